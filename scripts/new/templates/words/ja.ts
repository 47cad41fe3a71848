import type { Words } from './words.ts';

/** Japanese. */
export const ja: Words = {
  textBegins: '本文はここから始まります。',
  about: '自己紹介',
  aboutUs: '私たちについて',
  aboutText: `これはトップページです。本文は \`content/pages/about.md\` にあります。自己紹介と研究内容を数文で書いてください。名前、
所在地、他のページへのリンクは \`content/site.yaml\` に書きます。

このページと[論文のページ](publications.md)にある論文は例で、ご自分の論文は \`content/papers.bib\` から読み込まれます。
[最初の記事]({post})も例です。`,
  translatedText: 'これは日本語のトップページです。本文は `{file}` にあります。',
  blog: 'ブログ',
  blogText: '`content/posts/` の記事が新しい順にここに並びます。',
  publications: '論文',
  publicationsText: '`content/papers.bib` の文献が新しい順にここに並びます。',
  firstPost: '最初の記事',
  firstPostDescription: '記事の例です。ご自分の文章に置き換えてください。',
  firstPostText: `記事は日付のある文章です。これは例ですから、書き換えるか、ファイルを削除してください。

## 書けるもの

段落、*強調*、[リンク](../pages/about.md)、箇条書きを Markdown で書きます。数式は LaTeX で、$e^{i\\pi} + 1 = 0$ のように文中に、
または独立した行に書けます。

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

脚注も書けます。[^1]

[^1]: 本文の終わりに置かれます。`,
  exampleTag: '例',
};
