import type { Site } from '../site/read-site.ts';
import type { CitationStyle } from '../bibliography/csl/styles.ts';
import type { Typesetter } from '../markdown/typeset-math.ts';
import type { RouteTable } from '../routes/table.ts';
import type { TextCache } from './text-cache.ts';

/** What texts are compiled with. */
export interface TextWork {
  site: Site;
  table: RouteTable;
  cache: TextCache;
  typeset: Typesetter;
  /** How citations and references are written. */
  style: CitationStyle;
  /** Is told of each text that is not taken from the cache. */
  onRender?: () => void;
  /** What besides the text itself decides its HTML. */
  keyParts: readonly string[];
}
