import { omittedNames } from '../cite/omitted-names.ts';
import type { CslItem, CslName } from '../csl-item.ts';

/**
 * What BibTeX's `and others` becomes in formats that have no word for it. Zotero, pandoc and
 * citation-js read a name “others” from BibTeX themselves, and it goes back to BibTeX as what it was;
 * without it, a paper of three thousand would claim to be of three.
 */
const OTHERS: CslName = { literal: 'others' };

/** A copy of an item whose lists of names that go on say so. */
export function withOthers(item: CslItem): CslItem {
  const copy = { ...item };
  for (const variable of omittedNames(item)) {
    if (variable === 'author') copy.author = [...(item.author ?? []), OTHERS];
    else copy.editor = [...(item.editor ?? []), OTHERS];
  }
  return copy;
}
