import { z } from 'astro/zod';
import type { Network } from '../networks/network.ts';
import { networks } from '../networks/networks.ts';
import { addressOf } from '../networks/read-address.ts';
import type { LinksByKey, ProfileLink } from '../profile-link.ts';
import { orcidSchema } from './orcid.ts';

type LinksSchema = z.ZodType<readonly ProfileLink[] | undefined>;

/** Text or a number; a number with more digits than a computer counts by has lost some of them. */
const handleSchema = z.union([z.string(), z.number()]).transform((value, context) => {
  if (typeof value === 'string' || Number.isSafeInteger(value)) return String(value);
  context.addIssue({
    code: 'custom',
    message: 'This number has too many digits to be read as one. | Put it in quotes.',
  });
  return z.NEVER;
});

/** Handle or address at a network; becomes the address. */
function addressSchema(key: string, network: Network) {
  if (key === 'website') return z.url({ protocol: /^https?$/ });
  if (key === 'orcid') return orcidSchema.transform((orcid) => `https://orcid.org/${orcid}`);
  return handleSchema.transform((written, context): string => {
    const read = addressOf(network, written);
    if ('address' in read) return read.address;
    context.addIssue({
      code: 'custom',
      message:
        read.mistake === 'host'
          ? `"${written}" is no address at ${network.label}. | Write the handle, such as "${network.example}"; links to other places stand under "custom".`
          : `"${written}" cannot be a handle at ${network.label}. | Write one like "${network.example}", or the whole address.`,
    });
    return z.NEVER;
  });
}

function keysOf(key: string, network: Network): [string, LinksSchema][] {
  const address = addressSchema(key, network) as z.ZodType<string>;
  const links = address.transform((address): ProfileLink[] => [
    { kind: 'network', network: key, address },
  ]);
  const what = `${key === 'website' ? 'Another page of yours' : `Handle or address at ${network.label}`}: ${network.example}`;
  return [
    [key, links.optional().describe(`${what}.`)],
    ...(network.aliases ?? []).map((alias): [string, LinksSchema] => [
      alias,
      links.optional().describe(`Another name of "${key}".`),
    ]),
  ];
}

const feedSchema = z
  .union([z.boolean(), z.url({ protocol: /^https?$/ })])
  .transform((value): ProfileLink[] =>
    value === false ? [] : [{ kind: 'feed', address: value === true ? undefined : value }],
  );

const cvSchema = z
  .string()
  .transform((address): ProfileLink[] => [{ kind: 'cv', address: address.trim() }]);

const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

const wechatSchema = z
  .union([
    z.string(),
    z.strictObject({
      id: z.string().optional().describe('Name under which you are found there.'),
      qr: z.string().optional().describe('Picture of your QR code, in content/images/.'),
    }),
  ])
  .transform((value): ProfileLink[] => {
    if (typeof value !== 'string') return [{ kind: 'wechat', ...value }];
    return [{ kind: 'wechat', ...(isPicture.test(value) ? { qr: value } : { id: value }) }];
  });

/** al-folio writes the name of an organization beside that of the user. */
const academiaSchema = z
  .strictObject({ organization: z.string(), username: z.string() })
  .transform(({ organization, username }): ProfileLink[] => [
    {
      kind: 'network',
      network: 'academia',
      address: `https://${organization}.academia.edu/${encodeURIComponent(username)}`,
    },
  ]);

const customSchema = z
  .array(
    z.strictObject({
      label: z.string().describe('What the link says.'),
      url: z.url({ protocol: /^https?$/ }).describe('Where it leads.'),
      icon: z
        .string()
        .optional()
        .describe('An icon of Simple Icons, "simple-icons:julia", or a picture of yours.'),
    }),
  )
  .transform((links): ProfileLink[] =>
    links.map(({ label, url, icon }) => ({ kind: 'custom', label, address: url, icon })),
  );

/** A network that is no more, which sites from elsewhere may still name. */
function ended(name: string): LinksSchema {
  return z
    .unknown()
    .refine(() => false, { error: `${name} exists no longer. | Remove this key.` })
    .transform((): ProfileLink[] => [])
    .optional()
    .describe(`${name} exists no longer.`);
}

const simple = Object.fromEntries(
  Object.entries(networks).flatMap(([key, network]) => keysOf(key, network)),
);

const alias = (schema: LinksSchema, of: string): LinksSchema =>
  schema.optional().describe(`Another name of "${of}".`);

const academiaOrHandle = z.union([academiaSchema, simple.academia ?? academiaSchema]).optional();

/** The keys that say where the author is found; they may stand under `author:` or `social:`. */
export const networkKeys: Readonly<Record<string, LinksSchema>> = {
  ...simple,
  academia: academiaOrHandle.describe('Organization and handle at Academia.edu, with a slash.'),
  academia_edu: alias(academiaOrHandle, 'academia'),
  rss: feedSchema.optional().describe('true for the feed of this site, or the address of another.'),
  rss_icon: alias(feedSchema, 'rss'),
  cv: cvSchema.optional().describe('Your CV: a path in public/ such as /cv.pdf, or an address.'),
  cv_pdf: alias(cvSchema, 'cv'),
  wechat: wechatSchema.optional().describe('Picture of your QR code, or your name at WeChat.'),
  wechat_qr: alias(wechatSchema, 'wechat'),
  wechat_username: alias(wechatSchema, 'wechat'),
  google_plus: ended('Google+'),
  vine: ended('Vine'),
  custom: customSchema.optional().describe('Links to places that have no key of their own here.'),
};

/** `social:` of site.yaml. */
export const socialSchema = z
  .strictObject({
    ...networkKeys,
    email: z
      .email()
      .transform((address): ProfileLink[] => [{ kind: 'email', address }])
      .optional()
      .describe('The same as the email of "author".'),
  })
  .transform(presentLinks)
  .prefault({});

/** The links among other values. */
export function presentLinks(values: object): LinksByKey {
  const isLinkKey = (key: string): boolean => key in networkKeys || key === 'email';
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => isLinkKey(key) && Array.isArray(value)),
  );
}
