import type { Settings } from './config/settings.ts';
import type {
  ConvertedDocuments,
  MovedAddress,
  Note,
  OldAddress,
  OpenedSite,
  SiteFacts,
  System,
  TargetFile,
} from './types.ts';

/** An import under way: what the steps read, and what they add to. */
export interface ImportJob {
  readonly site: OpenedSite;
  readonly allAssets: boolean;
  /** All addresses of the old site. */
  readonly oldAddresses: readonly OldAddress[];
  /** What site.yaml will say. */
  readonly settings: Settings;
  /** Keys of the works in the bibliographies. */
  readonly citationKeys: Set<string>;
  readonly files: TargetFile[];
  readonly addresses: MovedAddress[];
  readonly note: (note: Note) => void;
}

/** One step of an import. */
export type Step = (job: ImportJob) => void | Promise<void>;

/** What is special about the sites of one generator. */
export interface ImportSystem {
  name: System;
  /** Its name as people write it. */
  title: string;
  /** What shows that a site is one of its sites; empty when nothing does. */
  evidence: (facts: SiteFacts) => string[];
  steps: readonly Step[];
}

/** What an import makes, before anything is written. */
export interface ConvertedSite {
  files: readonly TargetFile[];
  addresses: ConvertedDocuments['addresses'];
  notes: readonly Note[];
}
