/** What texts that show notebooks need; others do not wait for it. */

export { placeBack } from './place-back.ts';
export { withNotebooks } from './with-notebooks.ts';
