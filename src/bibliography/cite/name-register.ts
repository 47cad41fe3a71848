import type { CiteprocEngine, NameRegistry, RegisteredFamily } from 'citeproc';

/*
 * Where two people of a text share a family name, a style writes given names or initials. To see to
 * it, citeproc enters each name that it writes into a register, and asks there how much of it to
 * write. All that one work's citation learns of the other works of its text it learns there.
 */

/** What was asked of the register, and what it held then. */
interface Question extends Name {
  /** What was asked for the name, when it was not entered. */
  asked?: { how: readonly unknown[]; held: number; answer: number };
  name: object;
  position: number;
  /** What wrote the name. */
  output: object;
}

interface Name {
  /** Which of the items it is about. */
  item: number;
  family: string;
  initials: string;
  given: string;
}

export type Questions = readonly Question[];

/** Placeholders of protected math mean something in one document only. */
const PLACEHOLDER = /[\uE000-\uF8FF]/;

/** Whether questions can be asked in other documents: a formula in a name is a placeholder. */
export function meanTheSame(questions: Questions): boolean {
  return !questions.some(({ family, initials, given }) =>
    PLACEHOLDER.test(`${family}${initials}${given}`),
  );
}

/** The register of names of the document that an engine holds. */
export class NameRegister {
  readonly #engine: CiteprocEngine;
  /** Names are entered under the item that has them: no other work counts. */
  readonly #isByItem: boolean;
  readonly #isPrimaryOnly: boolean;
  readonly #addname: NameRegistry['addname'];
  readonly #evalname: NameRegistry['evalname'];
  #heard: Question[] = [];
  /** Since the last entry: twice the same says nothing more. */
  readonly #said = new Set<string>();
  #ids: readonly string[] = [];

  /** Listens until the engine is emptied. */
  constructor(engine: CiteprocEngine) {
    this.#engine = engine;
    const rule = engine.citation.opt['givenname-disambiguation-rule'];
    this.#isByItem = rule === 'by-cite';
    this.#isPrimaryOnly = rule?.startsWith('primary-') === true;
    const { namereg } = engine.registry;
    const { addname, evalname } = namereg;
    this.#addname = addname;
    this.#evalname = evalname;
    // Nothing comes of what such a style asks.
    if (!this.#isByItem && engine.opt['disambiguate-add-givenname'] !== true) return;
    namereg.addname = (id, name, position) => {
      if (this.#ids.length > 0) this.#hear(id, name, position);
      addname.call(namereg, id, name, position);
    };
    namereg.evalname = (id, name, position, ...how) => {
      const answer = evalname.call(namereg, id, name, position, ...how);
      if (this.#ids.length > 0) this.#hear(id, name, position, how, answer);
      return answer;
    };
  }

  /**
   * Notes what is asked while something is written.
   *
   * @param ids of the items that it is about
   */
  listen<Result>(ids: readonly string[], write: () => Result): [Result, Questions] {
    this.#ids = ids;
    this.#heard = [];
    this.#said.clear();
    try {
      return [write(), this.#heard];
    } finally {
      this.#ids = [];
    }
  }

  /**
   * Asks the same again.
   *
   * @param ids of the items that it is about now
   * @returns whether the answers are the same; then the names are entered as if all had been written
   */
  answersAlike(questions: Questions, ids: readonly string[]): boolean {
    return questions.every((question) => {
      const id = ids[question.item] ?? '';
      const { namereg } = this.#engine.registry;
      const { asked, name, position } = question;
      this.#engine.nameOutput = question.output;
      if (asked === undefined) {
        if (!this.#isEntered(question, id)) this.#addname.call(namereg, id, name, position);
        return true;
      }
      return (
        this.#held(question, id) === asked.held ||
        this.#evalname.call(namereg, id, name, position, ...asked.how) === asked.answer
      );
    });
  }

  #hear(id: string, name: object, position: number, how?: readonly unknown[], answer = 0): void {
    const parts = this.#partsOf(id, name, position);
    if (parts === undefined) return;
    const asked = how && { how, held: this.#held(parts, id), answer };
    const key = JSON.stringify([parts, position, asked]);
    if (this.#said.has(key)) return;
    if (asked === undefined) this.#said.clear();
    this.#said.add(key);
    // citeproc reads the language of the item off what writes its names.
    const { nameOutput } = this.#engine;
    const output = Object.create(Object.getPrototypeOf(nameOutput) as object) as object;
    const { language } = (nameOutput as { Item: { language?: string } }).Item;
    Object.assign(output, { state: this.#engine, Item: { language } });
    this.#heard.push({ ...parts, ...(asked && { asked }), name, position, output });
  }

  /** A name as citeproc enters it; undefined for one that it would not enter. */
  #partsOf(id: string, name: object, position: number): Name | undefined {
    if (this.#isPrimaryOnly && position !== 0) return undefined;
    const { namereg } = this.#engine.registry;
    const families = noNames();
    const empty = { ...namereg, namereg: families, nameind: {}, nameindpkeys: {} };
    // The method of an empty register tells by what it enters.
    this.#addname.call(empty, id, name, position);
    const [[key, family] = ['', undefined]] = Object.entries(families);
    if (family === undefined) return undefined;
    const [initials = ''] = Object.keys(family.ikey);
    const [given = ''] = Object.keys(family.ikey[initials]?.skey ?? {});
    return {
      item: this.#ids.indexOf(id),
      family: this.#isByItem ? key.slice(id.length) : key,
      initials,
      given,
    };
  }

  #familyOf({ family }: Name, id: string): RegisteredFamily | undefined {
    return this.#engine.registry.namereg.namereg[this.#isByItem ? `${id}${family}` : family];
  }

  #isEntered(name: Name, id: string): boolean {
    const family = this.#familyOf(name, id);
    const initials = name.initials === '' ? family : family?.ikey[name.initials];
    const entry = name.given === '' ? initials : family?.ikey[name.initials]?.skey[name.given];
    return entry?.items.includes(id) === true;
  }

  /** What the register says of a name: whether there are others of that family, of those initials. */
  #held(name: Name, id: string): number {
    const family = this.#familyOf(name, id);
    const initials = family?.ikey[name.initials];
    if (family === undefined || initials === undefined) return 0;
    return 1 + (family.count > 1 ? 1 : 0) + (initials.count > 1 ? 2 : 0);
  }
}

/** A table of names as citeproc fills it, in which nobody is: not even a group called “constructor”. */
export function noNames(): Record<string, RegisteredFamily> {
  return Object.create(null) as Record<string, RegisteredFamily>;
}
