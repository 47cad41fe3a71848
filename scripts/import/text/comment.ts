/**
 * A comment in the new text that says what could not be converted, so that its author sees it where
 * it stood.
 *
 * @param source what stood there
 * @param reason why, in a few words
 */
export function importComment(source: string, reason: string): string {
  return `<!-- import: ${inComment(source)} could not be converted: ${inComment(reason)} -->`;
}

/** Two hyphens can end a comment, or be refused in one. */
function inComment(text: string): string {
  return text.trim().replace(/-{2,}/g, (hyphens) => hyphens.split('').join(' '));
}
