import type { ContentError } from '../site/content-error.ts';
import type { Entry, EntryKind } from '../site/entry.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { withFrenchSpaces } from '../site/i18n/french-spaces.ts';
import { postCitation, type PostCitation } from '../bibliography/post-citation.ts';
import { markInTitle } from './title-marks.ts';
import { strictAdvice } from '../markdown/tex-strict-advice.ts';
import { createTypesetter } from '../markdown/typeset-math.ts';
import { keyOfPaper } from '../routes/permalink.ts';
import { entryKey } from '../routes/route.ts';
import { isCitable } from '../routes/table.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import type { Backlink } from './backlinks.ts';
import type { Citable, TextBibliographies } from './bibliography.ts';
import { citedFacts } from './citation.ts';
import { formatsKeyOf } from './cite-formats.ts';
import { compileCv, type CompiledCv } from './cv/compile-cv.ts';
import { editLink } from './edit-link.ts';
import { resolveField } from './item-field.ts';
import { resolveFields } from './item-fields.ts';
import type { GroupIds } from './group-ids.ts';
import { lineText } from './html.ts';
import type { ImagePlan } from './images.ts';
import { keptLine } from './kept-line.ts';
import { planNamedImage } from './named-image.ts';
import { compilePostHeader, type CompileSnippet, type PostHeader } from './post-header.ts';
import { compileText, type CompiledText, type TextResult, type TextWork } from './text.ts';
import { digestOf } from './text-cache.ts';
import { unknownInMacros } from './unknown-macros.ts';

/** One entry with everything that its page shows; plain data. */
export interface CompiledEntry<Kind extends EntryKind = EntryKind> extends Omit<
  Entry<Kind>,
  'name' | 'body' | 'bodyLine' | 'locate'
> {
  /** Identifies it among all languages. */
  key: string;
  /** Address of its page, undefined for a news item. */
  sitePath: SitePath | undefined;
  /** Title as plain text. */
  title: string;
  /** Title with formulas. */
  titleHtml: string;
  /** One sentence; the beginning of the text when the author gave none. */
  description: string;
  text: CompiledText;
  /** The line under the title; may hold Markdown, HTML and formulas. */
  subtitle: CompiledText | undefined;
  /** The HTML under the portrait of an about page. */
  moreInfo: CompiledText | undefined;
  portrait: ImagePlan | undefined;
  header: PostHeader;
  citation: CompiledCitation | undefined;
  /** Keys of works that are listed under its text. */
  relatedWorks: readonly string[];
  /** Keys of the posts that are most like it, of a post. */
  relatedPosts: readonly string[];
  /** Where other texts link to it. */
  backlinks: readonly Backlink[];
  /** Ids of the headings in what a page lists, by what they say. */
  groupIds: GroupIds;
  /** What a page with the layout `cv` shows. */
  cv: CompiledCv | undefined;
  /** Address at which its source is edited. */
  editLink: string | undefined;
  isMdx: boolean;
}

/** How to cite a post. */
export interface CompiledCitation extends PostCitation {
  /** Under which the cache keeps how to cite it in the usual styles. */
  formatsKey: string;
}

export interface EntryResult extends Omit<TextResult, 'text' | 'labelled'> {
  compiled: CompiledEntry;
}

