import path from 'node:path';

/**
 * What a command says about where a site is, where it goes and how it is addressed. Commands hand
 * it to Astro's own process through environment variables, which is also how CI sets them.
 */
export interface SiteOptions {
  /** Absolute path of the site folder: the folder that holds `content/`. */
  siteFolder: string;
  /** Absolute path of the folder that the site is written to. */
  outFolder: string;
  /** Absolute path for caches; may be thrown away at any time. */
  cacheFolder: string;
  /** Replaces `url` of site.yaml when set. */
  url: string | undefined;
  /** Replaces `base` of site.yaml when set. */
  base: string | undefined;
  /** Whether drafts and posts of the future are part of the site. */
  showDrafts: boolean;
}

const names = {
  siteFolder: 'OCTAVO_SITE',
  outFolder: 'OCTAVO_OUT',
  cacheFolder: 'OCTAVO_CACHE',
  url: 'OCTAVO_URL',
  base: 'OCTAVO_BASE',
  showDrafts: 'OCTAVO_DRAFTS',
} as const;

/**
 * Reads the options from the environment; what is not set means the engine's own folder.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function optionsFromEnvironment(engineFolder: string): SiteOptions {
  const value = (name: string): string | undefined => {
    const text = process.env[name];
    return text === '' ? undefined : text;
  };
  return {
    siteFolder: path.resolve(engineFolder, value(names.siteFolder) ?? '.'),
    outFolder: path.resolve(engineFolder, value(names.outFolder) ?? 'dist'),
    cacheFolder: path.resolve(engineFolder, value(names.cacheFolder) ?? '.octavo'),
    url: value(names.url),
    base: value(names.base),
    showDrafts: value(names.showDrafts) === '1',
  };
}

/** The same options as environment variables, for the process that Astro runs in. */
export function environmentFromOptions(options: SiteOptions): Record<string, string> {
  return {
    [names.siteFolder]: options.siteFolder,
    [names.outFolder]: options.outFolder,
    [names.cacheFolder]: options.cacheFolder,
    [names.url]: options.url ?? '',
    [names.base]: options.base ?? '',
    [names.showDrafts]: options.showDrafts ? '1' : '',
  };
}
