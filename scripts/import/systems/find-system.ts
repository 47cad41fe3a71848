import type { ImportSystem } from '../job.ts';
import type { SiteFacts, System } from '../types.ts';
import { academicpages } from './academicpages.ts';
import { alFolio } from './al-folio.ts';
import { hugoblox } from './hugoblox.ts';
import { jekyll } from './jekyll.ts';

/** The special ones first. */
const known: readonly ImportSystem[] = [alFolio, academicpages, hugoblox, jekyll];

/** What is known of a system that the author names. */
export function systemNamed(name: System): ImportSystem {
  return known.find((system) => system.name === name) ?? jekyll;
}

/**
 * Finds out which generator a site is made for.
 *
 * @returns the one for which most speaks, and what; undefined when it is none of them
 */
export function findSystem(
  facts: SiteFacts,
): { system: ImportSystem; evidence: readonly string[] } | undefined {
  const found = known
    .map((system) => ({ system, evidence: system.evidence(facts) }))
    .filter(({ evidence }) => evidence.length > 0);
  const special = found
    .filter(({ system }) => system !== jekyll)
    .sort((left, right) => right.evidence.length - left.evidence.length);
  return special[0] ?? found[0];
}
