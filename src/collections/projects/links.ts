import { z } from 'astro/zod';
import { linkOrNothing } from '../fields.ts';

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/** A repository at GitHub: `user/repository`, or its address. */
const repositoryField = z
  .string()
  .transform((written, context) => {
    if (written === '' || /^https?:\/\//.test(written)) return written;
    if (/^(?:www\.)?github\.com\//.test(written)) return `https://${written}`;
    if (REPOSITORY.test(written)) return `https://github.com/${written}`;
    context.addIssue({
      code: 'custom',
      message: `"${written}" does not say whose repository at GitHub it is. | Write it as user/repository, or as the whole address.`,
    });
    return z.NEVER;
  })
  .pipe(linkOrNothing);

const link = (what: string) => linkOrNothing.optional().describe(what);
const hugo = (key: string) => link(`HugoBlox' name for ${key}.`);

/** Keys that each hold one link. */
export const linkFields = {
  website: link('Its own site.'),
  url_project: hugo('website'),
  demo: link('Where it can be tried.'),
  url_demo: hugo('demo'),
  code: link('Source code: an address, or a file.'),
  url_code: hugo('code'),
  url_source: hugo('code'),
  github: repositoryField.optional().describe('Repository at GitHub: user/repository.'),
  data: link('Data: an address, or a file.'),
  url_dataset: hugo('data'),
  pdf: link('A text: an address, or a file.'),
  url_pdf: hugo('pdf'),
  slides: link('Slides: an address, or a file.'),
  url_slides: hugo('slides'),
  video: link('Film: an address, or a file.'),
  url_video: hugo('video'),
  poster: link('Poster: an address, or a file.'),
  url_poster: hugo('poster'),
};

/** What the links of those keys say. */
const linkWords = [
  'website',
  'demo',
  'code',
  'github',
  'data',
  'pdf',
  'slides',
  'video',
  'poster',
] as const;

type LinkKey = keyof typeof linkFields;
type LinkWord = (typeof linkWords)[number];

const wordOf: Readonly<Record<LinkKey, LinkWord>> = {
  website: 'website',
  url_project: 'website',
  demo: 'demo',
  url_demo: 'demo',
  code: 'code',
  url_code: 'code',
  url_source: 'code',
  github: 'github',
  data: 'data',
  url_dataset: 'data',
  pdf: 'pdf',
  url_pdf: 'pdf',
  slides: 'slides',
  url_slides: 'slides',
  video: 'video',
  url_video: 'video',
  poster: 'poster',
  url_poster: 'poster',
};

/** More links; HugoBlox calls what a link says its name, or has a type of link instead. */
export const moreLinksField = z.array(
  z
    .strictObject({
      label: z.string().optional().describe('What the link says.'),
      name: z.string().optional().describe("HugoBlox' name for label."),
      type: z.string().optional().describe('A kind of link, where there is no label: code.'),
      url: linkOrNothing.describe('Where it leads: an address, a file beside this one, or /path.'),
      icon: z.string().optional().describe('Accepted for HugoBlox; links are words here.'),
      icon_pack: z.string().optional().describe('Accepted for HugoBlox.'),
    })
    .transform(({ label, name, type, url }, context) => {
      const said = [label, name, type].find((one) => one !== undefined && one !== '');
      if (said !== undefined) return { label: said, url };
      context.addIssue({
        code: 'custom',
        message: 'Nothing says what this link is. | Add a line "label: …" to it.',
      });
      return z.NEVER;
    }),
);

/** A link of a project, with the word of the interface that says what it is. */
export interface ShownLink {
  label: string;
  url: string;
}

/** The keys of a project that lead somewhere, with the addresses that they lead to. */
export type LinkValues = Readonly<Partial<Record<LinkKey, string | undefined>>> & {
  readonly links?: readonly { label: string; url?: string | undefined }[] | undefined;
};

/**
 * The links of a project in the order in which they are shown, each address once.
 *
 * @param say what the links of keys say
 */
export function linksOf(
  fields: LinkValues,
  say: Readonly<Record<LinkWord, string>>,
): readonly ShownLink[] {
  const ofKeys = (Object.keys(wordOf) as LinkKey[]).map((key) => ({
    label: say[wordOf[key]],
    url: fields[key],
  }));
  const more = (fields.links ?? []).map(({ label, url }) => ({
    label: isWord(label) ? say[label] : label,
    url,
  }));
  const shown = new Map<string, ShownLink>();
  for (const { label, url } of [...ofKeys, ...more]) {
    if (url !== undefined && !shown.has(url)) shown.set(url, { label, url });
  }
  return [...shown.values()];
}

function isWord(label: string): label is LinkWord {
  return linkWords.some((word) => word === label);
}
