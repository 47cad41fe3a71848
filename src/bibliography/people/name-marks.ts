import { lookUp } from '../../site/look-up.ts';

/**
 * al-folio's marks on authors, such as `Liu*` for equal contribution or `Tegmark$^{\dagger}$`: they
 * are about the paper, not part of the name.
 */
export interface MarkedName {
  /** The name's LaTeX source without marks. */
  source: string;
  marks: string[];
}

/** Signs that are marks wherever they stand in a name. */
const SIGN = '*†‡§¶‖∗⁎⋆★✉📧🖂';
/** A sign that may be part of a name (“{AT\&T}”), so that it counts at the end of a part only. */
const LAST_SIGN = `(?<=\\S)\\\\?[#&](?=[\\s#&^${SIGN}$\\\\]*(?:,|$))`;
const COMMANDS = `dagger|ddagger|dag|ddag|textdagger|textdaggerdbl|textasteriskcentered|textsection|textparagraph|Letter|Envelope|faEnvelopeO|faEnvelope`;

const MARK = new RegExp(
  [
    '\\s*(?:',
    '\\\\textsuperscript\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}',
    '|<sup>([^<]*)</sup>',
    '|\\$\\s*\\^\\s*(?:\\{([^{}$]*(?:\\{[^{}$]*\\}[^{}$]*)*)\\}|(\\\\?[^{}$\\s]+))\\s*\\$',
    `|\\{?\\\\(${COMMANDS})(?![A-Za-z])(?:\\{\\})?\\}?`,
    `|(\\\\?[${SIGN}]\\uFE0F?|${LAST_SIGN}|(?<!\\\\)\\^)`,
    ')',
  ].join(''),
  'gu',
);

/** Marks that say whom to write to. */
export const MAIL_MARKS: ReadonlySet<string> = new Set(['✉', '📧', '🖂']);

const SPELLINGS: Readonly<Record<string, string>> = {
  '\\ast': '*',
  '\\star': '⋆',
  '\\dag': '†',
  '\\dagger': '†',
  '\\textdagger': '†',
  '\\ddag': '‡',
  '\\ddagger': '‡',
  '\\textdaggerdbl': '‡',
  '\\textasteriskcentered': '*',
  '\\S': '§',
  '\\P': '¶',
  '\\textsection': '§',
  '\\textparagraph': '¶',
  '\\Letter': '✉',
  '\\Envelope': '✉',
  '\\faEnvelope': '✉',
  '\\faEnvelopeO': '✉',
  '∗': '*',
  '⁎': '*',
};

const MAY_HOLD_MARK = new RegExp(`[${SIGN}#&^$<\\\\]`, 'u');

/** Takes the marks off one name. */
export function takeMarks(source: string): MarkedName {
  if (!MAY_HOLD_MARK.test(source)) return { source, marks: [] };
  const marks: string[] = [];
  const rest = source.replace(MARK, (...groups: (string | undefined)[]) => {
    const [, superscript, html, braced, bare, command, sign] = groups;
    const written = superscript ?? html ?? braced ?? bare;
    marks.push(...readMarks(written ?? (command === undefined ? (sign ?? '') : `\\${command}`)));
    return '';
  });
  return { source: rest.trim(), marks };
}

/** `1,\dagger` is the marks 1 and †. */
function readMarks(text: string): string[] {
  // Commands that only set the mark say nothing: `\mathrm{a}`, `\text{…}`.
  const bare = text
    .replace(/\\(?:math\w+|text(?:rm|bf|it)?)(?=\{)/g, '')
    .replace(/\uFE0F|\$\s*\^?/g, '');
  const pieces = bare.match(/\\[A-Za-z]+|[\p{L}\p{N}]+|[^\s,\\{}]/gu) ?? [];
  return pieces.map((piece) => lookUp(SPELLINGS, piece) ?? piece);
}
