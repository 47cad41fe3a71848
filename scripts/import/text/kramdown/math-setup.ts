import type { SourceSite } from '../../types.ts';
import { adaptTex } from './adapt-tex.ts';
import { expandTex } from './expand-tex.ts';
import { readJsMacros, type JsMacros } from './js-macros.ts';
import { takeDefinitions, type OptionalCommand } from './tex-definitions.ts';

/** How the pages of a site had their formulas typeset. */
export interface MathSetup {
  /** Whether `$…$` is a formula. */
  hasSingleDollars: boolean;
  /** Which displayed formulas have a number: those of `equation` and `align`, all, or none. */
  numbers: 'ams' | 'all' | 'none';
  /** The site's own commands, names without backslash. */
  macros: Readonly<Record<string, string>>;
  /** Where they are defined. */
  file: string | undefined;
  line: number | undefined;
  /** Those with an optional argument, which is put in where they are used. */
  optional: Readonly<Record<string, OptionalCommand>>;
}

const cache = new WeakMap<SourceSite, Promise<MathSetup>>();

/**
 * Reads how MathJax or KaTeX is set up on a site, from the scripts of its pages.
 *
 * MathJax takes only `\(…\)` unless `inlineMath` says otherwise, and KaTeX's auto-render unless
 * `delimiters` do. A site that has no such script has it from its theme; al-folio's and
 * academicpages' own take dollars.
 *
 * @see https://docs.mathjax.org/en/latest/options/input/tex.html
 */
export function readMathSetup(site: SourceSite): Promise<MathSetup> {
  let setup = cache.get(site);
  if (setup === undefined) {
    setup = findSetup(site);
    cache.set(site, setup);
  }
  return setup;
}

const SCRIPT =
  /^(?:(?:_includes|_layouts|_scripts)\/.*\.(?:html|liquid|js)|assets\/js\/[^/]*(?:math|katex|tex|common|main|custom|script)[^/]*\.js)$/i;
const INLINE_MATH =
  /inlineMath['"]?\s*:\s*(?:\{\s*['"]\[\+\]['"]\s*:\s*)?\[\s*\[?[\s\S]{0,80}?['"]\$['"]/;
const KATEX_DOLLARS = /left['"]?\s*:\s*['"]\$['"]/;
const SETUP = /MathJax\s*=|MathJax\.Hub|renderMathInElement|katex\.render/;
const NUMBERS = /(?:\btags|autoNumber)['"]?\s*:\s*['"](ams|all|none)['"]/i;

async function findSetup(site: SourceSite): Promise<MathSetup> {
  const scripts: { path: string; text: string }[] = [];
  const defined: JsMacros = { macros: {}, optional: {} };
  let definedIn: string | undefined;
  for (const path of [...site.paths].sort()) {
    // The algorithms of pseudocode.js have a setting of their own.
    if (!SCRIPT.test(path) || /pseudocode|\.min\.|distill/.test(path)) continue;
    const text = (await site.read(path)) ?? '';
    if (SETUP.test(text)) scripts.push({ path, text });
    // A formula that nobody sees may define commands for all pages.
    if (!path.endsWith('.js') && takeDefinitions(text, { ...defined, colours: {} }) !== text)
      definedIn ??= path;
  }
  // Hugo itself may find the formulas, whatever the script says of dollars.
  const isOfHugo = site.system === 'hugoblox';
  const isThemeKnown = site.system !== 'jekyll';
  if (scripts.length === 0) {
    return {
      hasSingleDollars: isThemeKnown,
      numbers: isThemeKnown ? 'ams' : 'none',
      macros: adapted(defined.macros, defined.optional),
      file: definedIn,
      line: undefined,
      optional: defined.optional,
    };
  }
  const all = scripts.map(({ text }) => text).join('\n');
  const { macros, optional } = defined;
  let file = definedIn;
  let line: number | undefined;
  for (const { path, text } of scripts) {
    const found = readJsMacros(text);
    if (file === undefined && Object.keys(found.macros).length > 0) {
      file = path;
      line = text.slice(0, text.search(/\bmacros['"]?\s*:/i)).split('\n').length;
    }
    Object.assign(macros, found.macros);
    Object.assign(optional, found.optional);
  }
  return {
    hasSingleDollars: isOfHugo || INLINE_MATH.test(all) || KATEX_DOLLARS.test(all),
    numbers: (NUMBERS.exec(all)?.[1]?.toLowerCase() ??
      (isOfHugo ? 'ams' : 'none')) as MathSetup['numbers'],
    macros: adapted(macros, optional),
    file,
    line,
    optional,
  };
}

/** Commands as KaTeX knows them. */
function adapted(
  macros: Readonly<Record<string, string>>,
  optional: MathSetup['optional'],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(macros).map(([name, tex]) => [
      name,
      adaptTex(expandTex(tex, { optional, colours: {} })),
    ]),
  );
}
