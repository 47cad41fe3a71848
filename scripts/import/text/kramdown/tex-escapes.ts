/** What kramdown takes a backslash away before. */
const TEXT = /\\(?:text(?:rm|bf|it|sf|tt|normal)?|mbox|hbox)\s*\{(?:[^{}]|\{[^{}]*\})*\}/g;

/**
 * What an author meant by TeX that kramdown reads as text, as within `$…$`: there a backslash is
 * written twice, an underscore or an asterisk is saved by one from becoming emphasis.
 *
 * @returns readings, the likeliest first
 */
export function readingsOf(tex: string): string[] {
  return [...new Set([meant(tex), tex, asKramdown(tex)])];
}

function meant(tex: string): string {
  const isDoubled = /\\\\(?:begin|end|frac|left|right|sum|int|mathbb|mathbf|mathrm|text)\b/.test(
    tex,
  );
  const hasRows = tex.includes('\\begin{') && !isDoubled;
  const words: string[] = [];
  return tex
    .replace(/\\{4}/g, '\uE0F4')
    .replace(hasRows ? /\\\\(?=[{}_%#|,;:!])/g : /\\\\(?=[{}_%#&|,;:!*$^<>.'"`+=-])/g, '\\')
    .replace(/\\\\(?=[A-Za-z])/g, hasRows ? '\\\\' : '\\')
    .replace(/\uE0F4/g, '\\\\')
    .replace(TEXT, (text) => `\uE0F5${words.push(text) - 1}\uE0F5`)
    .replace(/(?<!\\)\\([_*<>"'`+=])/g, (written, sign: string) =>
      sign === '>' || sign === '=' ? written : sign,
    )
    .replace(/\uE0F5(\d+)\uE0F5/g, (_, index: string) => words[Number(index)] ?? '');
}

/** As MathJax found it in the page. */
function asKramdown(tex: string): string {
  return tex.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g, '$1');
}

/** Characters of HTML in TeX, as they are written where tags are. */
export function withoutEntities(tex: string): string {
  return tex
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
