import type { Citable } from './bibliography.ts';
import { compileFooter, type Footer } from './footer.ts';
import type { Findings } from './findings.ts';
import { compileNavigation, type Menus } from './navigation.ts';
import type { TextWork } from './text-work.ts';

/** What every page has around its text: the menu above, the footer below. */
export interface Frame extends Menus {
  footer: Footer;
}

/** Compiles the menu and the footer, in each language of the site. */
export async function compileFrame(
  work: TextWork,
  citable: Citable,
): Promise<{ frame: Frame } & Findings> {
  const navigation = await compileNavigation(work.site, work.table);
  const { footer, ...ofFooter } = await compileFooter(work, citable);
  return {
    frame: { menus: navigation.menus, footerLinks: navigation.footerLinks, footer },
    anchors: [...navigation.anchors, ...ofFooter.anchors],
    files: [...navigation.files, ...ofFooter.files],
    errors: [...navigation.errors, ...ofFooter.errors],
  };
}
