import type { Properties } from 'hast';

/** The name of a property as it is written: `dataWidth` is `data-width`, `allowFullScreen` has no hyphen. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const isHyphenated = /^(?:data|aria)[A-Z]/.test(property);
  return property
    .replaceAll(/[A-Z]/g, (letter) => (isHyphenated ? `-${letter}` : letter))
    .toLowerCase();
}

/**
 * Attributes as they are written in HTML.
 *
 * @param left names of properties that are not among them
 */
export function writtenAttributes(
  properties: Properties,
  left: ReadonlySet<string> = new Set(),
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !left.has(name))
      .filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([name, value]) => [
        attributeName(name),
        Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
      ]),
  );
}
