import type { Note, SourceDocument, SourceSite } from '../types.ts';
import { textOf, textsOf } from './records.ts';

/** Layouts of a front page in both themes. */
const LAYOUTS: ReadonlySet<string> = new Set(['about', 'home']);

/**
 * Has the page about the author become the front page where nothing answered at `/`, as in sites whose
 * address was only ever given with `/about/` behind it. Its old address is one of its older ones.
 */
export function withFrontPage(
  documents: readonly SourceDocument[],
  { paths }: Pick<SourceSite, 'paths'>,
  note: (note: Note) => void,
): SourceDocument[] {
  const isThere = documents.some(({ address }) => address === '/') || paths.has('index.html');
  const about = documents.find(
    ({ kind, frontMatter }) => kind === 'page' && LAYOUTS.has(textOf(frontMatter.layout) ?? ''),
  );
  if (isThere || about?.address === undefined) return [...documents];
  const { path, address, frontMatter, lineOf } = about;
  note({
    level: 'approximated',
    file: path,
    line: lineOf(['permalink']),
    message: 'Nothing answered at the root of the site; this page is the front page now.',
    subject: address,
  });
  const front: SourceDocument = {
    ...about,
    address: '/',
    frontMatter: {
      ...frontMatter,
      permalink: '/',
      redirect_from: [...textsOf(frontMatter.redirect_from), address],
    },
  };
  return documents.map((document) => (document === about ? front : document));
}
