import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const SETTINGS = `baseURL: https://noether.example/
title: Rings and more
theme: PaperMod
menu:
  main:
    - { name: Posts, url: /posts/, weight: 1 }
params:
  author: Emmy Noether
  socialIcons:
    - { name: github, url: 'https://github.com/noether' }
    - { name: email, url: 'mailto:emmy@noether.example' }
`;
const POST =
  '---\ntitle: On rings\ndate: 1921-03-01\nShowToc: false\nhidemeta: true\ncover:\n  image: ring.png\n  alt: A ring\n---\n\nLet $\\ring{A}$ be.\n';

/** What a site of these files becomes. */
const site = (mode: string, files: Files = {}) =>
  converted(
    {
      'hugo.yaml': `${SETTINGS}${mode}`,
      'content/posts/rings/index.md': POST,
      'content/posts/rings/ring.png': 'PNG',
      'static/me.png': 'PNG',
      ...files,
    },
    'hugoblox',
  );

describe('a site of PaperMod', () => {
  it('has its profile on the front page', async () => {
    const result = await site(
      '  profileMode:\n    enabled: true\n    subtitle: I work on *rings*.\n    imageUrl: /me.png\n',
    );
    expect(textIn(result, 'content/pages/about.md')).toBe(
      '---\nlayout: about\ntitle: Emmy Noether\nprofile:\n  image: /me.png\nsocial: true\n---\n\nI work on *rings*.\n',
    );
    const settings = textIn(result, 'content/site.yaml');
    expect(settings).toContain('title: Rings and more\n');
    expect(settings).toContain(
      'author:\n  name: Emmy Noether\n  email: emmy@noether.example\n  picture: me.png\n',
    );
    expect(settings).toContain('social:\n  github: https://github.com/noether\n');
  });

  it('has its words and the latest posts there', async () => {
    const result = await site(
      '  homeInfoParams:\n    Title: Hello\n    Content: I work on rings.\n',
    );
    expect(textIn(result, 'content/pages/about.md')).toBe(
      '---\nlayout: about\ntitle: Emmy Noether\nsocial: true\nlatest_posts:\n  limit: 5\n---\n\nI work on rings.\n',
    );
  });

  it('shows the cover of a post, and no table of contents where it says so', async () => {
    const result = await site('');
    const text = textIn(result, 'content/posts/1921-03-01-rings.md');
    expect(text).toContain('thumbnail: /posts/rings/ring.png\n');
    expect(text).toContain('toc: false\n');
    expect(text).toContain('![A ring](/posts/rings/ring.png)');
    expect(result.notes.filter(({ message }) => /hidemeta|showtoc|cover/.test(message))).toEqual(
      [],
    );
  });

  it('shows the cover in lists alone where it is hidden', async () => {
    const hidden = POST.replace('cover:', 'cover:\n  hidden: true');
    const result = await site('', { 'content/posts/rings/index.md': hidden });
    const text = textIn(result, 'content/posts/1921-03-01-rings.md');
    expect(text).toContain('thumbnail: /posts/rings/ring.png\n');
    expect(text).not.toContain('![');
  });

  it('has the commands of TeX that its layouts define', async () => {
    const script =
      "<script>window.MathJax = { tex: { macros: { ring: ['\\\\mathbf{#1}', 1] } } };</script>";
    const result = await site('', { 'layouts/partials/extend_head.html': script });
    expect(textIn(result, 'content/macros.yaml')).toContain("\\ring: '\\mathbf{#1}'");
    expect(textIn(result, 'content/posts/1921-03-01-rings.md')).toContain('Let $\\ring{A}$ be.');
  });
});
