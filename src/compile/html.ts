import { namedCharacters } from '../site/named-characters.ts';
import { plainMath } from '../bibliography/latex/plain-math.ts';
import { fillTokens, token, withoutTokens } from '../markdown/fills.ts';
import { heldFormula, withMarks } from '../markdown/held-formula.ts';
import type { TexWarning, Typesetter } from '../markdown/typeset-math.ts';
import { splitMath } from '../markdown/split-math.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Writes attributes; those without value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

/**
 * A line that is no Markdown, such as a title, with its formulas typeset.
 *
 * @returns HTML, what is wrong with a formula if something is, and what is unwise
 */
export function lineHtml(
  text: string,
  typeset: Typesetter,
): { html: string; error: string | undefined; warnings: readonly TexWarning[] } {
  if (!text.includes('$')) return { html: escapeHtml(text), error: undefined, warnings: [] };
  const warnings: TexWarning[] = [];
  const formulas: string[] = [];
  let error: string | undefined;
  const template = splitMath(withoutTokens(text)).map((segment) => {
    if (segment.kind === 'text') return escapeHtml(segment.text);
    const result = typeset(segment.tex, false);
    if ('html' in result) {
      warnings.push(...result.warnings);
      return token(formulas.push(result.html) - 1);
    }
    error ??= result.error;
    return '';
  });
  return { html: fillTokens(template.join(''), (index) => formulas[index] ?? ''), error, warnings };
}

/** The same line as plain text, for `<title>` and other places that hold no HTML. */
export function lineText(text: string): string {
  return splitMath(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : plainMath(segment.tex)))
    .join('');
}

/** The last character that there is. */
const LAST_CODE_POINT = 0x10ffff;

/** The text of HTML that has no elements in it. */
export function decodeEntities(html: string): string {
  return html.replaceAll(
    // The names that HTML is written with here.
    /&(?:(amp|lt|gt|quot)|#(\d+)|#[xX]([\da-fA-F]+));/g,
    (entity, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return namedCharacters[name] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > LAST_CODE_POINT ? entity : String.fromCodePoint(code);
    },
  );
}

const DOLLARS = withMarks('\\$((?:[^$\\\\]|\\\\[\\s\\S])+)\\$');

/**
 * Typesets the formulas in HTML that comes from a citation style. A formula that KaTeX refuses stays
 * as it is written: the work that it belongs to is where that is reported.
 *
 * @param html with formulas as `$…$`
 */
export function typesetHtml(html: string, typeset: Typesetter): string {
  if (!html.includes('$')) return html;
  return html.replaceAll(DOLLARS, (written, before: string, tex: string, after: string) => {
    const result = typeset(decodeEntities(tex), false);
    return 'html' in result ? heldFormula(before, result.html, after) : written;
  });
}

/**
 * Makes links of the addresses in HTML that has none. Points and brackets at the end are not theirs, as
 * in `<https://…>`.
 */
export function linkedHtml(html: string): string {
  return html.replaceAll(
    /(?<![="'>])https?:\/\/[^\s<>"]+?(?=(?:[.,;:)\]]|&#62;|&gt;)*(?:\s|<|$))/g,
    (address) => `<a href="${address}">${address}</a>`,
  );
}

/** HTML of a line of Markdown, which comes as one paragraph, to stand within a line. */
export function withoutParagraph(html: string): string {
  return html.trim().replaceAll(/^<p>|<\/p>$/g, '');
}

/** HTML of a citation or a title without its elements. */
export function withoutTags(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '');
}
