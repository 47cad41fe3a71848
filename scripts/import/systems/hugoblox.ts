import type { ImportSystem } from '../job.ts';
import { jekyllSteps } from './jekyll.ts';

const CONFIG = /^(?:config\/_default\/)?(?:hugo|config)\.(?:ya?ml|toml|json)$/;

/** Folders of texts that only this theme has, which may stand in one of a language. */
const FOLDER =
  /^(?:content\/(?:[a-z]{2,3}(?:-[a-z]+)?\/)?(?:authors|home|publication)|data\/authors)\//i;

const FILES = [
  'config/_default/params.yaml',
  'config/_default/params.toml',
  'theme.toml',
  'go.mod',
];

const TEXT = /^content\/.*\.md$/;

/**
 * Sites made with HugoBlox, which was Wowchemy and Hugo Academic.
 *
 * Those of Hugo with another theme are read as far as they are alike.
 *
 * @see https://docs.hugoblox.com/reference/content-types/
 */
export const hugoblox: ImportSystem = {
  name: 'hugoblox',
  title: 'HugoBlox',
  evidence: ({ paths }) => {
    const all = [...paths];
    const config = all.filter((path) => CONFIG.test(path));
    const folders = [...new Set(all.flatMap((path) => FOLDER.exec(path)?.[0] ?? []))];
    const files = FILES.filter((file) => paths.has(file));
    if (config.length === 0) return [];
    if (folders.length > 0) return [...config, ...folders, ...files];
    const isHugo = all.some((path) => TEXT.test(path)) && !paths.has('_config.yml');
    return isHugo ? [`texts of Hugo, whose theme may be another`, ...config] : [];
  },
  steps: jekyllSteps,
};
