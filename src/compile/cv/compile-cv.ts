import type { ContentError } from '../../site/content-error.ts';
import { mapCv, type CvTextUse } from '../../site/data/cv/map-cv.ts';
import type { Cv, CvEntry, CvText } from '../../site/data/cv/model.ts';
import { knownSection, type KnownSection } from '../../site/data/cv/section-names.ts';
import type { Entry } from '../../site/entry.ts';
import { entryKey } from '../../routes/route.ts';
import { slugify } from '../../routes/permalink.ts';
import type { Citable } from '../bibliography.ts';
import { escapeHtml } from '../html.ts';
import { resolveLink } from '../links.ts';
import type { MediaFile } from '../media.ts';
import { compileText, readText, type AnchorCheck, type TextWork } from '../text.ts';
import { findCv, type FoundCv } from './find-cv.ts';
import { asLine, plainLine } from './line.ts';
import { planSections, type Plan } from './plan-sections.ts';
import { profileAddress } from './profile-address.ts';

/** A section with the HTML of its texts, or the name of what the site fills it with. */
export interface CompiledSection {
  id: string;
  /** Which word of the interface is its title, if one is. */
  known: KnownSection | undefined;
  title: string;
  content:
    { from: 'file'; entries: CvEntry<string>[] } | { from: 'works' | 'collection'; name: string };
}

/** A CV as its page shows it; texts are HTML, addresses are ready for `href`. */
export interface CompiledCv {
  person: Cv<string>['person'];
  sections: CompiledSection[];
  /** Language of what the file says. */
  language: string;
  dates: 'month' | 'year';
  /** Address of the same CV as a PDF. */
  pdf: string | undefined;
}

/** What comes up on the way. */
interface Findings {
  ids: readonly string[];
  anchors: AnchorCheck[];
  files: MediaFile[];
  errors: ContentError[];
}

/**
 * Compiles the CV of a page with the layout `cv`.
 *
 * @param findings collects files, links to check, and mistakes; gets the ids of the sections
 * @returns undefined for any other entry, and where there is no CV to be found
 */
export async function compileCv(
  entry: Entry,
  citable: Citable,
  work: TextWork,
  findings: Findings,
): Promise<CompiledCv | undefined> {
  if (entry.kind !== 'page') return undefined;
  const page = entry as Entry<'page'>;
  const { layout, cv: options } = page.frontMatter;
  if (layout !== 'cv') {
    findings.errors.push(...withoutEffect(page));
    return undefined;
  }
  const { found, errors } = await findCv(page, work.site);
  findings.errors.push(...errors);
  if (found === undefined) return undefined;
  const { person, sections } = await renderTexts(found, page, citable, work, findings);
  const counts = countsOf(page, work);
  const plan = planSections(
    sections.map(({ name }) => name),
    options?.sections,
    counts,
  );
  findings.errors.push(...planErrors(plan, page));
  const ids = new Set(findings.ids);
  const compiled = plan.sections.flatMap((planned): CompiledSection[] => {
    if (planned.from !== 'file') {
      const { name, from } = planned;
      const id = freeId(name, ids);
      return [{ id, known: knownSection(name), title: name, content: { from, name } }];
    }
    const section = sections[planned.index];
    if (section === undefined) return [];
    const { name, title, entries } = section;
    const id = freeId(slugify(name), ids);
    return [{ id, known: knownSection(name), title, content: { from: 'file', entries } }];
  });
  findings.ids = [...ids];
  return {
    person,
    sections: compiled,
    language: found.language,
    dates: options?.dates ?? 'month',
    pdf: await pdfAddress(page, work, findings),
  };
}

/** How much the site has to fill sections with. */
function countsOf({ language }: Entry<'page'>, { site, table }: TextWork): Map<string, number> {
  const works = table.pathOfWork.size;
  const counts = new Map([
    ['publications', works],
    ['selected', works],
  ]);
  const { defaultLanguage } = site.settings;
  for (const { name } of site.collections) {
    const items = site.entries.filter(
      (item) =>
        item.kind === 'item' &&
        item.collection === name &&
        (item.language === language || item.language === defaultLanguage),
    );
    counts.set(name, items.length);
  }
  return counts;
}

