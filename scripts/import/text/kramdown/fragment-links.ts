import { sameId } from './heading-ids.ts';
import { importComment } from '../comment.ts';
import { newlineCounter } from '../pieces.ts';
import type { SourceText } from './source-lines.ts';

/** Its words may go on in the next line, as those of an item do. */
const LINK =
  /(?<!!)\[((?:[^[\]\n]|\n(?![ \t>]*\n)|\[[^[\]\n]{0,200}\]){0,500})\]\((?:#([^()\s]*)|<#([^<>\n]*)>)(?:[ \t]+"[^"\n]*")?\)/g;

/**
 * Looks after links within the text, which Octavo checks: one that missed a heading by its spelling
 * leads there, one that leads nowhere becomes words.
 *
 * @param headings ids of the headings
 */
export function checkFragmentLinks(text: SourceText, headings: readonly string[]): void {
  if (!text.lines.some(({ text: line }) => /\]\(<?#/.test(line))) return;
  const whole = text.filled(text.lines.map(({ text: line }) => line).join('\n'));
  const ids = new Set([
    ...headings,
    ...[...whole.matchAll(/\{#([^\s}]+)/g)].map(([, id = '']) => id),
    ...[...whole.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id),
    ...[...whole.matchAll(/\\label\{([^{}]+)\}/g)].flatMap(([, id = '']) => [id, `eq:${id}`]),
  ]);
  const source = text.lines.map(({ text: line }) => line).join('\n');
  const newlines = newlineCounter(source);
  const checked = source.replace(
    LINK,
    (written, words: string, bare: string | undefined, spaced: string | undefined, at: number) => {
      const wanted = decoded(`${bare ?? ''}${spaced ?? ''}`);
      if (wanted === '' || wanted === 'top' || ids.has(wanted)) return written;
      const meant = headings.find((id) => sameId(id, wanted));
      if (meant !== undefined) return `[${words}](#${meant})`;
      const note = /^fn(?:ref)?:(.+)$/.exec(wanted)?.[1];
      if (note !== undefined) return words;
      const line = text.lines[newlines(at + written.length)]?.line ?? 1;
      text.note('problem', line, 'A link within the page leads nowhere; its words stay.', {
        subject: `#${wanted}`,
        advice: 'Link to the words of a heading in small letters, with hyphens.',
      });
      return `${words}${text.finish(importComment(`the link to #${wanted}`, 'it leads nowhere'), line)}`;
    },
  );
  checked.split('\n').forEach((one, index) => {
    const line = text.lines[index];
    if (line !== undefined) line.text = one;
  });
}

/** What stands behind a `#`, without percent signs. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
