import { labelOf } from './label.ts';
import { Scanner } from './scanner.ts';
import type { Statement } from './statements.ts';

/** Who sends messages to whom, in their order. */
export interface Sequence {
  title: string | undefined;
  name: string | undefined;
  participants: Participant[];
  events: SequenceEvent[];
  isNumbered: boolean;
}

/** One who sends or receives messages: a column of the drawing. */
export interface Participant {
  id: string;
  label: string;
}

/** What a message ends in: nothing, a full arrowhead, an open one, or a cross. */
export type Head = 'none' | 'arrow' | 'open' | 'cross';

/** A row of the drawing, from above; what opens and closes is a frame around rows. */
export type SequenceEvent =
  | {
      kind: 'message';
      from: string;
      to: string;
      label: string;
      isDashed: boolean;
      head: Head;
      /** Whether it has a head at its other end, too. */
      isMutual: boolean;
    }
  | { kind: 'note'; side: 'left' | 'right' | 'over'; about: string[]; label: string }
  | { kind: 'active'; id: string; isOn: boolean }
  | { kind: 'open'; word: string; label: string }
  | { kind: 'part'; label: string }
  | { kind: 'close' };

/** Blocks, and what begins a further part of them. */
const blocks = /^(loop|alt|opt|par|par_over|critical|break|rect|box)(?=\s|$)\s*(.*)$/;
const parts = /^(?:else|and|option)(?=\s|$)\s*(.*)$/;
const commands =
  /^(end|participant|actor|create|destroy|note|activate|deactivate|autonumber|title|accTitle|accDescr|links?|properties|details)(?=$|[\s:{])/i;

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_ .]*?(?=\s*(?:$|,|:|\bas\b|@|<<?-|-|\+))/u;
const ARROW = /^(<<)?(--?)(>>|>|x|\)|\|\/|\|\\)([+-])?\s*/;

/**
 * Reads a sequence diagram of Mermaid.
 *
 * @throws Unreadable at the first thing that is no part of one
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function readSequence(statements: readonly Statement[]): Sequence {
  const sequence: Sequence = {
    title: undefined,
    name: undefined,
    participants: [],
    events: [],
    isNumbered: false,
  };
  const open: string[] = [];
  for (const { text, line, offset } of statements) {
    const scanner = new Scanner(text, line, offset);
    const isRead = readBlock(scanner, sequence, open) || readCommand(scanner, sequence, open);
    if (!isRead) readMessage(scanner, sequence);
    if (scanner.isAtEnd) continue;
    scanner.fail(
      `"${scanner.rest.trim().slice(0, 20)}" was not expected here.`,
      'Messages have an arrow and, behind a colon, words: Ada->>Charles: a question.',
    );
  }
  if (open.length > 0) {
    const end = new Scanner('', statements.at(-1)?.line ?? 0);
    end.fail(
      `The block "${open.at(-1) ?? ''}" is not ended.`,
      'Write end on a line below what is in it.',
    );
  }
  return sequence;
}

/** What begins a block, or a further part of one. */
function readBlock(scanner: Scanner, { events }: Sequence, open: string[]): boolean {
  const [, word, words = ''] = scanner.take(blocks) ?? [];
  if (word !== undefined) {
    open.push(word);
    // A block that is only a colour needs no frame.
    const isFrame = word !== 'rect' && word !== 'box';
    events.push({
      kind: 'open',
      word: isFrame ? word.replace('_over', '') : '',
      label: isFrame ? labelOf(words) : '',
    });
    return true;
  }
  const part = scanner.take(parts)?.[1];
  if (part !== undefined) events.push({ kind: 'part', label: labelOf(part) });
  return part !== undefined;
}