/** Compiles one entry: its text, its title, its picture, its citation. */
export async function compileEntry(
  entry: Entry,
  ofSite: TextWork,
  bibliographies: TextBibliographies,
): Promise<EntryResult> {
  const work = withMacros(ofSite, entry);
  const { kind, collection, id, file, language, slug, date, hasPage, hidden, body, bodyLine } =
    entry;
  const key = entryKey(entry);
  const sitePath = work.table.pathOf.get(key);
  const { citable, errors: ofBibliography } = await bibliographies.citableBy(entry);
  const main = await compileText(
    { file: entry.file, body, bodyLine },
    { citable, listsReferences: sitePath !== undefined, language },
    sitePath,
    'column',
    work,
  );
  const result: Omit<EntryResult, 'compiled'> = {
    ids: main.ids,
    anchors: main.anchors,
    files: main.files,
    citedPaths: main.citedPaths,
    mentions: main.mentions,
    errors: [...ofBibliography, ...main.errors],
  };
  const { frontMatter } = entry;
  const ofWork = kind === 'paper' ? citable.get(keyOfPaper(entry))?.title : undefined;
  const written = ofWork ?? frontMatter.title ?? entry.slug;
  // What looks like punctuation in a formula is none, and a work may be in another language.
  const isPlain = ofWork === undefined && !written.includes('$');
  const titled = keptLine(isPlain ? withFrenchSpaces(written, language) : written, work);
  // What is wrong with a formula in the title of a work is told where the title stands.
  if (ofWork === undefined) result.errors.push(...titleComplaints(entry, titled));
  const macros = macrosOf(entry);
  if (macros !== undefined) {
    const place = { file: entry.file, locate: entry.locate, keys: ['macros'] };
    result.errors.push(...unknownInMacros(macros, work.typeset, place));
  }
  const title = lineText(written);
  const description =
    'description' in frontMatter || 'excerpt' in frontMatter
      ? (frontMatter.description ?? frontMatter.excerpt ?? main.text.summary)
      : main.text.summary;
  const portrait = await planNamedImage(
    profileOf(entry)?.image,
    { file: entry.file, position: entry.locate(['profile', 'image']) },
    work.site,
  );
  result.files.push(...portrait.files);
  result.errors.push(...portrait.errors);
  const profile = profileOf(entry);
  const moreInfo = profile?.more_info ?? profile?.address;
  const moreInfoKey = profile?.more_info === undefined ? 'address' : 'more_info';
  const subtitle = 'subtitle' in frontMatter ? frontMatter.subtitle : undefined;
  const snippet: CompileSnippet = (keys, text) =>
    compileSnippet(entry, keys, text, { citable, labels: main.labelled }, work, result);
  const compiled: CompiledEntry = {
    kind,
    collection,
    id,
    file,
    language,
    slug,
    frontMatter,
    fields: await resolveFields(entry.fields, (request, keys) =>
      resolveField(request, keys, entry, snippet, work, result),
    ),
    date,
    hasPage,
    hidden,
    key,
    sitePath,
    title,
    titleHtml: titled.html,
    description,
    text: main.text,
    subtitle: await snippet(['subtitle'], subtitle),
    moreInfo: await snippet(['profile', moreInfoKey], moreInfo),
    portrait: portrait.plan,
    header: await compilePostHeader(entry, work, snippet, result),
    citation: compileCitation(entry, written, sitePath, ofSite),
    relatedWorks: relatedWorks(entry, citable, work, result.errors),
    // Known only when every text is.
    groupIds: {},
    relatedPosts: [],
    backlinks: [],
    cv: await compileCv(entry, citable, work, result),
    editLink: editLink(entry.file, work.site),
    isMdx: entry.file.endsWith('.mdx'),
  };
  return { compiled, ...result };
}

/** A text with TeX commands of its own is typeset by itself. */
function withMacros(work: TextWork, entry: Entry): TextWork {
  const macros = macrosOf(entry);
  if (macros === undefined) return work;
  return {
    ...work,
    typeset: createTypesetter({ ...work.site.macros, ...macros }),
    keyParts: [...work.keyParts, JSON.stringify(macros)],
  };
}

function macrosOf({ frontMatter }: Entry): Readonly<Record<string, string>> | undefined {
  return 'macros' in frontMatter ? frontMatter.macros : undefined;
}

function compileCitation(
  entry: Entry,
  title: string,
  sitePath: SitePath | undefined,
  work: TextWork,
): CompiledEntry['citation'] {
  if (entry.kind !== 'post' || sitePath === undefined) return undefined;
  const post = entry as Entry<'post'>;
  if (!isCitable(post)) return undefined;
  const { settings } = work.site;
  const url = absoluteUrl(settings.origin, settings.basePath, sitePath);
  const facts = citedFacts(post, title, url, settings);
  // Writing BibTeX takes a library that is slow to load.
  const key = digestOf('post citation', JSON.stringify(facts), ...work.keyParts);
  const citation = work.cache.keep(key, () => postCitation(facts));
  return { ...citation, formatsKey: formatsKeyOf(citation.csl, entry.language, work) };
}

