import type { Words } from './words.ts';

/** Arabic. */
export const ar: Words = {
  textBegins: 'يبدأ النص هنا.',
  about: 'نبذة',
  aboutUs: 'من نحن',
  aboutText: `هذه هي الصفحة الرئيسية. نصها في الملف \`content/pages/about.md\`: قل في بضع جمل من أنت وما الذي تعمل عليه.
اسمك ومكانك وعناوينك الأخرى في الملف \`content/site.yaml\`.

الأعمال في هذه الصفحة وفي [صفحة المنشورات](publications.md) أمثلة، أما أعمالك فتأتي من \`content/papers.bib\`.
و[التدوينة الأولى]({post}) مثال أيضًا.`,
  translatedText: 'هذه هي الصفحة الرئيسية بالعربية. نصها في الملف `{file}`.',
  blog: 'المدونة',
  blogText: 'تُسرد هنا نصوص `content/posts/`، الأحدث أولًا.',
  publications: 'المنشورات',
  publicationsText: 'تُسرد هنا مداخل `content/papers.bib`، الأحدث أولًا.',
  firstPost: 'تدوينة أولى',
  firstPostDescription: 'مثال على نص، ضع مكانه نصًا من عندك.',
  firstPostText: `التدوينة نص له تاريخ. هذه مثال: أعد كتابتها أو احذف ملفها.

## ما الذي يمكن أن تحتويه

فقرات و*تشديد* و[روابط](../pages/about.md) وقوائم، مكتوبة بصيغة Markdown. ومعادلات بصيغة LaTeX مثل
$e^{i\\pi} + 1 = 0$، أو في سطر مستقل:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

وحواشٍ.[^1]

[^1]: موضعها في نهاية النص.`,
  exampleTag: 'مثال',
};
