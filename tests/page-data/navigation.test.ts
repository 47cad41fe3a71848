import { expect, test } from 'vitest';
import type { MenuLink } from '../../src/compile/nav-target.ts';
import type { MenuItem } from '../../src/compile/navigation.ts';
import { markCurrent } from '../../src/page-data/navigation.ts';

function link(sitePath: string | undefined): MenuLink {
  const href = sitePath ?? 'https://a.example/';
  return { kind: 'link', label: href, href, sitePath, language: undefined };
}

const menu: MenuItem[] = [
  link('/'),
  link('/zh/'),
  link('/blog/'),
  {
    kind: 'group',
    label: 'Works',
    items: [link('/papers/'), { kind: 'divider' }, link('/papers/early/'), link(undefined)],
  },
];
const homes = new Set(['/', '/zh/']);

/** What is marked on a page, as `label: mark`. */
function marks(path: string): string[] {
  return markCurrent(menu, path, homes).flatMap((item) => {
    const own = item.current === undefined ? [] : [`${item.label}: ${item.current}`];
    if (item.kind === 'link') return own;
    const inner = item.items.flatMap((child) =>
      child.kind === 'link' && child.current !== undefined
        ? [`${child.label}: ${child.current}`]
        : [],
    );
    return [...own, ...inner];
  });
}

test.each([
  ['/', ['/: page']],
  ['/zh/', ['/zh/: page']],
  ['/zh/notes/', []],
  ['/notes/', []],
  ['/blog/', ['/blog/: page']],
  ['/blog/2026/one/', ['/blog/: true']],
  ['/blogging/', []],
  ['/papers/', ['Works: true', '/papers/: page']],
  ['/papers/early/', ['Works: true', '/papers/early/: page']],
  ['/papers/early/first/', ['Works: true', '/papers/early/: true']],
])('on %s the menu marks %j', (path, expected) => {
  expect(marks(path)).toEqual(expected);
});
