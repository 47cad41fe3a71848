import type { Root } from 'mdast';
import type { InlineNote } from './inline-note-tree.ts';
import { visit } from './visit.ts';

/** Makes a footnote of each note that stands where it is called, under a name that is free. */
export function placeInlineNotes(tree: Root): void {
  const notes: { note: InlineNote; identifier: string }[] = [];
  const taken = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    taken.add(identifier);
  });
  let count = 0;
  visit(tree, 'inlineNote', (note, index, parent) => {
    if (parent === undefined || index === undefined) return;
    let identifier: string;
    do {
      count += 1;
      identifier = `note-${count}`;
    } while (taken.has(identifier));
    const { position } = note;
    parent.children[index] = {
      type: 'footnoteReference',
      identifier,
      label: identifier,
      ...(position !== undefined && { position }),
    };
    notes.push({ note, identifier });
  });
  for (const { note, identifier } of notes) {
    const at = note.position === undefined ? {} : { position: note.position };
    const { children } = note;
    const paragraph = { type: 'paragraph' as const, children, ...at };
    tree.children.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [paragraph],
      ...at,
    });
  }
}
