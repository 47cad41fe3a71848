import { itemKeys } from './item-keys.ts';
import type { KeyReader, KeyTable, Written } from './key-table.ts';
import { linkIn, links, withoutEmpty } from './more-links.ts';
import { flag, line, link, silent, text, wordOrWords } from './readers.ts';
import { isEmpty, listOf, mappingOf, textOf } from './values.ts';

/** What is taught when: al-folio's names of things, and Octavo's. */
const schedule: KeyReader = (value, job): Written => {
  const rows = listOf(value).map((row) => {
    const { week, date, topic, title, description, reading, materials } = mappingOf(row);
    return withoutEmpty({
      week: textOf(week),
      date: textOf(date),
      topic: textOf(topic) ?? textOf(title),
      description: textOf(description),
      reading: textOf(reading),
      materials: listOf(materials).flatMap((material) => linkIn(material, job)),
    });
  });
  const filled = rows.filter((row) => !isEmpty(row));
  return filled.length === 0 ? {} : { schedule: filled };
};

/** What the keys of a course become. */
export const teachingKeys: KeyTable = {
  ...itemKeys,
  type: line(),
  level: line('type'),
  role: line(),
  venue: text('institution'),
  institution: text(),
  location: line(),
  term: line(),
  semester: line('term'),
  quarter: line('term'),
  year: line(),
  course_id: line(),
  code: line('course_id'),
  time: line(),
  instructor: wordOrWords(),
  instructors: wordOrWords('instructor'),
  current: flag(),
  website: link('website'),
  url: link('website'),
  link: link('website'),
  syllabus: link('syllabus'),
  notes: link('notes'),
  links,
  schedule,
  tags: silent,
  categories: silent,
  importance: silent,
};
