/** What to write instead of tags that an `.md` file cannot have. */

import { directiveNamed } from './directives/registry.ts';
import { directiveOfComponent } from './directives/component-names.ts';

/** What is wrong with a tag, and what to write instead. */
export interface TagAdvice {
  message: string;
  fix: string;
}

/**
 * Tags of Distill, and what stands in Markdown for them.
 *
 * @see https://distill.pub/guide/
 */
const distill: Readonly<Record<string, (attributes: string) => string>> = {
  'd-cite': (attributes) => {
    const [, keys = 'key'] = /\bkey\s*=\s*["']([^"']*)["']/.exec(attributes) ?? [];
    const cited = keys.split(/[\s,]+/).filter((key) => key !== '');
    return `[${cited.map((key) => `@${key}`).join('; ')}]`;
  },
  'd-footnote': () => '^[The note.]',
  'd-math': (attributes) => (/\bblock\b/.test(attributes) ? '$$ … $$' : '$…$'),
  'd-code': () => '``` on lines of their own before and behind it',
  'd-figure': () => ':::figure and ::: on lines of their own before and behind it',
  'd-bibliography': () => 'nothing: the references stand at the end by themselves',
  'd-appendix': () => ':::appendix and ::: on lines of their own before and behind it',
  'd-byline': () => 'nothing: the authors stand below the title by themselves',
  'd-title': () => '"title" in the front matter',
  'd-front-matter': () => 'what it says into the front matter',
  'd-article': () => 'nothing in its place',
};

/** Elements of HTML that some write with a capital. */
const HTML =
  /^(?:a|abbr|article|aside|b|blockquote|br|button|center|code|col|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|kbd|label|li|link|main|mark|meta|nav|ol|option|p|pre|q|s|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var)$/;

/** Elements of HTML that have the name of a component. */
const NAMESAKE = /^(?:audio|details|figure|summary|video)$/;

/** Whether a tag in lower case is of HTML, as far as it could be a component. */
export function isHtmlName(name: string): boolean {
  return HTML.test(name) || NAMESAKE.test(name);
}

/**
 * What is wrong with a tag in an `.md` file, where there are no components.
 *
 * @param attributes what stands behind the tag's name
 * @returns undefined for HTML
 */
export function tagAdvice(name: string, attributes: string): TagAdvice | undefined {
  const plain = name.toLowerCase();
  if (Object.hasOwn(distill, plain)) {
    return {
      message: `<${plain}> is a tag of Distill, which means nothing here.`,
      fix: `Write ${distill[plain]?.(attributes) ?? ''}.`,
    };
  }
  if (!/^[A-Z].*[a-z]/.test(name) || HTML.test(plain)) return undefined;
  const directive = directiveOfComponent(name);
  const message = `<${name}> is a component, and an .md file has none: the tag vanishes.`;
  if (directive === undefined) {
    return {
      message,
      fix: `Give the file a name that ends in .mdx, or write \\< or backticks to show the tag.`,
    };
  }
  const forms = directiveNamed(directive)?.forms ?? [];
  const written = forms.includes('container')
    ? `:::${directive} and ::: on lines of their own before and behind its content`
    : `${forms.includes('leaf') ? '::' : ':'}${directive}`;
  return { message, fix: `Write ${written}, or give the file a name that ends in .mdx.` };
}
