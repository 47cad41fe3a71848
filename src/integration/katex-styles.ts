import type { Plugin } from 'vite';

const OLD_FORMATS = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g;

/**
 * Fits KaTeX's style sheet in with ours: it becomes a cascade layer, so that our rules win without
 * fighting, and loses the fonts' older formats. Every browser that these pages are made for reads
 * WOFF2; the others would triple the fonts in the site's folder.
 */
export function katexStyles(): Plugin {
  return {
    name: 'octavo:katex-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /katex(?:\.min)?\.css/ },
      handler: (code) => {
        // The sheet is imported as an address (`?url`): Vite passes a small module by here under the
        // same name as the sheet itself.
        const isStyleSheet = code.includes('@font-face');
        if (!isStyleSheet) return undefined;
        return { code: `@layer katex {\n${code.replaceAll(OLD_FORMATS, '')}\n}`, map: null };
      },
    },
  };
}
