/**
 * What a text asks for that is made apart from its tree: see fills.ts, which puts it in.
 */

import type { CitingNote } from '../bibliography/cite/citation.ts';
import type { SourcePosition } from '../site/content-error.ts';
import type { Texts } from '../site/i18n/texts.ts';
import type { CitedItem } from '../bibliography/cite/citation.ts';
import type { TexEdit } from './tex-edits.ts';
import type { MeantLabel } from './unknown-label.ts';

/** A formula in TeX. */
export interface MathRequest {
  kind: 'math';
  tex: string;
  display: boolean;
  position: SourcePosition;
  /** What its author wrote, when its labels have been replaced by numbers. */
  written?: { tex: string; edits: readonly TexEdit[] };
}

/** A block of code to highlight. */
export interface CodeRequest {
  kind: 'code';
  code: string;
  language: string | undefined;
  marks: CodeMarks;
  position: SourcePosition;
}

/** What is marked in a block of code, beside what its own comments say. */
export interface CodeMarks {
  /** Lines, as in `{1,3-5}`; '' for none. */
  lines: string;
  /** Words, as in `/total/ /sum/`; '' for none. */
  words: string;
  /** What became of each line, when the block shows a change. */
  changes: readonly ('add' | 'remove' | undefined)[];
}

/** Languages that describe a drawing. */
export type DrawingLanguage = 'graphviz' | 'mermaid' | 'vega' | 'vega-lite';

/** A drawing, described in words; a whole element. */
export interface DrawingRequest {
  kind: 'drawing';
  language: DrawingLanguage;
  /** What its author calls the language. */
  writtenAs: string;
  /** What describes it. */
  source: string;
  /** What it shows, for those who cannot see it. */
  alt: string | undefined;
  /** Where the block begins; its source begins on the next line. */
  position: SourcePosition;
}

/** The address in a link or a media element, as the author wrote it; an attribute's value. */
export interface LinkRequest {
  kind: 'link';
  target: string;
  /** A link leads to a page; media is a file that the page itself shows. */
  use: 'link' | 'media';
  position: SourcePosition;
}

/** Where a picture stands decides how large it can get. */
export const imageSlots = ['margin', 'half', 'column', 'wide', 'full'] as const;
/** From the narrowest, in the margin, to the whole width of the window. */
export type ImageSlot = (typeof imageSlots)[number];

/** A picture, as the author named it; a whole element. */
export interface ImageRequest {
  kind: 'image';
  source: string;
  alt: string | undefined;
  /** Other attributes of a raw `<img>`, kept. */
  attributes: Readonly<Record<string, string>>;
  /** Whether it is among the first things of its text, and so better not loaded lazily. */
  isFirst: boolean;
  /** How much room it has; left out when it has as much as its text. */
  slot?: ImageSlot;
  /** Whether a reader may enlarge it, if the file is larger than what is shown. */
  canZoom?: boolean;
  position: SourcePosition;
}

/** A film in a file of the site folder; a whole element. */
export interface VideoRequest {
  kind: 'video';
  source: string;
  /** The picture that stands there until it plays. */
  poster?: string;
  /** What is said in it, as WebVTT. */
  captions?: string;
  loops: boolean;
  /** Whether there is nothing to hear. */
  isMuted: boolean;
  /** Its name, for those who cannot see it. */
  title?: string;
  position: SourcePosition;
}

/** A recording in a file of the site folder; a whole element. */
export interface AudioRequest {
  kind: 'audio';
  source: string;
  title?: string;
  position: SourcePosition;
}

/** Hosts of films that a page can show. */
export type EmbedService = 'youtube' | 'vimeo';

/** A film on another host, which is not asked for it before the reader wants it; a whole element. */
export interface EmbedRequest {
  kind: 'embed';
  service: EmbedService;
  id: string;
  title?: string;
  poster?: string;
  position: SourcePosition;
}

/** A page of the site folder that is shown in another, such as a chart with a script; a whole element. */
export interface FrameRequest {
  kind: 'frame';
  source: string;
  /** Its name, for those who cannot see it. */
  title?: string;
  /** In CSS pixels; left out when its author gives none. */
  height?: number;
  /** Other attributes of the `<iframe>`, kept. */
  attributes: Readonly<Record<string, string>>;
  position: SourcePosition;
}

/** Something to see or to hear. */
export type MediaRequest = ImageRequest | VideoRequest | AudioRequest | EmbedRequest | FrameRequest;

/** A word of the interface, which follows the language of the page. */
export interface LabelRequest {
  kind: 'label';
  label: keyof Texts;
  /** Values for the places in the text, such as `{number}`. */
  values?: Readonly<Record<string, string>>;
}

/** Plain words that may cite; an attribute's value. */
export interface WordsRequest {
  kind: 'words';
  text: string;
  position: SourcePosition;
}

/** One work that a citation names. */
export interface CitationItemRequest extends CitedItem {
  /** The label of this text that was meant, if the key is no work's. */
  meantLabel?: MeantLabel;
  position: SourcePosition;
}

/** A citation, as the author wrote it; a part of a sentence. */
export interface CitationRequest {
  kind: 'citation';
  items: readonly CitationItemRequest[];
  /** Whether the author of the first work is part of the sentence, outside of brackets. */
  isInText: boolean;
  /** Whether it only names the authors, and a note says the rest. */
  isAuthorOnly?: boolean;
  /** The note that it stands in, when the style cites in notes. */
  note?: CitingNote & {
    /** Of the number in the text that calls it. */
    callId: string;
  };
  /** As written, for a place where it turns out to be none. */
  source: string;
  position: SourcePosition;
}

/** What is put into a text in the place of a token. */
export type FillRequest =
  | MathRequest
  | CodeRequest
  | DrawingRequest
  | LinkRequest
  | MediaRequest
  | LabelRequest
  | WordsRequest
  | CitationRequest;
