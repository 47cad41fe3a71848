/** Sections that the interface has a word for, by the names that they have in files. */
const knownSections = {
  summary: ['summary'],
  education: ['education'],
  experience: ['experience', 'work', 'work experience'],
  volunteer: ['volunteer', 'volunteering'],
  awards: ['awards'],
  certificates: ['certificates', 'certifications'],
  publications: ['publications'],
  selected: ['selected publications', 'selected papers'],
  skills: ['skills'],
  languages: ['languages'],
  interests: ['interests'],
  references: ['references'],
  projects: ['projects'],
  talks: ['talks'],
  teaching: ['teaching'],
  service: ['service'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name under which the interface has a word for a section. */
export type KnownSection = keyof typeof knownSections;

const byName: ReadonlyMap<string, KnownSection> = new Map(
  Object.entries(knownSections).flatMap(([known, names]) =>
    [known, ...names].map((name): [string, KnownSection] => [name, known as KnownSection]),
  ),
);

/** @returns the name of a well-known section, which is the same in each format and language */
export function knownSection(name: string): KnownSection | undefined {
  return byName.get(normalized(name));
}

/**
 * The name by which front matter can call a section.
 *
 * @example sectionName('Work_Experience') // 'experience'
 * @example sectionName('Honors and Awards') // 'honors and awards'
 */
export function sectionName(title: string): string {
  return knownSection(title) ?? normalized(title);
}

/**
 * The title of a section that is named by a key: `field_work` is “Field work”. A title with a
 * capital or a space is as its author wants it.
 */
export function sectionTitle(key: string): string {
  if (/[\s\p{Lu}]/u.test(key)) return key;
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function normalized(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}
