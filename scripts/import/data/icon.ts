import type { ImportJob } from '../job.ts';
import { textOf } from '../source/records.ts';

/** Draws the icon of a site that al-folio makes of an emoji. Files of icons are taken over as assets. */
export function addIcon({ site, files, note }: ImportJob): void {
  const icon = textOf(site.config.icon);
  if (icon === undefined || files.some(({ path }) => path.startsWith('public/favicon.'))) return;
  const { file, lineOf } = site.configFile;
  const line = lineOf(['icon']);
  if (/^\p{Extended_Pictographic}/u.test(icon) || /^\p{Regional_Indicator}/u.test(icon)) {
    files.push({ path: 'public/favicon.svg', text: drawn(icon) });
    note({
      level: 'converted',
      file,
      line,
      message: 'The icon of the site was drawn.',
      subject: icon,
    });
  } else {
    const message = 'The icon that is named here is not there.';
    note({ level: 'problem', file, line, message, subject: icon });
  }
}

/** A picture of the first character. */
function drawn(characters: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(characters);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text y=".9em" font-size="90">${first?.segment ?? ''}</text></svg>\n`;
}
