import type { Literal } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import type { Data, Processor } from 'unified';
import { withSpaces } from './directive-syntax.ts';
import { directiveNamed } from './directives/registry.ts';
import { strayColons } from './stray-colons.ts';

/** A line of colons that opens or closes no block, as it was written. */
export interface StrayColons extends Literal {
  type: 'strayColons';
  value: string;
}

/** The lines that open and close a block. */
export interface FencePlaces {
  /** How many colons open the block. */
  size: number;
  /** The line that closes it; undefined when none does. */
  closing?: { size: number; line: number; column: number };
}

declare module 'mdast' {
  interface RootContentMap {
    strayColons: StrayColons;
  }
  interface BlockContentMap {
    strayColons: StrayColons;
  }
}

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Not there for a component, whose tags are its ends. */
    fences?: FencePlaces;
  }
}

type TreeExtension = Exclude<
  NonNullable<Data['fromMarkdownExtensions']>[number],
  readonly unknown[]
>;
type Handle = NonNullable<NonNullable<TreeExtension['exit']>[string]>;

const COLON = 58;

/**
 * Reads directives, and says of each block where it is closed. Spaces in the line that opens a block
 * are allowed; a line of colons that is none becomes a node of its own.
 */
export function remarkDirectiveSyntax(this: Processor): void {
  const data = this.data();
  remarkDirective.call(this as never);
  const syntax = data.micromarkExtensions?.pop();
  const [container, leaf] = [syntax?.flow?.[COLON] ?? []].flat();
  if (syntax === undefined || container === undefined || leaf === undefined) return;
  const flow = {
    [COLON]: [withSpaces(container), withSpaces(leaf, isLeaf), strayColons(isLeaf)],
  };
  data.micromarkExtensions?.push({ ...syntax, flow });
  data.fromMarkdownExtensions?.push(tree);
}

function isLeaf(name: string): boolean {
  return directiveNamed(name)?.forms.includes('leaf') === true;
}

/** A name may have spaces behind it, which stand before brackets or braces. */
const takeName: Handle = function (token) {
  const node = this.stack.at(-1);
  if (node !== undefined && 'name' in node) node.name = this.sliceSerialize(token).trim();
};

const takeFence: Handle = function (token) {
  const node = this.stack.at(-1) as ContainerDirective;
  const size = this.sliceSerialize(token).trim().length;
  const { fences } = node.data ?? {};
  const { line, column } = token.start;
  node.data = {
    ...node.data,
    fences: fences === undefined ? { size } : { ...fences, closing: { size, line, column } },
  };
};

const tree: TreeExtension = {
  enter: {
    strayColons(token) {
      this.enter({ type: 'strayColons', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    directiveContainerName: takeName,
    directiveLeafName: takeName,
    directiveContainerSequence: takeFence,
    strayColons(token) {
      this.exit(token);
    },
  },
};
