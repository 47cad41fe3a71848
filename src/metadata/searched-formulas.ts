import { asExponent, asIndex } from '../bibliography/latex/plain-math.ts';

const LEAF = '<m[ion]\\b[^>]*>[^<]*</m[ion]>';
const PART = `(${LEAF}|<mrow>(?:${LEAF})+</mrow>)`;
const PAIR = new RegExp(`<(msup|msub|mfrac)>${PART}${PART}</\\1>`, 'g');

/**
 * Makes exponents, indices and fractions of one line of MathML: a search shows its text alone, in
 * which x² would be x2, and one half twelve.
 *
 * @param html of a page
 * @example '<msup><mi>x</mi><mn>2</mn></msup>' → '<mi>x</mi><mi>²</mi>'
 */
export function inOneLine(html: string): string {
  return html.replaceAll(PAIR, (_, name: string, first: string, second: string) => {
    if (name === 'mfrac') return `${first}<mo>/</mo>${second}`;
    const text = second.replaceAll(/<[^>]*>/g, '').replaceAll('−', '-');
    // An escaped character is none that Unicode can raise.
    return `${first}<mi>${name === 'msup' ? asExponent(text) : asIndex(text)}</mi>`;
  });
}
