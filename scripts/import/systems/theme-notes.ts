import type { ImportJob } from '../job.ts';

/** Folders of a Jekyll site that make its look and its workings. */
const folders = {
  _layouts: 'The layouts of the old site were left out: Octavo has its own.',
  _includes: 'The includes of the old site were left out; what texts make of them was converted.',
  _sass: 'The colours and styles of the old site were left out.',
  _plugins: 'The plugins of the old site were not run.',
} as const;

const advice: Readonly<Partial<Record<string, string>>> = {
  _sass:
    'One colour is said in site.yaml, as "accent"; rules of your own go into content/theme.css.',
};

/** Tells of what makes the old site look as it does. */
export function noteTheme({ site, note }: ImportJob): void {
  for (const [folder, message] of Object.entries(folders)) {
    if (![...site.paths].some((path) => path.startsWith(`${folder}/`))) continue;
    const more = advice[folder];
    note({
      level: 'dropped',
      file: folder,
      line: undefined,
      message,
      ...(more !== undefined && { advice: more }),
    });
  }
}
