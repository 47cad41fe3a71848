import { usualFolders } from '../assets/find-asset.ts';
import type { KeyReader, KeyTable } from './key-table.ts';
import { description, dropped, line, picture, silent, title, words } from './readers.ts';
import { flagOf, listOf, mappingOf, textOf, wordsOf } from './values.ts';

/** `toc: true`, or with its place; Distill lists the headings, which Octavo finds itself. */
const toc: KeyReader = (value) => {
  const isOn = flagOf(value);
  if (isOn !== undefined) return isOn ? { toc: true } : { toc: false };
  const { sidebar } = mappingOf(value);
  return sidebar === 'left' || sidebar === 'right' ? { toc: { sidebar } } : { toc: true };
};

/** BibTeX of one text: a file that is put beside it. */
const bibliography: KeyReader = (value, { assetBeside }) => {
  const files = listOf(value).flatMap((one) => {
    const named = textOf(one);
    return named === undefined ? [] : (assetBeside(named, usualFolders.bibliography) ?? []);
  });
  return files.length === 0 ? {} : { bibliography: files.length === 1 ? files[0] : files };
};

const relatedPublications: KeyReader = (value, { facts, tell }) => {
  const isOn = flagOf(value);
  if (isOn !== undefined) return isOn ? { related_publications: true } : {};
  const source = textOf(value);
  const keys =
    source?.includes(',') === true ? source.split(',').map((key) => key.trim()) : wordsOf(value);
  const known = keys.filter((key) => facts.citationKeys.has(key));
  if (known.length < keys.filter((key) => key !== '').length) {
    tell(
      'problem',
      'A related publication is not in the bibliography and was left out.',
      'Look for its key in content/papers.bib.',
    );
  }
  return known.length === 0 ? {} : { related_publications: known };
};

const authorProfile: KeyReader = (value, { facts, document }) => {
  const isOn = flagOf(value);
  // What site.yaml says of all pages does not hold for the front page.
  const isUsual = document.address === '/' ? isOn === false : isOn === facts.showsProfile;
  return isOn === undefined || isUsual ? {} : { author_profile: isOn };
};

const comments: KeyReader = (value, { facts, document }) => {
  const isOn = flagOf(value) ?? true;
  // Octavo's posts have comments wherever the site has.
  if (!facts.hasComments || isOn === (document.kind === 'post')) return {};
  return { comments: isOn };
};

/** Comments where Octavo has none. */
export const noComments: KeyReader = (value, job) => {
  if (flagOf(value) !== true || !job.facts.hasComments) return {};
  return dropped('only posts and pages have comments')(value, job);
};

const draft: KeyReader = (value) => (flagOf(value) === true ? { draft: true } : {});
const published: KeyReader = (value) => (flagOf(value) === false ? { published: false } : {});

const switches =
  'layout permalink redirect_from redirect_to lang locale ref math mathjax katex use_math mermaid chart code_diff images tabs pretty_table tikzjax typograms pseudocode map share classes read_time toc_label toc_icon toc_sticky toc_float sitemap show_date breadcrumbs collection disqus_comments sidebar_toc enable_latex highlight og_type slug horizontal_rule number_sections search_exclude id readtime nav-short full-width use-site-title social-share show-avatar';

/** Keys that mean the same in every kind of document. */
export const commonKeys: KeyTable = {
  title,
  description,
  excerpt: description,
  subtitle: line('subtitle'),
  published,
  draft,
  toc,
  bibliography,
  related_publications: relatedPublications,
  author_profile: authorProfile,
  comments,
  giscus_comments: comments,
  keywords: (value, job) => ('tags' in job.document.frontMatter ? {} : words('tags')(value, job)),
  _styles: dropped(
    'styles of one page have no place here; content/theme.css holds styles of the site',
  ),
  og_image: picture('og_image'),
  'share-img': picture('og_image'),
  ...Object.fromEntries(switches.split(' ').map((key) => [key, silent])),
};
