import { describe, expect, it } from 'vitest';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { cslJsonText } from '../../src/bibliography/export/to-csl-json.ts';
import { formatReference } from '../../src/bibliography/format.ts';
import { emphasisIn, titleParts } from '../../src/bibliography/title-emphasis.ts';
import { entry, readOne } from './read-one.ts';

describe('italics in titles', () => {
  it.each([
    ['Hair cells of \\textit{Danio rerio}', ['Danio rerio']],
    ['\\emph{In vivo} imaging of {\\em tmc2b} and {\\it cldn5b}', ['In vivo', 'tmc2b', 'cldn5b']],
    ['Loss of <i>cldn5b</i><sup>+</sup> cells', ['cldn5b']],
    ['Loss of {\\textless}i{\\textgreater}cldn5b{\\textless}/i{\\textgreater} cells', ['cldn5b']],
    ['The \\textit{{\\"O}del} gene', ['Ödel']],
    ['\\textit{All of it}', []],
    ['Nothing at all', []],
  ])('are found in %s', (source, expected) => {
    expect(emphasisIn(source)).toEqual(expected);
  });

  it('part a title', () => {
    expect(titleParts('In vivo and in vivo', ['vivo', 'vivo'])).toEqual([
      { text: 'In ', isEmphasized: false },
      { text: 'vivo', isEmphasized: true },
      { text: ' and in ', isEmphasized: false },
      { text: 'vivo', isEmphasized: true },
    ]);
  });
});

describe('a reference', () => {
  const { csl, title } = readOne(
    entry(
      'author = {Brook, Ada}, journal = {J Brooks}, title = {Loss of \\textit{tmc2b} in {Zebrafish} <i>in vivo</i>}',
      'article',
    ),
  );
  const style = findStyle('apa');
  if (style === undefined) throw new Error('There is no APA.');

  it('has its italics in HTML', () => {
    expect(formatReference(csl, { style, language: 'en', format: 'html' })).toBe(
      'Brook, A. (2020). Loss of <i>tmc2b</i> in Zebrafish <i>in vivo</i>. <i>J Brooks</i>.',
    );
  });

  it('has words alone in text, and so has what is exported', () => {
    expect(title).toBe('Loss of tmc2b in Zebrafish in vivo');
    expect(formatReference(csl, { style, language: 'en', format: 'text' })).toBe(
      'Brook, A. (2020). Loss of tmc2b in Zebrafish in vivo. J Brooks.',
    );
    expect(cslJsonText([csl])).not.toContain('emphasis');
  });
});
