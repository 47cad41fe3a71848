/**
 * Environments of LaTeX that are formulas, and so may stand in a text without dollars around them:
 * those of amsmath (user's guide, sections 3 and 4) and of KaTeX (katex.org/docs/supported,
 * "Environments").
 */
const displayEnvironments: ReadonlySet<string> = new Set([
  'equation',
  'align',
  'alignat',
  'flalign',
  'gather',
  'multline',
  'eqnarray',
  'aligned',
  'alignedat',
  'gathered',
  'split',
  'array',
  'darray',
  'subarray',
  'cases',
  'rcases',
  'dcases',
  'drcases',
  'matrix',
  'pmatrix',
  'bmatrix',
  'Bmatrix',
  'vmatrix',
  'Vmatrix',
  'smallmatrix',
  'CD',
  'displaymath',
  'math',
]);

/** @param name with its star, if it has one */
export function isDisplayEnvironment(name: string): boolean {
  return displayEnvironments.has(name.replace(/\*$/, ''));
}
