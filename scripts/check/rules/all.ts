import type { BuiltSite } from '../built/built-site.ts';
import type { Fault } from '../fault.ts';
import { alternateFaults } from './alternates.ts';
import { descriptionFaults } from './descriptions.ts';
import { feedFaults } from './feeds.ts';
import { headingFaults } from './headings.ts';
import { imageFaults } from './images.ts';
import { languageFaults } from './languages.ts';
import { linkFaults } from './links.ts';
import { mixedContentFaults } from './mixed-content.ts';
import { sitemapFaults } from './sitemap.ts';

/** What is looked for in a built site as a whole. */
const rules: readonly ((site: BuiltSite) => Fault[])[] = [
  linkFaults,
  imageFaults,
  headingFaults,
  descriptionFaults,
  languageFaults,
  alternateFaults,
  mixedContentFaults,
  feedFaults,
  sitemapFaults,
];

/** What all rules find in a built site. */
export function allFaults(site: BuiltSite): Fault[] {
  return rules.flatMap((rule) => rule(site));
}
