/** What a loop of Liquid goes through, and what is done to that before. */
export interface LoopSource {
  /** `site.rings`, `group.items` */
  variable: string;
  /** Filters with what is given to them: `sort: "year"`, `reverse`; what the loop itself says last. */
  filters: readonly string[];
}

const ASSIGN = /\{%-?\s*assign\s+([\w-]+)\s*=\s*([\s\S]*?)\s*-?%\}/g;
const LOOP = /\{%-?\s*(?:for|tablerow)\s+[\w-]+\s+in\s+([\s\S]*?)\s*-?%\}/g;
const VARIABLE = /^(?:[\w.-]|\[[^\]]*\])+/;

/** What stands between two bars; those within quotation marks are none. */
const FILTER = /(?:[^|"']|"[^"]*"|'[^']*'|["'])+/g;

/** One variable is set from another no more often. */
const MOST_STEPS = 20;

/**
 * The loops of a text in their order. A variable that was set before stands for what it was set to.
 *
 * @example loopSources('{% assign all = site.rings | sort: "year" %}{% for ring in all reversed %}')
 *   // [{ variable: 'site.rings', filters: ['sort: "year"', 'reversed'] }]
 */
export function loopSources(text: string): LoopSource[] {
  const assigned = new Map<string, LoopSource>();
  const steps = [...text.matchAll(ASSIGN), ...text.matchAll(LOOP)].sort(
    (left, right) => left.index - right.index,
  );
  return steps.flatMap(([, first = '', second]) => {
    const isLoop = second === undefined;
    const source = sourceOf(isLoop ? first : second, isLoop, assigned);
    if (isLoop) return [source];
    assigned.set(first, source);
    return [];
  });
}

function sourceOf(
  written: string,
  isLoop: boolean,
  assigned: ReadonlyMap<string, LoopSource>,
): LoopSource {
  const [variable = ''] = VARIABLE.exec(written) ?? [];
  const rest = written.slice(variable.length).trim();
  const filters = isLoop
    ? loopFilters(rest)
    : (rest.match(FILTER) ?? []).map((filter) => filter.trim());
  const before = assigned.get(variable);
  const own = filters.filter((filter) => filter !== '');
  if (before === undefined || before.filters.length > MOST_STEPS) return { variable, filters: own };
  return { variable: before.variable, filters: [...before.filters, ...own] };
}

/** What a loop says after its variable, in the order in which Liquid does it. */
function loopFilters(rest: string): string[] {
  const words = (pattern: RegExp): string[] => rest.match(pattern)?.slice(0, 1) ?? [];
  return [...words(/\boffset\s*:\s*\d+/), ...words(/\blimit\s*:\s*\d+/), ...words(/\breversed\b/)];
}
