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

function fromProse(text: string, site: ShortcodeSite): string {
  const replaced = replaceShortcodes(text, (shortcode) => {
    const { name, isEnd, inner } = shortcode;
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (handler !== undefined) return handler({ ...shortcode, site, convert: fromProse });
    return isEnd ? '' : `{% shortcode ${inner} %}`;
  });
  return replaced
    .replaceAll(SHOWN, (_, open: string, inner: string, close: string) => {
      return `{% raw %}{{${open}${inner}${close}}}{% endraw %}`;
    })
    .replaceAll(ALERT, alert)
    .replaceAll(ATTRIBUTES, '{: $1}')
    .replaceAll(PICTURE, (_, before: string, name: string) => `${before}${site.pictureAt(name)}`);
}
