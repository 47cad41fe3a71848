import { Git } from '../command/git.ts';
import { Refusal } from '../command/refusal.ts';

/** Where GitHub finds this Octavo. */
export interface EngineSource {
  /** `owner/name`; undefined when nothing here says it. */
  repository: string | undefined;
  /** This version of it; undefined when it is not on GitHub. */
  commit: string | undefined;
}

const GITHUB =
  /^(?:https:\/\/(?:[^@/]*@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/** @param folder absolute path of the engine */
export async function engineSource(folder: string): Promise<EngineSource> {
  const git = new Git(folder);
  const answer = async (...args: string[]): Promise<string> => {
    const { code, out } = await git.try(args);
    return code === 0 ? out.trim() : '';
  };
  try {
    // Within another repository, that one would answer.
    if (!(await git.isWhole())) return { repository: undefined, commit: undefined };
    const repository = githubRepository(await answer('remote', 'get-url', 'origin'));
    const onGithub =
      repository !== undefined && (await answer('branch', '--remotes', '--contains', 'HEAD'));
    return { repository, commit: onGithub ? await answer('rev-parse', 'HEAD') : undefined };
  } catch (error) {
    // There is no git.
    if (error instanceof Refusal) return { repository: undefined, commit: undefined };
    throw error;
  }
}

/** @returns `owner/name`, undefined for an address elsewhere */
export function githubRepository(address: string): string | undefined {
  return GITHUB.exec(address)?.[1];
}
