import { itemKeys } from './item-keys.ts';
import type { KeyJob, KeyReader, KeyTable, Written } from './key-table.ts';
import { flag, line, link, silent, text, wordOrWords } from './readers.ts';
import { isEmpty, lineOf, listOf, mappingOf, textOf } from './values.ts';

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

function linkIn(material: unknown, job: KeyJob): Written[] {
  const { name, label, title, url } = mappingOf(material);
  const target = textOf(url);
  const address = target === undefined ? undefined : job.link(target);
  const said = lineOf(label) ?? lineOf(name) ?? lineOf(title) ?? lineOf(material);
  return said === undefined ? [] : [withoutEmpty({ label: said, url: address })];
}

function withoutEmpty(written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => !isEmpty(value)));
}

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
  schedule,
  tags: silent,
  categories: silent,
  importance: silent,
};
