import { textOf } from '../source/records.ts';
import { isWidget } from './blocks.ts';
import { weightOf } from './hugo-config.ts';
import type { HugoText } from './hugo-texts.ts';

/** The texts in a folder as Hugo lists them: by weight, the newest first, by title. */
export function listOfTexts(place: string, texts: readonly HugoText[]): string {
  return texts
    .filter((text) => isListed(text, place))
    .toSorted(
      (left, right) =>
        weightOf(left.frontMatter) - weightOf(right.frontMatter) ||
        compared(dayOf(right), dayOf(left)) ||
        compared(titleOf(left), titleOf(right)),
    )
    .map((text) => {
      const summary = textOf(text.frontMatter.summary)?.replaceAll(/\s+/g, ' ');
      const title = titleOf(text).replaceAll(/[[\]]/g, '\\$&');
      return `- [${title}](${text.address})${summary === undefined ? '' : `: ${summary}`}`;
    })
    .join('\n');
}

function isListed({ place, frontMatter }: HugoText, folder: string): boolean {
  const isThere = place !== folder && place.slice(0, place.lastIndexOf('/')) === folder;
  return (
    isThere && frontMatter.headless !== true && frontMatter.draft !== true && !isWidget(frontMatter)
  );
}

function titleOf({ frontMatter, place }: HugoText): string {
  return textOf(frontMatter.title) ?? place.slice(place.lastIndexOf('/') + 1);
}

function dayOf({ frontMatter }: HugoText): string {
  return textOf(frontMatter.date) ?? '';
}

function compared(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
