import { markPattern } from '../pieces.ts';
import { isBlankLine, type SourceLine, type SourceText } from './source-lines.ts';

/** Classes that themes give to what is to be minded, by what Octavo has for them. */
const kinds: readonly [RegExp, string][] = [
  [
    /^(?:block|prompt|alert|notice-|callout|admonition|bs-callout)-(?:warning|caution)$|^warning$/,
    'warning',
  ],
  [
    /^(?:block|prompt|alert|notice-|callout|admonition|bs-callout)-(?:danger|error)$|^danger$/,
    'danger',
  ],
  [
    /^(?:block|prompt|alert|notice-|callout|admonition|bs-callout)-(?:tip|success|hint)$|^tip$/,
    'tip',
  ],
  [/^(?:block|prompt|callout|admonition)-important$|^important$/, 'important'],
  [
    /^(?:block|prompt|alert|notice-|callout|admonition|bs-callout)-(?:note|info|primary|secondary)$|^(?:notice|note|info)$/,
    'note',
  ],
];

/** The callout that a class stands for; undefined for none. */
export function calloutKind(classes: readonly string[]): string | undefined {
  return kinds.find(([pattern]) => classes.some((name) => pattern.test(name)))?.[1];
}

/** Words that say no more than the kind does. */
const sameWord: Readonly<Record<string, RegExp>> = {
  note: /^(?:note|info|information|notice)[.:!]?$/i,
  tip: /^(?:tip|hint|success)[.:!]?$/i,
  warning: /^(?:warning|caution|attention)[.:!]?$/i,
  danger: /^(?:danger|error)[.:!]?$/i,
  important: /^important[.:!]?$/i,
};

/**
 * Makes a callout of the lines of a quotation or paragraph. A heading that begins it is its title,
 * unless it says only what kind it is.
 *
 * @param prefix what stands before its lines when it is in a list or another quotation
 */
export function calloutLines(
  kind: string,
  written: readonly SourceLine[],
  prefix: string,
  text: SourceText,
): SourceLine[] {
  const bare = (line: string): string =>
    line.startsWith(prefix.trimEnd())
      ? line.slice(prefix.length).replace(/^[ \t]*>[ \t]?/, '')
      : line;
  const lines = written.map(({ text: one, line }) => ({
    text: bare(one).replace(markPattern(), (mark, _: string, offset: number) => {
      const finished = text.filled(mark);
      if (!finished.includes('\n')) return mark;
      const [first = '', ...others] = finished.split('\n');
      // A block of code brings what stands before its lines.
      const start = offset === 0 ? bare(first) : first;
      const inner = [start, ...others.map((other) => `${prefix}${bare(other)}`.trimEnd())];
      return text.finish(inner.join('\n'), line);
    }),
    line,
  }));
  while (lines.length > 0 && isBlankLine(lines[0]?.text)) lines.shift();
  const [first] = lines;
  const heading = /^#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(first?.text ?? '')?.[1];
  let title = '';
  if (heading !== undefined && first !== undefined) {
    const words = heading.trim();
    const bare = words.replace(/^[*_]+|[*_]+$/g, '').trim();
    if (sameWord[kind]?.test(bare) !== true && bare !== '') title = `[${words}]`;
    lines.shift();
    while (lines.length > 0 && isBlankLine(lines[0]?.text)) lines.shift();
  }
  while (lines.length > 0 && isBlankLine(lines.at(-1)?.text)) lines.pop();
  const inner = lines.map((one) => text.filled(one.text)).join('\n');
  const longest = Math.max(
    2,
    ...[...inner.matchAll(/^[ \t>]*(:{3,})/gm)].map(([, colons = '']) => colons.length),
  );
  const colons = ':'.repeat(longest + 1);
  const start = first?.line ?? 1;
  return [
    { text: `${prefix}${text.finish(`${colons}${kind}`, start)}${title}`, line: start },
    ...lines.map(({ text: one, line }) => ({ text: `${prefix}${one}`.trimEnd(), line })),
    { text: `${prefix}${text.finish(colons, start)}`, line: lines.at(-1)?.line ?? start },
  ];
}
