import type { ContentError } from '../../site/content-error.ts';

/** A mistake in what describes a drawing. */
export interface DrawingMistake extends Pick<ContentError, 'severity' | 'message' | 'fix'> {
  /** Line of the description, counted from 1; 0 is the line that opens its block. */
  line: number;
  /** Column on that line, counted from 1. */
  column: number;
}

/** What became of a description. */
export interface Drawing {
  /** Undefined when nothing could be drawn. */
  svg: Svg | undefined;
  /** What the description itself says of the drawing, for those who cannot see it. */
  name: string | undefined;
  mistakes: readonly DrawingMistake[];
}

/** A drawing as it can stand in a page. */
export interface Svg {
  /** Elements inside of `<svg>`. Each id, and what refers to it, begins with {@link ID_PREFIX}. */
  content: string;
  viewBox: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Whether its author chose colours that need white paper behind them. */
  needsPaper: boolean;
  hasLinks: boolean;
}

/** Stands before each id until the page gives it a prefix of its own. */
export const ID_PREFIX = 'drawing-id-';

/** A file that a description names, such as the data of a chart. */
export interface NamedFile {
  name: string;
  line: number;
  column: number;
}

/** Draws what is described in one language. */
export interface Draughtsman {
  /** The files that a description names. */
  filesIn: (source: string) => readonly NamedFile[];
  /** @param files their texts, by name; those that could not be read are missing */
  draw: (source: string, files: ReadonlyMap<string, string>) => Promise<Drawing>;
}

/** What could not be drawn, and why. */
export function undrawn(mistakes: readonly DrawingMistake[]): Drawing {
  return { svg: undefined, name: undefined, mistakes };
}
