import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { findIcon, iconSets } from '../../src/compile/icons.ts';
import { networks } from '../../src/site/networks/networks.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h9v9"/></svg>';
const about = { 'content/pages/about.md': '---\nlayout: about\n---\nI count.\n' };

async function compileProfile(config: string, files: Record<string, string> = {}) {
  const folder = await writeSite({
    ...about,
    ...files,
    'content/site.yaml': `${smallConfig}${config}`,
  });
  return { folder, ...(await compileFolder(folder, { base: '/repo' })) };
}

test.each(Object.entries(networks).flatMap(([key, { icon }]) => (icon ? [[key, icon]] : [])))(
  'the icon of %s is in its package: %s',
  (_, name) => {
    const found = findIcon(name);
    expect(found).toHaveProperty('icon');
    const { icon } = found as { icon: { viewBox: string; body: string } };
    expect(icon.viewBox).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/);
    expect(icon.body).toMatch(/^<(?:path|g) /);
    expect(icon.body).toContain('currentColor');
  },
);

describe('an icon that is in no package', () => {
  it.each([
    ['simple-icons:githb', 'Did you mean "simple-icons:github"?'],
    ['simple-icons:qqqqzzzzqqqq', 'Look for its name at icon-sets.iconify.design.'],
    ['fa:github', `Its set must be one of: ${iconSets.join(', ')}.`],
  ])('%s is said to be missing', (name, fix) => {
    expect(findIcon(name)).toEqual({ fix });
  });
});

test('links, icons, pictures and files of the profile', async () => {
  const { compiled, errors } = await compileProfile(
    `  email: ada@ada.example
  picture: { image: me.svg, alt: Ada at the mill }
social:
  github: ada
  openreview: ~Ada_Lovelace1
  cv: cv.pdf
  rss: true
  wechat: { id: ada-1815, qr: qr.svg }
  custom:
    - { label: Mill, url: https://mill.example/, icon: mill.svg }
    - { label: Julia, url: https://julialang.example/, icon: 'simple-icons:julia' }
`,
    {
      'content/images/me.svg': svg,
      'content/images/qr.svg': svg,
      'content/images/mill.svg': svg,
      'public/cv.pdf': '%PDF-1.4',
    },
  );
  expect(errors).toEqual([]);
  expect(compiled?.profile.portrait?.source).toMatch(/^\/repo\/_media\/me\.\w+\.svg$/);
  const shown = compiled?.profile.links.map(({ link, href, icon, picture, qr, isIdentity }) => [
    link.kind,
    href,
    icon?.viewBox,
    [picture, qr].map((plan) => plan?.source.replace(/\.\w+\.svg$/, '.svg')),
    isIdentity,
  ]);
  expect(shown).toEqual([
    ['email', 'mailto:ada@ada.example', '0 0 16 16', [undefined, undefined], false],
    ['network', 'https://github.com/ada', '0 0 24 24', [undefined, undefined], true],
    [
      'network',
      'https://openreview.net/profile?id=~Ada_Lovelace1',
      undefined,
      [undefined, undefined],
      true,
    ],
    ['cv', '/repo/cv.pdf', '0 0 512 512', [undefined, undefined], false],
    ['feed', undefined, '0 0 16 16', [undefined, undefined], false],
    ['wechat', undefined, '0 0 24 24', [undefined, '/repo/_media/qr.svg'], false],
    ['custom', 'https://mill.example/', undefined, ['/repo/_media/mill.svg', undefined], true],
    ['custom', 'https://julialang.example/', '0 0 24 24', [undefined, undefined], true],
  ]);
});

test('social_icons: none takes no icon to the pages', async () => {
  const { compiled } = await compileProfile(
    'social_icons: none\nsocial:\n  github: ada\n  custom: [{ label: Mill, url: "https://m.example", icon: mill.svg }]\n',
    { 'content/images/mill.svg': svg },
  );
  expect(compiled?.profile.links).toHaveLength(2);
  for (const { icon, picture } of compiled?.profile.links ?? []) {
    expect([icon, picture]).toEqual([undefined, undefined]);
  }
});

test('what is not there is said where it is named', async () => {
  const { folder, errors } = await compileProfile(
    `  picture: me.svg
social:
  cv: /cv.pdf
  wechat_qr: qr.svg
  custom:
    - { label: Mill, url: https://mill.example/, icon: 'bi:wter' }
    - { label: Sea, url: https://sea.example/, icon: sea.svg }
`,
  );
  expect(places(errors, folder)).toEqual([
    'content/site.yaml:10:56 unknown-icon',
    'content/site.yaml:11:54 missing-image',
    'content/site.yaml:5:12 missing-image',
    'content/site.yaml:7:7 missing-file',
    'content/site.yaml:8:14 missing-image',
  ]);
  expect(errors.find(({ kind }) => kind === 'unknown-icon')?.fix).toBe('Did you mean "bi:water"?');
});

test('an address and a page are no files that could be missing', async () => {
  for (const cv of ['https://ada.example/cv.pdf', '/']) {
    const { errors } = await compileProfile(`social:\n  cv: ${cv}\n`);
    expect(errors).toEqual([]);
  }
});

test('the packages of icons say under which licences they are', async () => {
  const licences = await Promise.all(
    iconSets.map(async (set) => {
      const file = path.resolve('node_modules/@iconify-json', set, 'info.json');
      const info = JSON.parse(await fs.readFile(file, 'utf8')) as { license: { spdx: string } };
      return info.license.spdx;
    }),
  );
  expect(licences).toEqual(['CC0-1.0', 'OFL-1.1', 'MIT']);
});
