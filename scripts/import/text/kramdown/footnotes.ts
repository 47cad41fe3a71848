import { isBlankLine, type SourceLine, type SourceText } from './source-lines.ts';

const DEFINITION = /^[ \t>]{0,3}\[\^([^\]\s]+)\]:/;
const CALL = /(?<!\\)\[\^([^\]\s]+)\]/g;

interface Note {
  name: string;
  first: number;
  last: number;
}

/**
 * Finds footnotes that lead nowhere, which are mistakes to Octavo: a call without a note is shown as it
 * stands, as in the old site; a note without a call, which was not shown, becomes a comment.
 */
export function checkFootnotes(text: SourceText): void {
  const notes = notesOf(text.lines);
  const byName = new Map(notes.map((note) => [note.name, note]));
  const called = new Set<string>();
  for (const line of text.lines) {
    const start = DEFINITION.exec(line.text)?.[0].length ?? 0;
    const head = line.text.slice(0, start);
    const rest = line.text.slice(start).replace(CALL, (written, name: string) => {
      called.add(name);
      if (byName.has(name)) return written;
      text.note('problem', line.line, 'The text has no footnote of this name.', {
        subject: written,
        advice: `Write ${written}: and the note on a line of its own.`,
      });
      return text.finish(`\\${written}`, line.line);
    });
    line.text = head + rest;
  }
  for (const note of [...notes].reverse()) {
    const isLast = byName.get(note.name) === note;
    if (isLast && called.has(note.name)) continue;
    const lines = text.lines.slice(note.first, note.last + 1);
    const line = lines[0]?.line ?? 1;
    text.note(
      isLast ? 'dropped' : 'problem',
      line,
      isLast
        ? 'A footnote that nothing calls was not shown; it is a comment now.'
        : 'Two footnotes have the same name; only the last one was shown, the other is a comment now.',
      { subject: `[^${note.name}]` },
    );
    const written = text.filled(lines.map((one) => one.text).join('\n')).trim();
    const comment = text.finish(`<!-- ${written.replace(/--+>?/g, '-')} -->`, line);
    text.lines.splice(note.first, lines.length, { text: comment, line }, { text: '', line });
  }
}

function notesOf(lines: readonly SourceLine[]): Note[] {
  const notes: Note[] = [];
  lines.forEach(({ text }, first) => {
    const name = DEFINITION.exec(text)?.[1];
    if (name === undefined) return;
    let last = first;
    for (let index = first + 1; index < lines.length; index += 1) {
      const line = lines[index]?.text ?? '';
      if (DEFINITION.test(line)) break;
      if (isBlankLine(line)) continue;
      const isAfterBlank = isBlankLine(lines[index - 1]?.text);
      if (isAfterBlank && !/^(?: {4}|\t)/.test(line)) break;
      last = index;
    }
    notes.push({ name, first, last });
  });
  return notes;
}
