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
    let right: string | undefined;
    for (const tex of tried) {
      const found = mistakesIn(tex, isDisplay, typeset);
      if (found === 'none') return { tex };
      if (found === 'warnings') right ??= tex;
    }
    if (right !== undefined) return { tex: right };
    const [tex = ''] = adapted;
    const found = mistakesIn(tex, isDisplay, typeset);
    return { tex, error: typeof found === 'string' ? '' : found.error };
  };
}

/** Labels and references are Octavo's, not KaTeX's. */
function mistakesIn(
  tex: string,
  isDisplay: boolean,
  typeset: Typesetter,
): 'none' | 'warnings' | { error: string } {
  const bare = tex
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:eq)?ref\s*\{[^{}]*\}/g, '\\text{1}');
  const result = typeset(bare, isDisplay);
  if ('error' in result) return { error: result.error };
  return result.warnings.length > 0 ? 'warnings' : 'none';
}
