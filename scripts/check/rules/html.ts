import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlOptions } from '../html-options.ts';
import type { HtmlVerdict } from './html-cache.ts';

/** Rules of the validator that rules of ours tell of with the author's file and the remedy. */
const TOLD_ELSEWHERE: readonly string[] = ['heading-level', 'wcag/h37', 'empty-heading'];

/** A validator of built pages; making one takes a while. */
export class HtmlRules {
  readonly #validator = new HtmlValidate(new StaticConfigLoader(htmlOptions));

  /** @returns what breaks the rules of HTML on a page */
  verdict(html: string): HtmlVerdict {
    const { results } = this.#validator.validateStringSync(html);
    return results
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => !TOLD_ELSEWHERE.includes(ruleId))
      .map(({ line, column, offset, message, ruleId }) => ({
        severity: 'warning',
        kind: `html-${ruleId.replaceAll('/', '-')}`,
        place: { line, column },
        message: `HTML: ${message.replace(/\.$/, '')}.`,
        fix: 'Mend the HTML in your text; in a page without HTML of yours it is a fault of Octavo: tell us.',
        seek: tagForms(html, offset),
      }));
  }
}

/** The tag around a place, as it is and by its name, as HTML in a text may have it. */
function tagForms(html: string, offset: number): string[] {
  const start = html.lastIndexOf('<', offset);
  const tag = /^<\/?[a-z][a-z0-9-]*/i.exec(start === -1 ? '' : html.slice(start, start + 60))?.[0];
  if (tag === undefined) return [];
  const end = html.indexOf('>', start);
  return [html.slice(start, end + 1), `${tag}>`, `${tag} `];
}
