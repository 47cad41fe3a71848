import type { ConfigData } from 'html-validate';

/** What counts as valid HTML on a page: the validator's recommendations, but for these. */
export const htmlOptions: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // KaTeX and the highlighter place and colour with style attributes; the pages' policy allows them.
    'no-inline-style': 'off',
    // Astro closes the elements of the head, which stand there as data, as `<meta/>`. Both are HTML.
    'void-style': 'off',
    // Spaces at the ends of lines come from Astro's templates, and mean nothing.
    'no-trailing-whitespace': 'off',
    // Labels are ids, and have a colon: fig:loss. HTML forbids nothing but spaces in one.
    'valid-id': ['error', { relaxed: true }],
    // How long a title is, is for its author to say.
    'long-title': 'off',
    // A list of links may have a name: ARIA allows it on every list.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A box that scrolls is a group with a name. A fieldset is for forms.
    'prefer-native-element': ['error', { exclude: ['group'] }],
  },
};
