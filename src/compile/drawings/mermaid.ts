import { lookUp } from '../../site/look-up.ts';
import { adaptSvg, type SvgRules } from './adapt-svg.ts';
import { undrawn, type Draughtsman, type Drawing } from './drawing.ts';
import { graphviz } from './graphviz.ts';
import { readFlowchart } from './mermaid/flowchart.ts';
import type { Graph } from './mermaid/graph.ts';
import { graphDot } from './mermaid/graph-dot.ts';
import { Unreadable } from './mermaid/scanner.ts';
import { readSequence } from './mermaid/sequence.ts';
import { sequenceSvg } from './mermaid/sequence-svg.ts';
import { readStates } from './mermaid/states.ts';
import { statementsOf, type Description } from './mermaid/statements.ts';

type Reader = (description: Description) => Promise<Drawing> | Drawing;

const states: Reader = ({ statements }) => ofGraph(readStates(statements));
const flowchart: Reader = ({ statements, about }) => ofGraph(readFlowchart(statements, about));

/** Who draws each kind of diagram. */
const readers: Readonly<Record<string, Reader>> = {
  flowchart,
  graph: flowchart,
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
    if (read === undefined) return notDrawn(kind);
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

async function ofGraph(graph: Graph): Promise<Drawing> {
  const { svg, mistakes } = await graphviz.draw(graphDot(graph), new Map());
  // What Graphviz says is about words of ours.
  const told = mistakes.map((mistake) => ({ ...mistake, line: 0, column: 1 }));
  return { svg, name: graph.name, mistakes: [...graph.mistakes, ...told] };
}

const rules: SvgRules = { color: (value) => value, families: [], needsPaper: () => false };

function ofSequence({ statements }: Description): Drawing {
  const sequence = readSequence(statements);
  return { svg: adaptSvg(sequenceSvg(sequence), rules), name: sequence.name, mistakes: [] };
}

function notDrawn(kind: string): Drawing {
  const mistake = {
    severity: 'warning',
    line: 0,
    column: 1,
    message:
      kind === ''
        ? 'There is no diagram in the block.'
        : `Diagrams of the kind "${kind}" are not drawn; the block is shown as it is.`,
    fix: 'Flowcharts, state and sequence diagrams are drawn. Save another as SVG, at mermaid.live, and show it as a picture.',
  } as const;
  return undrawn([mistake]);
}
