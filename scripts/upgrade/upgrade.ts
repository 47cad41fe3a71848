import { Refusal } from '../command/refusal.ts';
import { filesOf, leftOut, treeWithout } from './engine-tree.ts';
import { findBase, VERSION_TRAILER } from './find-base.ts';
import { Git } from '../command/git.ts';

/** Where the fetched version is kept, so that git throws nothing of it away. */
const NEWEST = 'refs/octavo/newest';

/** The remote that is asked when no address is given. */
const REMOTE = 'octavo';

/** What is to be upgraded, and to what. */
export interface Upgrade {
  /** Absolute path of the copy of Octavo. */
  folder: string;
  /** Address or absolute path of Octavo's repository; undefined for that of the remote `octavo`. */
  from: string | undefined;
  /** Its branch, tag or commit. */
  version: string;
  /** Commit of Octavo from which the copy comes; undefined to have it found. */
  since: string | undefined;
}

/**
 * Brings the engine of a copy of Octavo to a newer version, as one commit. What the author changed in
 * the engine is merged with what the new version changes; the author's own folders are left alone.
 *
 * @returns what to tell the author
 * @throws {Refusal} when it cannot be done, and for what only the author can merge
 */
export async function upgrade({ folder, from, version, since }: Upgrade): Promise<string> {
  const git = new Git(folder);
  await rejectUnready(git, folder);
  const newest = await fetched(git, from ?? (await addressOfRemote(git)), version);
  const nameOfNewest = await versionName(git, newest);
  const head = await git.ask(['rev-parse', 'HEAD']);
  if (head === newest) return `This is the newest version already, Octavo ${nameOfNewest}.`;
  if ((await git.try(['merge-base', '--is-ancestor', head, newest])).code === 0) {
    await git.ask(['merge', '--quiet', '--ff-only', newest]);
    return told(`This copy, which had no commit of its own, is Octavo ${nameOfNewest} now.`, head);
  }
  const base = await baseOf(git, newest, since);
  const change = await changeBetween(git, base, newest, nameOfNewest);
  if (change === undefined) {
    return `The engine is the newest already, that of Octavo ${nameOfNewest}.`;
  }
  await applied(git, change);
  const changed = (await git.ask(['diff', '--name-only', head, 'HEAD'])).split('\n').length;
  const nameOfBase = await versionName(git, base);
  const files = changed === 1 ? 'One file of the engine is' : `${changed} files of the engine are`;
  return told(
    `From Octavo ${nameOfBase} to ${nameOfNewest}, in one commit.
${files} new, changed or gone; content/ and public/ are as they were.`,
    head,
  );
}

function told(what: string, before: string): string {
  return `${what}

Next:
  npm ci && npm run build

To go back to what you had:
  git reset --keep ${before.slice(0, 10)} && npm ci`;
}

/** @throws {Refusal} for a folder that is no repository, or holds what git does not know yet */
async function rejectUnready(git: Git, folder: string): Promise<void> {
  if (!(await git.isWhole())) {
    throw new Refusal(
      `${folder} is no git repository of its own, so nothing could be brought back. Begin one with:
  git init && git add -A && git commit -m "My site"`,
    );
  }
  const status = await git.ask(['status', '--porcelain', '--untracked-files=no']);
  if (status !== '') {
    throw new Refusal(
      `There are changes that are not committed:\n${indented(status)}\nCommit them first, or put them away with git stash.`,
    );
  }
}

async function addressOfRemote(git: Git): Promise<string> {
  const { code, out } = await git.try(['remote', 'get-url', REMOTE]);
  if (code === 0) return out.trim();
  throw new Refusal(`Say where Octavo is, the address of the repository that you copied, as in
  npm run upgrade -- https://github.com/NAME/octavo

Or name it once, and then npm run upgrade is enough:
  git remote add ${REMOTE} https://github.com/NAME/octavo`);
}

/** @returns the commit that was fetched */
async function fetched(git: Git, from: string, version: string): Promise<string> {
  const spec = `+${version}:${NEWEST}`;
  const { code, said } = await git.try(['fetch', '--quiet', '--no-tags', '--', from, spec]);
  if (code !== 0) throw new Refusal(`Nothing could be fetched from ${from}:\n${indented(said)}`);
  const commit = await git.ask(['rev-parse', `${NEWEST}^{commit}`]);
  if ((await git.try(['cat-file', '-e', `${commit}:scripts/build.ts`])).code !== 0) {
    throw new Refusal(`What is at ${from} is no Octavo: it has no scripts/build.ts.`);
  }
  return commit;
}

async function baseOf(git: Git, newest: string, since: string | undefined): Promise<string> {
  if (since !== undefined) return git.ask(['rev-parse', '--verify', `${since}^{commit}`]);
  const base = await findBase(git, newest);
  if (base !== undefined) return base;
  throw new Refusal(`It is not clear which version of Octavo this copy comes from: none of your commits has
the engine of any version unchanged. Choose the commit of Octavo that was the newest when you copied it, among
  git log --date=short --format="%h %ad %s" ${NEWEST}
and say:
  npm run upgrade -- --since COMMIT`);
}

/** @returns a commit that changes the one version's engine to the other's, undefined when they are alike */
async function changeBetween(
  git: Git,
  base: string,
  newest: string,
  nameOfNewest: string,
): Promise<string | undefined> {
  const [own, filesOfBase, filesOfNewest] = [
    await filesOf(git, 'HEAD'),
    await filesOf(git, base),
    await filesOf(git, newest),
  ];
  const before = await treeWithout(git, base, leftOut(filesOfBase, filesOfBase, own));
  const after = await treeWithout(git, newest, leftOut(filesOfNewest, filesOfBase, own));
  if (before === after) return undefined;
  const message = `Upgrade Octavo to ${nameOfNewest}\n\n${VERSION_TRAILER}: ${newest}`;
  const parent = await git.ask(['commit-tree', before, '-m', 'Octavo']);
  return git.ask(['commit-tree', after, '-p', parent, '-m', message]);
}

/** @throws {Refusal} for what only the author can merge */
async function applied(git: Git, change: string): Promise<void> {
  // Should the copy have got all of it by another way, the commit still says which version this is.
  const { code, said } = await git.try(['cherry-pick', '--keep-redundant-commits', change]);
  if (code === 0) return;
  const open = await git.ask(['diff', '--name-only', '--diff-filter=U']);
  if (open === '') throw new Refusal(`git cannot apply the new version:\n${indented(said)}`);
  throw new Refusal(`The new version changes what you have changed, too, in
${indented(open)}
All else is done. In these files, write what is to be between <<<<<<< and >>>>>>>; of a file that one side
has removed, git rm or git add says whether it is to go. Then:
  git add -A && git cherry-pick --continue
  npm ci && npm run build${lockHint(open)}

Or stay with what you had:
  git cherry-pick --abort`);
}

/** Nobody merges a lock file by hand. */
function lockHint(open: string): string {
  if (!open.split('\n').includes('package-lock.json')) return '';
  return `

For package-lock.json, first mend package.json, and then:
  git checkout --theirs package-lock.json && npm install`;
}

/** @returns the version in package.json, the commit and its day */
async function versionName(git: Git, commit: string): Promise<string> {
  const { out } = await git.try(['show', `${commit}:package.json`]);
  const version = /"version":\s*"([^"]+)"/.exec(out)?.[1] ?? '';
  const about = await git.ask(['log', '-1', '--format=%cs', commit]);
  return `${version} (${commit.slice(0, 10)} of ${about})`.trim();
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
