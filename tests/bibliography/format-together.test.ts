import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../src/bibliography/csl-item.ts';
import { type CitationStyle, findStyle, readStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference, formatReferences } from '../../src/bibliography/format.ts';
import { fixture, readOne } from './read-one.ts';

const noether = (given: string): CslName => ({ family: 'Noether', given });

/** Some of one name, in one work and in several; some of few types; one with variables in its note. */
const items: CslItem[] = [
  ...['Emmy', 'Fritz', 'Max', 'E. A.'].map((given, index): CslItem => ({
    id: given,
    type: 'article-journal',
    title: `On <i>tides</i> “and” $x_${index}$${index === 0 ? '?' : ''}`,
    author: [noether(given), ...(index === 2 ? [noether('Maria'), noether('Moritz')] : [])],
    issued: { 'date-parts': [[1918]] },
    ...(index === 1 ? { volume: '3', page: '7–16', custom: { othersOmitted: true } } : {}),
  })),
  { id: 'noted', type: 'book', title: 'T', note: 'original-date: 1900' },
  { id: 'bare', type: 'article-journal' },
  ...['article', 'book', 'phdthesis', 'inproceedings', 'techreport', 'software', 'incollection']
    .flatMap((name) => [name, name, name, name])
    .map((name) => readOne(fixture(name)).csl),
];

const styleNamed = (name: string): CitationStyle => {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no style ${name}`);
  return style;
};

describe('references formatted together', () => {
  it.each([
    'apa',
    'modern-language-association',
    'chicago-author-date',
    'ieee',
    'nature',
    'associacao-brasileira-de-normas-tecnicas',
    'water-environment-research',
    'metallurgical-and-materials-transactions-a',
    'din-1505-2-alphanumeric',
    'harvard-cite-them-right',
  ])('read as each does alone: %s', (name) => {
    const style = styleNamed(name);
    for (const language of ['en', 'de']) {
      const options = { style, language, format: 'html' } as const;
      const alone = items.map((item) => formatReference(item, options));
      expect(formatReferences(items, options)).toEqual(alone);
    }
  });

  it.each(['', ' require="comma-safe"'])('by a style that an author brings: %s', (extension) => {
    const { style } = readStyle(ownStyle(extension), '/site/content/own.csl');
    if (style === undefined) throw new Error('The style of this test cannot be read.');
    const options = { style, language: 'en', format: 'text' } as const;
    const alone = items.map((item) => formatReference(item, options));
    expect(formatReferences(items, options)).toEqual(alone);
    expect(alone[0]).toContain('Noether, article; no publisher');
  });
});

/** @param extension attribute of a group */
function ownStyle(extension: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <locale><terms><term name="in">in</term></terms></locale>
  <macro name="kind">
    <choose>
      <!-- Of several types. -->
      <if type="book thesis" match="any"><text value="book"/></if>
      <else-if type="article-journal"><text value="article"/></else-if>
      <else><text value="other"/></else>
    </choose>
  </macro>
  <macro name="where">
    <group delimiter=" "${extension}>
      <text term="in"/>
      <text variable="publisher"/>
      <number variable="volume"/>
    </group>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=", ">
        <names variable="author"><name form="short"/></names>
        <text macro="kind"/>
        <text macro="where"/>
      </group>
      <choose>
        <if match="none" variable="publisher volume"><text value="; no publisher"/></if>
      </choose>
    </layout>
  </bibliography>
</style>`;
}
