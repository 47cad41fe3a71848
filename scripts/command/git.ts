import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Refusal } from './refusal.ts';

/** What git answered. */
export interface GitAnswer {
  code: number;
  out: string;
  /** What it said about it, without space around it. */
  said: string;
}

/** How git is asked. */
export interface GitQuestion {
  /** What it reads from its standard input. */
  input?: string;
  /** Absolute path of the index to use in the place of the repository's own. */
  index?: string;
}

/** Asks git about one repository. */
export class Git {
  readonly #folder: string;

  /** @param folder absolute path of a folder of the repository */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @returns what git writes, without space at its end
   * @throws {Refusal} with git's own words when it cannot do it
   */
  async ask(args: readonly string[], question: GitQuestion = {}): Promise<string> {
    const { code, out, said } = await this.try(args, question);
    if (code !== 0) throw new Refusal(`git cannot ${args[0] ?? 'run'}: ${said}`);
    return out.trimEnd();
  }

  /** Whether the folder is where its repository begins, rather than a part of another one. */
  async isWhole(): Promise<boolean> {
    const { code, out } = await this.try(['rev-parse', '--show-toplevel']);
    return code === 0 && (await fs.realpath(out.trim())) === (await fs.realpath(this.#folder));
  }

  /** @throws {Refusal} when there is no git on this machine */
  async try(args: readonly string[], { input = '', index }: GitQuestion = {}): Promise<GitAnswer> {
    const environment = index === undefined ? {} : { GIT_INDEX_FILE: index };
    const git = spawn('git', ['-C', this.#folder, ...args], {
      env: { ...process.env, LC_ALL: 'C', ...environment },
    });
    const ended = new Promise<number>((resolve, reject) => {
      git.once('error', () => {
        reject(new Refusal('This needs git, and there is none here: https://git-scm.com'));
      });
      git.once('close', (code) => {
        resolve(code ?? 1);
      });
    });
    // It may end before it has read everything.
    git.stdin.once('error', () => undefined);
    git.stdin.end(input);
    const [code, out, said] = await Promise.all([ended, text(git.stdout), text(git.stderr)]);
    return { code, out, said: said.trim() };
  }
}
