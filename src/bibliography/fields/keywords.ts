import { latexToUnicode } from '../latex/to-unicode.ts';
import type { FieldReader } from './field-reader.ts';

/** Web of Science puts a second pair of braces around all of a value. */
const WHOLE = /^\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*$/s;
/** What a comma or a semicolon within does not part: math, the name of a character, an escaped sign. */
const KEPT = /\$[^$]*\$|&#?\w+;|\\./y;

/** Also as Chinese and Japanese keyboards write them. */
const SEPARATORS = ',;，；、';

/** Keywords, parted by commas or semicolons; braces keep together what is one: `{locks, latches}`. */
export function readKeywords(fields: FieldReader): string[] {
  const name = ['keywords', 'keyword'].find((field) => fields.text(field) !== undefined);
  if (name === undefined) return [];
  const source = fields.source(name) ?? '';
  const whole = WHOLE.exec(source)?.[1] ?? source;
  return (subjectHeadings(whole) ?? splitOutsideBraces(whole).map(plain)).filter(
    (word) => word !== '',
  );
}

/**
 * PubMed's headings, each on a line of its own as EndNote writes them: `Hair Cells, Auditory/*physiology`,
 * where an asterisk says what the paper is about before all.
 */
function subjectHeadings(source: string): string[] | undefined {
  const lines = source.trim().split('\n');
  if (lines.length === 1 || lines.some((line) => /^\s|[,;]\s*$/.test(line))) return undefined;
  return lines.map((line) => plain(line).replaceAll(/(^|\/)\*/g, '$1'));
}

function plain(source: string): string {
  return latexToUnicode(source).text.replaceAll('\n\n', ' ');
}

function splitOutsideBraces(source: string): string[] {
  const words: string[] = [];
  let depth = 0;
  let start = 0;
  let index = 0;
  while (index < source.length) {
    KEPT.lastIndex = index;
    const kept = KEPT.exec(source)?.[0].length ?? 0;
    const character = source[index];
    if (kept === 0 && character === '{') depth += 1;
    else if (kept === 0 && character === '}') depth -= 1;
    else if (depth === 0 && character !== undefined && SEPARATORS.includes(character)) {
      words.push(source.slice(start, index));
      start = index + 1;
    }
    index += Math.max(kept, 1);
  }
  return [...words, source.slice(start)];
}
