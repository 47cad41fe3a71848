import type { ContentError } from '../site/content-error.ts';
import type { LocatedYaml } from '../site/yaml.ts';
import { nearest } from '../site/nearest.ts';
import type { Typesetter } from '../markdown/typeset-math.ts';

/**
 * Warns of the author's TeX commands that hold one that there is not, whether or not a formula uses
 * them. What else fails alone may be half of a pair, such as `\\begin{align}`.
 *
 * @param macros by name with backslash
 * @param typeset knows them all
 * @param place the file that they stand in, and the keys under which they stand there
 */
export function unknownInMacros(
  macros: Readonly<Record<string, string>>,
  typeset: Typesetter,
  place: { file: string; locate: LocatedYaml['locate']; keys: readonly string[] },
): ContentError[] {
  return Object.keys(macros).flatMap((name): ContentError[] => {
    const alone = typeset(`${name}${'{x}'.repeat(9)}`, false);
    const [, unknown] =
      /^Undefined control sequence: (\\.+)$/.exec('error' in alone ? alone.error : '') ?? [];
    if (unknown === undefined) return [];
    const meant = nearest(
      unknown,
      Object.keys(typeset.macros).filter((one) => one !== name),
    );
    return [
      {
        severity: 'warning',
        kind: 'unknown-in-macro',
        file: place.file,
        position: placeOf(name, place),
        message: `The TeX command "${name}" uses "${unknown}", which there is not.`,
        fix:
          meant === undefined
            ? `Correct the definition, or define ${unknown}, too.`
            : `Did you mean "${meant}"?`,
      },
    ];
  });
}

/** A name may stand with or without its backslash. */
function placeOf(
  name: string,
  { locate, keys }: { locate: LocatedYaml['locate']; keys: readonly string[] },
) {
  const all = locate(keys);
  const written = locate([...keys, name]);
  const isThere = written.line !== all.line || written.column !== all.column;
  return isThere ? written : locate([...keys, name.slice(1)]);
}
