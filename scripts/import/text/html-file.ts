/** Whether a text is HTML and no Markdown, by its name: what is indented in it is no code. */
export function isHtmlFile(path: string): boolean {
  return /\.html?$/i.test(path);
}
