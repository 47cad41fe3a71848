import type { Bundle } from './notebook.ts';

/** What is shown of something that a notebook gives in several formats. */
export type Shown =
  | { kind: 'chart'; source: string }
  | { kind: 'math'; tex: string }
  | { kind: 'picture'; ending: PictureEnding; bytes: Uint8Array }
  | { kind: 'markdown'; source: string }
  | { kind: 'html'; source: string }
  /** Lost is what only a program could show of it. */
  | { kind: 'text'; text: string; isLost: boolean };

/** The ending of a picture's file. */
export type PictureEnding = 'svg' | 'png' | 'jpg' | 'gif' | 'webp';

const pictures: readonly (readonly [type: string, PictureEnding])[] = [
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
];

/** A formula between dollars, or an environment of displayed formulas. */
const FORMULA =
  /^\s*(?:(\$\$?)\s*(?:\\displaystyle\b)?([^$]+)\1|(\\begin\{(?:equation|align|gather|multline)\*?\}[\s\S]+))\s*$/;

/** What a page would have to run, or is no part of a text. */
const ALIVE =
  /<(?:script|iframe|object|embed|canvas|svg|img|video|audio|form|input|button|link)\b/i;
const SCRIPTED = /<(?:script|iframe|object|embed)\b/i;

/** What a program of its own draws in a browser. */
const DRAWN = /^application\/vnd\.(?:plotly|bokehjs|holoviews|jupyter\.widget-view)/;

/** What says only what kind of thing something was, or where in memory it lay. */
const NAMED_ONLY =
  /^[[(]?(?:<[\w.]+ (?:object )?at 0x[0-9a-f]+>(?:,\s*)?)+[\])]?$|^<IPython[\w.]+ object>$/i;

/** A table of data, and how large it is; Colab puts buttons and scripts around it. */
const DATA_TABLE = /<table\b[^>]*\bclass="dataframe\b[\s\S]*?<\/table>(?:\s*<p>[^<]*<\/p>)?/g;

/** What R shows of its data; its Markdown takes signs in the data for its own. */
const DATA = /^\s*(?:<style\b[\s\S]*?<\/style\s*>\s*)?(?:<(?:table|[ou]l|dl|strong>\$)\b|[^<]+$)/i;

/**
 * Chooses the format in which something is best shown in a page that runs nothing.
 *
 * @returns undefined when there is nothing to be read in it
 */
export function chooseFormat(data: Bundle): Shown | undefined {
  const chart = Object.keys(data).find((type) =>
    /^application\/vnd\.vegalite\.v\d[\d.]*\+json$/.test(type),
  );
  if (chart !== undefined) {
    return { kind: 'chart', source: JSON.stringify(data[chart], undefined, 1) };
  }
  const text = wordsIn(data);
  const latex = latexIn(textOf(data['text/latex']), text);
  if (latex !== undefined) return latex;
  const picture = pictureIn(data);
  if (picture !== undefined) return picture;
  const html = textOf(data['text/html']);
  const markdown = textOf(data['text/markdown']);
  const isData = markdown !== '' && DATA.test(html);
  if (markdown !== '' && !isData) return { kind: 'markdown', source: markdown };
  const still = ALIVE.test(html) ? (html.match(DATA_TABLE) ?? []).join('\n') : html;
  // A vector of R is one line in plain words, and a long list in HTML.
  const isWords = isData ? !/<table\b/i.test(html) : /^\s*(?:<pre\b|[^<]*$)/i.test(html);
  if (still !== '' && !(isWords && text !== '') && !ALIVE.test(still)) {
    return { kind: 'html', source: inert(still) };
  }
  const isLost =
    SCRIPTED.test(html) ||
    Object.keys(data).some((type) => DRAWN.test(type)) ||
    (text === '' && html !== '');
  return text === '' && !isLost ? undefined : { kind: 'text', text, isLost };
}

/** What is said in plain words, or as data; '' for what is said to nobody. */
function wordsIn(data: Bundle): string {
  const text = textOf(data['text/plain']);
  if (!NAMED_ONLY.test(text.trim())) return text;
  const json = data['application/json'];
  return json === undefined ? '' : JSON.stringify(json, undefined, 2);
}

/** A formula, or sentences with formulas when there is nothing else to be read. */
function latexIn(latex: string, text: string): Shown | undefined {
  const [, , dollars, environment] = FORMULA.exec(latex) ?? [];
  const tex = dollars ?? environment;
  if (tex !== undefined) return { kind: 'math', tex: tex.trim() };
  const isSentence = !latex.replaceAll(/(\$\$?)[^$]*\1/g, '').includes('\\');
  return latex !== '' && text === '' && isSentence
    ? { kind: 'markdown', source: latex }
    : undefined;
}

/** The picture among several formats; of an attachment, there are no others. */
export function pictureIn(data: Bundle): Extract<Shown, { kind: 'picture' }> | undefined {
  for (const [type, ending] of pictures) {
    const written = textOf(data[type]);
    if (written === '') continue;
    const bytes = ending === 'svg' ? Buffer.from(written) : Buffer.from(written, 'base64');
    return { kind: 'picture', ending, bytes };
  }
  return undefined;
}

/** Text as Jupyter writes it: whole, or line by line; '' for what is no text. */
function textOf(value: unknown): string {
  const lines: unknown[] = Array.isArray(value) ? value : [value];
  return lines.filter((line) => typeof line === 'string').join('');
}

/** HTML in one piece of Markdown, which a blank line would end; without styles and ids of its own. */
function inert(html: string): string {
  const bare = html
    .replaceAll(/<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/\s(?:id|border|style|valign)\s*=\s*"[^"<>]*"(?=[^<>]*>)/gi, '')
    .replaceAll(/\n\s*/g, '\n')
    .replaceAll(/<thead[\s\S]*?<\/thead>/g, (head) => scoped(head, 'col'));
  return scoped(bare, 'row').trim();
}

/** Says what heads of a table are about, for those who hear it; one without words is no head. */
function scoped(html: string, scope: 'col' | 'row'): string {
  return html
    .replaceAll(/<th(\s[^>]*)?>\s*<\/th>/g, '<td$1></td>')
    .replaceAll(/<th(?=[\s>])(?![^>]*\sscope=)/g, `<th scope="${scope}"`);
}
