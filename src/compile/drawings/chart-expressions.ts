import { positionAt } from '../../site/content-error.ts';
import { offsetOf, type YamlPlace } from '../../site/yaml-place.ts';
import type { DrawingMistake } from './drawing.ts';

/** Keys of a chart whose text is an expression. */
const keys: ReadonlySet<string> = new Set(['calculate', 'expr', 'filter', 'labelExpr', 'test']);

/**
 * Expressions of a chart that cannot be read; Vega does not say which one it is.
 *
 * @see https://vega.github.io/vega/docs/expressions/
 */
export async function brokenExpressions(
  chart: unknown,
  source: string,
  place: YamlPlace,
): Promise<DrawingMistake[]> {
  const { parseExpression } = await import('vega');
  return expressionsIn(chart, []).flatMap(({ text, path }): DrawingMistake[] => {
    try {
      parseExpression(text);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const { line, column } = positionAt(source, offsetOf(place, path, 'value') ?? 0);
      const message = `The expression "${text}" cannot be read: ${reason.replace(/\.?$/, '.')}`;
      const fix =
        'Write it as in JavaScript: datum.year > 1918; vega.github.io/vega/docs/expressions has all.';
      return [{ severity: 'error', line, column, message, fix }];
    }
  });
}

interface Expression {
  text: string;
  path: readonly PropertyKey[];
}

function expressionsIn(value: unknown, path: readonly PropertyKey[]): Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const inside = [...path, key];
    if (typeof child === 'string') return keys.has(key) ? [{ text: child, path: inside }] : [];
    return key === 'values' ? [] : expressionsIn(child, inside);
  });
}
