import type { FieldMistake, ReadItem } from '../../site/collection.ts';
import type { pictureField } from './picture.ts';
import type { z } from 'astro/zod';

/** Finds what is wrong with a project though each of its keys is right. */
export function mistakesOf({ fields, body }: ReadItem): FieldMistake[] {
  const { start, end } = fields;
  const mistakes: FieldMistake[] = [];
  if (typeof start === 'number' && typeof end === 'number' && end < start) {
    mistakes.push({
      keys: ['end'],
      message: `This project would have ended in ${end}, before it began in ${start}.`,
      fix: 'Correct one of the two years.',
    });
  }
  const elsewhere = fields.redirect === undefined ? 'external_link' : 'redirect';
  if (fields[elsewhere] !== undefined && body.trim() !== '') {
    mistakes.push({
      severity: 'warning',
      keys: [elsewhere],
      message: 'This project leads elsewhere, so that nobody can read the text under it.',
      fix: 'Remove the text; or write "website" instead, which is a link on the page of the project.',
    });
  }
  return [...mistakes, ...pictureMistakes(fields.image, fields[elsewhere] === undefined)];
}

function pictureMistakes(image: unknown, hasPage: boolean): FieldMistake[] {
  if (image === undefined) return [];
  const { src, alt, isInListAlone } = image as z.output<typeof pictureField>;
  if (src === undefined) {
    return [
      {
        severity: 'warning',
        kind: 'missing-image',
        keys: ['image'],
        message: 'This says how a picture is shown, but not which.',
        fix: 'Add "src: featured.jpg", or whatever the file is called.',
      },
    ];
  }
  if (alt !== undefined || isInListAlone || !hasPage) return [];
  return [
    {
      severity: 'warning',
      kind: 'missing-alt',
      keys: ['image'],
      message: `The image "${src.written}" has no text for those who cannot see it.`,
      fix: `Write image: { src: ${src.written}, alt: What it shows }; alt: "" when it only decorates.`,
    },
  ];
}
