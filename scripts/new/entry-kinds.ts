import {
  courseTemplate,
  newsTemplate,
  pageTemplate,
  personTemplate,
  postTemplate,
  projectTemplate,
  talkTemplate,
} from './templates/entry.ts';
import type { Words } from './templates/words.ts';

/** A kind of text that can be begun. */
export interface EntryKind {
  /** Below `content/`. */
  folder: string;
  /** Whether the name of its file begins with a day. */
  isDated: boolean;
  /** @param day as `2026-11-23` */
  template: (title: string, day: string, words: Words) => string;
}

/** Everything of which there are several, by what its author calls one of it. */
export const entryKinds = {
  post: { folder: 'posts', isDated: true, template: postTemplate },
  page: { folder: 'pages', isDated: false, template: undated(pageTemplate) },
  news: { folder: 'news', isDated: true, template: undated(newsTemplate) },
  talk: { folder: 'talks', isDated: true, template: undated(talkTemplate) },
  project: { folder: 'projects', isDated: false, template: undated(projectTemplate) },
  course: { folder: 'teaching', isDated: false, template: undated(courseTemplate) },
  person: { folder: 'people', isDated: false, template: undated(personTemplate) },
} as const satisfies Readonly<Record<string, EntryKind>>;

/** What `npm run new` can begin, beside a site. */
export type EntryKindName = keyof typeof entryKinds;

/** A template that does not say the day. */
function undated(template: (title: string, words: Words) => string): EntryKind['template'] {
  return (title, _day, words) => template(title, words);
}

/** Whether there is such a kind. */
export function isEntryKind(name: string): name is EntryKindName {
  return Object.hasOwn(entryKinds, name);
}
