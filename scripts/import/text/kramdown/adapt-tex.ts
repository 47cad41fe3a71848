import { closingBrace } from './tex-definitions.ts';

/** Environments of LaTeX that KaTeX does not know, and those that come near. */
const otherEnvironments: Readonly<Record<string, string>> = {
  eqnarray: 'align',
  flalign: 'align',
  multline: 'gather',
  multlined: 'gathered',
};

/** Commands that MathJax has under other names than KaTeX. */
const otherCommands: Readonly<Record<string, string>> = {
  '\\mathds': '\\mathbb',
  '\\nicefrac': '\\tfrac',
  '\\sfrac': '\\tfrac',
  '\\mbox': '\\text',
  '\\textsc': '\\text',
  '\\textsl': '\\textit',
  '\\displaylimits': '\\limits',
  '\\lefteqn': '',
  '\\ensuremath': '',
  '\\hfill': '\\quad ',
  '\\hfil': '\\quad ',
  '\\xspace': '',
  '\\shoveleft': '',
  '\\shoveright': '',
  '\\bigop': '\\mathop',
  '\\bbox': '',
  '\\upmu': '\\mu',
  '\\uppi': '\\pi',
};

/** TeX of a block as it can stand in a line. */
export function inLineTex(tex: string): string {
  return tex
    .replace(/\\(?:tag|label)\*?\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:begin|end)\{equation\*?\}/g, '')
    .replace(
      /\\(begin|end)\{(align|gather)\*?\}/g,
      (_, edge: string, name: string) => `\\${edge}{${name}ed}`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Writes TeX for KaTeX that was written for MathJax, and means the same to both. */
export function adaptTex(written: string): string {
  // What word processors leave between signs is white space to TeX alone.
  let tex = withBraces(written.replaceAll('\u00A0', ' '))
    .replace(/(\\begin\{array\}\s*(?:\[[a-z]\]\s*)?\{)((?:[^{}]|\{[^{}]*\})*)\}/g, arrayColumns)
    .replace(/√/g, '\\surd ')
    .replace(/\\require\s*\{[^{}]*\}\s*/g, '')
    .replace(/\\(begin|end)\{(?:displaymath|math|subequations)\}\s*/g, '')
    .replace(/\\bbox\s*\[[^\]]*\]/g, '\\bbox')
    .replace(/\\unicode\s*(?:\[[^\]]*\])?\{\s*(?:x([0-9A-Fa-f]+)|(\d+))\s*\}/g, (_, hex, decimal) =>
      characterOf(hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)),
    )
    .replace(/\\(?:cssId|class|style)\s*\{[^{}]*\}\s*(?=\{)/g, '');
  for (const [name, other] of Object.entries(otherEnvironments)) {
    if (!tex.includes(`{${name}`)) continue;
    if (name === 'eqnarray') tex = withOneAmpersand(tex);
    tex = tex.replace(
      new RegExp(String.raw`\\(begin|end)\{${name}(\*?)\}`, 'g'),
      (_, edge: string, star: string) => `\\${edge}{${other}${name === 'multlined' ? '' : star}}`,
    );
  }
  tex = tex.replace(/\\[A-Za-z]+/g, (command) =>
    Object.hasOwn(otherCommands, command) ? (otherCommands[command] ?? command) : command,
  );
  return withoutOldMatrices(tex);
}

/** `x_\\mathbf{a}`: KaTeX wants braces around a command with its argument. */
function withBraces(tex: string): string {
  return tex.replace(
    /([_^])\s*(\\(?:(?:math|text)[a-z]+|text|boldsymbol|bm|pmb|operatorname\*?|hat|tilde|bar|vec|mbox|d?t?frac\s*\{[^{}]*\})\s*\{(?:[^{}]|\{[^{}]*\})*\})/g,
    '$1{$2}',
  );
}

/** `@{…}` between columns, which KaTeX does not know. */
function arrayColumns(_: string, before: string, columns: string): string {
  return `${before}${columns.replace(/[@!]\{[^{}]*\}|[<>]\{[^{}]*\}/g, '').replace(/[pm]\{[^{}]*\}/g, 'l')}}`;
}

function characterOf(code: number): string {
  return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `a &=& b` of eqnarray. */
function withOneAmpersand(tex: string): string {
  return tex.replace(/&(\s*(?:[=<>~+-]|\\[A-Za-z]+)?\s*)&/g, '&$1');
}

/** `\cases{…}` and `\pmatrix{…}` of plain TeX. */
function withoutOldMatrices(tex: string): string {
  const [command, name] = /\\(p?matrix|cases)\s*(?=\{)/.exec(tex) ?? [];
  if (command === undefined || name === undefined) return tex;
  const start = tex.indexOf(command);
  const open = start + command.length;
  const close = closingBrace(tex, open);
  if (close === undefined) return tex;
  const inside = tex
    .slice(open + 1, close)
    .replace(/\\cr\b/g, '\\\\')
    .trim();
  const made = `\\begin{${name}} ${inside} \\end{${name}}`;
  return withoutOldMatrices(tex.slice(0, start) + made + tex.slice(close + 1));
}

/**
 * What else a formula may mean that KaTeX refuses, to be tried one after the other.
 *
 * @param isDisplay whether it stands on lines of its own
 */
export function repairsOf(tex: string, isDisplay: boolean): string[] {
  const withoutNumbers = tex.replace(/\\(?:nonumber|notag)(?![A-Za-z])\s*/g, '');
  const inner = withoutNumbers.replace(
    /\\(begin|end)\{(align|gather|alignat)\*?\}/g,
    (_, edge: string, name: string) => `\\${edge}{${name}ed}`.replace('alignated', 'alignedat'),
  );
  const isWhole = /^\s*\\begin\{(?:align|gather|alignat)/.test(tex);
  const rows = withoutNumbers.includes('&') ? 'aligned' : 'gathered';
  const aligned = `\\begin{${rows}}\n${withoutNumbers}\n\\end{${rows}}`;
  return [
    withoutNumbers,
    tex.replace(/(?<!\\)%[^\n]*$/, '').trimEnd(),
    withWordsAsText(tex),
    tex.replace(/,?\s*(\\end\{[a-z]+\*?\})\s*([.,;])\s*$/, '$2\n$1'),
    inner,
    ...(isWhole ? [] : [inner.replace(/\\begin\{equation\*?\}|\\end\{equation\*?\}/g, '').trim()]),
    ...(isDisplay && /&|\\\\/.test(tex) ? [aligned] : []),
    tex.replace(/(?<!\\)%/g, '\\%'),
    tex.replace(/(?<!\\)#/g, '\\#'),
    withEscapedUnderscores(tex),
  ];
}

/** Words in another script than the Latin one are text. */
function withWordsAsText(tex: string): string {
  return tex
    .split(/(\\(?:text(?:rm|bf|it|sf|tt|normal)?|mbox|hbox|tag)\s*\{[^{}]*\})/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}，。、；：（）]+/gu,
            '\\text{$&}',
          ),
    )
    .join('');
}

/** MathJax shows `_` in words as it is. */
function withEscapedUnderscores(tex: string): string {
  return tex.replace(/\\text(?:rm|bf|it|sf|tt|normal)?\s*\{[^{}]*\}/g, (text) =>
    text.replace(/(?<!\\)([_^&#%])/g, '\\$1'),
  );
}
