import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { Note } from '../types.ts';
import { itemsText, named } from './block-items.ts';
import { contact, experience, skills, words } from './block-texts.ts';
import type { Block } from './blocks.ts';
import type { HugoText } from './hugo-texts.ts';
import { aboutPerson, type HugoPerson } from './people.ts';
import { sectionWords } from './section-words.ts';
import { collectionOf } from './sections.ts';

/** What is asked of the site while blocks are read. */
export interface LandingJob {
  people: readonly HugoPerson[];
  /** Whether the page is the front page. */
  isFront: boolean;
  hasFeatured: boolean;
  contact: Plain;
  /** Octavo's name of that of the page. */
  language: string;
  /** The texts of a folder that is no collection, as a list. */
  listIn: (place: string) => string;
  note: (note: Note) => void;
}

/** What a block of HugoBlox becomes. */
export interface WrittenBlock {
  text: string;
  keys?: Plain;
  /** Section whose list it stands for. */
  list?: string;
  /** Heading where the block has none: a menu leads there, and one list would run into the next. */
  title?: string;
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
export type BlockJob = LandingJob & { hasSchools: boolean };

/** Writes one block in Markdown. */
export function writtenBlock(block: Block, job: BlockJob): WrittenBlock {
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
      return experience(content, personOf(content, job)?.frontMatter ?? {}, job.language);
    case 'accomplishments':
    case 'resume-awards':
      return {
        text: itemsText(
          content.items ?? content.item ?? personOf(content, job)?.frontMatter.awards,
          { isOver: true },
        ),
      };
    case 'skills':
    case 'resume-skills':
      return { text: skills(content, personOf(content, job)?.frontMatter ?? {}) };
    case 'resume-languages':
      return { text: named(personOf(content, job)?.frontMatter.languages) };
    case 'people':
      return { text: '{% for person in site.people %}{% endfor %}', list: 'people' };
    case 'contact':
    case 'contact-info':
      return {
        text: contact({ ...job.contact, ...content }),
        title: sectionWords(job.language).contact,
      };
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

function personOf({ username, author }: Plain, { people }: LandingJob): HugoText | undefined {
  const id = textOf(username) ?? textOf(author);
  const found = people.find((person) => person.id === id) ?? people.find(({ isOwner }) => isOwner);
  return found?.text;
}

function biography(content: Plain, job: BlockJob): WrittenBlock {
  const person = personOf(content, job);
  const { button } = content;
  const parts = [textOf(content.text) ?? person?.body ?? '', words({ button })];
  const beside = person === undefined ? '' : aboutPerson(person, !job.hasSchools, job.language);
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
  const written = textOf(content.page_type) ?? textsOf(filters.folders)[0] ?? LISTS[kind] ?? '';
  const [first = ''] = written.split('/');
  // A part of a collection is listed with the whole of it.
  const section = collectionOf(first) === undefined ? written : first;
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
