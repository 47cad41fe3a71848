import type { WorkRecord } from './record.ts';

/** What a page is about, beside what every page says of itself. */
export type PageSubject =
  /** A work of the bibliography. */
  | { kind: 'work'; record: WorkRecord }
  /** A post; with the references of one that is a research article. */
  | { kind: 'post'; record: WorkRecord; research: { references: readonly string[] } | undefined }
  /** A talk. */
  | { kind: 'talk'; record: WorkRecord };
