import type { ContentError } from '../../site/content-error.ts';
import type { Entry } from '../../site/entry.ts';
import type { Plan } from './plan-sections.ts';

/** What front matter asks for and cannot have. */
export function planErrors({ unknown, empty }: Plan, page: Entry<'page'>): ContentError[] {
  const at = (index: number) => ({
    file: page.file,
    position: page.locate(['cv', 'sections', index]),
  });
  return [
    ...unknown.map(({ name, index, meant }): ContentError => ({
      severity: 'error',
      kind: 'unknown-section',
      ...at(index),
      message: `The CV has no section "${name}".`,
      fix:
        meant === undefined
          ? 'Use the title of a section of the CV, or publications, selected, or a collection such as talks.'
          : `Did you mean "${meant}"?`,
    })),
    ...empty.map(({ name, index }): ContentError => ({
      severity: 'warning',
      kind: 'nothing-to-show',
      ...at(index),
      message: `The CV asks for ${name}, but the site has none.`,
      fix: 'Add some, or remove the line.',
    })),
  ];
}

/** Keys of the layout that a page of another layout has. */
export function withoutEffect(page: Entry<'page'>): ContentError[] {
  const keys = (['cv', 'cv_pdf'] as const).filter((key) => page.frontMatter[key] !== undefined);
  return keys.map((key) => ({
    severity: 'warning',
    kind: 'key-without-effect',
    file: page.file,
    position: page.locate([key], 'key'),
    message: `The key "${key}" has no effect on this page, which does not show a CV.`,
    fix: 'Write "layout: cv", or remove the key.',
  }));
}
