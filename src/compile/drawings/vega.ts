import type * as Vega from 'vega';
import type * as VegaLite from 'vega-lite';
import { positionAt } from '../../site/content-error.ts';
import { parseYaml } from '../../site/yaml.ts';
import { adaptSvg, type SvgRules } from './adapt-svg.ts';
import { brokenExpressions } from './chart-expressions.ts';
import { dataFilesIn, withData } from './chart-data.ts';
import { CHART_FAMILY, vegaConfig, vegaLiteConfig } from './chart-theme.ts';
import { lintChart } from './lint-chart.ts';
import { widestLine } from './text-width.ts';
import { undrawn, type Draughtsman, type Drawing, type DrawingMistake } from './drawing.ts';

const rules: SvgRules = {
  color: (value) => (value === 'transparent' ? 'none' : value),
  families: [CHART_FAMILY],
  needsPaper: () => false,
};

/** A chart, as plain data. */
type Chart = Record<string, unknown>;

/**
 * Draws charts by Vega, from a description in JSON or YAML.
 *
 * @param dialect Vega-Lite is compiled to Vega first
 * @see https://vega.github.io/vega-lite/docs/spec.html
 */
export function charts(dialect: 'vega' | 'vega-lite'): Draughtsman {
  return {
    filesIn: (source) => dataFilesIn(parseYaml(source).value, source),
    draw: (source, files) => draw(source, files, dialect),
  };
}

async function draw(
  source: string,
  files: ReadonlyMap<string, string>,
  dialect: 'vega' | 'vega-lite',
): Promise<Drawing> {
  const { value, place, mistakes: broken } = parseYaml(source);
  if (broken.length > 0) {
    return undrawn(
      broken.map(({ offset, message, fix }) => ({
        severity: 'error',
        ...positionAt(source, offset),
        message,
        fix,
      })),
    );
  }
  if (!isChart(value)) return undrawn([noChart]);
  withData(value, files);
  const mistakes = dialect === 'vega-lite' ? lintChart(value, source, place) : [];
  const said = new Set<string>();
  try {
    const svg = await svgOf(value, dialect, (message) => said.add(message));
    // What Vega says besides follows from the mistakes that are known already.
    const warnings = [...said].map((message) => told('warning', message));
    return { svg, name: nameOf(value), mistakes: mistakes.length > 0 ? mistakes : warnings };
  } catch (error) {
    const broken = await brokenExpressions(value, source, place);
    const known = [...mistakes, ...broken];
    // What Vega stumbles over follows from the mistakes that are known already.
    if (known.length > 0) return undrawn(known.map((one) => ({ ...one, severity: 'error' })));
    const reasons = [error instanceof Error ? error.message : String(error), ...said];
    const [reason = 'it does not say why'] = reasons.filter((one) => !INNER.test(one));
    return undrawn([told('error', reason)]);
  }
}

/** An error of Vega's own, which says nothing of the chart. */
const INNER = /Cannot (?:read|set|convert)|is not (?:a function|iterable)|undefined/;

function isChart(value: unknown): value is Chart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function svgOf(
  chart: Chart,
  dialect: 'vega' | 'vega-lite',
  say: (message: string) => void,
): Promise<Drawing['svg']> {
  // They wait for a part of themselves, so they cannot be loaded at once as other libraries are.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const { logger, parse, View, Warn } = vega;
  measureLikeArial(vega);
  const log = logger(Warn, 'error', (_method, _level, input: readonly unknown[]) => {
    const message = input
      .map((part) => (part instanceof Error ? part.message : String(part)))
      .join(' ');
    // What reacts to a pointer has no window to react in.
    if (!message.includes('event source')) say(message);
  });
  const isLite = dialect === 'vega-lite';
  const specification = isLite
    ? compile(sized(chart) as unknown as VegaLite.TopLevelSpec, {
        config: vegaLiteConfig,
        logger: log,
      }).spec
    : (chart as unknown as Vega.Spec);
  const runtime = parse(specification, isLite ? undefined : vegaConfig);
  const view = new View(runtime, { renderer: 'none', logger: log, loader: noLoader });
  const text = await view.toSVG();
  view.finalize();
  const paper = typeof chart.background === 'string' && chart.background !== 'transparent';
  return { ...adaptSvg(text, rules), needsPaper: paper };
}

/** What Vega measures words by; its types do not tell of it. */
interface Measuring {
  textMetrics: { width: (item: { fontSize?: number }, text?: string | number | null) => number };
}

/** Without a canvas, Vega takes all letters for as wide as the widest, and leaves gaps behind words. */
function measureLikeArial(vega: unknown): void {
  (vega as Measuring).textMetrics.width = ({ fontSize = 11 }, text) =>
    widestLine(String(text ?? ''), fontSize);
}

/** A page has no container whose width is known when it is built; the column of a text is as wide as this. */
const COLUMN = 684;

function sized(chart: Chart): Chart {
  if (chart.width !== 'container') return chart;
  return { ...chart, width: COLUMN, autosize: { type: 'fit-x', contains: 'padding' } };
}

/** Nothing is fetched: the data of a chart are there before it is drawn. */
const noLoader: Vega.Loader = {
  load: (address) => Promise.reject(new Error(`"${address}" is not fetched.`)),
  sanitize: (address) => Promise.resolve({ href: address }),
  http: () => Promise.reject(new Error('Nothing is fetched.')),
  file: () => Promise.reject(new Error('Nothing is fetched.')),
};

function nameOf({ description, title }: Chart): string | undefined {
  if (typeof description === 'string') return description;
  if (typeof title === 'string') return title;
  return isChart(title) && typeof title.text === 'string' ? title.text : undefined;
}

const noChart: DrawingMistake = {
  severity: 'error',
  line: 0,
  column: 1,
  message: 'There is no chart in the block.',
  fix: 'Describe one: its data, a mark such as "bar", and an encoding.',
};

function told(severity: DrawingMistake['severity'], message: string): DrawingMistake {
  const short = message.replace(/^Invalid specification .*?\. Make sure/s, 'Make sure');
  return {
    severity,
    line: 0,
    column: 1,
    message: `Vega ${severity === 'error' ? 'cannot draw the chart' : 'says of the chart'}: ${short.replace(/\.?$/, '.')}`,
    fix: 'vega.github.io/vega-lite/docs says what a chart is made of; its online editor shows where a mistake is.',
  };
}
