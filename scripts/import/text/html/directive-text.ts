/** Writes `{#id name=value flag}`; what is empty or undefined is left out. */
export function attributeList(
  attributes: Readonly<Record<string, string | number | true | undefined>>,
): string {
  const parts = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    if (value === true) return [name];
    const text = String(value);
    if (/^[\w./%:-]+$/.test(text)) return [`${name}=${text}`];
    return [`${name}="${text.replaceAll('"', '&quot;').replaceAll(/\s+/g, ' ')}"`];
  });
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}

/** How many colons a block needs around what stands in it. */
export function colonsAround(content: string): string {
  const inner = [...content.matchAll(/^[ \t>]*(:{3,})/gm)].map(([, colons = '']) => colons.length);
  // The next stage makes blocks of three colons of these.
  const later = /\{:\s*\.block-/.test(content) ? [3] : [];
  return ':'.repeat(Math.max(2, ...inner, ...later) + 1);
}
