/** Writes an element in one line; attributes that are undefined, false or empty are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(textOf(value))}"`));
  return `<${name}${written.join('')}>${content === undefined ? '' : `${content}</${name}>`}`;
}

/** A value of Liquid as text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
