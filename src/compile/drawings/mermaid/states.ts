import { lookUp } from '../../../site/look-up.ts';
import { directionOf } from './flowchart.ts';
import { emptyGraph, mentionLook, nodeOf, putIntoGroup, type Graph, type Shape } from './graph.ts';
import { labelOf } from './label.ts';
import { readLook } from './look.ts';
import { Scanner } from './scanner.ts';
import type { Statement } from './statements.ts';

const ID = /^(?:\[\*\]|[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*)/u;

/** States that have a form of their own. */
const forms: Readonly<Record<string, Shape>> = {
  choice: 'choice',
  fork: 'bar',
  join: 'bar',
  start: 'start',
  end: 'end',
};

/**
 * Reads a state diagram of Mermaid.
 *
 * @throws Unreadable at the first thing that is no part of one
 * @see https://mermaid.js.org/syntax/stateDiagram.html
 */
export function readStates(statements: readonly Statement[]): Graph {
  return new StateReader().read(statements);
}

class StateReader {
  readonly #graph = emptyGraph('TB');
  /** Ids of the states that are open, innermost last. */
  readonly #open: string[] = [];
  /** The note whose lines are being read. */
  #note: { about: string; words: string[] } | undefined;

  read(statements: readonly Statement[]): Graph {
    for (const { text, line, offset } of statements) {
      const scanner = new Scanner(text, line, offset);
      if (this.#note === undefined) this.#readStatement(scanner);
      else this.#readNoteLine(scanner);
    }
    const last = this.#open.at(-1);
    if (last !== undefined) {
      const end = new Scanner('', statements.at(-1)?.line ?? 0);
      end.fail(`The state "${last}" is not closed.`, 'Write } on a line below what is in it.');
    }
    return this.#graph;
  }

  #readStatement(scanner: Scanner): void {
    if (scanner.take(/^\}/) !== undefined) {
      if (this.#open.pop() === undefined)
        scanner.fail('There is no state to close.', 'Remove the }.');
    } else if (!this.#readCommand(scanner)) this.#readTransition(scanner);
    if (scanner.isAtEnd) return;
    scanner.fail(
      `"${scanner.rest.trim().slice(0, 20)}" was not expected here.`,
      'Lead from state to state by -->, with words behind a colon: draft --> review : submit.',
    );
  }

  #readCommand(scanner: Scanner): boolean {
    const command = scanner.take(
      /^(state|note|direction|classDef|class|style|accTitle|accDescr|hide empty description|--)(?=$|[\s:{"])/,
    )?.[1];
    switch (command) {
      case undefined:
        return false;
      case 'state':
        this.#readState(scanner);
        return true;
      case 'note':
        this.#readNote(scanner);
        return true;
      case 'direction':
        if (this.#open.length === 0) {
          const written = scanner.take(/^\w+/)?.[0] ?? '';
          this.#graph.direction = directionOf(written, this.#graph, scanner);
        } else scanner.take(/^\w+/);
        return true;
      case 'accTitle':
      case 'accDescr':
        this.#graph.name = scanner.take(/^:?\s*\{?([^}]*)\}?$/)?.[1]?.trim();
        return true;
      case 'classDef': {
        const names = scanner.take(/^\S+/)?.[0].split(',') ?? [];
        const look = readLook(scanner.take(/^.*$/)?.[0] ?? '');
        for (const name of names) this.#graph.classes.set(name, look);
        return true;
      }
      case 'class':
      case 'style': {
        const ids = scanner.take(/^[^\s]+(?:\s*,\s*[^\s]+)*/)?.[0].split(',') ?? [];
        const words = scanner.take(/^.*$/)?.[0].trim() ?? '';
        for (const id of ids) {
          if (command === 'class') mentionLook(id.trim(), words, this.#graph, scanner);
          else nodeOf(id.trim(), this.#graph).looks.push(readLook(words));
        }
        return true;
      }
      default:
        return true;
    }
  }

  /** `state "Words" as id`, `state id {`, `state id <<choice>>` */
  #readState(scanner: Scanner): void {
    const words = scanner.take(/^"([^"]*)"/)?.[1];
    if (words !== undefined) scanner.take(/^as\b/);
    const id =
      scanner.take(ID)?.[0] ??
      scanner.fail('The state has no name.', 'Write: state "Words" as name.');
    const form = scanner.take(/^(?:<<|\[\[)(\w+)(?:>>|\]\])/)?.[1];
    if (scanner.take(/^\{/) !== undefined) {
      const label = words === undefined ? (this.#graph.nodes.get(id)?.label ?? id) : labelOf(words);
      this.#graph.groups.set(id, { label, parent: this.#open.at(-1), nodes: [] });
      this.#open.push(id);
      return;
    }
    const node = this.#stateOf(id);
    if (words !== undefined) node.label = labelOf(words);
    const shape = lookUp(forms, form?.toLowerCase() ?? '');
    if (shape !== undefined) node.shape = shape;
  }

  /** `a --> b : words`, `a : words` */
  #readTransition(scanner: Scanner): void {
    const from = this.#readId(scanner, 'start');
    if (scanner.take(/^-->/) === undefined) {
      const words = scanner.take(/^:(?!:)\s*(.*)$/)?.[1];
      if (words !== undefined) this.#stateOf(from).label = labelOf(words);
      return;
    }
    const to = this.#readId(scanner, 'end');
    const label = labelOf(scanner.take(/^:\s*(.*)$/)?.[1] ?? '');
    const link = { label, line: 'solid', start: 'none', end: 'arrow', length: 1 } as const;
    this.#graph.links.push({ from, to, ...link });
  }

  /** `[*]` is where the states around it begin or end. */
  #readId(scanner: Scanner, form: 'start' | 'end'): string {
    const written = scanner.take(ID)?.[0];
    if (written === undefined) {
      return scanner.fail(
        `A state was expected at "${scanner.rest.trim().slice(0, 20)}".`,
        'States have plain names; [*] is where they begin and end.',
      );
    }
    const id = written === '[*]' ? `${form} of ${this.#open.at(-1) ?? ''}` : written;
    const node = this.#stateOf(id);
    if (written === '[*]') node.shape = form;
    const style = scanner.take(/^:::([\w-]+)/)?.[1];
    if (style !== undefined) mentionLook(id, style, this.#graph, scanner);
    return id;
  }

  #stateOf(id: string): ReturnType<typeof nodeOf> {
    const isNew = !this.#graph.nodes.has(id);
    const node = nodeOf(id, this.#graph);
    if (isNew) node.shape = 'rounded';
    putIntoGroup(id, this.#open.at(-1), this.#graph);
    return node;
  }

  /** `note right of a : words`, or lines up to `end note` */
  #readNote(scanner: Scanner): void {
    const about = scanner.take(/^(?:left|right) of ([\p{L}\p{N}_.-]+)/u)?.[1];
    if (about === undefined) {
      scanner.fail('The note is about nothing.', 'Write: note right of state : words.');
    }
    const words = scanner.take(/^:\s*(.*)$/)?.[1];
    this.#note = { about, words: words === undefined ? [] : [words] };
    if (words !== undefined) this.#endNote();
  }

  #readNoteLine(scanner: Scanner): void {
    const line = scanner.take(/^.*$/)?.[0] ?? '';
    if (/^end\s+note$/i.test(line.trim())) this.#endNote();
    else this.#note?.words.push(line);
  }

  #endNote(): void {
    if (this.#note === undefined) return;
    const { about, words } = this.#note;
    const id = `note ${this.#graph.nodes.size}`;
    const note = nodeOf(id, this.#graph);
    note.label = labelOf(words.join('\n'));
    note.shape = 'note';
    putIntoGroup(id, this.#open.at(-1), this.#graph);
    const link = { label: '', line: 'dotted', start: 'none', end: 'none', length: 1 } as const;
    this.#graph.links.push({ from: about, to: id, ...link });
    this.#note = undefined;
  }
}
