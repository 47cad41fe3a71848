import { convertText } from '../../../scripts/import/text/convert-text.ts';
import type {
  FrontMatterOfText,
  Note,
  SourceSite,
  TextContext,
} from '../../../scripts/import/types.ts';

/** What a test says of the site around a text. */
export interface TextSite {
  /** Path of the text itself. */
  path?: string;
  frontMatter?: Record<string, unknown>;
  config?: Record<string, unknown>;
  data?: Record<string, unknown>;
  /** Text files of the site by path. */
  files?: Record<string, string>;
  /** Pictures and other files that there are; without it, all that is asked for. */
  assets?: readonly string[];
  /** New addresses by old ones or by paths of sources. */
  addresses?: Record<string, string>;
  citationKeys?: readonly string[];
  /** Places to which other pages link. */
  linkedPlaces?: readonly string[];
  system?: SourceSite['system'];
}

/** The context of a text of a site that is made of plain data. */
export function textContext(
  body: string,
  { frontMatter = {}, config = {}, data = {}, files = {}, ...more }: TextSite = {},
): { context: TextContext; notes: Omit<Note, 'file'>[]; added: FrontMatterOfText } {
  const added: FrontMatterOfText = {};
  const notes: Omit<Note, 'file'>[] = [];
  const context: TextContext = {
    document: {
      path: more.path ?? '_posts/2024-05-06-a-post.md',
      kind: 'post',
      collection: undefined,
      frontMatter,
      lineOf: () => 1,
      body,
      bodyLine: 1,
      address: '/blog/2024/a-post/',
    },
    site: {
      folder: '/site',
      system: more.system ?? 'al-folio',
      paths: new Set(Object.keys(files)),
      read: (path) => Promise.resolve(files[path]),
      config,
      data: new Map(Object.entries(data)),
    },
    addressOf: (target) => more.addresses?.[target],
    asset: (target) => {
      if (more.assets !== undefined && !more.assets.includes(target)) return undefined;
      return target.replace(/^.*\//, '');
    },
    note: (note) => notes.push(note),
    setFrontMatter: (keys) => Object.assign(added, keys),
    citationKeys: new Set(more.citationKeys ?? []),
    linkedPlaces: new Set(more.linkedPlaces ?? []),
  };
  return { context, notes, added };
}

/** The new text of an old one, and what is said of it. */
export async function converted(
  body: string,
  site?: TextSite,
): Promise<{ text: string; notes: Omit<Note, 'file'>[] }> {
  const { context, notes } = textContext(body, site);
  return { text: await convertText(context), notes };
}
