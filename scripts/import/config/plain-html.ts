/** The little HTML that settings hold as Markdown; other tags go, and their text stays. */
export function asMarkdown(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replaceAll(
      /<a\s[^>]*?href=["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a\s*>/gis,
      (_, target: string, text: string) =>
        /^(?:https?:|mailto:|\/)/i.test(target) ? `[${text.trim()}](${target})` : text,
    )
    .replaceAll(/<(?:strong|b)>(.*?)<\/(?:strong|b)>/gis, '**$1**')
    .replaceAll(/<(?:em|i)>(.*?)<\/(?:em|i)>/gis, '*$1*')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\{[{%].*?[%}]\}/gs, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words alone of a text in HTML or Markdown. */
export function asText(html: string): string {
  return asMarkdown(html)
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*?([^*]+)\*\*?/g, '$1');
}
