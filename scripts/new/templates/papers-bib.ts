/**
 * A bibliography of two examples, in which the owner of the site is found among the authors.
 *
 * @param other who wrote them, too
 */
export function papersBib(name: string, year: number, other = 'Emmy Noether'): string {
  const owner = bibtexName(name);
  return `% Your publications. The two entries are examples: put your own file in place of this one.
% "npm run bib" shows how it is understood. Lines outside an entry, such as these, are comments.

@article{example-article,
  author   = {${owner} and ${other}},
  title    = {An example of an article: formulas such as $x^2$ are typeset},
  journal  = {Journal of Examples},
  volume   = {1},
  number   = {2},
  pages    = {3--45},
  year     = {${year - 1}},
  url      = {https://example.org/article},
  selected = {true},
  abstract = {The abstract is folded away until a reader asks for it. The field \`selected' puts an
              entry on the front page.},
}

@inproceedings{example-talk,
  author    = {${other} and ${owner}},
  title     = {An example of a paper in the proceedings of a conference},
  booktitle = {Proceedings of the Conference on Examples},
  pages     = {67--89},
  year      = {${year - 2}},
  note      = {Best example},
}
`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Writes a name for a BibTeX field; what BibTeX would take for two names is held together. */
function bibtexName(name: string): string {
  const escaped = name
    .replaceAll(/[\\{}~^]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll(/[%#&_$]/g, '\\$&');
  // "Last, Jr., First" is one name; with more commas it is none.
  const isPlain = !/\sand\s/i.test(name) && name.split(',').length <= 3;
  return isPlain ? escaped : `{${escaped}}`;
}
