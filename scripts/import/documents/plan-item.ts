import { factsLine } from '../front-matter/facts-line.ts';
import { newsKeys, projectKeys, talkKeys } from '../front-matter/item-keys.ts';
import type { KeyTable } from '../front-matter/key-table.ts';
import { strayItemKeys } from '../front-matter/page-keys.ts';
import { personKeys } from '../front-matter/person-keys.ts';
import { dateText } from '../front-matter/readers.ts';
import { teachingKeys } from '../front-matter/teaching-keys.ts';
import { plainText } from '../front-matter/plain-text.ts';
import { isEmpty, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { octavoCollection } from './collection-names.ts';
import { newTarget, type Target } from './target.ts';
import { DATED, placeInCollection, safeName, stemOf } from './target-path.ts';

const ofCollection: Readonly<Record<string, KeyTable>> = {
  news: newsKeys,
  projects: projectKeys,
  talks: talkKeys,
  people: personKeys,
  teaching: teachingKeys,
};

/** Collections whose items Octavo sorts by a date that each must have. */
const NEEDS_DATE = new Set(['news', 'talks']);

/** Decides what an item of one of Jekyll's collections becomes. */
export function planItem(document: SourceDocument, job: DocumentsJob): Target {
  const jekyll = document.collection ?? '';
  const name = placeInCollection(document);
  if (jekyll === 'publications') {
    return newTarget(document, 'paper', `papers/${name}.md`, {});
  }
  const collection = octavoCollection(jekyll);
  const table = collection === undefined ? undefined : ofCollection[collection];
  const isDated =
    DATED.test(stemOf(document.path)) || dateText(document.frontMatter.date) !== undefined;
  if (collection !== undefined && table !== undefined && (isDated || !NEEDS_DATE.has(collection))) {
    return newTarget(document, 'item', `${collection}/${name}.md`, table, { collection });
  }
  job.note({
    level: collection === undefined ? 'approximated' : 'problem',
    file: document.path,
    line: undefined,
    message:
      collection === undefined
        ? `Octavo has no collection "${jekyll}"; its texts became pages.`
        : `What stands in "${jekyll}" needs a date and has none; it became a page.`,
    ...(collection !== undefined && {
      advice: `Add "date: YYYY-MM-DD", and move it to content/${collection}/.`,
    }),
  });
  const facts = factsLine(document.frontMatter, job.newAddresses.languages[0] ?? 'en');
  const own =
    facts === undefined || !isEmpty(document.frontMatter.subtitle) ? {} : { subtitle: facts };
  return newTarget(document, 'page', `pages/${safeName(jekyll)}/${name}.md`, strayItemKeys, {
    own,
    body: withPaper(document),
  });
}

/** What academicpages shows below the text of a paper, in whatever collection it is. */
function withPaper({ body, frontMatter }: SourceDocument): string {
  const [citation, paper, slides, bibtex] = ['citation', 'paperurl', 'slidesurl', 'bibtexurl'].map(
    (key) => textOf(frontMatter[key]),
  );
  const link = (label: string, url: string | undefined): string[] =>
    url === undefined ? [] : [`[${label}](${url.replaceAll(' ', '%20')})`];
  const links = [...link('Paper', paper), ...link('Slides', slides), ...link('BibTeX', bibtex)];
  const parts = [body.trimEnd(), plainText(citation ?? ''), links.join(' · ')];
  const [own = '', ...more] = parts;
  const added = more.filter((part) => part !== '');
  return added.length === 0 ? body : `${[own, ...added].join('\n\n')}\n`;
}
