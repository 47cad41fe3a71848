import { expect, test } from 'vitest';
import { profileSide } from '../../src/page-data/profile-side.ts';

test.each([
  [undefined, false, undefined],
  [undefined, true, 'right'],
  [undefined, 'left', 'left'],
  [true, false, 'right'],
  [true, 'left', 'left'],
  ['left', 'right', 'left'],
  ['right', false, 'right'],
  [false, true, undefined],
] as const)('a page says %s, the site %s: the profile is on the side %s', (own, usual, side) => {
  expect(profileSide(own, { author_profile: usual })).toBe(side);
});
