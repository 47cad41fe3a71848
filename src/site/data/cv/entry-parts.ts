/** What entries of several kinds have: keys of their schemas, and how they are read. */

import {
  dateSchema,
  endSchema,
  linesSchema,
  lineSchema,
  startSchema,
  type Mapping,
} from './mapping.ts';
import type { CvEntry, CvItem, CvText } from './model.ts';

/** When it was. */
export const period = {
  date: dateSchema.optional(),
  start_date: startSchema.optional(),
  startDate: startSchema.optional(),
  end_date: endSchema.optional(),
  endDate: endSchema.optional(),
};

/** Where it was, and what there is to say of it. */
export const about = {
  location: lineSchema.optional().describe('Where it was.'),
  summary: lineSchema.optional().describe('A few sentences.'),
  description: lineSchema.optional().describe('A few sentences.'),
  highlights: linesSchema.optional().describe('A list of points.'),
};

/** Where there is more about it. */
export const address = {
  url: lineSchema.optional().describe('Address of a page about it.'),
  website: lineSchema.optional().describe('Older name of url.'),
};

/** What has no effect. */
export const icon = {
  icon: lineSchema.optional().describe('Accepted for al-folio; there are no icons.'),
};

/** What an entry is called. */
export const name = lineSchema.describe('What it is called.');

/** Words for what it is about. */
export const keywords = linesSchema.optional().describe('A list of words.');

/** What an entry says of itself in sentences. */
export const summaryOf = (entry: Mapping): CvText | undefined =>
  entry.joined(['description', 'summary'], '\n\n');

/** Points without points below them. */
export function plainItems(texts: readonly CvText[]): CvItem[] {
  return texts.map((text) => ({ text, items: [] }));
}

/** An entry that is a label and what there is to say. */
export function fact(entry: Mapping, key: string, details: CvText | undefined): CvEntry {
  const label = entry.text(key) ?? { text: '', position: { line: 1, column: 1 } };
  return { kind: 'fact', label, details, links: [] };
}

/** An entry that is one point of a list. */
export function listItem(
  entry: Mapping,
  key: string,
  marker: 'bullet' | 'number' | 'reversed-number',
): CvEntry {
  const text = entry.text(key) ?? { text: '', position: { line: 1, column: 1 } };
  return { kind: 'item', marker, item: { text, items: [] } };
}
