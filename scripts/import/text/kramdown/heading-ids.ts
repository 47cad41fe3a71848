import { slug } from 'github-slugger';
import { renderText } from '../../../../src/markdown/render.ts';
import { createTypesetter } from '../../../../src/markdown/typeset-math.ts';
import { isBlankLine, type SourceLine, type SourceText } from './source-lines.ts';

interface Heading {
  line: SourceLine;
  /** Words without what says its level and id. */
  words: string;
  /** Its own id. */
  id: string | undefined;
}

const MOST_HEADINGS = 2000;

/**
 * Keeps the ids by which headings were linked to. Where kramdown made another one than Octavo does, it
 * is written behind the heading.
 *
 * @returns the ids of all headings
 */
export async function keepHeadingIds(text: SourceText): Promise<string[]> {
  const headings = headingsOf(text);
  if (headings.length === 0) return [];
  // So many are no text that anyone links into.
  if (headings.length > MOST_HEADINGS) return headings.map(({ words, id }) => id ?? slug(words));
  const settings = text.context.site.config.kramdown;
  const options = isRecord(settings) ? settings : {};
  const own = headings.map(({ words, id }) => `## ${words}${id === undefined ? '' : ` {#${id}}`}`);
  const rendered = await renderText(
    { file: 'headings.md', body: own.join('\n\n'), bodyLine: 1 },
    createTypesetter({}),
  );
  const news = rendered.headings.map(({ id }) => id);
  if (news.length !== headings.length || options.auto_ids === false) return news;
  const isGfm = typeof options.input !== 'string' || /gfm/i.test(options.input);
  const prefix = typeof options.auto_id_prefix === 'string' ? options.auto_id_prefix : '';
  const taken = new Map<string, number>();
  const named = new Set(headings.flatMap(({ id }) => id ?? []));
  return headings.map(({ line, words, id }, index) => {
    const made = news[index] ?? '';
    if (id !== undefined) return id;
    const plain = plainWords(words);
    const bare = isGfm ? gfmId(plain) : kramdownId(plain);
    const count = taken.get(bare) ?? 0;
    taken.set(bare, count + 1);
    const old = `${prefix}${bare}${count === 0 ? '' : `-${count}`}`;
    if (old === made || named.has(old) || !/^[^\s#%{}"'<>]+$/.test(old)) return made;
    // One that says nothing is kept only for a link.
    if (/^section(?:-\d+)?$/.test(old) && !text.isLinkedTo(old)) return made;
    line.text = `${line.text.replace(/[ \t]+#*[ \t]*$/, '')} {#${old}}`;
    return old;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function headingsOf(text: SourceText): Heading[] {
  const { lines } = text;
  const taken = new Set<string>();
  return lines.flatMap((line, index): Heading[] => {
    const atx = /^[ \t>]{0,3}#{1,6}[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*(?:\{#([^}\s]+)\})?[ \t]*$/.exec(
      line.text,
    );
    const below = lines[index + 1]?.text ?? '';
    const isUnderlined =
      isBlankLine(lines[index - 1]?.text) &&
      /^ {0,3}(?:=+|-+)[ \t]*$/.test(below) &&
      /^ {0,3}[^\s>#|\-*+\uE0F0]/.test(line.text);
    const setext = isUnderlined
      ? /^ {0,3}(\S.*?)[ \t]*(?:\{#([^}\s]+)\})?[ \t]*$/.exec(line.text)
      : null;
    const [, words, id] = atx ?? setext ?? [];
    if (words === undefined) return [];
    const heading = { line, words: text.filled(words), id };
    if (id === undefined || !taken.has(id)) {
      if (id !== undefined) taken.add(id);
      return [heading];
    }
    text.note('problem', line.line, 'Two headings have one id; a link leads to the first.', {
      subject: `#${id}`,
    });
    line.text = line.text.replace(`{#${id}}`, '').trimEnd();
    return [{ ...heading, id: undefined }];
  });
}

/** The words of a heading without marks of emphasis, links and code. */
function plainWords(words: string): string {
  return words
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/(\*\*|__|\*|(?<!\w)_(?=\S)|~~)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/&[a-z]+;/g, '')
    .replace(/\\(?=[^\w\s])/g, '')
    .trim();
}

/** The id that kramdown-parser-gfm gives a heading. */
function gfmId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** The id that kramdown itself gives a heading. */
function kramdownId(words: string): string {
  const id = words
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}

/** Whether two ids are spellings of one: `Rings-and Ideals` and `2-rings-and-ideals`. */
export function sameId(left: string, right: string): boolean {
  return plainId(left) === plainId(right);
}

function plainId(id: string): string {
  return slug(id)
    .replace(/-+/g, '-')
    .replace(/^[\d-]+|-+$/g, '');
}

const HEADING = /^[ \t>]{0,3}#{1,6}[ \t]+(\S.*?)[ \t]*#*[ \t]*$/gm;

/**
 * The place in a text that a link from another page means, where it missed a heading by its spelling.
 *
 * @param id as the link has it
 */
export function idMeant(body: string, id: string): string {
  if (hasPlace(body, id)) return id;
  return idsOf(body).find((one) => sameId(one, id)) ?? id;
}

/** Whether a text has a place of this id: one that it names, or a heading. */
export function hasPlace(body: string, id: string): boolean {
  const named = new RegExp(`\\b(?:id|name)=["']?${escaped(id)}(?![\\w-])`);
  return body.includes(`{#${id}}`) || named.test(body) || idsOf(body).includes(id);
}

function idsOf(body: string): string[] {
  return [...body.matchAll(HEADING)].map(([, words = '']) => gfmId(plainWords(words)));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
