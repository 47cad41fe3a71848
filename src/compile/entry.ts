import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { postCitation } from '../bibliography/post-citation.ts';
import { createTypesetter } from '../markdown/typeset-math.ts';
import { entryKey } from '../routes/route.ts';
import { isCitable } from '../routes/table.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import type { Citable, TextBibliographies } from './bibliography.ts';
import { citedFacts } from './citation.ts';
import { formatsKeyOf } from './cite-formats.ts';
import { withCitedDescription } from './cited-in-attributes.ts';
import { compileCv } from './cv/compile-cv.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { TextResult } from './compiled-text.ts';
import { editLink } from './edit-link.ts';
import { entryTitle } from './entry-title.ts';
import { addFindings, type Findings } from './findings.ts';
import type { ImagePlan } from './images.ts';
import { resolveField } from './item-field.ts';
import { resolveFields } from './item-fields.ts';
import { planNamedImage } from './named-image.ts';
import { compilePostHeader } from './post-header.ts';
import { snippetCompiler } from './snippet.ts';
import type { TextWork } from './text-work.ts';
import { compileText } from './text.ts';
import { digestOf } from './text-cache.ts';
import { unknownInMacros } from './unknown-macros.ts';

/** What an entry becomes, and what has come up on the way. */
export interface EntryResult extends Omit<TextResult, 'text' | 'labelled'> {
  compiled: CompiledEntry;
}

/** Compiles one entry: its text, its title, its picture, its citation. */
export async function compileEntry(
  written: Entry,
  ofSite: TextWork,
  bibliographies: TextBibliographies,
): Promise<EntryResult> {
  const work = withMacros(ofSite, written);
  const { citable, errors } = await bibliographies.citableBy(written);
  const entry = withCitedDescription(written, { file: written.file, citable, errors });
  const { kind, collection, id, file, language, slug, frontMatter, date, hasPage, hidden } = entry;
  const key = entryKey(entry);
  const sitePath = work.table.pathOf.get(key);
  const { text, labelled, ...ofText } = await compileText(
    { file, body: entry.body, bodyLine: entry.bodyLine, title: entry.frontMatter.title },
    { citable, listsReferences: sitePath !== undefined, language },
    sitePath,
    'column',
    work,
  );
  const result = { ...ofText, errors: [...errors, ...ofText.errors] };
  const title = entryTitle(entry, citable, work);
  result.errors.push(...title.errors, ...macroErrors(entry, work));
  const portrait = await planPortrait(entry, work, result);
  const snippet = snippetCompiler(entry, { citable, labels: labelled }, work, result);
  // Each kind of entry becomes a compiled one of that kind.
  const compiled = {
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
    title: title.text,
    titleHtml: title.html,
    description: writtenDescription(entry) ?? text.summary,
    text,
    subtitle: await snippet(['subtitle'], subtitleOf(entry)),
    moreInfo: await snippet(...moreInfoOf(entry)),
    portrait,
    header: await compilePostHeader(entry, work, snippet, result),
    citation: compileCitation(entry, title.written, sitePath, ofSite),
    relatedWorks: relatedWorks(entry, citable, work, result.errors),
    // Known only when every text is.
    groupIds: {},
    relatedPosts: [],
    backlinks: [],
    cv: await compileCv(entry, citable, work, result),
    editLink: editLink(file, work.site),
    isMdx: file.endsWith('.mdx'),
  } as CompiledEntry;
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

/** Warns of the TeX commands of an entry that hold one which there is not. */
function macroErrors(entry: Entry, { typeset }: TextWork): ContentError[] {
  const macros = macrosOf(entry);
  if (macros === undefined) return [];
  const { file, locate } = entry;
  return unknownInMacros(macros, typeset, { file, locate, keys: ['macros'] });
}

function writtenDescription({ frontMatter }: Entry): string | undefined {
  return 'description' in frontMatter || 'excerpt' in frontMatter
    ? (frontMatter.description ?? frontMatter.excerpt)
    : undefined;
}

function subtitleOf({ frontMatter }: Entry): string | undefined {
  return 'subtitle' in frontMatter ? frontMatter.subtitle : undefined;
}

/** What stands under the portrait of a page, and where the front matter says it. */
function moreInfoOf(entry: Entry): [keys: readonly string[], body: string | undefined] {
  const profile = profileOf(entry);
  const key = profile?.more_info === undefined ? 'address' : 'more_info';
  return [['profile', key], profile?.[key]];
}

async function planPortrait(
  entry: Entry,
  { site }: TextWork,
  findings: Findings,
): Promise<ImagePlan | undefined> {
  const place = { file: entry.file, position: entry.locate(['profile', 'image']) };
  const planned = await planNamedImage(profileOf(entry)?.image, place, site);
  addFindings(findings, planned);
  return planned.plan;
}

function profileOf(entry: Entry) {
  return 'profile' in entry.frontMatter ? entry.frontMatter.profile : undefined;
}

function compileCitation(
  entry: Entry,
  title: string,
  sitePath: SitePath | undefined,
  work: TextWork,
): CompiledEntry['citation'] {
  if (entry.kind !== 'post' || sitePath === undefined) return undefined;
  if (!isCitable(entry)) return undefined;
  const { settings } = work.site;
  const url = absoluteUrl(settings.origin, settings.basePath, sitePath);
  const facts = citedFacts(entry, title, url, settings);
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
