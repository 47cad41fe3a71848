import { mapCv, type CvTextUse } from '../../site/data/cv/map-cv.ts';
import type { Cv, CvText } from '../../site/data/cv/model.ts';
import type { Entry } from '../../site/entry.ts';
import { entryKey } from '../../routes/route.ts';
import type { Citable } from '../bibliography.ts';
import type { Findings } from '../findings.ts';
import { escapeHtml, withoutParagraph } from '../html.ts';
import { resolveLink } from '../links.ts';
import { readText } from '../read-text.ts';
import type { TextWork } from '../text-work.ts';
import { compileText } from '../text.ts';
import type { FoundCv } from './find-cv.ts';
import { asLine, plainLine } from './line.ts';
import { profileAddress } from './profile-address.ts';

/**
 * Makes HTML of the texts of a CV, and addresses of its links.
 *
 * @param findings collects files, links to check, and mistakes
 */
export async function renderTexts(
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
    return use === 'line' ? withoutParagraph(html) : html.trim();
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
