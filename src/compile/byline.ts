import { nameFor } from '../site/native-name.ts';
import type { Byliner } from '../site/schemas/post-header.ts';
import type { SiteSettings } from '../site/settings.ts';

const EQUAL = '*';
const CORRESPONDING = '✉';

/** The people who wrote a text, as its header shows them. */
export interface Byline {
  people: {
    name: string;
    url: string | undefined;
    orcid: string | undefined;
    /** Behind the name: numbers of affiliations and marks. */
    marks: readonly string[];
  }[];
  /** Each once, in the order of the people. Without number when all share all of them. */
  affiliations: { number: string | undefined; name: string; url: string | undefined }[];
  /** Mark of those who contributed equally; undefined when nobody is said to have. */
  equal: string | undefined;
  /** Mark of those to write to, and their names and addresses. */
  corresponding:
    { mark: string; people: { name: string; email: string | undefined }[] } | undefined;
}

/** Works out the numbers and marks of a byline. */
export function bylineOf(authors: readonly Byliner[]): Byline {
  const places = new Map<string, { name: string; url: string | undefined }>();
  for (const { name, url } of authors.flatMap(({ affiliations }) => affiliations)) {
    const known = places.get(name);
    places.set(name, { name, url: known?.url ?? url });
  }
  const names = [...places.keys()];
  const areShared = authors.every(({ affiliations }) => affiliations.length === names.length);
  const numberOf = (name: string): string => String(names.indexOf(name) + 1);
  const toWrite = authors.filter(({ corresponding }) => corresponding);
  return {
    people: authors.map((author) => ({
      name: author.name,
      url: author.url,
      orcid: author.orcid,
      marks: [
        ...(areShared ? [] : author.affiliations.map(({ name }) => numberOf(name))),
        ...(author.equal ? [EQUAL] : []),
        ...(author.corresponding ? [CORRESPONDING] : []),
      ],
    })),
    affiliations: [...places.values()].map((place) => ({
      ...place,
      number: areShared ? undefined : numberOf(place.name),
    })),
    equal: authors.some(({ equal }) => equal) ? EQUAL : undefined,
    corresponding:
      toWrite.length === 0
        ? undefined
        : { mark: CORRESPONDING, people: toWrite.map(({ name, email }) => ({ name, email })) },
  };
}

/** The owner of the site, who wrote what names nobody else; the site says the rest of them. */
export function ownerAsAuthor({ author }: Pick<SiteSettings, 'author'>, language: string): Byliner {
  return { name: nameFor(author, language), affiliations: [], equal: false, corresponding: false };
}
