import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlOptions } from '../../scripts/check/html-options.ts';
import { pagesIn } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

const validator = new HtmlValidate(htmlOptions);

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
