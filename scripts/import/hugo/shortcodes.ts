import { alert, ALERT } from './alerts.ts';
import { replaceShortcodes } from './scan-shortcodes.ts';
import type { ShortcodeSite } from './shortcode-call.ts';
import { handlers } from './shortcode-handlers.ts';

const FENCE = /^([ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[ \t]*)$/gm;
/** How Hugo has a shortcode shown instead of done. */
const SHOWN = /\{\{([<%])\/\*([^{}]{0,2000}?)\*\/([>%])\}\}/g;
const ATTRIBUTES = /^\{((?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[\w-]+))(?:[ \t]+[^{}\n]*)?)\}[ \t]*$/gm;
const PICTURE = /(!\[[^\]\n]{0,2000}\]\()([^\s()]+)/g;

/** Turns what Hugo has of its own in a text into what kramdown, Liquid and HTML say. */
export function fromHugo(text: string, site: ShortcodeSite): string {
  const parts = text.split(FENCE);
  // Each fence leaves its whole and its sign behind.
  return parts
    .map((part, index) => {
      if (index % 3 === 2) return '';
      return index % 3 === 1 ? part.replaceAll(SHOWN, '{{$1$2$3}}') : fromProse(part, site);
    })
    .join('');
}

function withShortcodesDone(text: string, site: ShortcodeSite): string {
  return replaceShortcodes(text, (shortcode) => {
    const { name, isEnd, inner, words, named } = shortcode;
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (handler === undefined) return isEnd ? '' : `{% shortcode ${inner} %}`;
    // A caption may hold formulas, which are shortcodes, too.
    const done = (value: string): string =>
      value.includes('{{') ? withShortcodesDone(value, site).trim() : value;
    const given = {
      words: words.map(done),
      named: Object.fromEntries(Object.entries(named).map(([key, value]) => [key, done(value)])),
    };
    return handler({ ...shortcode, ...given, site, convert: fromProse });
  });
}

/** To Hugo, braces in code mean nothing. */
const CODE_WITH_BRACES = /(?<!`)(`+)(?!`)(?:(?!\1)[^\n])*?\{[{%](?:(?!\1)[^\n])*?\1(?!`)/g;

/** What was put into code for a shortcode. */
const OURS = /\{% (?:raw|shortcode)\b/;

function fromProse(text: string, site: ShortcodeSite): string {
  return withShortcodesDone(text, site)
    .replaceAll(SHOWN, (_, open: string, inner: string, close: string) => {
      return `{% raw %}{{${open}${inner}${close}}}{% endraw %}`;
    })
    .replaceAll(CODE_WITH_BRACES, (code) =>
      OURS.test(code) ? code : `{% raw %}${code}{% endraw %}`,
    )
    .replaceAll(ALERT, alert)
    .replaceAll(ATTRIBUTES, '{: $1}')
    .replaceAll(PICTURE, (_, before: string, name: string) => `${before}${site.pictureAt(name)}`);
}