/** @returns whether there is a command */
function readCommand(scanner: Scanner, sequence: Sequence, open: string[]): boolean {
  const { events } = sequence;
  const command = scanner.take(commands)?.[1];
  switch (command?.toLowerCase()) {
    case undefined:
      return false;
    case 'end':
      if (open.pop() === undefined)
        scanner.fail('There is no block to end.', 'Begin it with: loop every day.');
      events.push({ kind: 'close' });
      return true;
    case 'create':
      scanner.take(/^(?:participant|actor)\b/);
      readParticipant(scanner, sequence);
      return true;
    case 'participant':
    case 'actor':
      readParticipant(scanner, sequence);
      return true;
    case 'note':
      readNote(scanner, sequence);
      return true;
    case 'activate':
    case 'deactivate': {
      const id = participantOf(scanner.take(/^.*$/)?.[0].trim() ?? '', sequence);
      events.push({ kind: 'active', id, isOn: command === 'activate' });
      return true;
    }
    case 'autonumber':
      sequence.isNumbered = true;
      scanner.take(/^.*$/);
      return true;
    case 'title':
    case 'acctitle':
    case 'accdescr': {
      const said = labelOf(scanner.take(/^:?\s*\{?([^}]*)\}?$/)?.[1] ?? '');
      if (command === 'title') sequence.title = said;
      sequence.name = command === 'accDescr' ? said : (sequence.name ?? said);
      return true;
    }
    default:
      // Menus of links, and who is gone, change nothing in a drawing.
      scanner.take(/^.*$/);
      return true;
  }
}

/** `participant A as Ada` */
function readParticipant(scanner: Scanner, sequence: Sequence): void {
  const id = readId(scanner);
  scanner.take(/^@\{[^}]*\}/);
  const label = scanner.take(/^as\s+(.*)$/)?.[1];
  const known = sequence.participants.find((one) => one.id === id);
  if (known === undefined) sequence.participants.push({ id, label: labelOf(label ?? id) });
  else if (label !== undefined) known.label = labelOf(label);
}

function readId(scanner: Scanner): string {
  const id = scanner.take(ID)?.[0];
  if (id !== undefined) return id.trim();
  return scanner.fail(
    `A name was expected at "${scanner.rest.trim().slice(0, 20)}".`,
    'Write who sends to whom: Ada->>Charles: a question.',
  );
}

function participantOf(id: string, { participants }: Sequence): string {
  if (!participants.some((one) => one.id === id)) participants.push({ id, label: labelOf(id) });
  return id;
}

/** `note over A,B: words` */
function readNote(scanner: Scanner, sequence: Sequence): void {
  const [, side = ''] = scanner.take(/^(left of|right of|over)\b/i) ?? [];
  const about: string[] = [];
  do about.push(participantOf(readId(scanner), sequence));
  while (scanner.take(/^,/) !== undefined);
  const label = labelOf(scanner.take(/^:\s*(.*)$/)?.[1] ?? '');
  const first = side.toLowerCase().split(' ')[0];
  const where = first === 'left' || first === 'right' ? first : 'over';
  sequence.events.push({ kind: 'note', side: where, about, label });
}

/** `A->>+B: words` */
function readMessage(scanner: Scanner, sequence: Sequence): void {
  const from = participantOf(readId(scanner), sequence);
  const arrow = scanner.take(ARROW);
  if (arrow === undefined) {
    return scanner.fail(
      `An arrow was expected behind "${from}".`,
      'Write who sends to whom: Ada->>Charles: a question.',
    );
  }
  const [, mutual, line, end = '', active] = arrow;
  const to = participantOf(readId(scanner), sequence);
  const words = scanner.take(/^:\s*(.*)$/)?.[1];
  if (words === undefined) {
    scanner.fail(
      'The message has no words.',
      'Write them behind a colon: Ada->>Charles: a question.',
    );
  }
  sequence.events.push({
    kind: 'message',
    from,
    to,
    label: labelOf(words),
    isDashed: line === '--',
    head: headOf(end),
    isMutual: mutual !== undefined,
  });
  if (active === '+') sequence.events.push({ kind: 'active', id: to, isOn: true });
  if (active === '-') sequence.events.push({ kind: 'active', id: from, isOn: false });
}

function headOf(end: string): Head {
  if (end === '>>') return 'arrow';
  if (end === 'x') return 'cross';
  return end === '>' ? 'none' : 'open';
}
