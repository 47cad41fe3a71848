/** `> [!ABSTRACT]` and its kin, of which Octavo has fewer. */
export const ALERT = /^([ \t]*>[ \t]*\[!)(\w+)(\][+-]?)([ \t]+\S[^\n]*)?[ \t]*$/gm;

const KINDS: Readonly<Record<string, string>> = {
  ...kinds('NOTE', 'abstract summary info todo question help faq example quote cite'),
  ...kinds('TIP', 'hint success check done'),
  ...kinds('WARNING', 'attention failure fail missing bug'),
  ...kinds('DANGER', 'error'),
};

function kinds(kind: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

/** The nearest kind that Octavo has, with the name of the other as its title where it has no title. */
export function alert(
  whole: string,
  before: string,
  written: string,
  end: string,
  title: string | undefined,
): string {
  const name = written.toLowerCase();
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind === undefined) return whole;
  return `${before}${kind}${end}${title ?? ` ${name.charAt(0).toUpperCase()}${name.slice(1)}`}`;
}
