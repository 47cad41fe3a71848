import { isRecord, textOf, textsOf, valueAt, type Plain } from '../source/records.ts';
import type { Note, SourceDocument } from '../types.ts';
import { olderAddress, type HugoText } from './hugo-texts.ts';
import { isOfPaperMod, keysOfPaperMod } from './papermod.ts';
import type { HugoPerson } from './people.ts';
import type { ShortcodeSite } from './shortcode-call.ts';
import { fromHugo } from './shortcodes.ts';

/** What the texts of one language are turned into documents with. */
export interface DocumentsOfHugo {
  texts: readonly HugoText[];
  /** The texts of the main language. */
  mainTexts: readonly HugoText[];
  people: readonly HugoPerson[];
  title: string | undefined;
  contact: Plain;
  /** What the shortcodes of one text may ask. */
  shortcodesOf: (text: HugoText) => ShortcodeSite;
  /** The picture of a text: `featured.png` in its folder. */
  featuredOf: (text: HugoText) => string | undefined;
  /** The picture of a person. */
  avatarOf: (person: HugoPerson) => string | undefined;
  /** Addresses in other languages at which a text was found that stands once now. */
  othersOf: (text: HugoText) => readonly string[];
  note: (note: Note) => void;
}

/** A document, and the file from which it was read. */
export interface ReadDocument {
  document: SourceDocument;
  from: string;
}

/** Keys of Hugo and its theme that say how a page looks, or that say nothing more here. */
const SILENT =
  'publishDate address publication_short expiryDate headless cms_exclude url slug aliases authors author_notes highlight highlight_languages image image_preview projects slides all_day show_date reading_time share profile commentable editable header design view type show_related show_breadcrumb pager focal_point weight_ banner hide_date lastmod date_created linkTitle menu outputs cascade layout url_source_ math diagram featured superuser summary abstract_short sections content active widget'.split(
    ' ',
  );

const MIDNIGHT = /T00:00(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** `2020Z` and `2020-05` as the first day of that time. */
export function wholeDay(written: string): string {
  const [, year, month = '01'] = /^(\d{4})(?:-(\d{2}))?Z?$/.exec(written) ?? [];
  return year === undefined ? written.replace(MIDNIGHT, '') : `${year}-${month}-01`;
}

/** The keys that go on to be read as those of a text of Jekyll. */
export function sharedKeys(
  text: HugoText,
  { texts, featuredOf, othersOf }: Pick<DocumentsOfHugo, 'texts' | 'featuredOf' | 'othersOf'>,
): Plain {
  const { frontMatter } = text;
  const kept = Object.entries(frontMatter).filter(
    ([key]) => !SILENT.includes(key) && !isOfPaperMod(key),
  );
  const picture = featuredOf(text);
  const summary = textOf(frontMatter.summary);
  const day = textOf(frontMatter.date);
  const named = textOf(frontMatter.slides);
  const slides = texts.find(({ place }) => place === `slides/${named ?? ''}`);
  const older = [...textsOf(frontMatter.aliases), olderAddress(text) ?? [], othersOf(text)].flat();
  return {
    ...Object.fromEntries(kept),
    ...keysOfPaperMod(frontMatter),
    ...(frontMatter.draft !== true && { permalink: text.address }),
    ...(day !== undefined && { date: wholeDay(day) }),
    ...(summary !== undefined && frontMatter.description === undefined && { description: summary }),
    ...(picture !== undefined && { image: picture }),
    ...(slides !== undefined && { slides: slides.address }),
    ...(older.length > 0 && { redirect_from: older }),
  };
}

/**
 * Makes a document of a text.
 *
 * @param path without ending
 */
export function madeFrom(
  text: HugoText,
  path: string,
  kind: SourceDocument['kind'],
  more: Pick<SourceDocument, 'frontMatter'> & Partial<SourceDocument>,
  job: Pick<DocumentsOfHugo, 'shortcodesOf'>,
): ReadDocument {
  const { body, bodyLine, lineOf, frontMatter, language } = text;
  const suffix = language.isMain ? '' : `.${language.name}`;
  return {
    from: text.path,
    document: {
      path: `${path}${suffix}.md`,
      kind,
      collection: undefined,
      lineOf,
      bodyLine,
      // Hugo makes no page of a draft.
      address: frontMatter.draft === true ? undefined : text.address,
      filesAt: text.address,
      ...more,
      body: fromHugo(more.body ?? body, job.shortcodesOf(text)),
    },
  };
}

/** The picture over a text, which the theme shows there unless the text says that lists alone have it. */
export function withPicture(
  text: HugoText,
  body: string,
  job: Pick<DocumentsOfHugo, 'featuredOf'>,
): Pick<SourceDocument, 'body' | 'bodyLine'> {
  const { frontMatter, bodyLine } = text;
  const image = isRecord(frontMatter.image) ? frontMatter.image : {};
  const picture = job.featuredOf(text);
  const caption = textOf(image.caption) ?? textOf(valueAt(frontMatter, ['cover', 'caption']));
  const isBare = body.trim() === '' && caption === undefined;
  const cover = isRecord(frontMatter.cover) ? frontMatter.cover : {};
  const isInLists =
    image.preview_only === true || cover.hidden === true || cover.hiddenInSingle === true;
  if (picture === undefined || isInLists || isBare) return { body, bodyLine };
  const isCredit =
    caption === undefined || /^\W*(?:(?:image|photo|picture) )?(?:credit|source)/i.test(caption);
  const alt =
    textOf(image.alt_text) ??
    textOf(valueAt(frontMatter, ['cover', 'alt'])) ??
    (isCredit ? textOf(frontMatter.title) : undefined);
  const call = Object.entries({ src: picture, alt, caption })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${JSON.stringify(value)}`))
    .join(' ');
  return { body: `{{< figure ${call} >}}\n\n${body}`, bodyLine: bodyLine - 2 };
}
