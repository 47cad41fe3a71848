import { currentCompilation } from '../compile/current.ts';
import type { SiteIcon } from '../compile/site-icon/site-icon.ts';
import { noteRead } from './page-reads.ts';

/** What the icons of the site are made of, for the pages that name them. */
export async function pageIcon(): Promise<SiteIcon> {
  const { compiled } = await currentCompilation();
  if (compiled === undefined) throw new Error('The site did not compile.');
  noteRead('icon');
  return compiled.icon;
}
