import { lookUp } from '../../site/look-up.ts';
import type { Abbreviations } from '../abbreviation-words.ts';

/**
 * The standard abbreviations of the Leipzig Glossing Rules, with what each is short for.
 *
 * @see https://www.eva.mpg.de/lingua/resources/glossing-rules.php
 */
const leipzig: Readonly<Record<string, string>> = {
  '1': 'first person',
  '2': 'second person',
  '3': 'third person',
  A: 'agent-like argument of a transitive verb',
  ABL: 'ablative',
  ABS: 'absolutive',
  ACC: 'accusative',
  ADJ: 'adjective',
  ADV: 'adverbial',
  AGR: 'agreement',
  ALL: 'allative',
  ANTIP: 'antipassive',
  APPL: 'applicative',
  ART: 'article',
  AUX: 'auxiliary',
  BEN: 'benefactive',
  CAUS: 'causative',
  CLF: 'classifier',
  COM: 'comitative',
  COMP: 'complementizer',
  COMPL: 'completive',
  COND: 'conditional',
  COP: 'copula',
  CVB: 'converb',
  DAT: 'dative',
  DECL: 'declarative',
  DEF: 'definite',
  DEM: 'demonstrative',
  DET: 'determiner',
  DIST: 'distal',
  DISTR: 'distributive',
  DU: 'dual',
  DUR: 'durative',
  ERG: 'ergative',
  EXCL: 'exclusive',
  F: 'feminine',
  FOC: 'focus',
  FUT: 'future',
  GEN: 'genitive',
  IMP: 'imperative',
  INCL: 'inclusive',
  IND: 'indicative',
  INDF: 'indefinite',
  INF: 'infinitive',
  INS: 'instrumental',
  INTR: 'intransitive',
  IPFV: 'imperfective',
  IRR: 'irrealis',
  LOC: 'locative',
  M: 'masculine',
  N: 'neuter',
  NEG: 'negation',
  NMLZ: 'nominalizer',
  NOM: 'nominative',
  OBJ: 'object',
  OBL: 'oblique',
  P: 'patient-like argument of a transitive verb',
  PASS: 'passive',
  PFV: 'perfective',
  PL: 'plural',
  POSS: 'possessive',
  PRED: 'predicative',
  PRF: 'perfect',
  PROG: 'progressive',
  PROH: 'prohibitive',
  PROX: 'proximal',
  PRS: 'present',
  PST: 'past',
  PTCP: 'participle',
  PURP: 'purposive',
  Q: 'question marker',
  QUOT: 'quotative',
  RECP: 'reciprocal',
  REFL: 'reflexive',
  REL: 'relative',
  RES: 'resultative',
  S: 'single argument of an intransitive verb',
  SBJ: 'subject',
  SBJV: 'subjunctive',
  SG: 'singular',
  TOP: 'topic',
  TR: 'transitive',
  VOC: 'vocative',
};

/** A piece of a gloss: a category in capitals, or what is between two. */
export interface GlossPiece {
  text: string;
  isCategory: boolean;
  /** What a category is short for, if that is known. */
  meaning?: { words: string; isOwn: boolean };
}

const CATEGORY = /(?<![\p{L}\p{M}\p{N}])(?:\d*\p{Lu}[\p{Lu}\p{N}]*|[123])(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Takes the gloss of a word apart.
 *
 * @param own the author's abbreviations, which come before the standard ones
 * @param isWhole whether it is all of a word: a number alone is a number, not a person
 * @example categoriesIn('read-PST', …) // 'read-' and the category 'PST', which means 'past'
 */
export function categoriesIn(text: string, own: Abbreviations, isWhole: boolean): GlossPiece[] {
  const pieces: GlossPiece[] = [];
  let end = 0;
  const add = (piece: GlossPiece): void => {
    if (piece.text !== '') pieces.push(piece);
  };
  for (const { 0: written, index } of text.matchAll(CATEGORY)) {
    const isNumber = /^\d+$/.test(written);
    if (isNumber && isWhole && written === text) continue;
    const meaning = meaningOf(written, own);
    // "I" is a word of English; "F" is feminine.
    if (meaning === undefined && /^(?:\p{Lu}|\d+)$/u.test(written)) continue;
    add({ text: text.slice(end, index), isCategory: false });
    add({ text: written, isCategory: true, ...(meaning && { meaning }) });
    end = index + written.length;
  }
  add({ text: text.slice(end), isCategory: false });
  return pieces;
}

function meaningOf(written: string, own: Abbreviations): GlossPiece['meaning'] {
  const ownWords = own.get(written);
  if (ownWords !== undefined) return { words: ownWords, isOwn: true };
  const standard = lookUp(leipzig, written);
  if (standard !== undefined) return { words: standard, isOwn: false };
  const [, person = '', rest = ''] = /^([123])(\p{Lu}+)$/u.exec(written) ?? [];
  const before = lookUp(leipzig, person);
  const behind = rest === '' ? undefined : meaningOf(rest, own);
  if (before !== undefined && behind !== undefined) {
    return { words: `${before} ${behind.words}`, isOwn: behind.isOwn };
  }
  // The rules give "N" as "non-" before another: NSG, NPST.
  const negated = /^N(\p{Lu}{2,})$/u.exec(written)?.[1];
  const positive = negated === undefined ? undefined : meaningOf(negated, own);
  return positive && { words: `non-${positive.words}`, isOwn: positive.isOwn };
}
