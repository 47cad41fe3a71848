import { z } from 'astro/zod';
import { networks } from '../../site/networks/networks.ts';
import { addressOf } from '../../site/networks/read-address.ts';
import type { ProfileLink } from '../../site/profile-link.ts';
import { networkKeys } from '../../site/schemas/networks.ts';

const request = (link: ProfileLink) => ({ request: 'profile' as const, link });

/** An address at which someone is written to. */
export const emailField = z
  .email()
  .transform((address) => [request({ kind: 'email' as const, address })]);

/** The feed of this site is nobody's but the owner's. */
const feedField = z
  .url({
    protocol: /^https?$/,
    error: 'This is no address of a feed. | Write the whole of it, with https://.',
  })
  .transform((address) => [request({ kind: 'feed' as const, address })]);

/** The keys that say where someone is found: those that the owner has in site.yaml. */
export const linkKeys: readonly string[] = [...Object.keys(networkKeys), 'url'].filter(
  (key) => key !== 'rss_icon',
);

const allLinkFields: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  linkKeys.map((key): [string, z.ZodType] => {
    const schema = networkKeys[key === 'url' ? 'website' : key];
    if (schema === undefined) throw new Error(`There is no network "${key}".`);
    if (key === 'rss') return [key, feedField.optional().describe('Address of a feed.')];
    const field = schema.transform((links) => links?.map(request));
    const what = key === 'url' ? 'The same as website.' : (schema.description ?? '');
    return [key, field.describe(what)];
  }),
);

/** Hidden from the type, so that the other keys keep theirs: see `linksOf`. */
export const linkFields: object = allLinkFields;

/** A link as HugoBlox has it, older (`link`) and newer (`url`). */
const listedLink = z
  .strictObject({
    link: z.string().optional().describe('Where it leads.'),
    url: z.string().optional().describe('The same as link.'),
    label: z.string().optional().describe('What it says; else the name of the place.'),
    icon: z.string().optional().describe('Accepted for HugoBlox; the address tells the icon.'),
    icon_pack: z.string().optional().describe('Accepted for HugoBlox.'),
    display: z.unknown().optional().describe('Accepted for HugoBlox.'),
  })
  .transform(({ link, url, label }, context) => {
    const written = link ?? url ?? '';
    const read = readLink(written, label);
    if (read !== undefined) return [request(read)];
    context.addIssue({
      code: 'custom',
      message: `"${written}" is no place where someone is found. | Write an address that begins with https:// or mailto:; a file stands under "cv".`,
    });
    return z.NEVER;
  });

/** What an address leads to. */
function readLink(written: string, label: string | undefined): ProfileLink | undefined {
  if (written.startsWith('mailto:')) return { kind: 'email', address: written.slice(7) };
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) return undefined;
  for (const [network, facts] of Object.entries(networks)) {
    if (facts.isAnywhere === true) continue;
    const read = addressOf(facts, written);
    if ('address' in read) return { kind: 'network', network, address: read.address };
  }
  const host = new URL(written).hostname.replace(/^www\./, '');
  return { kind: 'custom', label: label ?? host, address: written, icon: undefined };
}

/** `social:` as in site.yaml, or a list as HugoBlox has it. */
export const socialField = z.union([
  z.strictObject({ ...allLinkFields, email: emailField.optional().describe('The same as email.') }),
  z.array(listedLink),
]);
