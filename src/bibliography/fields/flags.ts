import type { FieldReader } from './field-reader.ts';

/** `selected={true}`, or a number for the place among the selected. */
export function readSelected(fields: FieldReader): boolean | number {
  const text = fields.verbatim('selected');
  if (text !== undefined && /^\d+$/.test(text)) return Number(text);
  const flag = flagOf(text);
  if (text === undefined || flag !== undefined) return flag ?? false;
  fields.report('selected', {
    severity: 'warning',
    kind: 'not-a-flag',
    message: `\`selected\` should be \`true\`, \`false\` or a number, not \`${text}\`.`,
    fix: 'Write selected = {true}, or selected = {1} for the first place among the selected, or delete the field.',
  });
  return false;
}

/** `true` or `false`, however it is written; undefined when the entry does not say. */
export function readFlag(fields: FieldReader, name: string): boolean | undefined {
  const text = fields.verbatim(name);
  const flag = flagOf(text);
  if (text === undefined || flag !== undefined) return flag;
  fields.report(name, {
    severity: 'warning',
    kind: 'not-a-flag',
    message: `\`${name}\` should be \`true\` or \`false\`, not \`${text}\`.`,
    fix: `Write ${name} = {true}, or delete the field.`,
  });
  return undefined;
}

function flagOf(text: string | undefined): boolean | undefined {
  const word = text?.toLowerCase() ?? '';
  if (['true', 'yes', '1'].includes(word)) return true;
  return ['false', 'no', '0'].includes(word) ? false : undefined;
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
