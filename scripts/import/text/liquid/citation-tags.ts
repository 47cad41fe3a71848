import { didYouMean } from '../../../../src/site/did-you-mean.ts';
import { expanded } from './arguments.ts';
import type { TagCall, TagHandler } from './tag-handler.ts';

/** What a citation of jekyll-scholar says. */
interface Citation {
  keys: string[];
  /** Where in the work of the same number. */
  locators: string[];
  labels: string[];
  suppressAuthor: boolean;
  prefix: string;
  text: string;
}

const WORD = /"([^"]*)"|'([^']*)'|(\S+)/g;

/**
 * Reads the arguments of `{% cite %}`.
 *
 * @see https://github.com/inukshuk/jekyll-scholar, "Citations"
 */
function readCitation(written: string): Citation {
  const citation: Citation = {
    keys: [],
    locators: [],
    labels: [],
    suppressAuthor: false,
    prefix: '',
    text: '',
  };
  const words = [...written.replace(/(--\w+)=/g, '$1 ').matchAll(WORD)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, short, attached = ''] = /^(-[lLptfqsToomg])(.*)$/s.exec(word) ?? [];
    const value = (): string => {
      if (short !== undefined && attached !== '') return attached;
      index += 1;
      return words[index] ?? '';
    };
    if (short === '-l' || word === '--locator') citation.locators.push(value());
    else if (short === '-L' || word === '--label') citation.labels.push(value());
    else if (short === '-p' || word === '--prefix') value();
    else if (short === '-t' || word === '--text') citation.text = value();
    else if (word === '-A' || word === '--suppress_author') citation.suppressAuthor = true;
    else if (short !== undefined || /^--(?:file|query|style|template|offset|max|group)/.test(word))
      value();
    else if (!word.startsWith('-'))
      citation.keys.push(...word.split(',').filter((key) => key !== ''));
  }
  return citation;
}

const cite: TagHandler = async (call) => {
  const citation = readCitation(await expanded(call.written, call.liquid, call.scope));
  const problem = unknownKeys(citation.keys, call);
  if (problem !== undefined) return problem;
  const items = citation.keys.map((key, index) => {
    const author = citation.suppressAuthor ? '-' : '';
    const place = placeOf(citation.locators[index], citation.labels[index] ?? citation.labels[0]);
    return `${author}@${bracedKey(key)}${place}`;
  });
  const text = citation.text === '' ? '' : `${citation.text} `;
  return call.run.finish(`${text}[${items.join('; ')}]`);
};

/** A place in a work: a number alone is a page. */
function placeOf(locator: string | undefined, label: string | undefined): string {
  if (locator === undefined || locator === '') return '';
  const pages = /^[\d\s,–-]+$/.test(locator);
  if (label !== undefined && label !== 'page') return `, ${label} ${locator}`;
  if (!pages) return /^\p{L}+\.?\s*\d/u.test(locator) ? `, ${locator}` : `, {${locator}}`;
  return `, ${/[,–-]/.test(locator) ? 'pp.' : 'p.'} ${locator.replace(/(\d)\s*[–-]+\s*(\d)/g, '$1--$2')}`;
}

/** Keys with unusual characters stand in braces. */
export function bracedKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key) &&
    !key.endsWith('_')
    ? key
    : `{${key}}`;
}

/** @returns a comment when a work is not there */
function unknownKeys(keys: readonly string[], { run, source }: TagCall): string | undefined {
  const { citationKeys } = run.context;
  const missing = keys.filter((key) => !citationKeys.has(key));
  if (keys.length === 0) return run.comment(source, 'it names no work');
  const [first] = missing;
  if (first === undefined) return undefined;
  return run.comment(
    source,
    `the bibliography has no work "${missing.join('", "')}"`,
    didYouMean(first, [...citationKeys], 'Add it to a .bib file, then cite it by [@key].'),
  );
}

const reference: TagHandler = async (call) => {
  const { keys } = readCitation(await expanded(call.written, call.liquid, call.scope));
  const problem = unknownKeys(keys, call);
  if (problem !== undefined) return problem;
  call.run.note(
    'approximated',
    'A reference in full ({% reference %}) is a citation; its reference stands at the end of the text.',
  );
  return call.run.finish(`[${keys.map((key) => `@${bracedKey(key)}`).join('; ')}]`);
};

const quote: TagHandler = (call) => {
  const { keys } = readCitation(call.written);
  const problem = keys.length === 0 ? undefined : unknownKeys(keys, call);
  const source = keys.map((key) => `@${bracedKey(key)}`).join('; ');
  call.run.quotations.push(problem ?? (source === '' ? '' : call.run.finish(`[${source}]`)));
  return '\n\n<blockquote markdown="1">\n\n';
};

const endQuote: TagHandler = ({ run }) => `\n\n${run.quotations.pop() ?? ''}\n\n</blockquote>\n\n`;

const bibliography: TagHandler = ({ written, run }) => {
  const isCited = /(?:^|\s)(?:-c|-C|--cited(?:_in_order)?)\b/.test(written);
  run.note(
    'converted',
    isCited || written.trim() === ''
      ? '{% bibliography %} is not needed: the references make themselves.'
      : `{% bibliography ${written.trim()} %} is left out: works are listed by a page with "layout: publications", and what a text cites is listed at its end.`,
  );
  return '';
};

const nocite: TagHandler = (call) => {
  const { keys } = readCitation(call.written);
  call.run.note(
    'dropped',
    `{% nocite ${keys.join(' ')} %}: only what a text cites is in its list of references.`,
    `Add "related_publications: [${keys.join(', ')}]" to the front matter to name it under the text.`,
  );
  return '';
};

/** The tags of jekyll-scholar. */
export const citationTags: Readonly<Record<string, TagHandler>> = {
  bibliography,
  cite,
  endquote: endQuote,
  fullcite: reference,
  nocite,
  quote,
  reference,
};
