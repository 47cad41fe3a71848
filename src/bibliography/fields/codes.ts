import type { WorkCode } from '../work.ts';
import type { FieldReader } from './field-reader.ts';

/** Fields of the classifications of economics, mathematics, computing, physics and libraries. */
const FIELDS: readonly (readonly [scheme: WorkCode['scheme'], ...names: string[]])[] = [
  ['JEL', 'jel'],
  ['MSC', 'msc', 'mrclass'],
  ['ACM', 'acm', 'ccs'],
  ['PACS', 'pacs'],
  ['UDC', 'udc'],
];

/** How others have classified a work; and the number of a report that a work of another kind is as well. */
export function readCodes(fields: FieldReader): WorkCode[] | undefined {
  const codes = FIELDS.flatMap(([scheme, ...names]): WorkCode[] => {
    const text = fields.first(...names);
    return text === undefined ? [] : [{ scheme, text }];
  });
  const report = fields.entry.type.endsWith('report') ? undefined : fields.line('reportnumber');
  if (report !== undefined) codes.push({ scheme: 'report', text: report });
  return codes.length === 0 ? undefined : codes;
}
