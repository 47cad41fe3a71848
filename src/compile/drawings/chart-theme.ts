import type { Config as VegaConfig } from 'vega';
import type { Config as VegaLiteConfig } from 'vega-lite';

/** How charts look: in the face and the colours of the page, in the light and in the dark. */

const first = 'var(--chart-1, #2a63b0)';
/** Colours that can be told apart by eyes that tell few; feeds have no style sheet, and take the others. */
export const palette = [
  first,
  'var(--chart-2, #c4570c)',
  'var(--chart-3, #1f8a5b)',
  'var(--chart-4, #a8418f)',
  'var(--chart-5, #8a7500)',
  'var(--chart-6, #5a6069)',
  'var(--chart-7, #b3393c)',
  'var(--chart-8, #0e8a97)',
];

const ink = 'currentColor';
const hairline = 'var(--hairline, #d8dade)';

/** Written where the author names no face, and left out of the page. */
export const CHART_FAMILY = 'octavo';

const words = { labelColor: ink, titleColor: ink, labelFontSize: 13, titleFontSize: 13 };

/** Settings that Vega and Vega-Lite share. */
export const vegaConfig = {
  background: 'transparent',
  axis: {
    ...words,
    titleFontWeight: 'normal',
    domainColor: ink,
    tickColor: ink,
    gridColor: hairline,
    labelOverlap: true,
    titlePadding: 8,
  },
  legend: { ...words, titleFontWeight: 'normal', symbolStrokeWidth: 2, rowPadding: 4 },
  title: { color: ink, fontSize: 15, fontWeight: 'bold', subtitleColor: ink, anchor: 'start' },
  range: { category: palette },
} satisfies VegaConfig;

/** What Vega-Lite is told besides. */
export const vegaLiteConfig: VegaLiteConfig = {
  ...vegaConfig,
  font: CHART_FAMILY,
  header: { ...words, titleFontWeight: 'normal' },
  view: {
    stroke: 'transparent',
    continuousWidth: 520,
    continuousHeight: 300,
    discreteWidth: { step: 36 },
  },
  mark: { color: first },
  text: { color: ink, fontSize: 13 },
  rule: { color: ink },
  tick: { color: first },
  boxplot: { median: { color: 'var(--paper, #ffffff)' } },
  errorbar: { rule: { color: ink } },
};
