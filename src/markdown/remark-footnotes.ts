import type { FootnoteDefinition, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { contextOf, positionAtOffset, positionOf, type TextContext } from './context.ts';
import { placeInlineNotes } from './inline-notes.ts';
import { isNegatedClass } from './regex-like.ts';
import { visit } from './visit.ts';

/**
 * Makes footnotes of notes that stand where they are called, and finds those that lead nowhere: a
 * call without a note is text for Markdown, and a note without a call is gone.
 *
 * ```md
 * A word^[The note.]   →   A word[^note-1] and [^note-1]: The note.
 * A word[^x]           →   an error, unless [^x]: … stands somewhere
 * ```
 */
export function remarkFootnotes() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    placeInlineNotes(tree);
    const definitions = definitionsOf(tree, context);
    const called = new Set<string>();
    visit(tree, 'footnoteReference', ({ identifier }) => {
      called.add(identifier);
    });
    for (const [identifier, definition] of definitions) {
      if (!called.has(identifier)) add('warning', unused(definition), definition, context);
    }
    const names = [...definitions.values()].map(nameOf);
    visit(tree, 'text', (node) => {
      findUndefined(node, names, context);
    });
  };
}

/** Footnotes by their identifiers; one whose name is taken is an error. */
function definitionsOf(tree: Root, context: TextContext): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else add('error', twice(node), node, context);
  });
  return definitions;
}

type Complaint = Pick<ContentError, 'kind' | 'message' | 'fix'>;

function nameOf({ label, identifier }: FootnoteDefinition): string {
  return label ?? identifier;
}

function unused(node: FootnoteDefinition): Complaint {
  return {
    kind: 'unused-footnote',
    message: `The footnote "[^${nameOf(node)}]" is never called, and so not shown.`,
    fix: `Write [^${nameOf(node)}] where it belongs, or take it out.`,
  };
}

function twice(node: FootnoteDefinition): Complaint {
  return {
    kind: 'duplicate-footnote',
    message: `The footnote "[^${nameOf(node)}]" stands further up already, and only that one is shown.`,
    fix: 'Give one of the two another name.',
  };
}

function add(
  severity: ContentError['severity'],
  complaint: Complaint,
  node: FootnoteDefinition,
  context: TextContext,
): void {
  const position = positionOf(context, node);
  context.errors.push({ severity, file: context.file, position, ...complaint });
}

const CALL = /(?<!\\)\[\^([^\]\n]+)\](?!\()/gu;

function findUndefined({ position }: Text, names: readonly string[], context: TextContext): void {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return;
  const source = context.source.slice(start, end);
  if (!source.includes('[^')) return;
  for (const { 0: written, 1: name = '', index } of source.matchAll(CALL)) {
    const isRegex = isNegatedClass(
      name,
      context.source.charAt(start + index - 1),
      context.source.charAt(start + index + written.length),
    );
    const complaint = complaintOf(name, isRegex, names);
    if (complaint === undefined) continue;
    const at = positionAtOffset(context, start + index);
    context.errors.push({ severity: 'error', file: context.file, position: at, ...complaint });
  }
}

function complaintOf(
  name: string,
  isRegex: boolean,
  names: readonly string[],
): Complaint | undefined {
  if (/\s/.test(name)) {
    // A class of characters has no words.
    if (!/\p{L}{2}/u.test(name) || /[\\+*]/.test(name)) return undefined;
    return {
      kind: 'footnote-name',
      message: 'The name of a footnote has no spaces.',
      fix: `Write the note itself as ^[${name}], or a name without spaces in both places; a backslash before the bracket shows it.`,
    };
  }
  if (isRegex) return undefined;
  return {
    kind: 'undefined-footnote',
    message: `There is no footnote "[^${name}]".`,
    fix: didYouMean(
      name,
      names,
      `Write it on a line of its own, [^${name}]: The note. A backslash before the bracket shows it.`,
      (meant) => `"[^${meant}]"`,
    ),
  };
}
