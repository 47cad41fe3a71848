import type { Literal, Node, Parent, PhrasingContent } from 'mdast';
import type { Data } from 'unified';
import type { CitingNote } from '../bibliography/cite/citation.ts';
import type { CitationRequest } from './fill-requests.ts';

/** A key as it was written, with what it names. */
export interface CitationKey extends Literal {
  type: 'citationKey';
  /** As written: `@key`, `-@key`, `@{key}`. */
  value: string;
  key: string;
  /** Whether a hyphen stands before it. */
  suppressAuthor: boolean;
}

/** A citation with brackets, as it was written: the brackets are in its text. */
export interface CitationBracket extends Parent {
  type: 'citationBracket';
  source: string;
  children: PhrasingContent[];
}

/** A citation that has been understood. */
export interface Citation extends Node {
  type: 'citation';
  request: CitationRequest;
  /** In a note of a style that cites there. */
  followedBy?: CitingNote['followedBy'];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationKey: CitationKey;
    citationBracket: CitationBracket;
    citation: Citation;
  }
  interface RootContentMap {
    citationKey: CitationKey;
    citationBracket: CitationBracket;
    citation: Citation;
  }
}

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];

const WRITTEN_KEY = /^(-?)@(?:\{([\s\S]*)\}|([\s\S]*))$/;

/** Makes nodes of the tokens that the syntax of citations leaves. */
export const citationTree: TreeExtension = {
  canContainEols: ['citationBracket'],
  enter: {
    citationKey(token) {
      const value = this.sliceSerialize(token);
      const [, hyphen, braced, bare] = WRITTEN_KEY.exec(value) ?? [];
      const key = braced ?? bare ?? value;
      this.enter({ type: 'citationKey', value, key, suppressAuthor: hyphen === '-' }, token);
    },
    citationBracket(token) {
      const source = this.sliceSerialize(token);
      this.enter({ type: 'citationBracket', source, children: [] }, token);
    },
  },
  exit: {
    citationKey(token) {
      this.exit(token);
    },
    citationBracket(token) {
      this.exit(token);
    },
  },
};
