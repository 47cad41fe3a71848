import { createRequire } from 'node:module';
import type citeproc from 'citeproc';
import { describe, expect, it } from 'vitest';
import { hastenEngine, hastenEscape } from '../../src/bibliography/cite/citeproc-speed.ts';

const require = createRequire(import.meta.url);
const ofCitationJs = createRequire(require.resolve('citation-js'));
const ofPlugin = createRequire(ofCitationJs.resolve('@citation-js/plugin-csl'));
const processor = ofPlugin('citeproc') as typeof citeproc;

describe('the quick escape', () => {
  it('writes every character as citeproc does', () => {
    const own = processor.Output.Formats.html?.text_escape;
    if (own === undefined) throw new Error('citeproc does not escape.');
    const quick = hastenEscape(own);
    for (let code = 0; code < 0xd800; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `a ${character} b`, `${character}${character}`]) {
        expect(quick(text)).toBe(own(text));
      }
    }
    expect(quick(undefined)).toBe('');
    expect(quick('two  spaces')).toBe(own('two  spaces'));
  });
});

describe('quotes and tags', () => {
  const tagsIn = (text: string, quotes: string): boolean => {
    let isRead = false;
    const engine = {
      fun: {
        flipflopper: {
          processTags: (piece: { blobs: string }) => {
            isRead = piece.blobs === text;
          },
        },
      },
      getTerm: (name: string) => quotes[name.startsWith('open') ? 0 : 1] ?? '',
    };
    hastenEngine(engine);
    engine.fun.flipflopper.processTags({ blobs: text });
    return isRead;
  };

  it.each([
    ['Rings “of” Klein', '“”'],
    ['Rings «of» Klein', '«»'],
    ['Rings „of“ Klein', '„“'],
    ['Rings 「of」 Klein', '「」'],
    ['Rings "of" Klein', '“”'],
    ["Klein's rings", '“”'],
    ['Klein’s rings', '“”'],
    ['<i>Rings</i>', '“”'],
    ['Rings, of Klein', '‚,'],
    ['Rings ´of´ Klein', '´´'],
  ])('are looked for in %s with %s', (text, quotes) => {
    expect(tagsIn(text, quotes)).toBe(true);
  });

  it.each(['On rings: a (short) note, part 2–3', 'Über Åre', 'О кольцах', '环论'])(
    'are not looked for in %s',
    (text) => {
      expect(tagsIn(text, '“”')).toBe(false);
    },
  );
});
