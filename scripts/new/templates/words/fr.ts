import type { Words } from './words.ts';

/** French. */
export const fr: Words = {
  textBegins: 'Le texte commence ici.',
  about: 'À propos',
  aboutUs: 'À propos de nous',
  aboutText: `Ceci est la page d’accueil. Son texte se trouve dans \`content/pages/about.md\` : dites en quelques phrases qui
vous êtes et sur quoi vous travaillez. Votre nom, votre lieu et vos autres adresses sont dans
\`content/site.yaml\`.

Les travaux de cette page et de la [page des publications](publications.md) sont des exemples ; les vôtres
viennent de \`content/papers.bib\`. Le [premier billet]({post}) est un exemple, lui aussi.`,
  translatedText: 'Ceci est la page d’accueil en français. Son texte se trouve dans `{file}`.',
  blog: 'Blog',
  blogText: 'Les textes de `content/posts/` sont listés ici, du plus récent au plus ancien.',
  publications: 'Publications',
  publicationsText:
    'Les entrées de `content/papers.bib` sont listées ici, de la plus récente à la plus ancienne.',
  firstPost: 'Un premier billet',
  firstPostDescription: 'Un exemple de texte, à remplacer par l’un des vôtres.',
  firstPostText: `Un billet est un texte daté. Celui-ci est un exemple : réécrivez-le, ou supprimez son fichier.

## Ce qu’il peut contenir

Des paragraphes, des *mises en valeur*, des [liens](../pages/about.md) et des listes, écrits en Markdown. Des
formules en LaTeX, comme $e^{i\\pi} + 1 = 0$, ou sur une ligne à part :

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

Et des notes.[^1]

[^1]: Elles se trouvent à la fin du texte.`,
  exampleTag: 'exemple',
};
