import { splitAtAnd } from '../../../../src/bibliography/people/split-names.ts';
import { addressOf, isSameAddress, plain, wordsOf, type WrittenEntry } from './entry-of-post.ts';
import { familyOf, type PostFacts } from './post-facts.ts';

/** What an entry says otherwise than the post. */
export interface Difference {
  field: string;
  written: string;
  own: string;
  /** Line within the BibTeX, from 0. */
  line: number;
}

/** What an entry of a post says otherwise than the post itself. */
export function differencesOf(entry: WrittenEntry, facts: PostFacts): Difference[] {
  const found: Difference[] = [];
  const add = (field: string, own: string, differs: boolean, written?: string): void => {
    const value = entry.fields.get(field);
    if (value === undefined || own === '' || !differs) return;
    found.push({ field, written: written ?? value.text, own, line: value.line });
  };
  const title = entry.fields.get('title')?.text ?? '';
  add('title', facts.title, wordsOf(title).join('') !== wordsOf(facts.title).join(''));
  const families = splitAtAnd(entry.fields.get('author')?.text ?? '')
    .map(({ source }) => familyOf(plain(source)))
    .filter((name) => name !== '' && name !== 'others');
  const isKnown = facts.families.length > 0 && facts.families.every((name) => name !== '');
  add(
    'author',
    facts.families.join(', '),
    isKnown && !facts.families.every((name) => families.includes(name)),
  );
  const year = /\d{4}/.exec(
    entry.fields.get('year')?.text ?? entry.fields.get('date')?.text ?? '',
  )?.[0];
  const yearField = entry.fields.has('year') ? 'year' : 'date';
  add(yearField, String(facts.year ?? ''), year !== undefined && Number(year) !== facts.year);
  const month = monthOf(entry.fields.get('month')?.text ?? '');
  add('month', String(facts.month ?? ''), month !== undefined && month !== facts.month);
  const address = addressOf(entry);
  if (address !== undefined && !address.includes('{{') && !isSameAddress(address, facts)) {
    const field = ['url', 'howpublished', 'note', 'journal', 'eprint'].find((name) =>
      entry.fields.get(name)?.text.includes(address),
    );
    add(field ?? 'url', ownAddress(facts), true, address);
  }
  return found;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthOf(written: string): number | undefined {
  const short = written.trim().slice(0, 3).toLowerCase();
  const number = /^\d{1,2}$/.test(written.trim()) ? Number(written) : months.indexOf(short) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}

function ownAddress({ host, base, address = '' }: PostFacts): string {
  return `${host === undefined ? '' : `https://${host}`}${base}${address}`;
}
