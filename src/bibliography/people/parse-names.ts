import type { LatexProblem } from '../latex/cursor.ts';
import { latexToUnicode } from '../latex/to-unicode.ts';
import type { PersonName } from '../work.ts';
import { separatorProblem, takeOthers, takeOtherScript } from './east-asian-names.ts';
import { takeMarks } from './name-marks.ts';
import {
  isLowerCase,
  type NameParts,
  particleEnd,
  splitSuffix,
  SUFFIX,
  withSecondInitial,
} from './name-parts.ts';
import { isCjk } from './name-text.ts';
import { splitAtAnd, splitAtComma, splitWords } from './split-names.ts';

/** One name of a list, taken apart. */
export interface ParsedName {
  name: Readonly<PersonName>;
  marks: string[];
  /** LaTeX source of the name without its marks and its number. */
  source: string;
  /** Nothing had to be taken off. */
  isBare: boolean;
}

/** The names of a field such as `author`. */
export interface ParsedNames {
  names: ParsedName[];
  /** The list ends in `and others`, or in “et al.”. */
  othersOmitted: boolean;
  problems: LatexProblem[];
}

const OTHERS = /^\{?(?:others|et\.?\s+al\.?)\}?$/i;
/** DBLP tells people of one name apart by numbers: “Wei Wang 0001”. */
const DBLP_NUMBER = /(?<=\S)\s+0\d{3}(?=\s*(?:,|$))/;
const NAMED_PART = /^\s*(family|given|prefix|suffix)\s*=\s*(.*)$/is;

/** Reads the value of `author` or `editor`, LaTeX source, BibTeX's way. */
export function parseNames(source: string): ParsedNames {
  const names: ParsedName[] = [];
  const problems: LatexProblem[] = [];
  let othersOmitted = false;
  for (const slice of splitAtAnd(source)) {
    if (OTHERS.test(slice.source)) {
      othersOmitted = true;
      continue;
    }
    // No name holds braces: “{\{Group\}}” has been escaped once too often.
    const led = takeOthers(slice.source);
    if (led.othersOmitted) othersOmitted = true;
    if (led.othersOmitted && led.source === '') continue;
    const { source: numbered, marks } = takeMarks(led.source.replace(/\\([{}])/g, '$1'));
    const nameSource = numbered.replace(DBLP_NUMBER, '');
    const problem = nameProblem(nameSource);
    if (problem !== undefined) {
      problems.push({ index: slice.index, problem });
      continue;
    }
    const name = parseKnownName(nameSource, (index, problem) => {
      problems.push({ index: Math.min(slice.index + index, source.length - 1), problem });
    });
    const isBare = marks.length === 0 && nameSource === numbered && !led.othersOmitted;
    names.push({ name, marks, source: nameSource, isBare });
  }
  return { names, othersOmitted, problems };
}

/** Names without a mistake, by their source: the same few people write most works. */
const knownNames = new Map<string, Readonly<PersonName>>();

/** @param report is told of mistakes */
function parseKnownName(source: string, report: Report): Readonly<PersonName> {
  const known = knownNames.get(source);
  if (known !== undefined) return known;
  const found: LatexProblem[] = [];
  const name = parseName(source, (index, problem) => {
    found.push({ index, problem });
  });
  for (const { index, problem } of found) report(index, problem);
  if (found.length === 0) knownNames.set(source, name);
  return name;
}

type Report = (index: number, problem: LatexProblem['problem']) => void;

/** Reads one name: “First von Last”, “von Last, First” or “von Last, Jr, First”. */
export function parseName(source: string, report: Report = () => undefined): PersonName {
  const unicode = (text: string): string => {
    const converted = latexToUnicode(text);
    for (const { problem } of converted.problems) report(0, problem);
    return converted.text.replaceAll('\u00A0', ' ');
  };
  if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(source) && !source.startsWith('{\\')) {
    return { literal: unicode(source) };
  }
  const { source: own, otherScript } = takeOtherScript(source);
  if (otherScript !== undefined) return { ...parseName(own, report), otherScript };
  const sections = splitAtComma(source);
  if (sections.some((section) => NAMED_PART.test(section))) return namedParts(sections, unicode);
  const [first = '', second, third] = sections;
  if (second === undefined) return withoutComma(splitWords(first), unicode);

  const words = splitWords(first);
  const end = particleEnd(words, 0);
  const familyWords = splitSuffix(words.slice(end));
  // “Last, First, Jr.” is a common slip for “Last, Jr., First”.
  const slip = third !== undefined && SUFFIX.test(third) && !SUFFIX.test(second);
  const given = third === undefined || slip ? second : third;
  const suffix = third === undefined ? familyWords.suffix : slip ? third : second;
  return compact({
    given: unicode(given),
    particles: unicode(words.slice(0, end).join(' ')),
    family: unicode(familyWords.words.join(' ')),
    suffix: suffix === undefined ? '' : unicode(suffix),
  });
}

function withoutComma(allWords: string[], unicode: (text: string) => string): PersonName {
  if (allWords.length === 1) return singleWord(allWords[0] ?? '', unicode);
  const { words, suffix } = splitSuffix(allWords);
  if (words.every(isCjk)) {
    // Chinese, Japanese and Korean names begin with the family.
    const [family = '', ...given] = words;
    return compact({ family, given: given.join('') });
  }
  const lower = words.findIndex(
    (word, index) => index < words.length - 1 && isLowerCase(word, index),
  );
  const start = lower === -1 ? words.length - 1 : lower;
  const end = lower === -1 ? start : particleEnd(words, start);
  return compact({
    given: unicode(words.slice(0, start).join(' ')),
    particles: unicode(words.slice(start, end).join(' ')),
    family: unicode(words.slice(end).join(' ')),
    suffix: suffix === undefined ? '' : unicode(suffix),
  });
}

/** “J.Rogers” has lost its space. */
function singleWord(word: string, unicode: (text: string) => string): PersonName {
  const [, given, family] = /^((?:\p{Lu}\.-?)+)(\p{Lu}[\p{L}'’-]+)$/u.exec(word) ?? [];
  return given === undefined || family === undefined
    ? { literal: unicode(word) }
    : { given, family };
}

/** biblatex' `family=Berg, prefix=van den, given=Jan`. */
function namedParts(sections: string[], unicode: (text: string) => string): PersonName {
  const parts: Record<string, string> = {};
  for (const section of sections) {
    const [, name = '', value = ''] = NAMED_PART.exec(section) ?? [];
    if (name !== '') parts[name.toLowerCase()] = unicode(value.replace(/^"(.*)"$/s, '$1'));
  }
  const { given = '', family = '', prefix: particles = '', suffix = '' } = parts;
  return compact({ given, particles, family, suffix });
}

function compact(written: NameParts): PersonName {
  const parts = withSecondInitial(written);
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

function nameProblem(source: string): LatexProblem['problem'] | undefined {
  const severity = 'error';
  const kind = 'name-syntax';
  const fix = 'Write “Family, Given and Family, Given” or “Given Family and Given Family”.';
  if (source === '') {
    return { severity, kind, message: 'A name is missing beside an `and`.', fix };
  }
  const extended = NAMED_PART.test(source);
  if (source.replace(/\{[^{}]*\}|&\w+;/g, '').includes(';')) {
    return { severity, kind, message: 'Names are separated by `and`, not by semicolons.', fix };
  }
  const separators = extended ? undefined : separatorProblem(source);
  if (separators !== undefined) return separators;
  if (!extended && splitAtComma(source).filter((section) => section !== '').length > 3) {
    return { severity, kind, message: 'Names are separated by `and`, not by commas.', fix };
  }
  return undefined;
}
