import { fallbacks } from '../../../src/site/i18n/fallbacks.ts';
import { oneLine } from '../yaml-text.ts';

/** The words of a new site in one language. */
export interface Words {
  /** First line of a new page or post. */
  textBegins: string;
  about: string;
  /** Text of the front page; `{post}` is the path of the first post. */
  aboutText: string;
  /** Text of the front page in a further language; `{file}` is its own file. */
  translatedText: string;
  blog: string;
  blogText: string;
  publications: string;
  publicationsText: string;
  firstPost: string;
  firstPostDescription: string;
  firstPostText: string;
}

const en: Words = {
  textBegins: 'The text begins here.',
  about: 'About',
  aboutText: `This is the front page. Its text is in \`content/pages/about.md\`: say in a few sentences who you are
and what you work on. Your name, your place and where else you are found are in \`content/site.yaml\`.

The papers on this page and on the [publications page](publications.md) are examples; yours come from
\`content/papers.bib\`. The [first post]({post}) is an example, too.`,
  translatedText: 'This is the front page in another language. Its text is in `{file}`.',
  blog: 'Writing',
  blogText: 'What you write in `content/posts/` is listed here, the newest first.',
  publications: 'Publications',
  publicationsText: 'The entries of `content/papers.bib` are listed here, the newest first.',
  firstPost: 'A first post',
  firstPostDescription: 'An example of a text, to be replaced by one of yours.',
  firstPostText: `A post is a text with a date. This one is an example: rewrite it, or delete its file.

## What it may hold

Paragraphs, *emphasis*, [links](../pages/about.md) and lists, written in Markdown. Formulas in LaTeX,
such as $e^{i\\pi} + 1 = 0$, or on a line of their own:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

And footnotes.[^1]

[^1]: They stand at the end of the text.`,
};

const zh: Words = {
  textBegins: '正文从这里开始。',
  about: '关于',
  aboutText: `这是首页。它的文字在 \`content/pages/about.md\` 中：请用几句话介绍你自己和你的研究。姓名、所在地和其他主页写在
\`content/site.yaml\` 中。

本页和[论文页](publications.md)上的论文只是示例，你自己的论文来自 \`content/papers.bib\`。[第一篇文章]({post})也是示例。`,
  translatedText: '这是首页的中文版。它的文字在 `{file}` 中。',
  blog: '文章',
  blogText: '`content/posts/` 中的文章列在这里，最新的在前。',
  publications: '论文',
  publicationsText: '`content/papers.bib` 中的条目列在这里，最新的在前。',
  firstPost: '第一篇文章',
  firstPostDescription: '一篇示例文章，请换成你自己的。',
  firstPostText: `文章是带有日期的文字。这一篇是示例：可以改写它，也可以删除它的文件。

## 文章里可以写什么

用 Markdown 写段落、*强调*、[链接](../pages/about.md)和列表。公式用 LaTeX 写，可以在行内，如 $e^{i\\pi} + 1 = 0$，
也可以独占一行：

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

还可以写脚注。[^1]

[^1]: 脚注排在正文之后。`,
};

const languages: Readonly<Record<string, Words>> = { en, zh };

/** What front pages of new sites say, paragraph by paragraph, without line breaks and what is filled in. */
export const starterPassages: readonly string[] = Object.values(languages).flatMap(
  ({ aboutText, translatedText }) =>
    [...aboutText.split('\n\n'), translatedText].map((text) => oneLine(text.replace(/\{.*/s, ''))),
);

type Titles = Pick<Words, 'about' | 'blog' | 'publications'>;

/** Titles of pages, so that the menu is in one language where the texts are not. */
const titles: Readonly<Record<string, Titles>> = {
  'zh-Hant': { about: '關於', blog: '文章', publications: '論文' },
  ja: { about: '自己紹介', blog: 'ブログ', publications: '論文' },
  ko: { about: '소개', blog: '블로그', publications: '논문' },
  de: { about: 'Über mich', blog: 'Blog', publications: 'Publikationen' },
  fr: { about: 'À propos', blog: 'Blog', publications: 'Publications' },
  es: { about: 'Acerca de', blog: 'Blog', publications: 'Publicaciones' },
  pt: { about: 'Sobre', blog: 'Blog', publications: 'Publicações' },
  ru: { about: 'Обо мне', blog: 'Блог', publications: 'Публикации' },
  ar: { about: 'نبذة', blog: 'المدونة', publications: 'المنشورات' },
};

/** The words in a language; in English where there are none, with titles in the language if possible. */
export function wordsIn(language: string): Words {
  const candidates = fallbacks(language);
  const known = candidates.map((one) => languages[one]).find((words) => words !== undefined) ?? en;
  const own = candidates.find((one) => one in titles || one in languages);
  return { ...known, ...titles[own ?? ''] };
}
