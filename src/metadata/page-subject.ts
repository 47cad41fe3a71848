import type { RecordPerson, WorkRecord } from './record.ts';

/** What a page is about, beside what every page says of itself. */
export type PageSubject =
  /** A work of the bibliography. */
  | { kind: 'work'; record: WorkRecord }
  /** A post; with the references of one that is a research article. */
  | { kind: 'post'; record: WorkRecord; research: { references: readonly string[] } | undefined }
  | { kind: 'talk'; record: WorkRecord; facts: TalkFacts }
  | ItemSubject
  /** A list of pages, in its order; addresses are absolute. */
  | { kind: 'list'; items: readonly { name: string; url: string }[] };

/** When and where a talk is: dates in ISO 8601. */
export interface TalkFacts {
  start: string | undefined;
  end: string | undefined;
  /** Institution or building. */
  venue: string | undefined;
}

interface Named {
  name: string;
  /** Absolute address of its page. */
  url: string;
  language: string;
}

/** What is no work: nobody cites it, but search engines know it. */
export type ItemSubject =
  | (Named & {
      kind: 'course';
      code: string | undefined;
      level: string | undefined;
      /** University or school. */
      provider: string | undefined;
      location: string | undefined;
      instructors: readonly RecordPerson[];
    })
  | (Named & { kind: 'project'; start: string | undefined; end: string | undefined })
  | (Named & {
      kind: 'person';
      isOwner: boolean;
      nativeName: string | undefined;
      role: string | undefined;
      affiliations: readonly { name: string; url?: string | undefined }[];
      sameAs: readonly string[];
      /** Address of the portrait. */
      image: string | undefined;
    })
  | (Named & { kind: 'news'; date: string | undefined });
