/** One page of the demo of each kind. */
export const kinds = {
  home: '/',
  blog: '/blog/',
  essay: '/blog/2026/what-a-symmetry-conserves/',
  math: '/blog/2026/math/',
  figures: '/blog/2026/figures-and-images/',
  publications: '/publications/',
  cv: '/cv/',
  profile: '/colophon/',
  notFound: '/404.html',
} as const;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

/** Pages on which there is nothing to do but read. */
export const quietKinds = ['blog', 'profile', 'notFound'] as const satisfies readonly Kind[];

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };
