import { citationSection } from './citation-section.ts';
import { kramdown } from './kramdown/kramdown.ts';
import { math } from './kramdown/math.ts';
import { addresses } from './addresses.ts';
import { octavo } from './octavo.ts';
import { referenceLinks } from './reference-links.ts';
import { emoji } from './emoji.ts';
import { html } from './html/html.ts';
import { liquid } from './liquid/liquid.ts';
import { protect } from './protect.ts';
import { withoutMarks } from './pieces.ts';
import type { Piece, Stage, TextContext } from '../types.ts';

/**
 * The steps in their order. Each turns some of what is `source` into `done`, or into source that a
 * later step reads. Formulas are finished before HTML is read, for `<` in one begins no tag.
 */
const stages: readonly Stage[] = [
  protect,
  liquid,
  emoji,
  citationSection,
  math,
  html,
  referenceLinks,
  kramdown,
  addresses,
  octavo,
];

/**
 * Turns the text of a document of a Jekyll site into Octavo's Markdown.
 *
 * @returns the text, with a line end at its end; empty when there is none. What became of it is told
 *   to `context.note`
 */
export async function convertText(context: TextContext): Promise<string> {
  const { body, bodyLine } = context.document;
  const text = withoutMarks(body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const converted = await throughStages(text, context).catch((error: unknown) => {
    // What is nested thousands of times may overflow the stack.
    const reason = error instanceof Error ? error.message : String(error);
    context.note({
      level: 'problem',
      line: bodyLine,
      message: `The text could not be converted, and is shown as code: ${reason}`,
      advice: 'Bring it over by hand.',
    });
    return asCode(text);
  });
  return converted === '' ? '' : `${converted}\n`;
}

/** Nobody quotes so often; whoever did would stop the new site. */
const DEEP_QUOTATION = /^(?:[ \t]*>){100}/m;

async function throughStages(text: string, context: TextContext): Promise<string> {
  if (DEEP_QUOTATION.test(text)) throw new Error('quotations are nested without end');
  let pieces: Piece[] = [{ kind: 'source', text, line: context.document.bodyLine }];
  for (const stage of stages) pieces = await stage(pieces, context);
  return pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
}

function asCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}
