import type { SourceText } from './source-lines.ts';

const RUN = /(?:\uE0F0\d+\uE0F1 ?){2,}/g;
const MARK = /\uE0F0\d+\uE0F1/g;

/** Makes one citation of several that stand side by side: `[@a][@b]` becomes `[@a; @b]`. */
export function mergeCitations(text: SourceText): void {
  for (const line of text.lines) {
    line.text = line.text.replace(RUN, (run) => {
      const parts: { mark: string; items: string | undefined; behind: string }[] = [];
      for (const { 0: mark, index } of run.matchAll(MARK)) {
        const items = /^\[(-?@[^[\]]+)\]$/.exec(text.filled(mark))?.[1];
        const behind = run.startsWith(' ', index + mark.length) ? ' ' : '';
        const last = parts.at(-1);
        if (items === undefined || last?.items === undefined) parts.push({ mark, items, behind });
        else Object.assign(last, { items: `${last.items}; ${items}`, behind, mark: '' });
      }
      return parts
        .map(
          ({ mark, items, behind }) =>
            `${mark === '' ? text.finish(`[${items ?? ''}]`, line.line) : mark}${behind}`,
        )
        .join('');
    });
  }
}
