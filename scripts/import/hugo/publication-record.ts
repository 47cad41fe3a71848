import { isRecord, textOf, type Plain } from '../source/records.ts';

/** What newer sites say of a publication key by key, by the names of BibTeX. */
export function recordKeys({ publication, hugoblox, links, awards }: Plain): Plain {
  return withoutEmpty({
    ...(isRecord(publication) && {
      volume: textOf(publication.volume),
      number: textOf(publication.issue) ?? textOf(publication.number),
      pages: textOf(publication.pages)?.replace(/(?<=\d)\s*[-–]\s*(?=\d)/u, '--'),
      publisher: textOf(publication.publisher),
    }),
    ...identifiersIn(links),
    ...(isRecord(hugoblox) && isRecord(hugoblox.ids) && identifiers(hugoblox.ids)),
    award: awardOf(awards),
  });
}

/** The name of what a publication appeared in, in text or with more about it. */
export function venueWritten(publication: unknown): string | undefined {
  if (!isRecord(publication)) return textOf(publication);
  return textOf(publication.name) ?? textOf(publication.short_name);
}

/** What of `hugoblox:` has no counterpart; undefined when nothing is left. */
export function restOf(hugoblox: unknown): unknown {
  if (!isRecord(hugoblox)) return hugoblox;
  const { ids, ...others } = hugoblox;
  const more = Object.keys(isRecord(ids) ? ids : {}).filter((key) => !(key in known));
  return Object.keys(others).length === 0 && more.length === 0 ? undefined : hugoblox;
}

const known = { doi: true, arxiv: true };

function identifiers(ids: Plain): Plain {
  return withoutEmpty({ doi: textOf(ids.doi), arxiv: textOf(ids.arxiv) });
}

/** `{ type: preprint, provider: arxiv, id: 2101.00001 }` */
function identifiersIn(links: unknown): Plain {
  const all: unknown[] = Array.isArray(links) ? links : [];
  const named = all.flatMap((one): [string, string][] => {
    const [provider, id] = isRecord(one) ? [textOf(one.provider), textOf(one.id)] : [];
    return provider === undefined || id === undefined ? [] : [[provider, id]];
  });
  return identifiers(Object.fromEntries(named));
}

function awardOf(awards: unknown): string | undefined {
  const all: unknown[] = Array.isArray(awards) ? awards : [];
  const names = all.flatMap((one) => {
    const name = textOf(isRecord(one) ? one.name : one);
    const note = isRecord(one) ? textOf(one.note) : undefined;
    return name === undefined ? [] : [note === undefined ? name : `${name} (${note})`];
  });
  return names.length === 0 ? undefined : names.join('; ');
}

function withoutEmpty(keys: Plain): Plain {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}
