import type { Words } from './words.ts';

/** Italian. */
export const it: Words = {
  textBegins: 'Il testo comincia qui.',
  about: 'Chi sono',
  aboutUs: 'Chi siamo',
  aboutText: `Questa è la pagina iniziale. Il suo testo si trova in \`content/pages/about.md\`: dica in poche frasi chi è e di
che cosa si occupa. Il nome, il luogo e gli altri indirizzi sono in \`content/site.yaml\`.

I lavori di questa pagina e della [pagina delle pubblicazioni](publications.md) sono esempi; i suoi vengono da
\`content/papers.bib\`. Anche il [primo post]({post}) è un esempio.`,
  translatedText: 'Questa è la pagina iniziale in italiano. Il suo testo si trova in `{file}`.',
  blog: 'Blog',
  blogText: 'Qui compaiono i testi di `content/posts/`, dal più recente al meno recente.',
  publications: 'Pubblicazioni',
  publicationsText:
    'Qui compaiono le voci di `content/papers.bib`, dalla più recente alla meno recente.',
  firstPost: 'Un primo post',
  firstPostDescription: 'Un esempio di testo, da sostituire con uno proprio.',
  firstPostText: `Un post è un testo con una data. Questo è un esempio: lo riscriva, oppure ne cancelli il file.

## Che cosa può contenere

Paragrafi, *enfasi*, [link](../pages/about.md) ed elenchi, scritti in Markdown. Formule in LaTeX, come
$e^{i\\pi} + 1 = 0$, oppure su una riga a sé:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

E note.[^1]

[^1]: Si trovano alla fine del testo.`,
  exampleTag: 'esempio',
};
