import type { FieldReader } from './field-reader.ts';

/** `selected={true}`, or a number for the place among the selected. */
export function readSelected(fields: FieldReader): boolean | number {
  const text = fields.verbatim('selected');
  if (text !== undefined && /^\d+$/.test(text)) return Number(text);
  return readFlag(fields, 'selected') ?? false;
}

/** `true` or `false`, however it is written; undefined when the entry does not say. */
export function readFlag(fields: FieldReader, name: string): boolean | undefined {
  const text = fields.verbatim(name)?.toLowerCase();
  if (text === undefined) return undefined;
  if (['true', 'yes', '1'].includes(text)) return true;
  if (['false', 'no', '0'].includes(text)) return false;
  fields.report(name, {
    severity: 'warning',
    kind: 'not-a-flag',
    message: `\`${name}\` should be \`true\` or \`false\`, not \`${text}\`.`,
    fix: `Write ${name} = {true}, or delete the field.`,
  });
  return undefined;
}

/** Parted by commas or semicolons. */
export function readKeywords(fields: FieldReader): string[] {
  const text = fields.first('keywords', 'keyword') ?? '';
  return text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
