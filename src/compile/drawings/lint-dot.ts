import { positionAt } from '../../site/content-error.ts';
import { lookUp } from '../../site/look-up.ts';
import { nearest } from '../../site/nearest.ts';
import { dotTokens, type DotToken } from './dot-tokens.ts';
import type { DrawingMistake } from './drawing.ts';

/** @see https://graphviz.org/doc/info/attrs.html */
const attributes: readonly string[] =
  '_background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster clusterrank color colorscheme comment compound concentrate constraint Damping decorate defaultdist dim dimen dir diredgeconstraints distortion dpi edgehref edgetarget edgetooltip edgeURL epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels gradientangle group head_lp headclip headhref headlabel headport headtarget headtooltip headURL height href id image imagepath imagepos imagescale inputscale K label label_scheme labelangle labeldistance labelfloat labelfontcolor labelfontname labelfontsize labelhref labeljust labelloc labeltarget labeltooltip labelURL landscape layer layerlistsep layers layerselect layersep layout len levels levelsgap lhead lheight linelength lp ltail lwidth margin maxiter mclimit mindist minlen mode model newrank nodesep nojustify normalize notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap overlap_scaling overlap_shrink pack packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce resolution root rotate rotation samehead sametail samplepoints scale searchsize sep shape shapefile showboxes sides size skew smoothing sortv splines start style stylesheet tailclip tail_lp tailhref taillabel tailport tailtarget tailtooltip tailURL target TBbalance tooltip truecolor URL vertices viewport voro_margin weight width xdotversion xlabel xlp z'.split(
    ' ',
  );

/** Attributes whose values are few, and of which Graphviz passes over all others. */
const values: Readonly<Record<string, readonly string[]>> = {
  rankdir: ['TB', 'LR', 'BT', 'RL'],
  dir: ['forward', 'back', 'both', 'none'],
  rank: ['same', 'min', 'source', 'max', 'sink'],
};

/**
 * What Graphviz passes over without a word: attributes and values that are misspelt. An attribute that
 * is like none may be somebody's own, and is let be.
 */
export function lintDot(source: string): DrawingMistake[] {
  const tokens = dotTokens(source).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap((token, index) => {
    const [sign, value] = [tokens[index + 1], tokens[index + 2]];
    if (!isWord(token) || sign?.text !== '=' || sign.kind !== 'sign') return [];
    if (!attributes.includes(token.text)) return unknownAttribute(token, source);
    return value !== undefined && isWord(value) ? unknownValue(token.text, value, source) : [];
  });
}

function isWord({ kind }: DotToken): boolean {
  return kind === 'name' || kind === 'text';
}

function unknownAttribute({ text, offset }: DotToken, source: string): DrawingMistake[] {
  const meant = nearest(text, attributes);
  if (meant === undefined) return [];
  const message = `Graphviz has no attribute "${text}", so it is passed over.`;
  const fix = `Did you mean "${meant}"?`;
  return [{ severity: 'warning', ...positionAt(source, offset), message, fix }];
}

function unknownValue(name: string, value: DotToken, source: string): DrawingMistake[] {
  const known = lookUp(values, name);
  if (known === undefined || known.includes(value.text) || value.text === '') return [];
  const message = `"${value.text}" is no value of "${name}", so it is passed over.`;
  const fix = `Write one of: ${known.join(', ')}.`;
  return [{ severity: 'warning', ...positionAt(source, value.offset), message, fix }];
}

const pairs: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** What is open when a description ends, or is closed by what closes something else. */
export function openInDot(source: string): DrawingMistake | undefined {
  const open: DotToken[] = [];
  for (const token of dotTokens(source)) {
    if (!token.isClosed) return notClosed(source.slice(token.offset)[0] ?? '', token, source);
    if (token.kind !== 'sign') continue;
    if (Object.hasOwn(pairs, token.text)) open.push(token);
    else if (token.text === ']' || token.text === '}') {
      const last = open.at(-1);
      if (last !== undefined && pairs[last.text] !== token.text)
        return notClosed(last.text, last, source);
      open.pop();
    }
  }
  const last = open.at(-1);
  return last === undefined ? undefined : notClosed(last.text, last, source);
}

const ends: Readonly<Record<string, string>> = { ...pairs, '"': '"', '<': '>', '/': '*/' };

function notClosed(sign: string, { offset }: DotToken, source: string): DrawingMistake {
  const what = sign === '/' ? 'comment' : sign === '"' ? 'quotation mark' : `"${sign}"`;
  return {
    severity: 'error',
    ...positionAt(source, offset),
    message: `Graphviz cannot read the graph: the ${what} that begins here is never closed.`,
    fix: `Write ${ends[sign] ?? sign} where it ends.`,
  };
}

/** What is wrong with a description that does not begin as a graph does. */
export function noGraph(source: string): DrawingMistake | undefined {
  const first = dotTokens(source).find(({ kind }) => kind !== 'comment');
  if (first === undefined || /^(?:strict|graph|digraph)$/i.test(first.text)) return undefined;
  const meant = nearest(first.text, ['digraph', 'graph']);
  return {
    severity: 'error',
    ...positionAt(source, first.offset),
    message: `A graph begins with "graph" or "digraph", and not with "${first.text}".`,
    fix:
      meant === undefined
        ? `Put it into braces: ${source.includes('->') ? 'digraph' : 'graph'} { … }.`
        : `Did you mean "${meant}"?`,
  };
}
