import type { Words } from './words.ts';

/** German. */
export const de: Words = {
  textBegins: 'Hier beginnt der Text.',
  about: 'Über mich',
  aboutUs: 'Über uns',
  aboutText: `Dies ist die Startseite. Ihr Text steht in \`content/pages/about.md\`: Sagen Sie in wenigen Sätzen, wer Sie
sind und woran Sie arbeiten. Ihr Name, Ihr Ort und wo Sie sonst zu finden sind, stehen in \`content/site.yaml\`.

Die Arbeiten auf dieser Seite und in den [Publikationen](publications.md) sind Beispiele; Ihre eigenen kommen
aus \`content/papers.bib\`. Auch der [erste Beitrag]({post}) ist ein Beispiel.`,
  translatedText: 'Dies ist die Startseite auf Deutsch. Ihr Text steht in `{file}`.',
  blog: 'Blog',
  blogText: 'Hier steht, was in `content/posts/` geschrieben ist, das Neueste zuerst.',
  publications: 'Publikationen',
  publicationsText: 'Hier stehen die Einträge von `content/papers.bib`, die neuesten zuerst.',
  firstPost: 'Ein erster Beitrag',
  firstPostDescription: 'Ein Beispiel für einen Text; setzen Sie einen eigenen an seine Stelle.',
  firstPostText: `Ein Beitrag ist ein Text mit einem Datum. Dieser ist ein Beispiel: Schreiben Sie ihn um, oder löschen Sie seine
Datei.

## Was er enthalten kann

Absätze, *Betonungen*, [Links](../pages/about.md) und Listen, in Markdown geschrieben. Formeln in LaTeX, wie
$e^{i\\pi} + 1 = 0$, oder in einer eigenen Zeile:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

Und Fußnoten.[^1]

[^1]: Sie stehen am Ende des Textes.`,
  exampleTag: 'Beispiel',
};
