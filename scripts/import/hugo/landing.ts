import { slug } from 'github-slugger';
import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { Note } from '../types.ts';
import { itemsText, named } from './block-items.ts';
import { weightOf } from './hugo-config.ts';
import type { HugoText } from './hugo-texts.ts';
import { aboutPerson, type HugoPerson } from './people.ts';
import { collectionOf } from './sections.ts';

/** One part of a page that is made of blocks, or, in older sites, of files with widgets. */
export interface Block {
  kind: string;
  id: string | undefined;
  content: Plain;
  file: string;
  line: number;
}

/** What a page of blocks becomes. */
export interface Landing {
  body: string;
  /** Keys for the front page. */
  keys: Plain;
  /** Where an id leads: to the address of a list, or to a heading of the page. */
  ids: ReadonlyMap<string, { list: string } | { heading: string }>;
}

/** What is asked of the site while blocks are read. */
export interface LandingJob {
  people: readonly HugoPerson[];
  /** Whether the page is the front page. */
  isFront: boolean;
  hasFeatured: boolean;
  contact: Plain;
  /** The texts of a folder that is no collection, as a list. */
  listIn: (place: string) => string;
  note: (note: Note) => void;
}

/** The blocks of a page: those of its own, or the files beside it. */
export function blocksOf(text: HugoText, texts: readonly HugoText[]): Block[] {
  const { sections } = text.frontMatter;
  if (Array.isArray(sections)) {
    return sections.flatMap((one: unknown, index): Block[] => {
      const kind = isRecord(one) ? textOf(one.block) : undefined;
      if (!isRecord(one) || kind === undefined || one.demo === true) return [];
      const content = isRecord(one.content) ? one.content : {};
      const line = text.lineOf(['sections', index]);
      return [{ kind, id: textOf(one.id), content, file: text.path, line }];
    });
  }
  return texts
    .filter(({ frontMatter, place }) => isWidget(frontMatter) && folderOf(place) === text.place)
    .filter(({ frontMatter }) => frontMatter.active !== false && frontMatter.draft !== true)
    .toSorted((left, right) => weightOf(left.frontMatter) - weightOf(right.frontMatter))
    .map(({ frontMatter, body, place, path, lineOf }) => {
      const { widget, content, ...own } = frontMatter;
      const inner = { text: body, ...own, ...(isRecord(content) && content) };
      const id = place.slice(place.lastIndexOf('/') + 1);
      return {
        kind: textOf(widget) ?? '',
        id,
        content: inner,
        file: path,
        line: lineOf(['widget']),
      };
    });
}

export function isWidget({ widget }: Plain): boolean {
  return textOf(widget) !== undefined;
}

/** Whether a page is made of blocks. */
export function isLanding({ frontMatter }: HugoText): boolean {
  const type = textOf(frontMatter.type) ?? '';
  return Array.isArray(frontMatter.sections) || type.endsWith('widget_page');
}

function folderOf(place: string): string {
  return place.split('/').slice(0, -1).join('/');
}

