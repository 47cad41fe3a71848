import { isRecord, textOf, type Plain } from '../source/records.ts';
import { weightOf } from './hugo-config.ts';
import type { HugoText } from './hugo-texts.ts';

/** One part of a page that is made of blocks, or, in older sites, of files with widgets. */
export interface Block {
  kind: string;
  id: string | undefined;
  content: Plain;
  file: string;
  line: number;
}

/** The blocks of a page: those of its own, or the files beside it. */
export function blocksOf(text: HugoText, texts: readonly HugoText[]): Block[] {
  const { sections } = text.frontMatter;
  if (Array.isArray(sections)) {
    return sections.flatMap((one: unknown, index): Block[] => {
      const kind = isRecord(one) ? textOf(one.block) : undefined;
      if (!isRecord(one) || kind === undefined || one.demo === true) return [];
      const content = isRecord(one.content) ? one.content : {};
      const line = text.lineOf(['sections', index]);
      return [{ kind, id: textOf(one.id), content, file: text.path, line }];
    });
  }
  return texts
    .filter(({ frontMatter, place }) => isWidget(frontMatter) && folderOf(place) === text.place)
    .filter(({ frontMatter }) => frontMatter.active !== false && frontMatter.draft !== true)
    .toSorted((left, right) => weightOf(left.frontMatter) - weightOf(right.frontMatter))
    .map(({ frontMatter, body, place, path, lineOf }) => {
      const { widget, content, ...own } = frontMatter;
      const inner = { text: body, ...own, ...(isRecord(content) && content) };
      const id = place.slice(place.lastIndexOf('/') + 1);
      return {
        kind: textOf(widget) ?? '',
        id,
        content: inner,
        file: path,
        line: lineOf(['widget']),
      };
    });
}

/** Whether a file is a block of a page: older sites have each in a file of its own. */
export function isWidget({ widget }: Plain): boolean {
  return textOf(widget) !== undefined;
}

/** Whether a page is made of blocks. */
export function isLanding({ frontMatter }: HugoText): boolean {
  const type = textOf(frontMatter.type) ?? '';
  return Array.isArray(frontMatter.sections) || type.endsWith('widget_page');
}

function folderOf(place: string): string {
  return place.split('/').slice(0, -1).join('/');
}
