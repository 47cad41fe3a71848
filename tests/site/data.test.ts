import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContentError } from '../../src/site/content-error.ts';
import { readData, type SiteData } from '../../src/site/data/read-data.ts';

/** Reads the data of a folder with one file in it. */
async function read(
  name: string,
  text: string,
): Promise<{ data: SiteData; errors: ContentError[] }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-data-'));
  await fs.mkdir(path.join(folder, 'data'));
  await fs.writeFile(path.join(folder, 'data', name), text);
  try {
    return await readData(folder, [`data/${name}`]);
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

function short(errors: readonly ContentError[]): string[] {
  return errors.map(
    ({ severity, kind, position }) => `${severity} ${kind} ${position.line}:${position.column}`,
  );
}

describe('data', () => {
  it('may be absent', async () => {
    const { data, errors } = await readData('/nowhere', ['site.yaml', 'data/cv.yaml']);
    expect(data).toEqual({ coauthors: {}, venues: {}, metrics: undefined });
    expect(errors).toEqual([]);
  });

  it.each(['coauthors.yaml', 'coauthors.yml'])("reads al-folio's %s", async (name) => {
    const text = `"berg":
  - firstname: ["Jan", "J."]
    url: https://berg.example
  - firstname: ["Joost"]
    url: https://joost.example
"ruiz":
  firstname: Eva
  url: http://ruiz.example
openai:
  url: https://openai.example
`;
    const { data, errors } = await read(name, text);
    expect(errors).toEqual([]);
    expect(data.coauthors).toEqual({
      berg: [
        { firstname: ['Jan', 'J.'], url: 'https://berg.example' },
        { firstname: ['Joost'], url: 'https://joost.example' },
      ],
      ruiz: [{ firstname: ['Eva'], url: 'http://ruiz.example' }],
      openai: [{ firstname: [], url: 'https://openai.example' }],
    });
  });

  it("reads al-folio's venues", async () => {
    const text = `"AJP":
  url: https://aapt.example/ajp
  color: "#00369f"
PhysRev: { url: https://journals.example/ }
ICML: https://icml.example
JIL: navy
NIPS:
`;
    const { data, errors } = await read('venues.yaml', text);
    expect(errors).toEqual([]);
    expect(data.venues).toEqual({
      AJP: { url: 'https://aapt.example/ajp', color: '#00369f' },
      PhysRev: { url: 'https://journals.example/' },
      ICML: { url: 'https://icml.example' },
      JIL: { color: 'navy' },
    });
  });

  it.each([
    ['ICLR:\n  url: https://iclr.example\n  color: #8a1c1c\n', ['warning unquoted-color 3:10']],
    ['PRL: #ffe680\nJIL: "#fff" # good\n', ['warning unquoted-color 1:6']],
    ['ICLR: {url: https://i.example, color: #8a1c1c}\n', ['error unquoted-color 1:39']],
    ['# PRL: #ffe680\nJIL: navy # 123\nNIPS: # soon\n', []],
  ])('tells where YAML takes a colour for a comment: %j', async (text, expected) => {
    const { errors } = await read('venues.yaml', text);
    expect(short(errors)).toEqual(expected);
    for (const { fix } of errors) expect(fix).toContain("in quotes: '#");
  });

  it('reads figures', async () => {
    const text = `date: 2026-02-15
source: { name: Google Scholar, url: "https://scholar.google.com/citations?user=x" }
papers: 50
citations: 1234
h_index: 17
i10_index: 21
other:
  - { label: Patents, value: 2 }
  - { label: Erdős number, value: "4" }
`;
    const { data, errors } = await read('metrics.yaml', text);
    expect(errors).toEqual([]);
    expect(data.metrics).toMatchObject({
      date: { day: '2026-02-15' },
      source: { name: 'Google Scholar', url: 'https://scholar.google.com/citations?user=x' },
      papers: 50,
      citations: 1234,
      h_index: 17,
      i10_index: 21,
      other: [
        { label: 'Patents', value: 2 },
        { label: 'Erdős number', value: '4' },
      ],
    });
    const { data: brief } = await read('metrics.yaml', 'date: 2026-02-15\nsource: INSPIRE\n');
    expect(brief.metrics).toMatchObject({ source: { name: 'INSPIRE' }, other: [] });
  });

  it.each<[name: string, text: string, errors: string[], fix: string]>([
    [
      'coauthors.yaml',
      'berg:\n  - firstnam: [Jan]\n    url: https://b.example\n',
      ['error unknown-key 2:5'],
      'Did you mean "firstname"?',
    ],
    [
      'coauthors.yaml',
      'berg:\n  - firstname: [Jan]\n',
      ['error missing-key 2:5'],
      'Add "url: …" to item 1 of "berg"',
    ],
    [
      'coauthors.yaml',
      'berg:\n  - firstname: [Jan]\n    url: javascript:alert(1)\n',
      ['error invalid-value 3:10'],
      'Write a full address that begins with https://.',
    ],
    ['coauthors.yaml', '- firstname: [Jan]\n', ['error yaml-syntax 1:1'], 'Write one key'],
    ['venues.yaml', 'AJP:\n  colour: red\n', ['error unknown-key 2:3'], 'Did you mean "color"?'],
    [
      'venues.yaml',
      'AJP:\n  color: "red;background:url(//x)"\n',
      ['error invalid-value 2:10'],
      'Write it as "#1f3a93"',
    ],
    [
      'metrics.yaml',
      'date: 2026-02-15\nsource: Me\nh-index: 3\n',
      ['error unknown-key 3:1'],
      'Did you mean "h_index"?',
    ],
    [
      'metrics.yaml',
      'date: 2026-02-15\nsource: Me\ncitations: many\n',
      ['error invalid-value 3:12'],
      'Write a number.',
    ],
    [
      'metrics.yaml',
      'citations: 12\n',
      ['warning metrics-without-date 1:1', 'warning metrics-without-source 1:1'],
      'Add a line "date: YYYY-MM-DD"',
    ],
  ])('%s: %j', async (name, text, expected, fix) => {
    const { errors } = await read(name, text);
    expect(short(errors)).toEqual(expected);
    expect(errors[0]?.fix).toContain(fix);
    expect(errors[0]?.file).toMatch(new RegExp(`data.${name}$`));
  });
});
