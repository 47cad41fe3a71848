import path from 'node:path';
import { START_OF_FILE, type ContentError } from './content-error.ts';
import { didYouMean } from './did-you-mean.ts';
import { nearest } from './nearest.ts';

/** What stands in `content/data/`, without ending. */
const DATA = ['coauthors', 'cv', 'metrics', 'texts', 'venues'];

/** What stands in `content/` itself, beside folders and BibTeX files. */
const AT_TOP = ['site.yaml', 'macros.yaml'];

/** Other endings of Markdown, in any case. */
const MARKDOWN = /\.(?:mdx?(?:\.txt)?|markdown|mdown|mkdn?)$/i;

/** A note of the author about the folder, as GitHub shows it. */
const READ_ME = /^(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING)\./i;

/**
 * Warns of texts and data that nothing reads, as they have another name or stand in another folder
 * than those that count. Pictures and the like are never meant: any text may show them.
 *
 * @param contentFiles files of `content/`, as paths with slashes
 * @param folders of `content/` that hold texts: pages, posts, papers and the collections
 * @param cvNames what pages say that their CV is called, without ending
 */
export function unusedFiles(
  contentFiles: readonly string[],
  contentFolder: string,
  folders: readonly string[],
  cvNames: readonly string[],
): ContentError[] {
  return contentFiles.flatMap((relative): ContentError[] => {
    const reason = MARKDOWN.test(relative)
      ? ofText(relative, folders)
      : ofData(relative, contentFiles, cvNames);
    if (reason === undefined) return [];
    const file = path.join(contentFolder, relative);
    const message = `This file is not used: ${reason.why}.`;
    const place = { kind: 'unused-file', file, position: START_OF_FILE };
    return [{ severity: 'warning', ...place, message, fix: reason.fix }];
  });
}

interface Reason {
  why: string;
  fix: string;
}

function ofText(relative: string, folders: readonly string[]): Reason | undefined {
  const [folder = '', ...below] = relative.split('/');
  if (READ_ME.test(path.posix.basename(relative))) return undefined;
  if (below.length === 0) {
    return { why: 'it stands in no folder', fix: `Move it to one of: ${folders.join(', ')}.` };
  }
  if (!folders.includes(folder)) {
    const known = `Move it to one of: ${folders.join(', ')}.`;
    return {
      why: `"${folder}" is no folder of texts`,
      fix: didYouMean(folder, folders, known, (meant) => `the folder "${meant}"`),
    };
  }
  const [ending = ''] = /(?:\.mdx?)?\.[^.]*$/i.exec(path.posix.basename(relative)) ?? [];
  if (ending === '.md' || ending === '.mdx') return undefined;
  const right = /^\.mdx\b/i.test(ending) ? '.mdx' : '.md';
  return {
    why: `texts end in .md or .mdx, not in ${ending}`,
    fix: `Call it ${path.posix.basename(relative, ending)}${right}.`,
  };
}

function ofData(
  relative: string,
  contentFiles: readonly string[],
  cvNames: readonly string[],
): Reason | undefined {
  const { dir, name, ext } = path.posix.parse(relative);
  const isYaml = /^\.ya?ml$/i.test(ext);
  if (dir === '' && isYaml && !AT_TOP.includes(relative)) {
    const meant = nearest(name, [...DATA.map((one) => `data/${one}`), 'site', 'macros', ...DATA]);
    return {
      why: `only ${AT_TOP.join(' and ')} are read here`,
      fix: DATA.includes(meant ?? '')
        ? `Did you mean "data/${meant ?? ''}.yaml"?`
        : meant === undefined
          ? 'Remove it, or move it to data/.'
          : `Did you mean "${meant}.yaml"?`,
    };
  }
  if (dir !== 'data' || !isYaml) return undefined;
  const known = [...new Set([...DATA, ...cvNames])];
  // A CV in one language: cv.zh.yaml.
  const base = [name, name.replace(/\.[A-Za-z-]+$/, '')].find((one) => known.includes(one));
  if (base === undefined) {
    return {
      why: `no file of data is called ${name}`,
      fix: didYouMean(
        name,
        known,
        `Remove it, or use one of: ${known.join(', ')}.`,
        (meant) => `"${meant}${ext.toLowerCase()}"`,
      ),
    };
  }
  if (ext !== ext.toLowerCase()) {
    return { why: 'its ending is in capitals', fix: `Call it ${name}${ext.toLowerCase()}.` };
  }
  const twin = `data/${name}.yaml`;
  return ext === '.yml' && contentFiles.includes(twin) && !cvNames.includes(base)
    ? { why: `${twin} is read instead`, fix: 'Keep one of the two.' }
    : undefined;
}
