import { textsFor } from '../site/i18n/texts.ts';
import type { SiteSettings } from '../site/settings.ts';
import { descriptionIn, titleIn } from '../site/site-texts.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { CompiledSite } from '../compile/compiled-site.ts';
import type { CompiledWork } from '../compile/compiled-work.ts';
import { entrySection } from '../compile/entry-section.ts';
import { isoDate } from '../compile/work-date.ts';
import { hideAddresses } from '../metadata/hide-addresses.ts';
import { twinPath } from '../routes/machine-rows.ts';
import type { Route } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';

/** A page as one line of the list. */
interface Line {
  section: string;
  title: string;
  path: SitePath;
  note: string;
}

/**
 * What there is on the site, for language models: its name, what it is about, and its pages by kind,
 * as links to their Markdown; files that few need come last, under "Optional".
 *
 * @see https://llmstxt.org/
 */
export function llmsText(site: CompiledSite): string {
  const { settings } = site;
  const { defaultLanguage, languages } = settings;
  const address = (path: SitePath): string => absoluteUrl(settings.origin, settings.basePath, path);
  const description = descriptionIn(settings, defaultLanguage);
  const blocks = [`# ${oneLine(titleIn(settings, defaultLanguage))}`];
  if (description !== '') blocks.push(`> ${oneLine(description)}`);
  const works = new Map(site.works.map((work) => [work.key, work]));
  const entries = new Map(site.entries.map((entry) => [entry.key, entry]));
  for (const language of languages) {
    const lines = site.routes
      .filter((route) => route.language === language)
      .flatMap((route) => lineOf(route, works, entries, settings) ?? []);
    for (const [section, ofSection] of Map.groupBy(lines, (line) => line.section)) {
      const heading = language === defaultLanguage ? section : `${section} (${language})`;
      const items = ofSection.map(({ title, path, note }) =>
        itemText(title, address(settings.markdown_pages ? twinPath(path) : path), note),
      );
      blocks.push(`## ${heading}\n\n${items.join('\n')}`);
    }
  }
  const files = site.routes.filter(
    (route) => route.kind === 'export' && route.of === 'works' && route.format !== 'ris',
  );
  if (files.length > 0) {
    const items = files.map(({ path }) => itemText(path.slice(1), address(path), ''));
    blocks.push(`## Optional\n\n${items.join('\n')}`);
  }
  return hideAddresses(`${blocks.join('\n\n')}\n`, 'markup');
}

function lineOf(
  route: Route,
  works: ReadonlyMap<string, CompiledWork>,
  entries: ReadonlyMap<string, CompiledEntry>,
  settings: SiteSettings,
): Line | undefined {
  const { path, language } = route;
  const texts = textsFor(language, settings);
  if (route.kind === 'work') {
    const work = works.get(route.workKey);
    if (work === undefined) return undefined;
    const names = work.authors.map(nameText).join(', ');
    const note = [names, isoDate(work)?.slice(0, 4)].filter(Boolean).join(', ');
    return { section: texts.searchPapers, title: work.title, path, note };
  }
  const entry = route.kind === 'entry' ? entries.get(route.entryKey) : undefined;
  if (entry === undefined || entry.hidden !== undefined) return undefined;
  const section = entrySection(entry, language, settings);
  return { section, title: entry.title, path, note: entry.description };
}

function itemText(title: string, href: string, note: string): string {
  const label = oneLine(title).replaceAll(/[[\]\\]/g, '\\$&');
  return `- [${label}](${href})${note === '' ? '' : `: ${oneLine(note)}`}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
