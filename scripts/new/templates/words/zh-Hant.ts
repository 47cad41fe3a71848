import type { Words } from './words.ts';

/** Chinese in traditional characters. */
export const zhHant: Words = {
  textBegins: '正文從這裡開始。',
  about: '關於',
  aboutUs: '關於我們',
  aboutText: `這是首頁。它的文字在 \`content/pages/about.md\` 中：請用幾句話介紹您自己和您的研究。姓名、所在地和其他網頁寫在
\`content/site.yaml\` 中。

本頁和[論文頁](publications.md)上的論文只是範例，您自己的論文來自 \`content/papers.bib\`。[第一篇文章]({post})也是範例。`,
  translatedText: '這是首頁的繁體中文版。它的文字在 `{file}` 中。',
  blog: '文章',
  blogText: '`content/posts/` 中的文章列在這裡，最新的在前。',
  publications: '論文',
  publicationsText: '`content/papers.bib` 中的條目列在這裡，最新的在前。',
  firstPost: '第一篇文章',
  firstPostDescription: '一篇範例文章，請換成您自己的。',
  firstPostText: `文章是帶有日期的文字。這一篇是範例：可以改寫它，也可以刪除它的檔案。

## 文章裡可以寫什麼

用 Markdown 寫段落、*強調*、[連結](../pages/about.md)和清單。公式用 LaTeX 寫，可以在行內，如 $e^{i\\pi} + 1 = 0$，也可以獨占一行：

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

還可以寫腳註。[^1]

[^1]: 腳註排在正文之後。`,
  exampleTag: '範例',
};
