import { parse as parseToml, TomlError } from 'smol-toml';
import { splitSource, type SplitSource } from '../source/front-matter.ts';
import { readSourceYaml } from '../source/read-yaml.ts';
import { isRecord, type Plain } from '../source/records.ts';
import { newlinesIn } from '../text/pieces.ts';
import type { Note, SourceData } from '../types.ts';

const TOML_FRONT_MATTER = /^\+\+\+[^\S\n]*\n([\s\S]*?)^\+\+\+[^\S\n]*(?:\n|$)/m;

/** Empty lines above front matter, which Hugo passes over. */
const LINES_ABOVE = /^(?:[^\S\n]*\n)+(?=(?:---|\+\+\+)[^\S\n]*\n)/;

/** Splits a text of Hugo into front matter, in YAML or in TOML, and body. */
export function splitHugo(written: string, file: string, note: (note: Note) => void): SplitSource {
  const whole = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [above = ''] = LINES_ABOVE.exec(whole) ?? [];
  const lines = newlinesIn(above);
  const split = splitText(whole.slice(above.length), file, ({ line, ...one }) => {
    note({ ...one, line: line === undefined ? undefined : line + lines });
  });
  return {
    ...split,
    lineOf: (keys) => split.lineOf(keys) + lines,
    bodyLine: split.bodyLine + lines,
  };
}

function splitText(text: string, file: string, note: (note: Note) => void): SplitSource {
  const match = TOML_FRONT_MATTER.exec(text);
  if (match?.index !== 0) return splitSource(text, file, note);
  const { value, lineOf } = readToml(match[1] ?? '', file, note, 2);
  return {
    frontMatter: isRecord(value) ? value : {},
    lineOf,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/** Reads a file of settings: YAML, JSON or TOML. */
export function readHugoData(text: string, file: string, note: (note: Note) => void): SourceData {
  return file.endsWith('.toml') ? readToml(text, file, note, 1) : readSourceYaml(text, file, note);
}

function readToml(
  text: string,
  file: string,
  note: (note: Note) => void,
  firstLine: number,
): SourceData {
  const lines = text.split('\n');
  const lineOf: SourceData['lineOf'] = ([key]) => {
    const found = lines.findIndex((line) => line.trimStart().startsWith(`${key ?? ''} `));
    return firstLine + Math.max(0, found);
  };
  try {
    // Days become texts, as they were written.
    const value = JSON.parse(JSON.stringify(parseToml(text))) as Plain;
    return { file, value, lineOf };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.split('\n');
    const message = `This is not valid TOML: ${reason.replace(/^Invalid TOML document: /, '')}.`;
    note({ level: 'problem', file, line: firstLine + error.line - 1, message, isLost: true });
    return { file, value: undefined, lineOf };
  }
}
