import { createTypesetter, type Typesetter } from '../../../src/markdown/typeset-math.ts';
import { createTexChecker } from '../text/kramdown/typeset-check.ts';

const FORMULA = /(?<!\\)(\$|\\\()((?:[^$\\]|\\[^()])+)(\$|\\\))/g;

const UNDEFINED = /Undefined control sequence: \\([A-Za-z]+)/;

/** A text whose formulas KaTeX typesets, as far as it is plain what was meant. */
export interface MendedFormulas {
  text: string;
  /** Commands that nothing defines; their names stand in their places. */
  undefinedCommands: string[];
}

/** Puts TeX that KaTeX typesets in the place of formulas that it does not. */
export type FormulaMender = (text: string) => MendedFormulas;

/**
 * @param macros the TeX commands of the site, names without backslash
 * @example createFormulaMender({})('C\\(^\\mbox2\\)').text // 'C\\(^\\text2\\)'
 */
export function createFormulaMender(macros: Readonly<Record<string, string>>): FormulaMender {
  const tools = once(() => ({
    typeset: createTypesetter(
      Object.fromEntries(Object.entries(macros).map(([name, tex]) => [`\\${name}`, tex])),
    ),
    check: createTexChecker(macros),
  }));
  return (text) => {
    const undefinedCommands: string[] = [];
    const mended = text.replaceAll(
      FORMULA,
      (whole, open: string, written: string, close: string) => {
        const { typeset, check } = tools();
        if (!('error' in typeset(written, false))) return whole;
        const checked = check([written], false);
        if (!('error' in checked)) return `${open}${checked.tex}${close}`;
        const named = withNames(written, typeset);
        if (named === undefined) return whole;
        undefinedCommands.push(...named.commands);
        return `${open}${named.tex}${close}`;
      },
    );
    return { text: mended, undefinedCommands };
  };
}

/** Puts names in the place of commands that nothing defines, if that is all that is wrong. */
function withNames(
  written: string,
  typeset: Typesetter,
): { tex: string; commands: string[] } | undefined {
  let tex = written;
  const commands: string[] = [];
  for (;;) {
    const set = typeset(tex, false);
    if (!('error' in set)) return { tex, commands };
    const name = UNDEFINED.exec(set.error)?.[1];
    if (name === undefined || commands.includes(name)) return undefined;
    commands.push(name);
    const command = new RegExp(String.raw`\\${name}(?![A-Za-z])`, 'g');
    tex = tex.replaceAll(command, String.raw`\mathrm{${name}}`);
  }
}

/** Most bibliographies have no formula. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
