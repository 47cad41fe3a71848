import type { TextContext } from '../../types.ts';
import type { PlacedBlock } from './write-formula.ts';

const LABEL = /\\label\s*\{([^{}]*)\}/g;
const REFERENCE = /\\((?:eq)?ref)\s*\{([^{}\n]*)\}/g;

/** The labels of a text's formulas, and what refers to them. What is wrong with them is told. */
export class EquationLabels {
  readonly #context: TextContext;
  readonly #known: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  /** @param formulas the TeX of all formulas of the text */
  constructor(formulas: readonly string[], context: TextContext) {
    this.#context = context;
    this.#known = new Set(
      formulas.flatMap((tex) => [...tex.matchAll(LABEL)].map(([, name = '']) => name.trim())),
    );
  }

  /** @returns the TeX without labels that another formula has, and references that lead nowhere */
  checked(tex: string, line: number): string {
    return tex
      .replace(LABEL, (label, written: string) => {
        const name = written.trim();
        if (name === '') return '';
        if (!this.#taken.has(name)) {
          this.#taken.add(name);
          return label;
        }
        this.#context.note({
          level: 'problem',
          line,
          message: 'Two formulas have the same label; the second one has none now.',
          subject: name,
        });
        return '';
      })
      .replace(REFERENCE, (written, _, label: string) =>
        this.#isKnown(label, line) ? written : `(\\text{${label}})`,
      );
  }

  /** A reference in the text, as Octavo reads it; code when it leads nowhere. */
  reference(written: string, line: number): string {
    const [, command = 'ref', label = ''] = /\\((?:eq)?ref)\s*\{([^{}]*)\}/.exec(written) ?? [];
    const reference = `\\${command}{${label.trim()}}`;
    return this.#isKnown(label, line) ? reference : `\`${reference}\``;
  }

  /**
   * References outside of formulas.
   *
   * @param taken where formulas stand
   */
  referencesIn(
    text: string,
    taken: readonly PlacedBlock[],
    lineAt: (offset: number) => number,
  ): PlacedBlock[] {
    return [...text.matchAll(/\\{1,2}(?:eq)?ref\s*\{[^{}\n]*\}/g)]
      .filter(({ index }) => !taken.some(({ start, end }) => start <= index && index < end))
      .map(({ 0: written, index }) => ({
        start: index,
        end: index + written.length,
        text: this.reference(written, lineAt(index)),
      }));
  }

  #isKnown(label: string, line: number): boolean {
    const name = label.trim();
    if (this.#known.has(name)) return true;
    this.#context.note({
      level: 'problem',
      line,
      message: 'No formula has the label that is referred to.',
      subject: name,
      advice: 'Put \\label{…} with this name into the formula that is meant.',
    });
    return false;
  }
}
