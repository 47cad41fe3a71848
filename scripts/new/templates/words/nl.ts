import type { Words } from './words.ts';

/** Dutch. */
export const nl: Words = {
  textBegins: 'Hier begint de tekst.',
  about: 'Over mij',
  aboutUs: 'Over ons',
  aboutText: `Dit is de startpagina. De tekst staat in \`content/pages/about.md\`: vertel in een paar zinnen wie u bent en
waaraan u werkt. Uw naam, uw plaats en waar u verder te vinden bent, staan in \`content/site.yaml\`.

De publicaties op deze pagina en op de [publicatiepagina](publications.md) zijn voorbeelden; uw eigen
publicaties komen uit \`content/papers.bib\`. Ook het [eerste bericht]({post}) is een voorbeeld.`,
  translatedText: 'Dit is de startpagina in het Nederlands. De tekst staat in `{file}`.',
  blog: 'Blog',
  blogText: 'Hier staan de teksten uit `content/posts/`, de nieuwste eerst.',
  publications: 'Publicaties',
  publicationsText: 'Hier staan de publicaties uit `content/papers.bib`, de nieuwste eerst.',
  firstPost: 'Een eerste bericht',
  firstPostDescription: 'Een voorbeeld van een tekst; zet er een eigen tekst voor in de plaats.',
  firstPostText: `Een bericht is een tekst met een datum. Dit is een voorbeeld: herschrijf het, of verwijder het bestand.

## Wat erin kan staan

Alinea’s, *nadruk*, [links](../pages/about.md) en lijsten, geschreven in Markdown. Formules in LaTeX, zoals
$e^{i\\pi} + 1 = 0$, of op een eigen regel:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

En voetnoten.[^1]

[^1]: Ze staan aan het eind van de tekst.`,
  exampleTag: 'voorbeeld',
};
