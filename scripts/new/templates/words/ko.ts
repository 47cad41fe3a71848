import type { Words } from './words.ts';

/** Korean. */
export const ko: Words = {
  textBegins: '본문은 여기에서 시작합니다.',
  about: '소개',
  aboutUs: '연구실 소개',
  aboutText: `이곳은 첫 페이지입니다. 본문은 \`content/pages/about.md\`에 있습니다. 자신이 누구이고 무엇을 연구하는지 몇 문장으로
쓰세요. 이름과 소재지, 다른 주소는 \`content/site.yaml\`에 있습니다.

이 페이지와 [논문 페이지](publications.md)의 논문은 예시이며, 자신의 논문은 \`content/papers.bib\`에서 옵니다.
[첫 글]({post})도 예시입니다.`,
  translatedText: '한국어 첫 페이지입니다. 본문은 `{file}`에 있습니다.',
  blog: '블로그',
  blogText: '`content/posts/`의 글이 최신순으로 여기에 나열됩니다.',
  publications: '논문',
  publicationsText: '`content/papers.bib`의 항목이 최신순으로 여기에 나열됩니다.',
  firstPost: '첫 글',
  firstPostDescription: '글의 예시입니다. 자신의 글로 바꾸세요.',
  firstPostText: `글은 날짜가 있는 글입니다. 이 글은 예시이니 고쳐 쓰거나 파일을 지우세요.

## 쓸 수 있는 것

문단, *강조*, [링크](../pages/about.md), 목록을 Markdown으로 씁니다. 수식은 LaTeX로 $e^{i\\pi} + 1 = 0$ 처럼 쓰거나 따로 한 줄에
씁니다.

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

각주도 씁니다.[^1]

[^1]: 각주는 본문 끝에 놓입니다.`,
  exampleTag: '예시',
};
