import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The rooms of `src/`, from left to right: each may import only from rooms to its left. */
const rooms = [
  ['site'],
  ['collections'],
  ['bibliography'],
  ['markdown'],
  ['routes'],
  ['compile'],
  ['metadata', 'feeds'],
  ['page-data'],
  ['components', 'client', 'styles'],
  ['layouts'],
  ['pages', 'integration'],
];

/** What is in each room. What a collection shows is in its folder too, and stands with the components. */
const filesOf = {
  collections: ['src/collections/**/*.ts'],
  components: ['src/components/**/*.{ts,astro}', 'src/collections/**/*.astro'],
};

const roomRules = rooms.flatMap((group, index) =>
  group.map((room) => ({
    files: filesOf[room] ?? [`src/${room}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: rooms
            .slice(index + 1)
            .flat()
            .map((right) => ({
              group: [`**/${right}/*`, `**/${right}/**`, '!**/node_modules/**'],
              message: `src/${room}/ stands to the left of src/${right}/ and may not import from it.`,
            })),
        },
      ],
    },
  })),
);

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.octavo/',
      '.astro/',
      'content/',
      'tests/fixtures/',
      'bench/peers/',
      'bench/lighthouse/',
    ],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts'],
  })),
  ...tseslint.configs.stylisticTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts'],
  })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    rules: {
      // A box that scrolls must be reachable by keyboard (WCAG 2.1.1); code scrolls sideways.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['pre'], roles: ['region'] }],
    },
  },
  ...roomRules,
);
