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

/** What was awarded; where `award = {true}` only says that something was, its name. */
export function readAward(fields: FieldReader): string | undefined {
  const text = fields.text('award');
  if (text === undefined || !/^(?:true|yes|false|no)$/i.test(text)) return text;
  const name = fields.line('award_name');
  if (/^(?:false|no)$/i.test(text) || name !== undefined) return name;
  fields.report('award', {
    severity: 'warning',
    kind: 'not-a-text',
    message: `\`award\` says \`${text}\`, but not which award it is, so none is shown.`,
    fix: 'Write what was awarded: award = {Best Paper Award}.',
  });
  return undefined;
}
