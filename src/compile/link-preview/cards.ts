import { inLanguage } from '../../site/i18n/in-language.ts';
import { formatDays } from '../../site/i18n/periods.ts';
import { formatDate, textsFor } from '../../site/i18n/texts.ts';
import type { SiteSettings } from '../../site/settings.ts';
import { nameFor } from '../../site/native-name.ts';
import { descriptionIn, titleIn } from '../../site/site-texts.ts';
import { nameText } from '../../bibliography/people/name-text.ts';
import type { talkKeys } from '../../collections/talks/collection.ts';
import { endOf } from '../../collections/talks/end.ts';
import { languageFolder } from '../../routes/blog-rows.ts';
import { authorNames } from '../citation.ts';
import type { CompiledEntry } from '../compiled-entry.ts';
import type { CompiledWork } from '../compiled-work.ts';
import type { Item } from '../item-fields.ts';
import type { Card } from './card.ts';

/** The site's own colour, unless site.yaml has another; the same as in `src/styles/tokens.css`. */
const ACCENT = '#1f3a93';

/** More authors than this are not all named. */
const MOST_AUTHORS = 3;

/** What the picture of the site says, for its front page and for lists. */
export function siteCard(language: string, settings: SiteSettings): Card {
  const { author } = settings;
  const title = titleIn(settings, language);
  const place = author.affiliations[0]?.name;
  const isOwn = title === author.name || title === author.native_name?.text;
  return {
    ...frame(language, settings),
    title,
    note: isOwn
      ? [inLanguage(author.role, language), place].filter(Boolean).join(', ')
      : descriptionIn(settings, language),
    authors: isOwn ? '' : nameFor(author, language),
    siteTitle: '',
  };
}

/** What the picture of a page, a post or an item says. */
export function entryCard(entry: CompiledEntry, settings: SiteSettings): Card {
  const { kind, language, title, sitePath } = entry;
  if (kind === 'page' && sitePath === languageFolder(language, settings)) {
    return siteCard(language, settings);
  }
  if (entry.collection === 'talks') return talkCard(entry as Item<typeof talkKeys>, settings);
  if (entry.kind !== 'post') return { ...frame(language, settings), title, note: '', authors: '' };
  return withAuthors(authorNames(entry, settings), language, settings, {
    title,
    note: formatDate(entry.date.day, language, 'long'),
  });
}

function talkCard(talk: Item<typeof talkKeys>, settings: SiteSettings): Card {
  const { title, language, date, fields } = talk;
  const { event, venue, speakers = [settings.author.name] } = fields;
  const days = date && formatDays(date.day, endOf(date, fields.end)?.day, language, 'long');
  const said = [(event ?? venue)?.summary, fields.location ?? fields.place, days];
  return withAuthors(speakers, language, settings, {
    title,
    note: said.filter(Boolean).join(', '),
  });
}

/** What the picture of a paper says. */
export function workCard(work: CompiledWork, language: string, settings: SiteSettings): Card {
  return withAuthors(work.authors.map(nameText), language, settings, {
    title: work.title,
    note: [work.venueName, work.year].filter((part) => part !== undefined).join(', '),
  });
}

function withAuthors(
  names: readonly string[],
  language: string,
  settings: SiteSettings,
  said: Pick<Card, 'title' | 'note'>,
): Card {
  const { andOthers } = textsFor(language, settings);
  const shown =
    names.length > MOST_AUTHORS ? [...names.slice(0, MOST_AUTHORS - 1), andOthers] : names;
  const card = { ...frame(language, settings), ...said, authors: shown.join(', ') };
  // A site that is called like its author need not say it twice.
  return card.authors === card.siteTitle ? { ...card, siteTitle: '' } : card;
}

function frame(
  language: string,
  settings: SiteSettings,
): Pick<Card, 'siteTitle' | 'place' | 'language' | 'accent'> {
  const { origin, basePath, accent = ACCENT } = settings;
  return {
    siteTitle: titleIn(settings, language),
    place: `${new URL(origin).host}${basePath}`,
    language,
    accent,
  };
}
