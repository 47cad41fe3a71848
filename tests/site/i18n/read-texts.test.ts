import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../src/site/i18n/read-texts.ts';

const talks = { name: 'talks', words: { upcoming: { en: 'Upcoming', zh: '即将举行' } } };

async function read(text: string, name = 'texts.yaml') {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-texts-'));
  await fs.mkdir(path.join(folder, 'data'));
  await fs.writeFile(path.join(folder, 'data', name), text);
  try {
    return await readTexts(folder, [`data/${name}`], [talks]);
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

describe('texts.yaml', () => {
  it('may be absent', async () => {
    expect(await readTexts('/nowhere', ['site.yaml'])).toEqual({ texts: {}, errors: [] });
  });

  it.each(['texts.yaml', 'texts.yml'])(
    'is read as %s, words of collections included',
    async (name) => {
      const { texts, errors } = await read(
        'zh:\n  news: 近况\nit:\n  minutes: "{count} minuti"\n  talks.upcoming: In arrivo\n  theoremEnd: ""\n',
        name,
      );
      expect(errors).toEqual([]);
      expect(texts).toEqual({
        zh: { news: '近况' },
        it: { minutes: '{count} minuti', 'talks.upcoming': 'In arrivo', theoremEnd: '' },
      });
    },
  );

  it('takes a text with plural forms for one with a number', async () => {
    const { errors } = await read(
      'it:\n  minutes: "{count, plural, one {# minuto} other {# minuti}} di lettura"\n',
    );
    expect(errors).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ['zh:\n  newz: a\n', '2:3', 'unknown-key', /Did you mean "news"/],
    ['zh:\n  talks.upcomming: a\n', '2:3', 'unknown-key', /Did you mean "talks.upcoming"/],
    ['it:\n  minutes: letto in fretta\n', '2:12', 'invalid-value', /In English it is "\{count\}/],
    ['it:\n  minutes: "{n} min {count}"\n', '2:12', 'invalid-value', /In English/],
    ['it:\n  news: ""\n', '2:9', 'invalid-value', /remove the line/],
    ['it:\n  news: [a]\n', '2:9', 'invalid-value', /text/],
    ['not a tag:\n  news: a\n', '1:1', 'invalid-value', /zh-Hant/],
    ['- zh\n', '1:1', 'yaml-syntax', /key/],
  ])('says what is wrong: %j', async (text, place, kind, fix) => {
    const { errors } = await read(text);
    expect(errors.map(({ kind: found }) => found)).toEqual([kind]);
    const [error] = errors;
    expect(`${error?.position.line}:${error?.position.column}`).toBe(place);
    expect(error?.fix).toMatch(fix);
    expect(error?.severity).toBe('error');
  });

  it.each<[string, string, RegExp, RegExp]>([
    [
      'it:\n  minutes: "{count, plural, one {# minuto}}"\n',
      '2:12',
      /lacks the form "other"/,
      /one, many, other; "other" is always needed/,
    ],
    [
      'de:\n  minutes: "{count, plural, foo {# Minute} other {# Minuten}}"\n',
      '2:12',
      /form "foo", which the language "de"/,
      /\{count, plural, one \{…\} other \{…\}\}/,
    ],
    [
      'ja:\n  minutes: "{count, plural, one {#分} other {#分}}"\n',
      '2:12',
      /"one"/,
      /forms: other;/,
    ],
  ])('refuses a plural that would vanish: %j', async (text, place, message, fix) => {
    const { errors } = await read(text);
    expect(errors.map(({ kind }) => kind)).toEqual(['invalid-plural']);
    const [error] = errors;
    expect(`${error?.position.line}:${error?.position.column}`).toBe(place);
    expect(error?.message).toMatch(message);
    expect(error?.fix).toMatch(fix);
  });

  it('knows the plural forms of each language', async () => {
    const { errors } = await read(
      'ru:\n  minutes: "{count, plural, one {#а} few {#б} many {#в} other {#г}}"\n',
    );
    expect(errors).toEqual([]);
  });

  it('keeps what is right beside what is wrong', async () => {
    const { texts } = await read('it:\n  news: Notizie\n  newz: a\n');
    expect(texts).toEqual({ it: { news: 'Notizie' } });
  });
});
