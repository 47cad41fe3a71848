import { createTypesetter, type Typesetter } from '../../../../src/markdown/typeset-math.ts';
import { withBracedScripts } from './expand-tex.ts';
import { adaptTex, repairsOf } from './adapt-tex.ts';

/** TeX that Octavo can typeset, or why it cannot. */
export type CheckedTex = { tex: string } | { tex: string; error: string };

/** Finds TeX that Octavo can typeset among what an author may have meant. */
export type TexChecker = (readings: readonly string[], isDisplay: boolean) => CheckedTex;

/**
 * @param macros names without backslash
 */
export function createTexChecker(macros: Readonly<Record<string, string>>): TexChecker {
  const typeset = createTypesetter(
    Object.fromEntries(Object.entries(macros).map(([name, tex]) => [`\\${name}`, tex])),
  );
  return (readings, isDisplay) => {
    const adapted = readings.map((tex) => withBracedScripts(adaptTex(tex), macros));
    const tried = [...adapted, ...adapted.flatMap((tex) => repairsOf(tex, isDisplay))];
    const right = tried.find((tex) => errorIn(tex, isDisplay, typeset) === undefined);
    if (right !== undefined) return { tex: right };
    const [tex = ''] = adapted;
    return { tex, error: errorIn(tex, isDisplay, typeset) ?? '' };
  };
}

/** Labels and references are Octavo's, not KaTeX's. */
function errorIn(tex: string, isDisplay: boolean, typeset: Typesetter): string | undefined {
  const bare = tex
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:eq)?ref\s*\{[^{}]*\}/g, '\\text{1}');
  const result = typeset(bare, isDisplay);
  return 'error' in result ? result.error : undefined;
}
