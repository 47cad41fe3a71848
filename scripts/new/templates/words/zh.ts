import type { Words } from './words.ts';

/** Chinese in simplified characters. */
export const zh: Words = {
  textBegins: '正文从这里开始。',
  about: '关于',
  aboutUs: '关于我们',
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
  exampleTag: '示例',
};
