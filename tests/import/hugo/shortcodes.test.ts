import { describe, expect, it } from 'vitest';
import { fromHugo, type ShortcodeSite } from '../../../scripts/import/hugo/shortcodes.ts';

const site: ShortcodeSite = {
  pictureAt: (name) => (name === 'hall.png' ? '/media/hall.png' : name),
  album: (name) => (name === 'halls' ? ['/media/albums/halls/one.png'] : []),
  addressOf: (path) => (path === '/project/chains' ? '/project/chains/' : undefined),
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
    ['{{< chart data="a" >}}', '{% shortcode chart data="a" %}'],
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
