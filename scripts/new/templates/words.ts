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

/** What the pages of a new site say in languages in which its longer texts are not there. */
type PageWords = Omit<
  Words,
  'textBegins' | 'aboutText' | 'firstPost' | 'firstPostDescription' | 'firstPostText'
>;

const pageWords: Readonly<Record<string, PageWords>> = {
  'zh-Hant': {
    about: '關於',
    translatedText: '這是首頁的繁體中文版。它的文字在 `{file}` 中。',
    blog: '文章',
    blogText: '`content/posts/` 中的文章列在這裡，最新的在前。',
    publications: '論文',
    publicationsText: '`content/papers.bib` 中的條目列在這裡，最新的在前。',
  },
  ja: {
    about: '自己紹介',
    translatedText: 'これは日本語のトップページです。本文は `{file}` にあります。',
    blog: 'ブログ',
    blogText: '`content/posts/` の記事が新しい順にここに並びます。',
    publications: '論文',
    publicationsText: '`content/papers.bib` の文献が新しい順にここに並びます。',
  },
  ko: {
    about: '소개',
    translatedText: '한국어 첫 페이지입니다. 본문은 `{file}`에 있습니다.',
    blog: '블로그',
    blogText: '`content/posts/`의 글이 최신순으로 여기에 나열됩니다.',
    publications: '논문',
    publicationsText: '`content/papers.bib`의 항목이 최신순으로 여기에 나열됩니다.',
  },
  de: {
    about: 'Über mich',
    translatedText: 'Dies ist die Startseite auf Deutsch. Ihr Text steht in `{file}`.',
    blog: 'Blog',
    blogText: 'Hier steht, was in `content/posts/` geschrieben ist, das Neueste zuerst.',
    publications: 'Publikationen',
    publicationsText: 'Hier stehen die Einträge von `content/papers.bib`, die neuesten zuerst.',
  },
  fr: {
    about: 'À propos',
    translatedText: 'Ceci est la page d’accueil en français. Son texte se trouve dans `{file}`.',
    blog: 'Blog',
    blogText: 'Les textes de `content/posts/` sont listés ici, du plus récent au plus ancien.',
    publications: 'Publications',
    publicationsText:
      'Les entrées de `content/papers.bib` sont listées ici, de la plus récente à la plus ancienne.',
  },
  es: {
    about: 'Acerca de',
    translatedText: 'Esta es la portada en español. Su texto está en `{file}`.',
    blog: 'Blog',
    blogText: 'Aquí aparecen los textos de `content/posts/`, del más reciente al más antiguo.',
    publications: 'Publicaciones',
    publicationsText:
      'Aquí aparecen las entradas de `content/papers.bib`, de la más reciente a la más antigua.',
  },
  pt: {
    about: 'Sobre',
    translatedText: 'Esta é a página inicial em português. O texto está em `{file}`.',
    blog: 'Blog',
    blogText: 'Aqui aparecem os textos de `content/posts/`, do mais recente ao mais antigo.',
    publications: 'Publicações',
    publicationsText:
      'Aqui aparecem as entradas de `content/papers.bib`, da mais recente à mais antiga.',
  },
  ru: {
    about: 'Обо мне',
    translatedText: 'Это главная страница на русском языке. Её текст находится в файле `{file}`.',
    blog: 'Блог',
    blogText: 'Здесь перечислены записи из `content/posts/`, начиная с новейших.',
    publications: 'Публикации',
    publicationsText: 'Здесь перечислены работы из `content/papers.bib`, начиная с новейших.',
  },
  ar: {
    about: 'نبذة',
    translatedText: 'هذه هي الصفحة الرئيسية بالعربية. نصها في الملف `{file}`.',
    blog: 'المدونة',
    blogText: 'تُسرد هنا نصوص `content/posts/`، الأحدث أولًا.',
    publications: 'المنشورات',
    publicationsText: 'تُسرد هنا مداخل `content/papers.bib`، الأحدث أولًا.',
  },
};

/** What front pages of new sites say, paragraph by paragraph, without line breaks and what is filled in. */
export const starterPassages: readonly string[] = [
  ...Object.values(languages).flatMap(({ aboutText }) => aboutText.split('\n\n')),
  ...Object.values({ ...languages, ...pageWords }).map(({ translatedText }) => translatedText),
].map((text) => oneLine(text.replace(/\{.*/s, '')));

/** The words in a language; in English where there are none, the shorter ones in the language if possible. */
export function wordsIn(language: string): Words {
  const candidates = fallbacks(language);
  const known = candidates.map((one) => languages[one]).find((words) => words !== undefined) ?? en;
  const own = candidates.find((one) => one in pageWords || one in languages);
  return { ...known, ...pageWords[own ?? ''] };
}
