import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { CompiledText } from './compiled-text.ts';
import { addFindings, type Findings } from './findings.ts';
import type { ImagePlan } from './images.ts';
import { planNamedImage } from './named-image.ts';
import type { CompileSnippet } from './snippet.ts';
import type { TextWork } from './text-work.ts';

/** What stands over the text of a post, beside its title. */
export interface PostHeader {
  hero: { plan: ImagePlan; alt: string; caption: CompiledText | undefined } | undefined;
  /** The small picture of the post in lists. */
  thumbnail: ImagePlan | undefined;
  /** The newest first. */
  corrections: { day: string; text: CompiledText }[];
}

/**
 * Compiles the pictures and the corrections that the front matter of a post names.
 *
 * @param findings is added to
 */
export async function compilePostHeader(
  entry: Entry,
  work: TextWork,
  compileSnippet: CompileSnippet,
  findings: Findings,
): Promise<PostHeader> {
  if (entry.kind !== 'post') return { hero: undefined, thumbnail: undefined, corrections: [] };
  const { frontMatter, file, locate } = entry;
  const key = frontMatter.hero === undefined ? 'image' : 'hero';
  const hero = frontMatter.hero ?? frontMatter.image;
  const plan = async (name: string | undefined, keys: string[], slot: 'column' | 'margin') => {
    const planned = await planNamedImage(name, { file, position: locate(keys) }, work.site, slot);
    addFindings(findings, planned);
    return planned.plan;
  };
  const heroPlan = await plan(hero?.src, [key, 'src'], 'column');
  if (hero !== undefined && hero.alt === undefined) {
    findings.errors.push(missingAlt(hero.src, key, entry));
  }
  findings.errors.push(...oddDates(entry, work.site.now));
  const corrections: PostHeader['corrections'] = [];
  for (const [index, { date, text }] of (frontMatter.corrections ?? []).entries()) {
    const compiled = await compileSnippet(['corrections', index, 'text'], text);
    if (compiled !== undefined) corrections.push({ day: date.day, text: compiled });
  }
  return {
    hero: heroPlan && {
      plan: heroPlan,
      alt: hero?.alt ?? '',
      caption: await compileSnippet([key, 'caption'], hero?.caption),
    },
    thumbnail: await plan(frontMatter.thumbnail, ['thumbnail'], 'margin'),
    corrections: corrections.sort((left, right) => (left.day < right.day ? 1 : -1)),
  };
}

/** Dates that contradict each other, which readers would wonder at. */
function oddDates({ frontMatter, date, file, locate }: Entry<'post'>, now: number): ContentError[] {
  const warn = (keys: (string | number)[], message: string): ContentError => ({
    severity: 'warning',
    kind: 'odd-date',
    file,
    position: locate(keys),
    message,
    fix: 'Correct the date.',
  });
  const { last_updated: updated, corrections = [] } = frontMatter;
  const isEarly = updated !== undefined && updated.day < date.day;
  return [
    ...(isEarly
      ? [
          warn(
            ['last_updated'],
            `The last change, ${updated.day}, is before the post, ${date.day}.`,
          ),
        ]
      : []),
    ...corrections.flatMap((one, index) => {
      const keys = ['corrections', index, 'date'];
      const { day, begins } = one.date;
      if (begins > now) return [warn(keys, `The correction of ${day} is in the future.`)];
      if (day >= date.day) return [];
      return [warn(keys, `The correction of ${day} is before the post, ${date.day}.`)];
    }),
  ];
}

function missingAlt(source: string, key: string, { file, locate }: Entry): ContentError {
  return {
    severity: 'warning',
    kind: 'missing-alt',
    file,
    position: locate([key]),
    message: `The image "${source}" has no text for those who cannot see it.`,
    fix: `Write ${key}: { src: ${source}, alt: What it shows }; alt: "" when it only decorates.`,
  };
}
