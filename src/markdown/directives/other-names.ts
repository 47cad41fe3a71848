import { nearest } from '../../site/nearest.ts';
import { lookUp } from '../../site/look-up.ts';
import { labelPrefixes } from '../labels.ts';
import { calloutKinds } from './callout.ts';
import type { DirectiveForm } from './directive.ts';
import { directives } from './registry.ts';

/** How each form of a directive begins. */
export const colonsOf: Readonly<Record<DirectiveForm, string>> = {
  container: ':::',
  leaf: '::',
  text: ':',
};

/** What other systems call a callout of whatever kind. */
const anyCallout = /^(?:callouts?|admonition|alert|box|aside-box|message|notice)$/;

/** What others call an example of linguists, which is a block of code here. */
const anyGloss = /^(?:ex|gloss|glosses|gll|igt|interlinear|linguistic)$/;

/** What Quarto, MyST, Docusaurus, GitLab and others call what is here under another name. */
const otherNames: Readonly<Record<string, string>> = {
  aside: 'margin',
  sidenote: 'margin',
  marginnote: 'margin',
  'margin-note': 'margin',
  'column-margin': 'margin',
  'column-page': 'wide',
  'column-body-outset': 'wide',
  'column-screen': 'full',
  'panel-tabset': 'tabs',
  tabset: 'tabs',
  'tab-set': 'tabs',
  'tab-item': 'tab',
  collapse: 'details',
  dropdown: 'details',
  spoiler: 'details',
  summary: 'details',
  image: 'figure',
  img: 'figure',
  info: 'note',
  seealso: 'note',
  hint: 'tip',
  warn: 'warning',
  thrm: 'theorem',
  assume: 'assumption',
  exc: 'exercise',
  success: 'tip',
  attention: 'warning',
  error: 'danger',
};

/**
 * The directive that an author most likely means by a name that is none.
 *
 * @example directiveMeant('callout-note', 'container') // 'note'
 */
export function directiveMeant(name: string, form: DirectiveForm): string | undefined {
  const plain = name.toLowerCase().replace(/^(?:callout-|prf:)/, '');
  const byPrefix = Object.hasOwn(labelPrefixes, plain)
    ? labelPrefixes[plain as keyof typeof labelPrefixes]
    : undefined;
  const other = lookUp(otherNames, plain) ?? byPrefix;
  const names = namesOf(form);
  const known = names.find((one) => one === (other ?? plain));
  return known ?? nearest(plain, names);
}

/** Whether a block is what others call an example with glosses. */
export function isGlossName(name: string): boolean {
  return anyGloss.test(name.toLowerCase());
}

export const glossFix =
  'Write an example between ```gloss {#ex:name} and ```, its lines without bars.';

/** What to write in the place of a name that is none. */
export function nameFix(name: string, form: DirectiveForm): string {
  const colons = colonsOf[form];
  if (form === 'container' && anyCallout.test(name.toLowerCase())) {
    const kinds = calloutKinds.map((kind) => `:::${kind}`);
    return `Write the kind of callout: ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1) ?? ''}.`;
  }
  if (form === 'container' && isGlossName(name)) return glossFix;
  const meant = directiveMeant(name, form);
  if (meant !== undefined) return `Did you mean "${colons}${meant}"?`;
  const some =
    form === 'leaf'
      ? namesOf(form)
      : ['note', 'figure', 'theorem', 'details', 'tabs', 'margin', 'wide'];
  return `Write one that there is, such as ${some.join(', ')}; or a backslash before the colons to show them.`;
}

function namesOf(form: DirectiveForm): string[] {
  return Object.keys(directives).filter((name) => directives[name]?.forms.includes(form));
}
