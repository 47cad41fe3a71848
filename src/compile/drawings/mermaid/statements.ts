/** One statement of a description. */
export interface Statement {
  /** The whole line that it stands on. */
  text: string;
  /** Where it begins on its line. */
  offset: number;
  /** Counted from 1. */
  line: number;
}

/** Stands for a break within words. */
export const BREAK = '\u2028';

/** A description, parted. */
export interface Description {
  /** `flowchart`, `sequenceDiagram` and the like. */
  kind: string;
  /** What stands behind it on its line, such as a direction. */
  about: string;
  statements: Statement[];
  /** Where its kind stands. */
  first: { line: number; offset: number };
  /** What YAML before it says that it is called. */
  title: string | undefined;
}

/** Parts a description into its lines, without comments, settings and empty ones. */
export function statementsOf(source: string): Description {
  const [matter = ''] = /^\s*---\n[\s\S]*?\n\s*---[ \t]*(?:\n|$)/.exec(source) ?? [];
  const title = /^\s*title\s*:\s*(.+)$/m.exec(matter)?.[1]?.trim();
  let line = matter.split('\n').length;
  const statements = source
    .slice(matter.length)
    .replaceAll(/%%\{[\s\S]*?\}%%/g, (settings) => settings.replaceAll(/[^\n]/g, ' '))
    // Words between "` and `" may be broken into lines.
    .replaceAll(/"`[^`]*`"/g, (words) => words.replaceAll('\n', BREAK))
    .split('\n')
    .flatMap((text) => {
      const begin = line;
      line += text.split(BREAK).length;
      return parted(text, begin);
    });
  const [first, ...others] = statements;
  const [, kind = '', about = ''] = /^\s*([\w-]+)\s*(.*)$/.exec(wordsOf(first)) ?? [];
  const { line: begin = 1, offset = 0 } = first ?? {};
  return { kind, about, statements: others, title, first: { line: begin, offset } };
}

function wordsOf(statement: Statement | undefined): string {
  if (statement === undefined) return '';
  const behind = statement.text.slice(statement.offset);
  return behind.split(';')[0] ?? behind;
}

/** A semicolon ends a statement, except between quotation marks or behind a number such as `#35;`. */
function parted(text: string, line: number): Statement[] {
  const withoutComment = text.replace(/(^|\s)%%(?!\{).*$/, '$1');
  const statements: Statement[] = [];
  let offset = 0;
  for (const part of withoutComment.match(/(?:"[^"]*"|[#&]\w+;|[^;])+/g) ?? []) {
    const start = withoutComment.indexOf(part, offset);
    offset = start + part.length;
    if (part.trim() === '') continue;
    const begin = start + (part.length - part.trimStart().length);
    statements.push({ text: withoutComment.slice(0, offset).trimEnd(), offset: begin, line });
  }
  return statements;
}
