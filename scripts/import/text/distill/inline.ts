import { fenceOf } from '../code-block.ts';
import { inLineTex } from '../kramdown/adapt-tex.ts';
import { bracedKey } from '../liquid/citation-tags.ts';
import { markPattern } from '../pieces.ts';
import { codeSpan, textOf } from '../html/code.ts';
import { inline, type InlineHandler } from '../html/inline.ts';
import { blocks } from '../html/blocks.ts';

/** `<d-cite key="a,b">`. */
const cite: InlineHandler = (element, writer) => {
  const { attributes } = element;
  const written = attributes.key ?? attributes['bibtex-key'] ?? '';
  const keys = written.split(/[\s,;]+/).filter((key) => key !== '');
  const { citationKeys } = writer.context;
  const missing = keys.filter((key) => !citationKeys.has(key));
  const source = `<d-cite key="${written}">`;
  if (keys.length === 0) return writer.comment(element, source, 'it names no work');
  const known = keys.filter((key) => citationKeys.has(key));
  const citation =
    known.length === 0
      ? ''
      : writer.finish(`[${known.map((key) => `@${bracedKey(key)}`).join('; ')}]`, element);
  if (missing.length === 0) return citation;
  const reason = `the bibliography has no work "${missing.join('", "')}"`;
  const comment = writer.comment(
    element,
    source,
    reason,
    'Add it to a .bib file, then cite it by [@key].',
  );
  return `${citation}${citation === '' ? '' : ' '}${comment}`;
};

/** `<d-footnote>`: a note where it is called, in one paragraph. */
const footnote: InlineHandler = (element, writer) => {
  const content = blocks(element.children, writer)
    .replace(markPattern(), (mark) => {
      const finished = writer.filled(mark);
      const [, dollars, environment] =
        /^\s*(?:\$\$\n([\s\S]*?)\n[ \t]*\$\$|(\\begin\{[\s\S]*\}))\s*$/.exec(finished) ?? [];
      const formula = dollars ?? environment;
      return formula === undefined ? mark : writer.finish(`$${inLineTex(formula)}$`, element);
    })
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  if (content === '') return '';
  if (!isBalanced(writer.filled(content))) {
    writer.note('problem', element, 'A bracket in a footnote has no other; it is escaped.');
    return `${writer.finish('^[', element)}${content.replace(/(?<!\\)[[\]]/g, '\\$&')}${writer.finish(']', element)}`;
  }
  return `${writer.finish('^[', element)}${content}${writer.finish(']', element)}`;
};

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/\\[\s\S]|`[^`]*`|\$[^$]*\$/g, '').matchAll(/[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** `<d-code language="python" block>`. */
const code: InlineHandler = (element, writer) => {
  const { attributes } = element;
  if (attributes.block === undefined) return codeSpan(element, writer);
  const lines = textOf(element.children, writer)
    .replace(/^[ \t]*\n|\s+$/g, '')
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const columns = Math.min(...indents, 80);
  const block = {
    info: attributes.language ?? '',
    code: lines.map((line) => line.slice(columns)).join('\n'),
    line: writer.lineOf(element),
    indent: '',
  };
  return `\n\n${writer.finish(fenceOf(block, writer.context), element)}\n\n`;
};

const unwrapped: InlineHandler = (element, writer) => inline(element.children, writer);

/** Distill's elements that stand in a line, those of its first version too. */
export const distillInline: Readonly<Record<string, InlineHandler>> = {
  'd-cite': cite,
  'dt-cite': cite,
  'd-footnote': footnote,
  'dt-fn': footnote,
  'd-code': code,
  'dt-code': code,
  'd-math': unwrapped,
  'dt-math': unwrapped,
};
