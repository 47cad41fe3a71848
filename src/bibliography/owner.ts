import { compareNames, sameWhole, type Likeness } from './people/compare-names.ts';
import { parseName } from './people/parse-names.ts';
import type { PersonName } from './work.ts';

/** Whose site it is, and how else bibliographies write that name. */
export interface OwnerNames {
  /** In parts, or whole as one writes it: “Ziming Liu”, “van der Berg, Jan”. */
  name: string | PersonName;
  /** Other spellings of the whole name, such as “Z. M. Liu”, “Liu, Z.” or “刘子鸣”. */
  aliases?: readonly string[];
  /** With or without `https://orcid.org/`. */
  orcid?: string;
  /** Identifier at Google Scholar, `JicYPdAAAAAJ`, or the address of the page there. */
  scholar?: string;
}

/** Whether each of the names is the owner's. */
export type OwnerFinder = (names: readonly (PersonName & { orcid?: string })[]) => boolean[];

/**
 * Makes what finds the owner in a list of authors. A family name alone is never enough: the given
 * name must agree in full, or an alias must. Where only initials agree (“Z. Liu”), it is the owner
 * if nobody in the list agrees better or as well.
 */
export function ownerFinder(owner: OwnerNames): OwnerFinder {
  const ownName = typeof owner.name === 'string' ? parseName(owner.name) : owner.name;
  const aliases = (owner.aliases ?? []).map((alias) => parseName(alias));
  const orcid = owner.orcid?.replace(/^https?:\/\/orcid\.org\//, '');
  return (names) => {
    const likenesses = names.map((name): Likeness => {
      if (name.orcid !== undefined && orcid !== undefined) {
        return name.orcid === orcid ? 'full' : 'different';
      }
      return aliases.some((alias) => sameWhole(name, alias)) ? 'full' : compareNames(name, ownName);
    });
    if (likenesses.includes('full')) return likenesses.map((like) => like === 'full');
    const byInitials = likenesses.filter((like) => like === 'initials');
    return likenesses.map((like) => like === 'initials' && byInitials.length === 1);
  };
}

/** The identifier alone, however it is given. */
export function scholarUser({ scholar }: OwnerNames): string | undefined {
  if (scholar === undefined) return undefined;
  return /[?&]user=([\w-]+)/.exec(scholar)?.[1] ?? (/^[\w-]+$/.test(scholar) ? scholar : undefined);
}
