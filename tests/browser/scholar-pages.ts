/** Pages of the fixture site `scholar`, whose bibliography has a little of everything. */
export const scholarPages = {
  home: '/',
  publications: '/publications/',
  /** Of the work with the longest list of authors. */
  survey: '/papers/collaboration2025survey/',
  /** Of a work with formulas, versions and a text that cites. */
  tides: '/papers/marenko2026tides/',
  /** A post that cites in every form. */
  citing: '/blog/2026/citing/',
} as const;
