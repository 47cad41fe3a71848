import type { BibtexEntry, BibtexField } from '../../bibtex/entry.ts';
import { MONTH_MACROS } from '../../bibtex/macros.ts';
import { SLIPS } from '../slips/index.ts';
import { correct } from '../slips/slip.ts';
import type { Edit } from './edit.ts';
import { isDelimited } from './field-end.ts';

const MONTH =
  /^\s*(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s*$/i;

/** Mends what stands in the values of an entry, each on its own. */
export function mendValues(entry: BibtexEntry): Edit[] {
  return [...entry.fields.values()].flatMap((field) =>
    field.name === 'month' ? mendMonth(field) : mendValue(field),
  );
}

/** `month = {January}` and `month = January` are `month = jan`, which every style can translate. */
function mendMonth({ parts, source }: BibtexField): Edit[] {
  const [part, second] = parts;
  if (part === undefined || second !== undefined) return [];
  // The name of an undefined macro, which stands for nothing.
  if (part.macro !== undefined && part.text !== '') return [];
  const written = MONTH.exec(part.macro ?? part.text)?.[1]?.toLowerCase();
  const macro = MONTH_MACROS.find((name) => written?.startsWith(name));
  if (macro === undefined) return [];
  const around = part.macro === undefined && isDelimited(source.text, part.offset) ? 1 : 0;
  const start = part.offset - around;
  const end = part.offset + (part.macro ?? part.text).length + around;
  return [{ start, end, text: macro, names: ['a month by its name'] }];
}

/** Only values that stand in one piece: what a `@string` says is not the entry's own. */
function mendValue({ name, parts }: BibtexField): Edit[] {
  const [part, second] = parts;
  if (part === undefined || second !== undefined || part.macro !== undefined) return [];
  const names: string[] = [];
  let value = part.text;
  for (const slip of SLIPS) {
    if (!slip.concerns(name)) continue;
    const corrections = slip.find(value);
    if (corrections.length === 0) continue;
    value = correct(value, corrections);
    names.push(slip.name);
  }
  if (value === part.text) return [];
  return [smallestEdit(part.text, value, part.offset, names)];
}

/** Leaves out what is the same at the beginning and at the end. */
function smallestEdit(before: string, after: string, offset: number, names: string[]): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    start: offset + start,
    end: offset + before.length - end,
    text: after.slice(start, after.length - end),
    names,
  };
}
