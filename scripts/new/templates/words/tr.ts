import type { Words } from './words.ts';

/** Turkish. */
export const tr: Words = {
  textBegins: 'Metin burada başlıyor.',
  about: 'Hakkımda',
  aboutUs: 'Hakkımızda',
  aboutText: `Bu, ana sayfadır. Metni \`content/pages/about.md\` dosyasındadır: birkaç cümleyle kim olduğunuzu ve ne üzerinde
çalıştığınızı yazın. Adınız, yeriniz ve diğer adresleriniz \`content/site.yaml\` dosyasındadır.

Bu sayfadaki ve [yayınlar sayfasındaki](publications.md) çalışmalar birer örnektir; sizin çalışmalarınız
\`content/papers.bib\` dosyasından gelir. [İlk yazı]({post}) da bir örnektir.`,
  translatedText: 'Bu, Türkçe ana sayfadır. Metni `{file}` dosyasındadır.',
  blog: 'Blog',
  blogText: 'Burada `content/posts/` klasöründeki yazılar yer alır, en yenisi en üstte.',
  publications: 'Yayınlar',
  publicationsText:
    'Burada `content/papers.bib` dosyasındaki yayınlar yer alır, en yenisi en üstte.',
  firstPost: 'İlk yazı',
  firstPostDescription: 'Örnek bir metin; yerine kendi yazınızı koyun.',
  firstPostText: `Yazı, tarihi olan bir metindir. Bu yazı bir örnektir: onu yeniden yazın ya da dosyasını silin.

## Neler içerebilir

Markdown ile yazılmış paragraflar, *vurgular*, [bağlantılar](../pages/about.md) ve listeler. LaTeX ile yazılmış
formüller, örneğin $e^{i\\pi} + 1 = 0$ ya da ayrı bir satırda:

$$
\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}
$$

Ve dipnotlar.[^1]

[^1]: Metnin sonunda yer alırlar.`,
  exampleTag: 'örnek',
};
