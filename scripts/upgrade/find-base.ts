import type { Git } from '../command/git.ts';

/** Names a version in the message of the commit that brought it. */
export const VERSION_TRAILER = 'Octavo-Version';

/** What makes a version the one it is, and then what else tells it from its neighbours. */
const ESSENTIAL = ['src', 'scripts'] as const;
const FURTHER = ['package.json', 'package-lock.json', 'tests', 'bench', '.github', 'README.md'];

/** A commit with the ids that git has for parts of it. */
interface Parts {
  commit: string;
  /** Of `ESSENTIAL`, joined; undefined when one is not there. */
  essential: string | undefined;
  further: readonly string[];
}

/**
 * Finds the version of Octavo from which a copy of it comes. The two need have no history in common:
 * GitHub's templates begin a new one. It is the last version that a commit says it brings, or of which
 * a commit has the engine letter by letter.
 *
 * @param newest newest commit of Octavo itself
 * @returns the commit of that version, undefined when no commit of the copy has the engine of any
 */
export async function findBase(git: Git, newest: string): Promise<string | undefined> {
  const versions = await partsOf(git, await commitsOf(git, newest));
  const known = new Set(versions.map(({ commit }) => commit));
  const byEssential = Map.groupBy(versions, ({ essential }) => essential);
  const commits = await commitsOf(git, 'HEAD');
  const brought = await broughtBy(git);
  for (const copy of await partsOf(git, commits)) {
    const version = brought.get(copy.commit);
    if (version !== undefined && known.has(version)) return version;
    const same = copy.essential === undefined ? [] : (byEssential.get(copy.essential) ?? []);
    const likeness = (one: Parts): number =>
      one.further.filter((id, index) => id === copy.further[index]).length;
    const [best, ...others] = same;
    if (best === undefined) continue;
    return others.reduce((a, b) => (likeness(b) > likeness(a) ? b : a), best).commit;
  }
  return undefined;
}

/** Commits up to one, the newest first. */
async function commitsOf(git: Git, newest: string): Promise<string[]> {
  return (await git.ask(['rev-list', newest])).split('\n');
}

/** Commits of the copy that say which version they bring. */
async function broughtBy(git: Git): Promise<Map<string, string>> {
  const format = `%H %(trailers:key=${VERSION_TRAILER},valueonly,separator=%x20)`;
  const lines = (await git.ask(['log', `--format=${format}`, 'HEAD'])).split('\n');
  return new Map(
    lines
      .map((line) => line.trim().split(' '))
      .flatMap(([commit, version]) =>
        commit === undefined || version === undefined ? [] : [[commit, version] as const],
      ),
  );
}

async function partsOf(git: Git, commits: readonly string[]): Promise<Parts[]> {
  const names = [...ESSENTIAL, ...FURTHER];
  const input = commits.flatMap((commit) => names.map((name) => `${commit}:${name}\n`)).join('');
  const lines = (await git.ask(['cat-file', '--batch-check=%(objectname)'], { input })).split('\n');
  // What is not there is answered by its name and "missing".
  const ids = lines.map((line) => (line.endsWith(' missing') ? '' : line));
  return commits.map((commit, index) => {
    const own = ids.slice(index * names.length, (index + 1) * names.length);
    const essential = own.slice(0, ESSENTIAL.length);
    return {
      commit,
      essential: essential.includes('') ? undefined : essential.join(' '),
      further: own.slice(ESSENTIAL.length),
    };
  });
}
