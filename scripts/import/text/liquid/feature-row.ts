import { listOf, lineOf, mappingOf, textOf } from '../../front-matter/values.ts';

/**
 * The row of boxes of Minimal Mistakes, one below the other: each has a heading, a picture, words and a
 * button.
 *
 * @param written the front-matter key that holds them
 * @returns Markdown
 */
export function featureRowText(written: unknown): string {
  const boxes = listOf(written).map((one) => {
    const { title, image_path, alt, image_caption, excerpt, url, btn_label } = mappingOf(one);
    const [heading, picture, words] = [lineOf(title), textOf(image_path), textOf(excerpt)];
    const address = textOf(url);
    const shown = `![${lineOf(alt) ?? lineOf(image_caption) ?? heading ?? ''}](${picture ?? ''})`;
    return [
      heading === undefined ? '' : `## ${heading}`,
      picture === undefined ? '' : shown,
      words ?? '',
      address === undefined ? '' : `[${lineOf(btn_label) ?? 'Learn more'}](${address})`,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  return `\n\n${boxes.join('\n\n')}\n\n`;
}
