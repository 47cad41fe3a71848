import type { Root } from 'mdast';
import type { Construct, Extension } from 'micromark-util-types';
import type { Data, Processor } from 'unified';
import { EXIT, visit } from './visit.ts';

/**
 * Spares texts without addresses the search for these, by which remark-gfm makes links of them: it
 * walks the whole tree, even for a text that names none.
 */
export function remarkAutolinks(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    Array.isArray(extensions) ? extensions.map(sparing) : sparing(extensions),
  );
}

type FromMarkdown = Extract<
  NonNullable<Data['fromMarkdownExtensions']>[number],
  { enter?: unknown }
>;

function sparing(extension: FromMarkdown): FromMarkdown {
  const transforms = extension.transforms?.map((transform): typeof transform =>
    transform.name === 'transformGfmAutolinkLiterals'
      ? (tree) => (namesAddress(tree) ? transform(tree) : tree)
      : transform,
  );
  return transforms === undefined ? extension : { ...extension, transforms };
}

/** In every address one of these stands. */
const IN_ADDRESSES = /www\.|:\/\/|@/i;

function namesAddress(tree: Root): boolean {
  let isFound = false;
  visit(tree, 'text', ({ value }) => {
    isFound ||= IN_ADDRESSES.test(value);
    return !isFound || EXIT;
  });
  return isFound;
}

/** Whether a text may hold the address of a mailbox. */
export function mayHoldMailbox(source: string): boolean {
  return /[-+.\w]@/.test(source);
}

/** For texts without mailboxes; else each letter that begins a word is tried as the first of one. */
export function remarkWithoutMailboxes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withoutMailboxes);
}

function withoutMailboxes(extension: Extension): Extension {
  const { text } = extension;
  if (text === undefined) return extension;
  const kept = Object.entries(text).map(([code, constructs]): [string, Construct[]] => [
    code,
    [constructs ?? []].flat().filter(({ name }) => name !== 'emailAutolink'),
  ]);
  return {
    ...extension,
    text: Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0)),
  };
}
