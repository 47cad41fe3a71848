import { isKnownLanguage } from '../../../src/markdown/highlight.ts';
import type { TextContext } from '../types.ts';
import { drawnAs } from './drawn-code.ts';

/** A block of code as it was written. */
export interface CodeBlock {
  /** What stands behind the backticks, or in `{% highlight … %}`. */
  info: string;
  code: string;
  /** Line on which it begins. */
  line: number;
  /** White space and `>` before each of its lines. */
  indent: string;
}

/** Languages of Rouge and of al-folio's own blocks that go by other names in Shiki. */
const otherNames: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  chartjs: 'json',
  diff2html: 'diff',
  echarts: 'json',
  geojson: 'json',
  ipython: 'python',
  ipython3: 'python',
  irb: 'ruby',
  mathematica: 'wolfram',
  matlab_session: 'matlab',
  octave: 'matlab',
  plotly: 'json',
  pseudocode: 'latex',
  pycon: 'python',
  tikz: 'latex',
  typograms: 'text',
  vega: 'json',
  vega_lite: 'json',
  'vega-lite': 'json',
  wavedrom: 'json',
};

/** Blocks that another system draws. */
const diagrams: Readonly<Record<string, string>> = {
  chartjs: 'Chart.js chart',
  diff2html: 'diff2html view',
  echarts: 'ECharts chart',
  geojson: 'GeoJSON map',
  mermaid: 'Mermaid diagram',
  plotly: 'Plotly chart',
  pseudocode: 'algorithm of pseudocode.js',
  tikz: 'TikZ drawing',
  typograms: 'Typograms drawing',
  vega: 'Vega chart',
  vega_lite: 'Vega-Lite chart',
  'vega-lite': 'Vega-Lite chart',
  wavedrom: 'WaveDrom diagram',
};

/** Writes a block of code between rows of backticks, with the options that Octavo knows. */
export function fenceOf({ info, code, line, indent }: CodeBlock, context: TextContext): string {
  const { language, options } = readInfo(info, code, line, context);
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const lines = [
    `${ticks}${[language, ...options].filter((part) => part !== '').join(' ')}`,
    ...(code === ''
      ? []
      : escaped(language === 'algorithm' ? singleDollars(code) : code).split('\n')),
    ticks,
  ];
  return lines.map((one) => (one === '' ? indent.trimEnd() : `${indent}${one}`)).join('\n');
}

/** al-folio has its users double the dollars of formulas in pseudocode. */
function singleDollars(code: string): string {
  return code.replaceAll('$$', () => '$');
}

/** `[!code ++]` is read by Octavo. */
function escaped(code: string): string {
  return code.replace(/\[!code\b/g, '[\\!code');
}

interface Info {
  language: string;
  options: string[];
}

function readInfo(info: string, code: string, line: number, context: TextContext): Info {
  const [written = '', ...words] = info
    .replace(/[{}]/g, ' ')
    .replace(/"([^"]*)"/g, (_, value: string) => `"${value.replace(/\s+/g, ',')}"`)
    .trim()
    .split(/\s+/);
  const name = written.replace(/^\.|^language-|\?.*$/g, '').toLowerCase();
  const options: string[] = [];
  const dropped: string[] = [];
  for (const word of words) {
    const option = optionOf(word, code);
    if (option === undefined) dropped.push(word);
    else if (option !== '') options.push(option);
  }
  if (dropped.length > 0) {
    context.note({
      level: 'dropped',
      line,
      message: `The option "${dropped.join(' ')}" of a block of code has no counterpart.`,
    });
  }
  const language = drawnAs(name, code) ?? languageOf(name, line, context);
  const isDrawn = drawnAs(name, code) !== undefined;
  const title = name in diagrams && !isDrawn && language !== name ? [`title="${name}"`] : [];
  return { language, options: [...title, ...options] };
}

/** @returns undefined when there is no such option; empty when it says nothing */
function optionOf(word: string, code: string): string | undefined {
  const [name = '', value] = word.replace(/^\.|^:/, '').split('=');
  const plain = value?.replace(/^"|"$/g, '');
  const isOn = plain === undefined || plain !== 'false';
  if (/^(?:linenos|linenumbers|line-numbers|numberlines|showlinenumbers)$/i.test(name)) {
    return isOn ? 'showLineNumbers' : '';
  }
  if (/^(?:mark_lines|hl_lines|highlight_lines)$/.test(name) || /^\d[\d,-]*$/.test(name)) {
    const lines = (plain ?? name).split(/[\s,]+/).filter((part) => part !== '');
    const count = code.split('\n').length;
    const isRight = lines.every((part) =>
      part.split('-').every((one) => +one >= 1 && +one <= count),
    );
    return isRight && lines.length > 0 ? `{${lines.join(',')}}` : undefined;
  }
  if (/^(?:title|file|filename|name)$/.test(name) && plain !== undefined) return `title="${plain}"`;
  return undefined;
}

function languageOf(name: string, line: number, context: TextContext): string {
  const drawing = diagrams[name];
  if (drawing !== undefined) {
    context.note({
      level: 'approximated',
      line,
      message: `${/^[aeiou]/i.test(drawing) ? 'An' : 'A'} ${drawing} is shown as its code.`,
      advice: 'Save the drawing as an SVG file and show it as a figure.',
    });
  }
  if (name === '' || isKnownLanguage(name)) return name;
  const other = otherNames[name];
  if (other !== undefined) return other;
  if (name === 'math') return name;
  context.note({
    level: 'approximated',
    line,
    message: `Code in "${name}" is shown without colours: the language is not known.`,
  });
  return 'text';
}
