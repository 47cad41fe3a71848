import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Citation } from './citation-tree.ts';
import type { CitationRequest } from './fill-requests.ts';
import { contextOf, type TextContext } from './context.ts';
import { visit } from './visit.ts';

/**
 * Puts tokens in the place of citations, in the order in which they are read: those in footnotes
 * come after the text, as the footnotes do, for citations are numbered by it.
 *
 * ```md
 * Ideals [@noether1921] are …   →   <p>Ideals ⟨0⟩ are …</p>, and a request for the citation
 * ```
 */
export function remarkCitationFills() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const footnotes = new Map<string, FootnoteDefinition>();
    visit(tree, 'footnoteDefinition', (node) => {
      if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    });
    const called = new Set<string>();
    fillIn(tree, called, context);
    let number = 0;
    // A footnote may call another, which then comes last.
    for (const identifier of called) {
      const footnote = footnotes.get(identifier);
      number += 1;
      if (footnote !== undefined) fillIn(footnote, called, context, { identifier, number });
    }
  };
}

interface CalledNote {
  identifier: string;
  number: number;
}

/** @param note the footnote that all of it stands in */
function fillIn(parent: Nodes, called: Set<string>, context: TextContext, note?: CalledNote): void {
  if (!('children' in parent)) return;
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'footnoteReference') called.add(child.identifier);
    if (child.type === 'citation') {
      const value = context.fills.add(requestIn(note, child, context));
      parent.children[index] = { type: 'text', value, ...positionOf(child) };
    } else if (child.type !== 'footnoteDefinition') {
      fillIn(child, called, context, note);
    }
  }
}

/** A style that cites in notes is told which note it is. */
function requestIn(
  note: CalledNote | undefined,
  { request, followedBy = 'words' }: Citation,
  { citedInNotes }: TextContext,
): CitationRequest {
  if (note === undefined || citedInNotes === undefined) return request;
  const { identifier, number } = note;
  return { ...request, note: { number, followedBy, callId: `fnref-${identifier}` } };
}

function positionOf({ position }: Nodes): Pick<Nodes, 'position'> {
  return position === undefined ? {} : { position };
}
