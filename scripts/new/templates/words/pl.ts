import type { Words } from './words.ts';

/** Polish. */
export const pl: Words = {
  textBegins: 'Tu zaczyna się tekst.',
  about: 'O mnie',
  aboutUs: 'O nas',
  aboutText: `To jest strona główna. Jej tekst znajduje się w pliku \`content/pages/about.md\`: można w nim w kilku zdaniach
napisać o sobie i o swojej pracy. Imię i nazwisko, miejsce i inne adresy są w pliku \`content/site.yaml\`.

Prace na tej stronie i na [stronie z publikacjami](publications.md) są przykładami; właściwe prace pochodzą z
pliku \`content/papers.bib\`. Również [pierwszy wpis]({post}) jest przykładem.`,
  translatedText: 'To jest strona główna po polsku. Jej tekst znajduje się w pliku `{file}`.',
  blog: 'Blog',
  blogText: 'Tu znajdują się teksty z folderu `content/posts/`, od najnowszych.',
  publications: 'Publikacje',
  publicationsText: 'Tu znajdują się pozycje z pliku `content/papers.bib`, od najnowszych.',
  firstPost: 'Pierwszy wpis',
  firstPostDescription: 'Przykładowy tekst, do zastąpienia własnym.',
  firstPostText: `Wpis to tekst z datą. Ten jest przykładem: można go napisać od nowa albo usunąć jego plik.

## Co może zawierać

Akapity, *wyróżnienia*, [odnośniki](../pages/about.md) i listy, zapisane w Markdownie. Wzory w LaTeX-u, takie
jak $e^{i\\pi} + 1 = 0$, albo w osobnym wierszu:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

Oraz przypisy.[^1]

[^1]: Stoją na końcu tekstu.`,
  exampleTag: 'przykład',
};
