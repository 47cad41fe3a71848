import { isRecord, textOf, type Plain } from '../source/records.ts';
import type { Note } from '../types.ts';
import type { HugoConfig } from './hugo-config.ts';
import { documentsOf } from './hugo-documents.ts';
import { olderAddress, type HugoText } from './hugo-texts.ts';
import type { Landing } from './landing.ts';
import { configIn, type HugoLanguage } from './languages.ts';
import type { ReadDocument } from './made-document.ts';
import { peopleOf, type HugoPerson } from './people.ts';
import { collectionOf } from './sections.ts';
import { shortcodeSiteOf } from './shortcode-site.ts';
import { termPagesOf } from './term-pages.ts';
import { avatarOf, featuredOf, type Places } from './text-places.ts';

/** A site of Hugo as it is in one of its languages. */
export interface InLanguage {
  language: HugoLanguage;
  config: Plain;
  owner: HugoPerson | undefined;
  read: readonly ReadDocument[];
  front: Landing | undefined;
  /** Addresses of pages of words and names, with those of the lists that have them. */
  termPages: ReadonlyMap<string, string>;
}

interface Job {
  texts: readonly HugoText[];
  config: HugoConfig;
  places: Places;
  /** Files of data beside texts, by their paths in the source folder. */
  data: ReadonlyMap<string, string>;
  note: (note: Note) => void;
}

/** Turns the texts into documents, language by language, the main one first; those without texts count not. */
export function inEachLanguage(job: Job): InLanguage[] {
  const { texts, config } = job;
  const [main] = config.languages;
  const inMain = texts.filter(({ language }) => language === main);
  const mainPeople = peopleOf(inMain, config.value);
  return config.languages.flatMap((language): InLanguage[] => {
    const own = texts.filter((text) => text.language === language);
    if (own.length === 0 && language !== main) return [];
    const people = language === main ? mainPeople : peopleIn(own, mainPeople, config.value);
    const inLanguage = language === main ? config.value : configIn(config.value, language);
    const { read, front } = documentsOf({
      texts: own,
      mainTexts: inMain,
      people,
      title: textOf(inLanguage.title),
      contact: isRecord(inLanguage.params) ? inLanguage.params : {},
      shortcodesOf: (text) => shortcodeSiteOf(text, texts, people, job.places, job.data),
      featuredOf: (text) => featuredOf(text, texts, job.places),
      avatarOf: (person) => avatarOf(person, texts, job.places),
      othersOf: (text) => (text.language === main ? othersOf(text, texts) : []),
      note: job.note,
    });
    const termPages = termPagesOf(read, own, people, config.value);
    return [
      {
        language,
        config: inLanguage,
        owner: people.find(({ isOwner }) => isOwner),
        read,
        front,
        termPages,
      },
    ];
  });
}

/** The people as one language has them; whom it does not name is called as in the main one. */
function peopleIn(
  texts: readonly HugoText[],
  main: readonly HugoPerson[],
  config: Plain,
): HugoPerson[] {
  const owner = main.find(({ isOwner }) => isOwner)?.id;
  const own = peopleOf(texts, config).map((person) => ({
    ...person,
    isOwner: person.id === owner,
  }));
  return [...own, ...main.filter(({ id }) => own.every((person) => person.id !== id))];
}

/** The addresses of a paper in the other languages: it stands once in a bibliography. */
function othersOf({ section, place }: HugoText, texts: readonly HugoText[]): string[] {
  if (collectionOf(section) !== 'publications' || place === section) return [];
  return texts
    .filter((one) => !one.language.isMain && one.place === place)
    .map((one) => olderAddress(one) ?? one.address);
}
