import type { ContentError } from '../../site/content-error.ts';
import { labelPrefixes } from '../labels.ts';
import { directiveMeant, glossFix, isGlossName } from './other-names.ts';

/** What a line of colons that cannot be read says, as far as one can tell. */
interface ForeignLine {
  name: string | undefined;
  title: string;
  id: string | undefined;
}

type Explanation = Pick<ContentError, 'message' | 'fix'>;

const SHOW = 'or a backslash before the colons to show them.';

/**
 * What to say about a line that begins with colons and should open a block, but cannot be read.
 *
 * @param line from the colons on
 * @example
 * explainLine('::: {.callout-note title="Mind"}').fix // 'Write :::note[Mind].'
 */
export function explainLine(line: string): Explanation {
  const [, colons = ':::', written = ''] = /^(:+)\s*(.*?)\s*$/s.exec(line) ?? [];
  const oneLine = /^(.*?\S)\s*:{3,}$/s.exec(written)?.[1];
  if (oneLine !== undefined && !oneLine.startsWith('{')) {
    const { name = 'note', title } = inWords(oneLine);
    return {
      message: 'A block does not open and close on one line.',
      fix: `Write it on three lines: ${colons}${name}, then ${title === '' ? 'its text' : `"${title}"`}, then ${colons}; ${SHOW}`,
    };
  }
  const rest = written.replace(/\s*:{3,}$/, '');
  const foreign = inBraces(rest);
  if (foreign !== undefined) {
    const [, written = ''] = /^\{\s*\.?([A-Za-z]+)/.exec(rest) ?? [];
    if (isGlossName(written)) return { message: 'An example is a block of code.', fix: glossFix };
    return {
      message: 'A block is opened by its name, right behind the colons.',
      fix: foreign.name === undefined ? general(colons) : `Write ${spelled(colons, foreign)}.`,
    };
  }
  const name = /^[\p{L}\p{N}_-]+/u.exec(rest)?.[0] ?? '';
  const behind = rest.slice(name.length);
  if (name !== '' && /^\s*\[/.test(behind) && !/^\s*\[.*\]/s.test(behind)) {
    return {
      message: 'The bracket of this block is never closed.',
      fix: `Close it on the same line: ${colons}${name}[Title].`,
    };
  }
  if (name !== '' && /^\s*(?:\[.*\])?\s*\{/s.test(behind)) {
    const open = openValue(behind);
    if (open !== undefined) {
      return {
        message: `The quotation mark of ${open} in the braces of this block is never closed.`,
        fix: `Write ${open.slice(-1)} behind the value.`,
      };
    }
    return {
      message: 'What stands in the braces of this block cannot be read.',
      fix: `Write it as {#id .class name="value"}, with nothing behind the closing brace.`,
    };
  }
  if (name !== '' && /^\s+[^\s[{]/.test(behind)) {
    return {
      message: 'The title of a block stands in brackets.',
      fix: `Write ${spelled(colons, inWords(rest))}, ${SHOW}`,
    };
  }
  if (name !== '' && /^\s*\[/.test(behind)) {
    return {
      message: 'Something stands behind the bracket of this block.',
      fix: `Put the text of the block on the next line, ${SHOW}`,
    };
  }
  return {
    message:
      'A line that begins with three colons opens or closes a block, and this one does neither.',
    fix: general(colons),
  };
}

/** `name="` of the value whose quotation mark is never closed; undefined when all are. */
function openValue(braces: string): string | undefined {
  const rest = braces.replaceAll(/=(?:"[^"]*"|'[^']*')(?=[\s}])/g, '');
  return /[\w-]+=["']/.exec(rest)?.[0];
}

/** The name that such a line most likely opens a block with; '' when there is none. */
export function foreignName(line: string): string {
  const rest = line.replace(/^:+\s*/, '');
  return inBraces(rest)?.name ?? /^[\p{L}\p{N}_-]+/u.exec(rest)?.[0] ?? '';
}

function general(colons: string): string {
  return `Write ${colons}note[Title]{#id}, with the name of a block, ${SHOW}`;
}

function spelled(colons: string, { name = '', title, id }: ForeignLine): string {
  const label = title === '' ? '' : `[${title}]`;
  return `${colons}${name}${label}${id === undefined ? '' : `{#${id}}`}`;
}

/** `note A title`, as Docusaurus had it. */
function inWords(rest: string): ForeignLine {
  const [, written = '', title = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
  const attributes = /\s*\{[^}]*\}$/.exec(title)?.[0] ?? '';
  const id = /#([^\s}]+)/.exec(attributes)?.[1];
  return {
    name: directiveMeant(written, 'container') ?? written,
    title: title.slice(0, title.length - attributes.length),
    id,
  };
}

/** `{.callout-note #id title="…"}` of Pandoc and Quarto, `{note} Title` of MyST. */
function inBraces(rest: string): ForeignLine | undefined {
  const [, braced, behind = ''] = /^\{([^}]*)\}\s*(.*)$/s.exec(rest) ?? [];
  if (braced === undefined) return undefined;
  const [myst] = /^[\p{L}][\w:-]*$/u.exec(braced) ?? [];
  if (myst !== undefined) {
    return { name: directiveMeant(myst, 'container'), title: behind, id: undefined };
  }
  const written = /#([^\s.}]+)/.exec(braced)?.[1];
  const classes = [...braced.matchAll(/(?<=^|\s|\.)\.?([A-Za-z][\w-]*)(?=$|[\s.])/g)];
  const [, double, single] = /\b(?:title|name)=(?:"([^"]*)"|'([^']*)')/.exec(braced) ?? [];
  const prefix = /^([a-z]+)[-:]/.exec(written ?? '')?.[1];
  const names = [...classes.map(([, one = '']) => one), ...(prefix === undefined ? [] : [prefix])];
  const name = names
    .map((one) => directiveMeant(one, 'container'))
    .find((one) => one !== undefined);
  const isLabel = prefix !== undefined && Object.hasOwn(labelPrefixes, prefix);
  return {
    name,
    title: double ?? single ?? '',
    id: isLabel ? written?.replace('-', ':') : written,
  };
}
