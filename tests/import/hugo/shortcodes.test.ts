import { describe, expect, it } from 'vitest';
import type { ShortcodeSite } from '../../../scripts/import/hugo/shortcode-call.ts';
import { fromHugo } from '../../../scripts/import/hugo/shortcodes.ts';

const site: ShortcodeSite = {
  pictureAt: (name) => (name === 'hall.png' ? '/media/hall.png' : name),
  album: (name) => (name === 'halls' ? ['/media/albums/halls/one.png'] : []),
  addressOf: (path) => (path === '/project/chains' ? '/project/chains/' : undefined),
  textAt: (path) =>
    path === 'parts/own' ? 'Shared, {{< icon x >}}{{< include "parts/own" >}}' : undefined,
  children: () => '- [A](/a/)',
  dataAt: (name) => (name === 'a.csv' ? 'Ring,Ideals\nZ,"1, 2 & 3"\n' : undefined),
  personNamed: (name) => (name === 'ada' ? 'Ada Lovelace' : name),
};

describe('a text of Hugo', () => {
  it.each([
    [
      '{{< figure src="hall.png" caption="The *hall*" width="50%" >}}',
      '<figure><img src="/media/hall.png" alt="The hall" width="50%"><figcaption>The *hall*</figcaption></figure>',
    ],
    ['![A](hall.png "T") ![B](b.png)', '![A](/media/hall.png "T") ![B](b.png)'],
    [
      '{{% callout warning %}}\nMind.\n{{% /callout %}}',
      '<div class="warning" markdown="1">\n\n\n\nMind.\n\n\n</div>',
    ],
    ['{{< math >}}\n$a$\n{{< /math >}}', '$a$'],
    ['{{< icon name="door" pack="fas" >}}Door', 'Door'],
    ['[a]({{< relref "/project/chains" >}})', '[a](/project/chains/)'],
    ['[a]({{< ref "/no" >}})', '[a](/no)'],
    ['[a]({{< staticref "uploads/cv.pdf" >}})', '[a](/uploads/cv.pdf)'],
    ['{{% mention "ada" %}}', 'Ada Lovelace'],
    ['{{< gallery album="halls" >}}', '<img src="/media/albums/halls/one.png">'],
    ['{{< cta cta_text="Go" cta_link="/x/" >}}', '[Go](/x/)'],
    ['{{<video src="a.mp4"controls="yes">}}', '<video src="a.mp4" controls></video>'],
    ['{{< vimeo 12 >}}', '{% include video.liquid path="https://player.vimeo.com/video/12" %}'],
    ['{{< chart data="a" >}}', '{% shortcode chart data="a" %}\n\n[a.json](a.json)'],
    [
      '{{< table path="a.csv" caption="Rings" >}}',
      '<table><caption>Rings</caption><thead><tr><th>Ring</th><th>Ideals</th></tr></thead><tbody><tr><td>Z</td><td>1, 2 &amp; 3</td></tr></tbody></table>',
    ],
    [
      '{{< table path="a.csv" header="false" >}}',
      '<table><tbody><tr><td>Ring</td><td>Ideals</td></tr><tr><td>Z</td><td>1, 2 &amp; 3</td></tr></tbody></table>',
    ],
    ['{{< table path="b.csv" >}}', '{% shortcode table path="b.csv" %}'],
    ['{{< include "parts/own" >}}', 'Shared, {% shortcode include "parts/own" %}'],
    ['{{% include "parts/none" %}}', '{% shortcode include "parts/none" %}'],
    [
      '{{< cards >}}\n{{< card url="/a/" title="A" subtitle="First" >}}\n{{< card title="B" url="" >}}\n{{< /cards >}}',
      '- [A](/a/): First\n\n\n- B',
    ],
    ['{{% steps %}}\nWords.\n{{% /steps %}}', 'Words.'],
    ['{{< embed platform="github" resource="a/b" type="repo" >}}', '[a/b](https://github.com/a/b)'],
    ['{{< embed url="https://a.example" title="A" >}}', '[A](https://a.example)'],
    ['{{< notebook src="a.ipynb" title="A" >}}', '<iframe src="a.ipynb"></iframe>'],
    ['> [!ABSTRACT]\n> Words.', '> [!NOTE] Abstract\n> Words.'],
    ['> [!success]- Done\n> Words.', '> [!TIP]- Done\n> Words.'],
    ['> [!WARNING]\n> Words.', '> [!WARNING]\n> Words.'],
    [
      '{{< figure src="b.png" caption="The {{< math >}}$a$ {{< /math >}} mode" >}}',
      '<figure><img src="b.png" alt="The $a$  mode"><figcaption>The $a$  mode</figcaption></figure>',
    ],
    ['`{{</* icon */>}}`', '`{% raw %}{{< icon >}}{% endraw %}`'],
    [
      'Write `{{ x }}` or ``{% a `b` %}``.',
      'Write {% raw %}`{{ x }}`{% endraw %} or {% raw %}``{% a `b` %}``{% endraw %}.',
    ],
    ['A {{< hl >}}word{{< /hl >}}', 'A <mark>word</mark>'],
    ['{{< list_children >}}', '- [A](/a/)'],
    ['{{< slide background-image="a.png" >}}\n\nWords.', 'Words.'],
    ['{{< own >}}\nWords.\n{{< /own >}}', '{% shortcode own %}\nWords.'],
    ['Words.\n{.wide #here}', 'Words.\n{: .wide #here}'],
    ['{{</* toc */>}}', '{% raw %}{{< toc >}}{% endraw %}'],
    ['```md\n{{</* toc */>}}\n{.a}\n```', '```md\n{{< toc >}}\n{.a}\n```'],
    ['```md\n{{< other >}}\n```\n{{< icon >}}', '```md\n{{< other >}}\n```'],
  ])('%j', (text, expected) => {
    expect(fromHugo(text, site).trim()).toBe(expected);
  });
});

it('that is full of what begins a shortcode is read in no time', () => {
  const endless = ['{{< a' + ' b=c'.repeat(20_000), '{{< a "'.repeat(5000), '{{<'.repeat(20_000)];
  for (const text of endless) expect(fromHugo(text, site)).toBe(text);
});
