import { expect, it } from 'vitest';
import { requireBuilt } from '../../../scripts/command/built-folder.ts';

it('tells of a built site that is not there, and how to name another folder', () => {
  expect(() => {
    requireBuilt('/nowhere/dist');
  }).toThrow(/no built site in \/nowhere\/dist.*npm run build.*--out DIR/);
});

it('is content with a folder', () => {
  expect(() => {
    requireBuilt(import.meta.dirname);
  }).not.toThrow();
});
