import { lookUp } from '../../site/look-up.ts';
import { nearest } from '../../site/nearest.ts';
import { adaptSvg, type SvgRules } from './adapt-svg.ts';
import { undrawn, type Draughtsman, type Drawing } from './drawing.ts';
import { graphviz } from './graphviz.ts';
import { readFlowchart } from './mermaid/flowchart.ts';
import { mistakesOf, type Graph } from './mermaid/graph.ts';
import { graphDot } from './mermaid/graph-dot.ts';
import { readPie } from './mermaid/pie.ts';
import { pieInWords, pieSvg } from './mermaid/pie-svg.ts';
import { Unreadable } from './mermaid/scanner.ts';
import { readSequence } from './mermaid/sequence.ts';
import { sequenceSvg } from './mermaid/sequence-svg.ts';
import { readStates } from './mermaid/states.ts';
import { statementsOf, type Description } from './mermaid/statements.ts';

type Reader = (description: Description) => Promise<Drawing> | Drawing;

const states: Reader = ({ statements, title }) => ofGraph(readStates(statements), title);
const flowchart: Reader = (description) => ofGraph(readFlowchart(description), description.title);

/** Who draws each kind of diagram. */
const readers: Readonly<Record<string, Reader>> = {
  flowchart,
  graph: flowchart,
  pie: ofPie,
  sequenceDiagram: ofSequence,
  stateDiagram: states,
  'stateDiagram-v2': states,
};

/**
 * Draws diagrams of Mermaid without a browser, which Mermaid itself needs: they are read here, and
 * graphs are laid out by Graphviz.
 */
export const mermaid: Draughtsman = {
  filesIn: () => [],
  async draw(source) {
    const description = statementsOf(source);
    const { kind, title } = description;
    const read = lookUp(readers, kind);
    if (read === undefined) return notDrawn(description);
    try {
      const drawing = await read(description);
      return { ...drawing, name: drawing.name ?? title };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { message, ...mistake } = error.mistake;
      const told = { ...mistake, message: `${message} The block is shown as it is.` };
      return undrawn([told]);
    }
  },
};

async function ofGraph(graph: Graph, title: string | undefined): Promise<Drawing> {
  const { svg, mistakes } = await graphviz.draw(graphDot({ ...graph, title }), new Map());
  // What Graphviz says is about words of ours.
  const told = mistakes.map((mistake) => ({ ...mistake, line: 0, column: 1 }));
  return { svg, name: graph.name, mistakes: [...mistakesOf(graph), ...told] };
}

const rules: SvgRules = { color: (value) => value, families: [], needsPaper: () => false };

function ofSequence({ statements, title }: Description): Drawing {
  const read = readSequence(statements);
  const sequence = { ...read, title: read.title ?? title };
  return { svg: adaptSvg(sequenceSvg(sequence), rules), name: sequence.name, mistakes: [] };
}

function ofPie(description: Description): Drawing {
  const pie = readPie(description);
  const svg = adaptSvg(pieSvg(pie), rules);
  return { svg, name: pie.name ?? pieInWords(pie), mistakes: [] };
}

/** Kinds that Mermaid draws, and that are not drawn here. */
const others: ReadonlySet<string> = new Set(
  'architecture block classDiagram erDiagram gantt gitGraph journey kanban mindmap packet quadrantChart radar requirementDiagram sankey timeline treemap xychart zenuml'.split(
    ' ',
  ),
);

function notDrawn({ kind, first: { line } }: Description): Drawing {
  const place = { severity: 'warning', line, column: 1 } as const;
  if (kind === '') {
    const message = 'There is no diagram in the block.';
    return undrawn([{ ...place, line: 0, message, fix: BEGIN }]);
  }
  if (others.has(kind.replace(/-(?:beta|v\d)$/, '')) || kind.startsWith('C4')) {
    return undrawn([
      {
        ...place,
        message: `Diagrams of the kind "${kind}" are not drawn; the block is shown as it is.`,
        fix: 'Flowcharts, state and sequence diagrams and pies are drawn; vega-lite draws charts. Save another as SVG, at mermaid.live, and show it as a picture.',
      },
    ]);
  }
  const meant = nearest(kind, [...Object.keys(readers), ...others]);
  return undrawn([
    {
      ...place,
      message: `"${kind}" is no kind of diagram; the block is shown as it is.`,
      fix: meant === undefined ? BEGIN : `Did you mean "${meant}"?`,
    },
  ]);
}

const BEGIN =
  'Begin it with its kind on a line of its own: flowchart LR, stateDiagram-v2, sequenceDiagram or pie.';
