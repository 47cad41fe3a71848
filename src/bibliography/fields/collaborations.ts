import type { Person } from '../work.ts';
import { fold } from '../people/fold.ts';
import type { FieldReader } from './field-reader.ts';

/** What a group calls itself when it is none of them by that name alone. */
const SAYS_WHAT_IT_IS = /\b(?:collaboration|consortium|group|project|survey|team)s?$/i;

/**
 * The groups of INSPIRE's and REVTeX' `collaboration = {LIGO Scientific, Virgo}` as authors, after
 * the people; those that stand among the people already are left out. APA and others call a group by
 * its whole name.
 */
export function readCollaborations(fields: FieldReader, people: readonly Person[]): Person[] {
  const known = people.map(({ literal }) => fold(literal ?? ''));
  return (fields.line('collaboration') ?? '')
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/i)
    .map((name) => name.replace(/^(?:(?:on behalf of|for)\s+)?the\s+/i, '').trim())
    .filter((name) => name !== '' && !known.some((other) => other.includes(fold(name))))
    .map((name) => ({
      literal: SAYS_WHAT_IT_IS.test(name) ? name : `${name} Collaboration`,
      marks: [],
      isOwner: false,
      contributedEqually: false,
      isCorresponding: false,
    }));
}
