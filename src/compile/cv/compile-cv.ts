import type { Cv, CvEntry } from '../../site/data/cv/model.ts';
import { knownSection, type KnownSection } from '../../site/data/cv/section-names.ts';
import type { Entry } from '../../site/entry.ts';
import { entryKey } from '../../routes/route.ts';
import { slugify } from '../../routes/permalink.ts';
import type { Citable } from '../bibliography.ts';
import type { Findings } from '../findings.ts';
import { resolveLink } from '../links.ts';
import type { TextWork } from '../text-work.ts';
import { findCv } from './find-cv.ts';
import { planErrors, withoutEffect } from './page-errors.ts';
import { planSections } from './plan-sections.ts';
import { renderTexts } from './render-texts.ts';

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

/**
 * Compiles the CV of a page with the layout `cv`.
 *
 * @param findings collects files, links to check, and mistakes; gets the ids of the sections
 * @returns undefined for any other entry, and where there is no CV to be found
 */
export async function compileCv(
  page: Entry,
  citable: Citable,
  work: TextWork,
  findings: Findings & { ids: readonly string[] },
): Promise<CompiledCv | undefined> {
  if (page.kind !== 'page') return undefined;
  const { layout, cv: options } = page.frontMatter;
  if (layout !== 'cv') {
    findings.errors.push(...withoutEffect(page));
    return undefined;
  }
  const { found, errors } = await findCv(page, work.site);
  findings.errors.push(...errors);
  if (found === undefined) return undefined;
  const { person, sections } = await renderTexts(found, page, citable, work, findings);
  const counts = countsOf(work);
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
function countsOf({ site, table }: TextWork): Map<string, number> {
  const works = table.pathOfWork.size;
  const counts = new Map([
    ['publications', works],
    ['selected', works],
  ]);
  for (const { name } of site.collections) {
    const items = site.entries.filter((item) => item.kind === 'item' && item.collection === name);
    counts.set(name, items.length);
  }
  return counts;
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
