import { createRequire } from 'node:module';
import type citationJs from 'citation-js';
import type citeproc from 'citeproc';
import type { CiteprocEngine } from 'citeproc';
import type { CslItem } from '../csl-item.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import { withEnglishLayout } from '../csl/english-layout.ts';
import { localeOf, nearestLocale, readLocale, relatedLocales } from '../csl/locales.ts';
import { referenceLanguage } from '../reference-language.ts';
import { hastenCiteproc, hastenEngine } from './citeproc-speed.ts';
import { declineMonths } from './month-cases.ts';
import { noNames } from './name-register.ts';
import { endOmittedNames } from './omitted-names.ts';
import { AMPERSAND_MARK, htmlFormat, OUTPUT_FORMATS, textFormat } from './output-format.ts';
import { askForRecollections, recallNothing } from './recalled-writing.ts';

type CslPlugin = ReturnType<typeof citationJs.plugins.config.get<'@csl'>>;

let plugin: CslPlugin | undefined;
const instrumented = new WeakSet<CiteprocEngine>();

/**
 * citeproc and its styles are 3 MB of source: only who formats waits for them, and only once. They
 * come by `require`, for they are asked for late: where Astro reads its configuration through Vite,
 * a late `import()` finds that reader closed.
 */
function loadPlugin(): CslPlugin {
  if (plugin !== undefined) return plugin;
  const require = createRequire(import.meta.url);
  const { plugins } = require('citation-js') as typeof citationJs;
  // The copy of citeproc that citation-js' own plugin uses, wherever it is installed.
  const ofCitationJs = createRequire(require.resolve('citation-js'));
  const ofPlugin = createRequire(ofCitationJs.resolve('@citation-js/plugin-csl'));
  const processor = ofPlugin('citeproc') as typeof citeproc;
  const { Formats } = processor.Output;
  Formats[OUTPUT_FORMATS.html] = htmlFormat(Formats.html ?? {});
  Formats[OUTPUT_FORMATS.text] = textFormat(Formats.text ?? {});
  endOmittedNames(processor.NameOutput.prototype);
  hastenCiteproc(processor);
  askForRecollections(processor);
  declineMonths(processor);
  plugin = plugins.config.get('@csl');
  return plugin;
}

/**
 * The one engine of a style and language, empty: what it formatted before has left no trace.
 *
 * @param items what will be formatted; their ids are those of citeproc's citations
 * @param language BCP 47
 */
export function engineFor(
  items: readonly CslItem[],
  ofSite: CitationStyle,
  language: string,
  format: 'text' | 'html',
): CiteprocEngine {
  const hasOthers = items.some((item) => referenceLanguage(item.title, language) !== language);
  const style = hasOthers ? withEnglishLayout(ofSite) : ofSite;
  const { engine: makeEngine, templates } = loadPlugin();
  const template = `${style.id}@${style.digest}`;
  if (!templates.has(template)) templates.add(template, style.source);
  const locale = localeOf(language, style.locale);
  loadLocales(template, style, locale);
  const engine = makeEngine(items, template, locale, OUTPUT_FORMATS[format]);
  if (!instrumented.has(engine)) instrument(engine);
  // This makes all of its state anew, even the brackets of layouts for other languages, which stand
  // there since it was built.
  const { cite_affixes } = engine.tmp;
  engine.restoreProcessorState([]);
  recallNothing(engine);
  engine.tmp.cite_affixes = cite_affixes;
  engine.registry.namereg.namereg = noNames();
  return engine;
}

/** A style may have layouts for references in other languages; citeproc asks for those too. */
function localesOf(style: CitationStyle, locale: string): Set<string> {
  const layouts = style.source.matchAll(/(?<![-\w])locale"?\s*[:=]\s*"([^"]+)"/g);
  const languages = [...layouts].flatMap(([, names = '']) => names.split(/\s+/));
  return new Set([locale, ...languages.map(nearestLocale)].flatMap(relatedLocales));
}

/** Styles with the locales that were loaded for them. */
const provided = new Set<string>();
/**
 * citation-js has some locales of its own, which are older and are replaced. Not that of American English:
 * the newer one has a word for the number of a preprint, “No. arXiv:…”.
 */
const loaded = new Set<string>(['en-US']);

/** Finding the languages of a style means to search all of it, so that is done once. */
function loadLocales(template: string, style: CitationStyle, locale: string): void {
  const use = `${template}|${locale}`;
  if (provided.has(use)) return;
  const { locales } = loadPlugin();
  for (const name of localesOf(style, locale)) {
    if (!loaded.has(name)) locales.add(name, readLocale(name));
    loaded.add(name);
  }
  provided.add(use);
}

/** Sets an engine up once. */
function instrument(engine: CiteprocEngine): void {
  instrumented.add(engine);
  hastenEngine(engine);
  // citeproc wraps each cited item where this function is there and the option is on (the output
  // format says into what), but then forgets the citation's brackets. It asks for them after the
  // items are made: so the option is on only while one is made.
  engine.sys.wrapCitationEntry = () => '';
  const options = engine.opt.development_extensions;
  const { tokens } = engine.citation;
  tokens[0]?.execs.unshift(() => {
    options.apply_citation_wrapper = true;
  });
  tokens.at(-1)?.execs.push(() => {
    options.apply_citation_wrapper = false;
  });
  // So the ampersand is a term like others, and can be told from that of a name.
  options.expect_and_symbol_form = true;
  // A layout may be in another language than the page.
  for (const { terms } of Object.values(engine.locale)) {
    terms.and = { ...terms.and, symbol: `&${AMPERSAND_MARK}` };
  }
  // A dash for the authors of the reference before says nothing where a reference stands alone, as
  // in the preview of a citation.
  engine.bibliography.opt['subsequent-author-substitute'] = false;
}
