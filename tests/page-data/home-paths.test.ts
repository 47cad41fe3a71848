import { expect, test } from 'vitest';
import { homePaths } from '../../src/page-data/page-languages.ts';

test('each language has its front page, the first one at the root too', () => {
  const homes = homePaths({ languages: ['en', 'zh', 'pt-BR'] });
  expect(homes.has('/')).toBe(true);
  expect(homes.has('/zh/')).toBe(true);
  expect(homes.has('/pt-BR/')).toBe(true);
  expect(homes.has('/zh/people/')).toBe(false);
});
