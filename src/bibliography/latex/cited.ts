/** A citation as LaTeX commands have it: `\\citep[see][p. 3]{noether1918}`. */
export interface LatexCitation {
  /** What of the works is said. */
  form: 'in brackets' | 'in text' | 'bare' | 'authors' | 'year' | 'title';
  keys: string[];
  before: string;
  after: string;
}

/** Stand for where a citation begins, what parts it, and where it ends, while LaTeX becomes Unicode. */
const [START, SLOT, STOP] = ['\uE003', '\uE004', '\uE005'];
const MARKED =
  /\uE003([^\uE003-\uE005]*)\uE004([^\uE003-\uE005]*)\uE004([^\uE003-\uE005]*)\uE004([^\uE003-\uE005]*)\uE005/g;
const WRITTEN = /\\([A-Za-z]*[cC]ite[A-Za-z]*)\*?\s*((?:\[[^\][]*\]\s*){0,2})\{([^{}]*)\}/g;

const FORMS: readonly (readonly [RegExp, LatexCitation['form']])[] = [
  [/^(?:citet|textcite|citeasnoun)$/i, 'in text'],
  [/^citeal[tp]/i, 'bare'],
  [/^citeauthor/i, 'authors'],
  [/^cite(?:year|date)/i, 'year'],
  [/^citetitle/i, 'title'],
];

/** Whether a command is one that cites, such as `citep`. */
export function cites(command: string): boolean {
  return /[cC]ite/.test(command) && command !== 'nocite';
}

/**
 * A citation among Unicode text, to be said in words by whoever knows the works.
 *
 * @param options what stands in brackets before the keys
 */
export function markCitation(command: string, options: readonly string[], keys: string): string {
  const [before, after] = options.length > 1 ? options : ['', options[0] ?? ''];
  const parts = [command, before ?? '', after ?? '', keys].map((part) =>
    part.replaceAll(/[\uE003-\uE005]/g, ''),
  );
  return `${START}${parts.join(SLOT)}${STOP}`;
}

/** Whether a text has citations that are marked in it. */
export function hasMarkedCitations(text: string): boolean {
  return text.includes(START);
}

/** A text with other words in the place of the citations that are marked in it. */
export function replaceMarked(text: string, say: (citation: LatexCitation) => string): string {
  return text.replaceAll(
    MARKED,
    (_mark, command: string, before: string, after: string, keys: string) =>
      say(citationOf(command, before, after, keys)),
  );
}

/** LaTeX with other words in the place of its citations; undefined leaves one as it is. */
export function replaceWritten(
  latex: string,
  say: (citation: LatexCitation) => string | undefined,
): string {
  if (!latex.includes('cite')) return latex;
  return latex.replaceAll(WRITTEN, (written, command: string, options: string, keys: string) => {
    const inBrackets = Array.from(options.matchAll(/\[([^\]]*)\]/g), ([, option = '']) => option);
    const [before = '', after = ''] = inBrackets.length > 1 ? inBrackets : ['', ...inBrackets];
    return say(citationOf(command, before, after, keys)) ?? written;
  });
}

function citationOf(command: string, before: string, after: string, keys: string): LatexCitation {
  const [, form = 'in brackets'] = FORMS.find(([pattern]) => pattern.test(command)) ?? [];
  const named = keys.split(',').map((key) => key.trim());
  return {
    form,
    keys: named.filter((key) => key !== ''),
    before: before.trim(),
    after: after.trim(),
  };
}
