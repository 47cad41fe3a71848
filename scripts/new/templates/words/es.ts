import type { Words } from './words.ts';

/** Spanish. */
export const es: Words = {
  textBegins: 'El texto empieza aquí.',
  about: 'Acerca de',
  aboutUs: 'Quiénes somos',
  aboutText: `Esta es la portada. Su texto está en \`content/pages/about.md\`: diga en pocas frases quién es y en qué
trabaja. Su nombre, su lugar y dónde más se le encuentra están en \`content/site.yaml\`.

Los trabajos de esta página y de la [página de publicaciones](publications.md) son ejemplos; los suyos vienen
de \`content/papers.bib\`. La [primera entrada]({post}) también es un ejemplo.`,
  translatedText: 'Esta es la portada en español. Su texto está en `{file}`.',
  blog: 'Blog',
  blogText: 'Aquí aparecen los textos de `content/posts/`, del más reciente al más antiguo.',
  publications: 'Publicaciones',
  publicationsText:
    'Aquí aparecen las entradas de `content/papers.bib`, de la más reciente a la más antigua.',
  firstPost: 'Una primera entrada',
  firstPostDescription: 'Un ejemplo de texto, para sustituirlo por uno suyo.',
  firstPostText: `Una entrada es un texto con fecha. Esta es un ejemplo: reescríbala o borre su archivo.

## Lo que puede contener

Párrafos, *énfasis*, [enlaces](../pages/about.md) y listas, escritos en Markdown. Fórmulas en LaTeX, como
$e^{i\\pi} + 1 = 0$, o en una línea propia:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

Y notas.[^1]

[^1]: Están al final del texto.`,
  exampleTag: 'ejemplo',
};
