import type { ContentError } from './content-error.ts';
import { contrast, paper, READABLE } from './contrast.ts';
import { unquotedColors } from './data/unquoted-colors.ts';
import type { SiteSettings } from './settings.ts';
import type { LocatedYaml } from './yaml.ts';

/** Warns of an accent that is hard to read, or that YAML took for a comment. */
export function accentWarnings(
  { accent }: SiteSettings,
  locate: LocatedYaml['locate'],
  file: string,
  text: string,
): ContentError[] {
  if (accent === undefined) {
    const { line } = locate(['accent']);
    return unquotedColors(text, file, 'warning').filter(({ position }) => position.line === line);
  }
  const ratio = contrast(accent, paper.light);
  if (ratio >= READABLE) return [];
  return [
    {
      severity: 'warning',
      kind: 'low-contrast',
      file,
      position: locate(['accent']),
      message: `The accent ${accent} is hard to read on white: its contrast is ${ratio.toFixed(1)}.`,
      fix: `Choose a darker colour, with a contrast of at least ${READABLE}.`,
    },
  ];
}