async function renderTexts(
  { file, cv, language }: FoundCv,
  page: Entry<'page'>,
  citable: Citable,
  work: TextWork,
  findings: Findings,
): Promise<Cv<string>> {
  const sitePath = work.table.pathOf.get(entryKey(page));
  const citing = { citable, listsReferences: false, language };
  const render = async ({ text, position }: CvText, use: CvTextUse): Promise<string> => {
    if (use === 'address') {
      const link = await resolveLink(text, { file, sitePath, position }, work.site, work.table);
      if (link.error !== undefined) findings.errors.push(link.error);
      if (link.anchor !== undefined) findings.anchors.push({ ...link.anchor, file, position });
      findings.files.push(...link.files);
      return link.href;
    }
    const plain = use === 'line' ? plainLine(text) : undefined;
    if (plain !== undefined) return plain;
    const body = use === 'line' ? asLine(text) : text;
    const source = { file, body, bodyLine: position.line };
    const compiled = await compileText(source, citing, sitePath, 'column', work);
    findings.anchors.push(...compiled.anchors);
    findings.files.push(...compiled.files);
    for (const error of compiled.errors) {
      // Columns count from the start of the text, not of its line in the file.
      const isFirst = error.position.line === position.line;
      findings.errors.push({ ...error, position: isFirst ? position : error.position });
    }
    // The cache keeps no text with mistakes.
    if (compiled.errors.some(({ severity }) => severity === 'error')) return escapeHtml(text);
    const { html } = await readText(compiled.text, work.cache);
    return use === 'line' ? html.trim().replaceAll(/^<p>|<\/p>$/g, '') : html.trim();
  };
  const jobs: Promise<string>[] = [];
  const numbered = mapCv(withProfiles(cv), (text, use) => jobs.push(render(text, use)) - 1);
  const done = await Promise.all(jobs);
  return mapCv(numbered, (index) => done[index] ?? '');
}

/** Gives the pages in networks their addresses. */
function withProfiles(cv: Cv): Cv {
  const profiles = cv.person.profiles.map((profile) => {
    const text = profileAddress(profile);
    if (profile.address !== undefined || text === undefined) return profile;
    return { ...profile, address: { text, position: { line: 1, column: 1 } } };
  });
  return { ...cv, person: { ...cv.person, profiles } };
}

/** An id that nothing else of the page has. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted === '' ? 'section' : wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

async function pdfAddress(
  page: Entry<'page'>,
  work: TextWork,
  findings: Findings,
): Promise<string | undefined> {
  const written = page.frontMatter.cv_pdf;
  if (written === undefined) return undefined;
  const sitePath = work.table.pathOf.get(entryKey(page));
  const place = { file: page.file, sitePath, position: page.locate(['cv_pdf']) };
  const link = await resolveLink(written, place, work.site, work.table);
  findings.files.push(...link.files);
  if (link.error === undefined) return link.href;
  findings.errors.push({
    ...link.error,
    kind: 'missing-file',
    message: `There is no file "${written}".`,
    fix: link.error.fix.startsWith('Did you mean')
      ? link.error.fix
      : 'Put the PDF into public/ and write its path with a slash first: /cv.pdf.',
  });
  return undefined;
}

function planErrors({ unknown, empty }: Plan, page: Entry<'page'>): ContentError[] {
  const at = (index: number) => ({
    file: page.file,
    position: page.locate(['cv', 'sections', index]),
  });
  return [
    ...unknown.map(({ name, index, meant }): ContentError => ({
      severity: 'error',
      kind: 'unknown-section',
      ...at(index),
      message: `The CV has no section "${name}".`,
      fix:
        meant === undefined
          ? 'Use the title of a section of the CV, or publications, selected, or a collection such as talks.'
          : `Did you mean "${meant}"?`,
    })),
    ...empty.map(({ name, index }): ContentError => ({
      severity: 'warning',
      kind: 'nothing-to-show',
      ...at(index),
      message: `The CV asks for ${name}, but the site has none.`,
      fix: 'Add some, or remove the line.',
    })),
  ];
}

/** Keys of the layout that a page of another layout has. */
function withoutEffect(page: Entry<'page'>): ContentError[] {
  const keys = (['cv', 'cv_pdf'] as const).filter((key) => page.frontMatter[key] !== undefined);
  return keys.map((key) => ({
    severity: 'warning',
    kind: 'key-without-effect',
    file: page.file,
    position: page.locate([key], 'key'),
    message: `The key "${key}" has no effect on this page, which does not show a CV.`,
    fix: 'Write "layout: cv", or remove the key.',
  }));
}
