import type { DrawingLanguage } from '../../markdown/fill-requests.ts';
import type { Draughtsman } from './drawing.ts';
import { graphviz } from './graphviz.ts';
import { mermaid } from './mermaid.ts';
import { charts } from './vega.ts';

/** Who draws what is described in a language. */
export const draughtsmen: Readonly<Record<DrawingLanguage, Draughtsman>> = {
  graphviz,
  mermaid,
  vega: charts('vega'),
  'vega-lite': charts('vega-lite'),
};
