import type { SourceText } from '../kramdown/source-lines.ts';

/** Lines of a text that belong together. */
export interface TextBlock {
  first: number;
  /** Inclusive. */
  last: number;
  /** As it was written, code and all. */
  text: string;
  kind: 'heading' | 'rule' | 'words';
  /** Of a heading: 1 to 6, or 7 for bold words alone. */
  level: number;
}

/** A part of a text that says how to cite something. */
export interface CitingSection {
  /** What stands over it; undefined when only its first words say what it is. */
  heading: TextBlock | undefined;
  blocks: TextBlock[];
}

const HEADING =
  /^(?:\d+[.)]?\s*)?(?:citations?|cite|cited as|citing|bibtex|how (?:can i |do i |should i |to )(?:cite|reference)\b.*|(?:please |to )?cite (?:this|as|us|me|it|the)\b.*|citing (?:this|us)\b.*|citation(?: information| info|s? \(bibtex\)|:? bibtex)?|bibtex(?: citation| entry)?|bibtex for .*|for attribution\b.*|attribution|reference this\b.*|(?:how to )?(?:reference|cite)|引用(?:格式|本文|方式|信息)?|如何引用.*|zitat|zitieren|zitierweise|citer\b.*|cómo citar.*|como citar.*)\s*[:.：]?$/i;
const CITING =
  /\bcit(?:e|ed|es|ing|ation|ations)\b|\bbibtex\b|\breferenc(?:e|ed|ing) (?:this|it)\b|\battribution\b|引用|zitier|\bciter\b|\bcitar\b/i;
/** Characters of an entry; what never closes ends here. */
const LONGEST_ENTRY = 4000;
const SHORT =
  /^(?:or|or as|and|apa|mla|chicago|ieee|harvard|text|plain text|bibtex|latex|或|以及)\s*[:.：]?$/i;

/** Parts a text into blocks. */
export function blocksOf(text: SourceText): TextBlock[] {
  const blocks: TextBlock[] = [];
  const { lines } = text;
  const open = new OpenParts();
  lines.forEach(({ text: line }, index) => {
    const written = text.filled(line);
    const last = blocks.at(-1);
    const heading = headingLevel(line);
    const wasOpen = open.isOpen;
    open.take(written);
    const isNext = last?.last === index - 1 && last.kind === 'words' && heading === undefined;
    if (last !== undefined && (wasOpen || (isNext && written.trim() !== '' && !isRule(line)))) {
      last.last = index;
      last.text += `\n${written}`;
      return;
    }
    if (written.trim() === '') return;
    const kind = heading !== undefined ? 'heading' : isRule(line) ? 'rule' : 'words';
    blocks.push({ first: index, last: index, text: written, kind, level: heading ?? 0 });
  });
  for (const block of blocks) {
    const isBold =
      block.kind === 'words' &&
      /^(?:\*{2,3}|__)[^*\n]+(?:\*{2,3}|__)\s*[:.：]?\s*(?:\\|<br\s*\/?>)?$/.test(
        block.text.trim(),
      );
    if (isBold) Object.assign(block, { kind: 'heading', level: 7 });
  }
  return blocks;
}

function headingLevel(line: string): number | undefined {
  const marks = /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1];
  const tag = /^\s*<h([1-6])\b[^>]*>.*<\/h\1>\s*$/i.exec(line)?.[1];
  return marks?.length ?? (tag === undefined ? undefined : Number(tag));
}

function isRule(line: string): boolean {
  return /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/.test(line);
}

/** Follows what goes on over empty lines: an entry of BibTeX, and `<pre>`. */
class OpenParts {
  #isPre = false;
  #isEntry = false;
  #braces = 0;
  #length = 0;

  get isOpen(): boolean {
    return this.#isPre || this.#isEntry;
  }

  /** Takes the next line, or finished block. */
  take(written: string): void {
    if (/<\/pre\s*>/i.test(written)) this.#isPre = false;
    else if (/<pre\b/i.test(written)) this.#isPre = true;
    if (!this.#isEntry && /^[ \t]*@\w+\s*\{/.test(written)) {
      this.#isEntry = true;
      this.#braces = 0;
      this.#length = 0;
    }
    if (!this.#isEntry) return;
    for (const [brace] of written.matchAll(/[{}]/g)) this.#braces += brace === '{' ? 1 : -1;
    this.#length += written.length;
    this.#isEntry = this.#braces > 0 && this.#length < LONGEST_ENTRY;
  }
}

/** The parts of a text that say how to cite something. */
export function citingSections(blocks: readonly TextBlock[]): CitingSection[] {
  const sections: CitingSection[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const isHeading = block.kind === 'heading' && HEADING.test(wordsOf(block.text));
    const isLead =
      block.kind === 'words' &&
      CITING.test(block.text) &&
      isCitingWords(block.text) &&
      blocks.slice(index + 1, index + 4).some(({ text }) => holdsEntry(text));
    const isAlone = block.kind === 'words' && holdsEntry(block.text);
    if (!isHeading && !isLead && !isAlone) continue;
    const first = isHeading ? index + 1 : index;
    let end = first;
    while (end < blocks.length && !endsSection(blocks, end, isHeading ? block.level : 6)) end += 1;
    sections.push({ heading: isHeading ? block : undefined, blocks: blocks.slice(first, end) });
    index = Math.max(index, end - 1);
  }
  return sections;
}

function endsSection(blocks: readonly TextBlock[], index: number, level: number): boolean {
  const block = blocks[index];
  if (block === undefined) return true;
  if (block.kind === 'rule')
    return !blocks.slice(index + 1, index + 3).some(({ text }) => holdsEntry(text));
  if (block.kind !== 'heading') return false;
  const words = wordsOf(block.text);
  return !(block.level > level && (HEADING.test(words) || SHORT.test(words)));
}

/** The words of a heading. */
function wordsOf(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, '')
    .replace(/^[\s#*_]+|[\s#*_]+$/g, '')
    .replace(/\s*\{[#:][^}]*\}$/, '')
    .replace(/[*_]+(?=[:.：]?$)/, '')
    .trim();
}

/** Whether a block holds an entry of BibTeX. */
export function holdsEntry(text: string): boolean {
  return /(?:^|[\n>`])[ \t]*@(?:article|misc|online|inproceedings|techreport|unpublished|book|incollection|software|phdthesis|manual|webpage|electronic|blog|report)\s*\{/i.test(
    text,
  );
}

/** Whether words do nothing but say how to cite. */
export function isCitingWords(text: string): boolean {
  const words = text
    .replace(/<[^>]*>|[*_`>#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return SHORT.test(words) || (words.length < 400 && CITING.test(words));
}
