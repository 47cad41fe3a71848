import type { ContentError, SourcePosition } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { Entry } from '../site/entry.ts';
import { citedInWords, namedInWords } from '../bibliography/cited-in-words.ts';
import type { Fill } from '../markdown/render.ts';
import type { Citable } from './bibliography.ts';

/** Where the citations of plain texts are looked up, and what is wrong with them is told. */
export interface PlainCiting {
  file: string;
  citable: Citable;
  errors: ContentError[];
}

/**
 * What is asked for, with citations in words where nothing but plain text can stand: in what is said of
 * a picture to those who do not see it, and in titles.
 *
 * ```md
 * ![A plot from [@noether1918]](a.svg)   →   <img alt="A plot from (Noether, 1918)">
 * ```
 */
export function withCitedWords(fill: Fill, citing: PlainCiting): Fill {
  if (fill.kind === 'words') return { ...fill, text: inWords(fill.text, fill.position, citing) };
  if (fill.kind !== 'image' && fill.kind !== 'drawing') return fill;
  const alt = fill.alt === undefined ? undefined : inWords(fill.alt, fill.position, citing);
  if (fill.kind === 'drawing') return { ...fill, alt };
  const { title, ...others } = fill.attributes;
  const attributes =
    title === undefined ? others : { ...others, title: inWords(title, fill.position, citing) };
  return { ...fill, alt, attributes };
}

/** An entry with the same in its description, and in what it says of its picture. */
export function withCitedDescription<Some extends Entry>(entry: Some, citing: PlainCiting): Some {
  const written: Readonly<Record<string, unknown>> = entry.frontMatter;
  const said = Object.entries(written).map(([key, value]) => {
    if (key === 'description' || key === 'excerpt') return [key, sayIn([key], value)];
    if ((key !== 'image' && key !== 'hero') || typeof value !== 'object' || value === null) {
      return [key, value];
    }
    return [key, 'alt' in value ? { ...value, alt: sayIn([key, 'alt'], value.alt) } : value];
  });
  return { ...entry, frontMatter: Object.fromEntries(said) as Some['frontMatter'] };

  function sayIn(keys: readonly string[], value: unknown): unknown {
    return typeof value === 'string' ? inWords(value, entry.locate(keys), citing) : value;
  }
}

function inWords(text: string, position: SourcePosition, citing: PlainCiting): string {
  if (!text.includes('@')) return text;
  const { file, citable, errors } = citing;
  const workOf = (key: string) => citable.get(key);
  const said = citedInWords(text, workOf);
  for (const key of said.unknown) {
    // The mistake in its entry, or that its file is missing, is told alone.
    if (citable.has(key) || citable.broken.has(key) || citable.lacksFile) continue;
    errors.push({
      severity: 'warning',
      kind: 'unknown-citation',
      file,
      position,
      message: `No work has the key "${key}": the citation is shown as it is.`,
      fix: didYouMean(key, citable.keys(), 'Add the work to a .bib file of the site.'),
    });
  }
  return namedInWords(said.text, workOf);
}