/** The works that front matter lists under a text; keys that name none are errors. */
function relatedWorks(
  entry: Entry,
  citable: Citable,
  { table }: TextWork,
  errors: ContentError[],
): string[] {
  const { frontMatter } = entry;
  const named = 'related_publications' in frontMatter ? frontMatter.related_publications : [];
  // al-folio's `true` lists what the text cites, which happens anyway.
  if (!Array.isArray(named)) return [];
  return named.filter((key, index) => {
    if (table.pathOfWork.has(key)) return true;
    if (citable.broken.has(key)) return false;
    errors.push({
      severity: 'error',
      kind: 'unknown-work',
      file: entry.file,
      position: entry.locate(['related_publications', index]),
      message: citable.has(key)
        ? `The work "${key}" is not among your own, which are what can be listed here.`
        : `No work of the bibliography has the key "${key}".`,
      fix: didYouMean(key, table.pathOfWork.keys(), 'Use a key of content/papers.bib.'),
    });
    return false;
  });
}

function profileOf(entry: Entry) {
  return 'profile' in entry.frontMatter ? entry.frontMatter.profile : undefined;
}

/**
 * Compiles a text that stands in the front matter. It belongs to the file's YAML, so that it is read
 * as Markdown in an `.mdx` file too. What the text of the page has labelled, it may refer to.
 *
 * @param keys where it stands
 * @param body undefined when there is none
 */
async function compileSnippet(
  entry: Entry,
  keys: readonly (string | number)[],
  body: string | undefined,
  { citable, labels }: { citable: Citable; labels: TextResult['labelled'] },
  work: TextWork,
  result: Omit<EntryResult, 'compiled'>,
): Promise<CompiledText | undefined> {
  if (body === undefined) return undefined;
  const start = entry.locate(keys);
  const source = { file: entry.file.replace(/\.mdx$/, '.md'), body, bodyLine: start.line, labels };
  const sitePath = work.table.pathOf.get(entryKey(entry));
  const citing = { citable, listsReferences: false, language: entry.language };
  const compiled = await compileText(source, citing, sitePath, 'margin', work);
  const inFile = { file: entry.file };
  result.anchors.push(...compiled.anchors.map((anchor) => ({ ...anchor, ...inFile })));
  result.files.push(...compiled.files);
  for (const error of compiled.errors) {
    // Columns of the first line count from the start of the value, where quotation marks may stand.
    const position = error.position.line === start.line ? start : error.position;
    result.errors.push({ ...error, ...inFile, position });
  }
  return compiled.text;
}

function titleComplaints(
  entry: Entry,
  { error, warnings }: ReturnType<typeof keptLine>,
): ContentError[] {
  const place = { file: entry.file, position: entry.locate(['title']) };
  const unwise = warnings.map((warning): ContentError => ({
    severity: 'warning',
    kind: 'tex-strict',
    ...place,
    ...strictAdvice(warning),
  }));
  const mark = markInTitle(entry.frontMatter.title ?? '');
  if (mark !== undefined) {
    unwise.push({
      severity: 'warning',
      kind: 'stray-mark',
      ...place,
      message: `A title may hold formulas and no Markdown: ${mark} is shown as it stands.`,
      fix: `Write ${mark.replaceAll(/^[*\`]+|[*\`]+$/g, '')}, without the marks.`,
    });
  }
  if (error === undefined) return unwise;
  const wrong: ContentError = {
    severity: 'error',
    kind: 'tex',
    ...place,
    message: `KaTeX cannot typeset a formula in the title: ${error}`,
    fix: 'Correct the TeX between the dollar signs; a dollar sign itself is written \\$.',
  };
  return [wrong, ...unwise];
}
