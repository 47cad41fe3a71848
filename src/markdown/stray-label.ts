import type { ContentError } from '../site/content-error.ts';
import { positionOf, type TextContext } from './context.ts';
import { kindOfLabel, labelMeant } from './labels.ts';
import { labelIn, type LabelMark } from './reference-tree.ts';

/**
 * What is wrong with a label in running text: it means something only behind a formula, and at the end
 * of a heading or a caption.
 *
 * @returns undefined for braces that are no label
 */
export function strayLabel(node: LabelMark, context: TextContext): ContentError | undefined {
  const name = labelIn(node) ?? '';
  if (kindOfLabel(labelMeant(name) ?? name) === undefined) return undefined;
  return {
    severity: 'error',
    kind: 'stray-label',
    file: context.file,
    position: positionOf(context, node),
    message: `The label "${name}" stands where nothing takes it.`,
    fix: strayLabelFix(name),
  };
}

/** What to do about a label that nothing takes, such as `{#fig:loss}` behind a picture. */
function strayLabelFix(name: string): string {
  const label = labelMeant(name) ?? name;
  switch (kindOfLabel(label)) {
    case 'figure':
      return `Put the picture and its caption between :::figure{#${label}} and :::.`;
    case 'equation':
      return `Put it behind the $$ that ends a formula on lines of its own.`;
    case 'section':
      return 'Put it at the end of a heading.';
    case 'table':
      return `Put it at the end of a paragraph behind the table: Table: Its caption {#${label}}.`;
    case 'gloss':
      return `Put it into the line that begins the example: \`\`\`gloss {#${label}}.`;
    default:
      return 'Put it behind the name of the block that it labels, as in :::theorem{#thm:name}.';
  }
}