/** Writes the blocks of a page one below the other, as headings with words, lists and links. */
export function landingOf(blocks: readonly Block[], job: LandingJob): Landing {
  const ids = new Map<string, { list: string } | { heading: string }>();
  const headings = new Map(blocks.toReversed().map((block) => [block.id, block]));
  let keys: Plain = {};
  // Where posts are listed with schools, the schools need not stand beside the biography.
  const hasSchools = blocks.some(
    ({ kind, content }) => kind.endsWith('experience') && content.items === undefined,
  );
  const parts = blocks.map((block) => {
    const written = writtenBlock(block, { ...job, hasSchools });
    keys = { ...keys, ...written.keys };
    const title = textOf(block.content.title);
    if (block.id !== undefined) {
      const hasHeading = title !== undefined && written.text !== '' && written.isWhole !== true;
      const target = written.list ?? (hasHeading ? undefined : '');
      if (!ids.has(block.id))
        ids.set(block.id, target === undefined ? { heading: block.id } : { list: target });
    }
    if (title === undefined || written.text === '' || written.isWhole === true) return written.text;
    const heading = title.replaceAll('&shy;', '');
    // Of two blocks with one id, links lead to the first.
    const isFirst = block.id !== undefined && headings.get(block.id) === block;
    const isNamed = isFirst && /^[\w-]+$/.test(block.id ?? '') && slug(heading) !== block.id;
    return `## ${heading}${isNamed ? ` {#${block.id ?? ''}}` : ''}\n\n${written.text}`;
  });
  return { body: parts.filter((part) => part.trim() !== '').join('\n\n'), keys, ids };
}

interface WrittenBlock {
  text: string;
  keys?: Plain;
  /** Section whose list it stands for. */
  list?: string;
  /** Whether it says its heading itself, or needs none. */
  isWhole?: boolean;
}

const LISTS: Readonly<Record<string, string>> = {
  posts: 'post',
  publications: 'publication',
  projects: 'project',
  portfolio: 'project',
  talks: 'event',
  featured: 'publication',
};

/** What one block may ask of the others, too. */
type BlockJob = LandingJob & { hasSchools: boolean };

function writtenBlock(block: Block, job: BlockJob): WrittenBlock {
  const { content } = block;
  const kind = block.kind
    .replace(/^v\d\./, '')
    .replace(/[._-](?:biography|avatar|\d).*$/, '')
    .toLowerCase();
  switch (kind) {
    case 'about':
    case 'resume':
    case 'biography':
      return biography(content, job);
    case 'collection':
    case 'pages':
    case 'posts':
    case 'publications':
    case 'projects':
    case 'portfolio':
    case 'talks':
    case 'featured':
      return list(kind, content, job);
    case 'experience':
    case 'resume-experience':
      return experience(content, job);
    case 'accomplishments':
    case 'resume-awards':
      return {
        text: itemsText(
          content.items ?? content.item ?? personOf(content, job)?.frontMatter.awards,
        ),
      };
    case 'skills':
    case 'resume-skills':
      return { text: skills(content, job) };
    case 'resume-languages':
      return { text: named(personOf(content, job)?.frontMatter.languages) };
    case 'people':
      return { text: '{% for person in site.people %}{% endfor %}', list: 'people' };
    case 'contact':
      return { text: contact({ ...job.contact, ...content }) };
    case 'markdown':
    case 'blank':
    case 'hero':
    case 'cta':
    case 'cta-card':
    case 'cta-button-list':
      return { text: words(content) };
    default:
      return unknown(block, job);
  }
}

function unknown(block: Block, { note }: LandingJob): WrittenBlock {
  const text = words(block.content);
  const place = { file: block.file, line: block.line, subject: block.kind };
  const message =
    text === ''
      ? 'A block of a page has no counterpart here and was left out.'
      : 'A block of a page shows its words alone.';
  note({ ...place, level: text === '' ? 'dropped' : 'approximated', message });
  return { text };
}

/** Words, and the buttons below them. */
function words(content: Plain): string {
  const { text, subtitle, button, cta, cta_alt, primary_action, secondary_action } = content;
  const links = [button, cta, cta_alt, primary_action, secondary_action].flatMap((one) => {
    const url = isRecord(one) ? textOf(one.url) : undefined;
    const label = isRecord(one) ? (textOf(one.text) ?? textOf(one.label)) : undefined;
    return url === undefined || label === undefined ? [] : [`[${label}](${url})`];
  });
  return [textOf(subtitle) ?? '', textOf(text) ?? '', links.join(' · ')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function personOf({ username, author }: Plain, { people }: LandingJob): HugoText | undefined {
  const id = textOf(username) ?? textOf(author);
  const found = people.find((person) => person.id === id) ?? people.find(({ isOwner }) => isOwner);
  return found?.text;
}

function biography(content: Plain, job: BlockJob): WrittenBlock {
  const person = personOf(content, job);
  const { button } = content;
  const parts = [textOf(content.text) ?? person?.body ?? '', words({ button })];
  const beside = person === undefined ? '' : aboutPerson(person, !job.hasSchools);
  const text = [...parts, beside]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
  return { text, isWhole: true, keys: { profile: true } };
}

function list(
  kind: string,
  content: Plain,
  { isFront, hasFeatured, listIn }: LandingJob,
): WrittenBlock {
  const filters = isRecord(content.filters) ? content.filters : {};
  const section = textOf(content.page_type) ?? textsOf(filters.folders)[0] ?? LISTS[kind] ?? '';
  const collection = collectionOf(section);
  if (collection === undefined) {
    return { text: [words(content), listIn(section)].filter((part) => part !== '').join('\n\n') };
  }
  if (isFront && collection === 'posts') {
    const count = Number(content.count ?? 0);
    return { text: '', list: section, keys: { latest_posts: count > 0 ? { limit: count } : true } };
  }
  if (isFront && collection === 'publications' && hasFeatured) {
    return { text: '', list: section, keys: { selected_papers: true } };
  }
  const lead = textOf(content.text);
  const loop = `{% for item in site.${collection} %}{% endfor %}`;
  return { text: [lead ?? '', loop].filter((part) => part !== '').join('\n\n'), list: section };
}

/** Posts of a block of its own, or those of a person with where they learned. */
function experience(content: Plain, job: LandingJob): WrittenBlock {
  const own = content.items ?? content.experience;
  if (own !== undefined) return { text: itemsText(own) };
  const { work, experience: posts, education } = personOf(content, job)?.frontMatter ?? {};
  const parts = [
    ['Experience', itemsText(work ?? posts)],
    ['Education', itemsText(isRecord(education) ? education.courses : education)],
  ];
  const written = parts.filter(([, text]) => text !== '');
  return {
    text: written.map(([title, text]) => `## ${title}\n\n${text}`).join('\n\n'),
    isWhole: true,
  };
}

function skills(content: Plain, job: LandingJob): string {
  const own = content.skills ?? content.items ?? personOf(content, job)?.frontMatter.skills;
  const groups: unknown[] = [own ?? []].flat();
  return groups
    .flatMap((group) => {
      if (!isRecord(group)) return [];
      const inner = named(group.items);
      return inner === '' ? [] : [`### ${textOf(group.name) ?? ''}\n\n${inner}`];
    })
    .join('\n\n');
}

function contact(content: Plain): string {
  const email = textOf(content.email);
  const address = isRecord(content.address)
    ? ['street', 'city', 'region', 'postcode', 'country'].flatMap((key) =>
        isRecord(content.address) ? (textOf(content.address[key]) ?? []) : [],
      )
    : textsOf(content.address);
  const links: unknown[] = [content.contact_links ?? []].flat();
  const lines = [
    email === undefined ? '' : email.includes('@') ? `<${email}>` : email,
    textOf(content.phone) ?? '',
    address.join(', '),
    textOf(content.directions) ?? '',
    textsOf(content.office_hours).join('; '),
    textOf(content.appointment_url) === undefined
      ? ''
      : `[Book an appointment](${textOf(content.appointment_url) ?? ''})`,
    ...links.flatMap((one) => {
      const url = isRecord(one) ? textOf(one.link) : undefined;
      return url === undefined || !isRecord(one) ? [] : [`[${textOf(one.name) ?? url}](${url})`];
    }),
  ].filter((line) => line !== '');
  return [textOf(content.text) ?? '', lines.map((line) => `- ${line}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
