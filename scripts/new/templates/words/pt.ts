import type { Words } from './words.ts';

/** Portuguese. */
export const pt: Words = {
  textBegins: 'O texto começa aqui.',
  about: 'Sobre',
  aboutUs: 'Quem somos',
  aboutText: `Esta é a página inicial. O texto está em \`content/pages/about.md\`: diga em poucas frases quem é e em que
trabalha. O seu nome, o seu lugar e onde mais pode ser encontrado estão em \`content/site.yaml\`.

Os trabalhos desta página e da [página de publicações](publications.md) são exemplos; os seus vêm de
\`content/papers.bib\`. O [primeiro texto]({post}) também é um exemplo.`,
  translatedText: 'Esta é a página inicial em português. O texto está em `{file}`.',
  blog: 'Blog',
  blogText: 'Aqui aparecem os textos de `content/posts/`, do mais recente ao mais antigo.',
  publications: 'Publicações',
  publicationsText:
    'Aqui aparecem as entradas de `content/papers.bib`, da mais recente à mais antiga.',
  firstPost: 'Uma primeira publicação',
  firstPostDescription: 'Um exemplo de texto, para substituir por um seu.',
  firstPostText: `Um texto do blog tem uma data. Este é um exemplo: reescreva-o ou apague o seu ficheiro.

## O que pode conter

Parágrafos, *ênfase*, [ligações](../pages/about.md) e listas, escritos em Markdown. Fórmulas em LaTeX, como
$e^{i\\pi} + 1 = 0$, ou numa linha própria:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

E notas.[^1]

[^1]: Ficam no fim do texto.`,
  exampleTag: 'exemplo',
};
