import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pagesIn } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // KaTeX and the highlighter place and colour with style attributes; the pages' policy allows them.
    'no-inline-style': 'off',
    // Astro closes the elements of the head, which stand there as data, as `<meta/>`. Both are HTML.
    'void-style': 'off',
    // Spaces at the ends of lines come from Astro's templates, and mean nothing.
    'no-trailing-whitespace': 'off',
    // Labels are ids, and have a colon: fig:loss. HTML forbids nothing but spaces in one.
    'valid-id': ['error', { relaxed: true }],
    // How long a title is, is for its author to say.
    'long-title': 'off',
    // A list of links may have a name: ARIA allows it on every list.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A box that scrolls is a group with a name. A fieldset is for forms.
    'prefer-native-element': ['error', { exclude: ['group'] }],
  },
});

describe.each(sharedSites)('$name', ({ name }) => {
  it('is valid HTML on every page', async () => {
    const folder = builtSite(name);
    const problems: string[] = [];
    for (const page of await pagesIn(folder)) {
      const { results } = await validator.validateFile(path.join(folder, page));
      for (const message of results.flatMap((result) => result.messages)) {
        const { line, column, ruleId, message: text } = message;
        problems.push(`${page}:${line}:${column} ${ruleId}: ${text}`);
      }
    }
    expect(problems).toEqual([]);
  });
});
