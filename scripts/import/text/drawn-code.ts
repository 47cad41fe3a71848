import { readAlgorithm } from '../../../src/markdown/algorithms/read-algorithm.ts';
import { lookUp } from '../../../src/site/look-up.ts';
import { isRecord } from '../source/records.ts';

/** What Octavo draws, by the names that others have for it. */
const drawn: Readonly<Record<string, string>> = {
  dot: 'dot',
  graphviz: 'dot',
  mermaid: 'mermaid',
  pseudocode: 'algorithm',
  vega: 'vega',
  vega_lite: 'vega-lite',
  'vega-lite': 'vega-lite',
};

const MERMAID =
  /^\s*(?:---\n[\s\S]*?\n---\s*)?(?:%%.*\n\s*)*(?:flowchart|graph|sequenceDiagram|stateDiagram)/;

/** @returns the language of a block that is drawn; undefined when it is shown as code */
export function drawnAs(name: string, code: string): string | undefined {
  const language = lookUp(drawn, name);
  if (language === undefined || language === 'dot') return language;
  if (language === 'mermaid') return MERMAID.test(code) ? language : undefined;
  if (language === 'algorithm')
    return readAlgorithm(code).mistakes.length === 0 ? language : undefined;
  return chartIn(code);
}

const OF_LITE = ['mark', 'layer', 'facet', 'hconcat', 'vconcat', 'concat', 'repeat'];

/** al-folio has one name for the charts of Vega and of Vega-Lite. */
function chartIn(code: string): string | undefined {
  // A build fetches no data.
  if (/"url"\s*:\s*"(?:https?:)?\/\//.test(code)) return undefined;
  const chart = parsed(code);
  if (!isRecord(chart)) return undefined;
  if (Array.isArray(chart.marks)) return 'vega';
  return OF_LITE.some((key) => key in chart) ? 'vega-lite' : undefined;
}

function parsed(code: string): unknown {
  try {
    return JSON.parse(code);
  } catch {
    return undefined;
  }
}
