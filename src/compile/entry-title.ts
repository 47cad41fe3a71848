import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { withFrenchSpaces } from '../site/i18n/french-spaces.ts';
import { strictAdvice } from '../markdown/tex-strict-advice.ts';
import { keyOfPaper } from '../routes/permalink.ts';
import type { Citable } from './bibliography.ts';
import { lineText } from './html.ts';
import { keptLine } from './kept-line.ts';
import type { TextWork } from './text-work.ts';
import { citationInTitle, markInTitle } from './title-marks.ts';

/** What an entry is called. */
export interface EntryTitle {
  /** As it is written, with formulas as TeX. */
  written: string;
  text: string;
  html: string;
  errors: ContentError[];
}

/** The title of an entry: that of the work for what is said about a work, else its own, else its slug. */
export function entryTitle(entry: Entry, citable: Citable, work: TextWork): EntryTitle {
  const ofWork = entry.kind === 'paper' ? citable.get(keyOfPaper(entry))?.title : undefined;
  const written = ofWork ?? entry.frontMatter.title ?? entry.slug;
  // What looks like punctuation in a formula is none, and a work may be in another language.
  const isPlain = ofWork === undefined && !written.includes('$');
  const line = keptLine(isPlain ? withFrenchSpaces(written, entry.language) : written, work);
  // What is wrong with a formula in the title of a work is told where the title stands.
  const errors = ofWork === undefined ? complaints(entry, line) : [];
  return { written, text: lineText(written), html: line.html, errors };
}

function complaints(
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
  const citation = citationInTitle(entry.frontMatter.title ?? '');
  if (citation !== undefined) {
    unwise.push({
      severity: 'warning',
      kind: 'stray-mark',
      ...place,
      message: `A title may hold formulas and no citation: ${citation} is shown as it stands.`,
      fix: 'Name the work in words; the description and the text may cite it.',
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
