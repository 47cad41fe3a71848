import type { ContentError } from '../../site/content-error.ts';
import { didYouMean } from '../../site/did-you-mean.ts';
import { type BibtexEntry, type BibtexField, errorInField } from './entry.ts';

/**
 * Gives every entry the fields of the `@xdata` that its field `xdata` names, biblatex' way: those that it
 * has not itself. Such a container may name others, is no work itself and stands anywhere, in any file.
 *
 * @returns the entries that are works
 */
export function fillFromXdata(entries: readonly BibtexEntry[]): {
  entries: BibtexEntry[];
  errors: ContentError[];
} {
  const errors: ContentError[] = [];
  const containers = new Map<string, BibtexEntry>();
  for (const entry of entries) if (entry.type === 'xdata') containers.set(entry.key, entry);

  const filled = (entry: BibtexEntry, within: ReadonlySet<string>): BibtexEntry => {
    const reference = entry.fields.get('xdata');
    if (reference === undefined) return entry;
    const fields = new Map(entry.fields);
    fields.delete('xdata');
    for (const name of reference.value.split(',').map((key) => key.trim())) {
      if (name === '' || within.has(name)) continue;
      const container = containers.get(name);
      if (container === undefined) {
        errors.push(unknownContainer(reference, name, containers));
        continue;
      }
      for (const [field, value] of filled(container, new Set([...within, name])).fields) {
        if ((fields.get(field)?.value ?? '').trim() === '') fields.set(field, value);
      }
    }
    return { ...entry, fields };
  };
  const works = entries.filter(({ type }) => type !== 'xdata');
  return { entries: works.map((entry) => filled(entry, new Set())), errors };
}

function unknownContainer(
  reference: BibtexField,
  name: string,
  containers: ReadonlyMap<string, BibtexEntry>,
): ContentError {
  return errorInField(reference, {
    severity: 'error',
    kind: 'unknown-xdata',
    message: `No @xdata has the key \`${name}\` that \`xdata\` names.`,
    fix: didYouMean(
      name,
      [...containers.keys()],
      'Add that entry, or delete the field.',
      (meant) => `\`${meant}\``,
    ),
  });
}
