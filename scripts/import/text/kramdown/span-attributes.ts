import { ATTRIBUTE_LIST, readAttributeList, type NamedLists } from './attribute-list.ts';
import { report } from './block-attributes.ts';
import { pictureAttributes } from './picture-attributes.ts';
import { isBlankLine, type SourceText } from './source-lines.ts';

const LISTS = new RegExp(`[ \\t]?(?:${ATTRIBUTE_LIST})+`, 'g');
const ONE = new RegExp(ATTRIBUTE_LIST, 'g');
const PICTURE = /!\[[^\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])$/;
const MARKERS = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)*/;

/**
 * Takes the lists out that stand behind words, links, pictures and code in a line. A picture that
 * stands alone keeps its width; in a line of text no picture has one.
 */
export function applySpanAttributes(text: SourceText, named: NamedLists): void {
  text.lines.forEach((line, index) => {
    if (!line.text.includes('{:')) return;
    let made = '';
    let end = 0;
    for (const match of line.text.matchAll(LISTS)) {
      const before = line.text.slice(end, match.index);
      made += before;
      end = match.index + match[0].length;
      const written = [...match[0].matchAll(ONE)].map(([one]) => one.slice(2, -1)).join(' ');
      const list = readAttributeList(written, named);
      if (list.id !== undefined && /^[ \t>]*#{1,6}[ \t]/.test(line.text)) {
        made = `${made.trimEnd()} {#${list.id}}`;
        continue;
      }
      const anchor =
        list.id !== undefined && text.isLinkedTo(list.id) ? `<a id="${list.id}"></a>` : '';
      if (PICTURE.test(made)) {
        const { written: size, taken } = pictureAttributes(list);
        const isAlone =
          MARKERS.exec(made)?.[0].length === made.search(PICTURE) &&
          line.text.slice(end).trim() === '' &&
          (/[^\s>]/.test(MARKERS.exec(made)?.[0] ?? '') ||
            isBlankLine(text.lines[index - 1]?.text)) &&
          isBlankLine(text.lines[index + 1]?.text);
        if (size !== '' && isAlone) made += text.finish(`{${size}}`, line.line);
        else if (size !== '') {
          text.note(
            'approximated',
            line.line,
            'A picture in a line of text has the size of its file.',
            {
              subject: size,
            },
          );
        }
        report(list, taken, text, line.line);
      } else report(list, [], text, line.line);
      if (anchor !== '') made += text.finish(anchor, line.line);
    }
    line.text = made + line.text.slice(end);
  });
}
