import { urlFault } from '../../src/site/address.ts';
import { UsageError, type Arguments } from '../command/arguments.ts';
import type { Dialogue } from './dialogue.ts';
import { oneLine } from './yaml-text.ts';

/** What must be known of a site to begin it. */
export interface SiteFacts {
  /** Whose site it is. */
  name: string;
  url: string;
  /** BCP 47 tags, the default language first. */
  languages: readonly [string, ...string[]];
  /** Whether the name is that of a group. */
  isGroup: boolean;
}

/** What a file name can hold as its language: `about.zh.md`. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z]+)?$/;

/**
 * Takes the facts from the command line and asks for those that are not there.
 *
 * @param dialogue undefined when nobody is there to answer
 * @throws {UsageError} for a fact that makes no sense, or that is missing with nobody to ask
 */
export async function siteFacts(
  given: Arguments,
  dialogue: Dialogue | undefined,
): Promise<SiteFacts> {
  const written = { name: given.value('name'), url: given.value('url') };
  const languages = given.value('languages');
  const isGroup = given.has('group');
  const missing = Object.entries(written).flatMap(([key, value]) =>
    value === undefined ? [`--${key}`] : [],
  );
  if (dialogue === undefined && missing.length > 0) {
    throw new UsageError(
      `A new site needs ${missing.join(' and ')}. For example:\n` +
        '  npm run new site -- --name "Ada Lovelace" --url https://ada.github.io my-site',
    );
  }
  // What was written is checked before the first question.
  const known = {
    name: written.name === undefined ? undefined : readName(written.name),
    url: written.url === undefined ? undefined : readUrl(written.url),
    languages: languages === undefined ? undefined : readLanguages(languages),
  };
  if (dialogue === undefined) {
    return {
      name: known.name ?? '',
      url: known.url ?? '',
      languages: known.languages ?? ['en'],
      isGroup,
    };
  }
  return {
    isGroup,
    name:
      known.name ?? (await dialogue.ask(isGroup ? 'Name of the group:' : 'Your name:', readName)),
    url: known.url ?? (await dialogue.ask('Address of the site (https://…):', readUrl)),
    languages:
      known.languages ??
      (await dialogue.ask('Languages, the main one first [en]:', (answer) =>
        answer.trim() === '' ? ['en'] : readLanguages(answer),
      )),
  };
}

/** @throws {UsageError} for a name of nothing */
function readName(text: string): string {
  const name = oneLine(text);
  if (name === '') throw new UsageError('The name is empty. Write your full name.');
  return name;
}

/** @throws {UsageError} for what cannot be the address of a site */
function readUrl(text: string): string {
  const url = text.trim();
  const fault = urlFault(url);
  if (fault === undefined) return url;
  throw new UsageError(`"${url}" is not the address of a site. ${fault.join(' ')}`);
}

/** @throws {UsageError} for a word that is no language tag */
function readLanguages(text: string): [string, ...string[]] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  for (const word of words) {
    if (!LANGUAGE.test(word)) {
      throw new UsageError(
        `"${word}" is not the tag of a language. Write en, zh, de, zh-Hant, …, with commas between.`,
      );
    }
  }
  const [first, ...others] = new Set(words);
  if (first === undefined) throw new UsageError('No language is given. Write for example en,zh.');
  return [first, ...others];
}
