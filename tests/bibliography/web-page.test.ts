import { describe, expect, it } from 'vitest';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { workKind } from '../../src/bibliography/work-kind.ts';
import { entry, readOne } from './read-one.ts';

describe('a @misc', () => {
  it.each<[fields: string, type: string]>([
    ['url = {https://a.example.org/x}', 'webpage'],
    ['howpublished = {\\url{https://a.example.org/x}}', 'webpage'],
    ['url = {https://a.example.org/x}, publisher = {Zenodo}', 'document'],
    ['url = {https://a.example.org/x}, howpublished = {Poster}', 'document'],
    ['url = {https://a.example.org/x}, institution = {MIT}', 'document'],
    ['url = {https://arxiv.org/abs/2404.19756}', 'article'],
    ['doi = {10.1000/182}', 'document'],
    ['note = {N}', 'document'],
    ['note = {[Online]. Available: https://a.example.org/x}', 'webpage'],
  ])('is a web page when it has an address and no more: %s', (fields, type) => {
    expect(readOne(entry(fields)).csl.type).toBe(type);
  });

  it('has its address in a reference', () => {
    const work = readOne(entry('author = {Liu, Ziming}, url = {https://a.example.org/x}'));
    for (const name of ['apa', 'ieee', 'mla', 'nature']) {
      const style = findStyle(name);
      if (style === undefined) throw new Error(`no style ${name}`);
      expect(formatReference(work.csl, { style, language: 'en', format: 'text' })).toContain(
        'a.example.org/x',
      );
    }
    expect(workKind(work)).toBe('other');
  });
});
