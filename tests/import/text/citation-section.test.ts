import { describe, expect, test } from 'vitest';
import { citationSection } from '../../../scripts/import/text/citation-section.ts';
import { protect } from '../../../scripts/import/text/protect.ts';
import { textContext, type TextSite } from './text-context.ts';

interface Case {
  name: string;
  body: string;
  text: string;
  key?: string;
  notes?: string[];
}

const site: TextSite = {
  frontMatter: { title: 'On Rings: a *short* tour', date: '2024-05-06', author: 'Emmy Noether' },
  config: { url: 'https://noether.example', baseurl: '' },
};

async function run(body: string) {
  const { context, notes, added } = textContext(body, site);
  const pieces = await citationSection(
    protect([{ kind: 'source', text: body, line: 1 }], context),
    context,
  );
  return {
    text: pieces
      .map((piece) => piece.text)
      .join('')
      .trim(),
    key: added.citation?.key,
    notes: notes
      .filter(({ level }) => level !== 'converted')
      .map(({ level, line, subject = '' }) => `${level} ${line} ${subject}`),
  };
}

const entry = `@misc{noether2024rings,
  title={On Rings: A Short Tour},
  author={Noether, Emmy},
  year={2024},
  month=may,
  url={https://noether.example/blog/2024/a-post/}
}`;

const cases: Case[] = [
  {
    name: 'a heading, a sentence, a bold word and BibTeX between backticks',
    body: `Text.\n\n---\n\n## Citation\n\nIf you find this article useful, please cite it as:\n\n**BibTeX:**\n\n\`\`\`bibtex\n${entry}\n\`\`\`\n`,
    text: 'Text.',
    key: 'noether2024rings',
  },
  {
    name: 'words in a line, and a reference',
    body: `Text.\n\n***Cited as:***\n\n> Noether, Emmy. (May 2024). On rings: a short tour. https://noether.example/blog/2024/a-post.html\n\nOr\n\n\`\`\`\n${entry}\n\`\`\``,
    text: 'Text.',
    key: 'noether2024rings',
  },
  {
    name: 'a section between others',
    body: `Text.\n\n## How to cite\n\n{% highlight bibtex %}\n${entry}\n{% endhighlight %}\n\n## References\n\n1. One.`,
    text: 'Text.\n\n## References\n\n1. One.',
    key: 'noether2024rings',
  },
  {
    name: 'indented BibTeX',
    body: `Text.\n\nCite this post:\n\n${entry.replace(/^/gm, '    ')}\n`,
    text: 'Text.',
    key: 'noether2024rings',
  },
  {
    name: 'BibTeX as it is, with an empty line in it',
    body: `Text.\n\n### BibTeX\n${entry.replace('\n  year', '\n\n  year')}\n\nThanks to Ada, who read all of this.`,
    text: 'Text.\n\nThanks to Ada, who read all of this.',
    key: 'noether2024rings',
  },
  {
    name: 'a wrong address, title, year and author',
    body: 'Text.\n\n## Citation\n\n```\n@article{n2024,\n  title = {On rings, a tour},\n  author = {Artin, Emil},\n  year = 2023,\n  url = {https://noether.example/blog/2023/other/}\n}\n```',
    text: 'Text.',
    key: 'n2024',
    notes: [
      'problem 7 title = {On rings, a tour}, but On Rings: a *short* tour',
      'problem 8 author = {Artin, Emil}, but noether',
      'problem 9 year = {2023}, but 2024',
      'problem 10 url = {https://noether.example/blog/2023/other/}, but https://noether.example/blog/2024/a-post/',
    ],
  },
  {
    name: 'an entry copied from another post: its key is that of the other',
    body: 'Text.\n\n## Citation\n\n```\n@article{n2023,\n  title = {Chains of ideals},\n  author = {Noether, Emmy},\n  year = 2024,\n  url = {https://noether.example/blog/2023/chains/}\n}\n```',
    text: 'Text.',
    notes: [
      'problem 7 title = {Chains of ideals}, but On Rings: a *short* tour',
      'problem 10 url = {https://noether.example/blog/2023/chains/}, but https://noether.example/blog/2024/a-post/',
    ],
  },
  {
    name: 'a paper is cited',
    body: 'Text.\n\n## Citation\n\nPlease cite our paper:\n\n```\n@inproceedings{vaswani2017,\n  title = {Attention Is All You Need},\n  author = {Vaswani, Ashish},\n  year = 2017\n}\n```',
    text: 'Text.\n\n## Citation\n\nPlease cite our paper:\n\n```\n@inproceedings{vaswani2017,\n  title = {Attention Is All You Need},\n  author = {Vaswani, Ashish},\n  year = 2017\n}\n```',
  },
  {
    name: 'BibTeX amid a text that is about it',
    body: 'An entry looks so:\n\n```bibtex\n@article{key, title={Title}}\n```\n\nIt has a key.',
    text: 'An entry looks so:\n\n```bibtex\n@article{key, title={Title}}\n```\n\nIt has a key.',
  },
  {
    name: 'a reference in words alone',
    body: 'Text.\n\n## Cite this post\n\nEmmy Noether (2024), "On Rings: a short tour", https://noether.example/blog/2024/post/.',
    text: 'Text.',
    notes: ['problem 5 https://noether.example/blog/2024/post/.'],
  },
];

describe('the section on how to cite a post', () => {
  test.each(cases)('$name', async ({ body, text, key, notes = [] }) => {
    expect(await run(body)).toEqual({ text: text.trim(), key, notes });
  });
});
