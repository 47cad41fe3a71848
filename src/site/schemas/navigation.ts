import { z } from 'astro/zod';

/** What readers see: one text, or one for each language. */
export type NavLabel = string | Readonly<Record<string, string>>;

/** A link as an author writes it. */
export interface NavLink {
  kind: 'link';
  /** Without one, the title of the page that it leads to. */
  label: NavLabel | undefined;
  /** Name of a page, path on the site, or full address. */
  target: string;
  /** Keys that lead from the item to its target, for messages. */
  place: readonly string[];
}

/** A line between the links of a dropdown. */
export interface NavDivider {
  kind: 'divider';
}

/** A dropdown. */
export interface NavGroup {
  kind: 'group';
  label: NavLabel;
  items: readonly (NavLink | NavDivider)[];
}

const DIVIDER = 'divider';

const labelSchema = z.union([z.string(), z.record(z.string(), z.string())]);

const linkKeys = {
  label: labelSchema
    .optional()
    .describe('What the reader sees: a text, or one for each language: { en: Essays, zh: 文章 }.'),
  url: z
    .string()
    .optional()
    .describe('Name of a page, path on this site such as /blog/, or a full address.'),
  title: z.string().optional().describe("al-folio's name for label."),
  permalink: z.string().optional().describe("al-folio's name for url."),
};

const linkObject = z.strictObject(linkKeys);

type WrittenLink = z.output<typeof linkObject>;

const NOWHERE =
  'This link leads nowhere. | Write "url: /path/", the name of a page, or a full address.';
const STRAY_DIVIDER = 'A divider stands only in a dropdown. | Remove it, or move it into "items".';

/** Refuses a value, unless something else is wrong with it, such as a misspelt key. */
function refuse(context: z.core.$RefinementCtx, message: string): never {
  if (context.issues.length === 0) context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** @returns undefined when it leads nowhere */
function toLink(written: string | WrittenLink): NavLink | NavDivider | undefined {
  if (typeof written === 'string') {
    return written === DIVIDER
      ? { kind: 'divider' }
      : { kind: 'link', label: undefined, target: written, place: [] };
  }
  const label = written.label ?? written.title;
  const target = written.url ?? written.permalink;
  if (target === undefined) return label === DIVIDER ? { kind: 'divider' } : undefined;
  const place = [written.url === undefined ? 'permalink' : 'url'];
  return { kind: 'link', label, target, place };
}

/** A link in a dropdown, or a line between two. */
export const navChildSchema = z
  .union([z.string(), linkObject])
  .transform(
    (written, context): NavLink | NavDivider => toLink(written) ?? refuse(context, NOWHERE),
  );

/** A link that stands alone. */
export const navLinkSchema = navChildSchema.transform((item, context): NavLink =>
  item.kind === 'link' ? item : refuse(context, STRAY_DIVIDER),
);

/** An item of the menu: a link, or a dropdown with links in it. */
const navItemSchema = z
  .union([
    z.string(),
    z.strictObject({
      ...linkKeys,
      items: z
        .array(navChildSchema)
        .min(1, { error: 'This dropdown is empty. | List its links under "items".' })
        .optional()
        .describe('Makes a dropdown of these links; "divider" draws a line between two.'),
    }),
  ])
  .transform((written, context): NavLink | NavGroup => {
    if (typeof written === 'string' || written.items === undefined) {
      const link = toLink(written);
      if (link?.kind === 'link') return link;
      return refuse(context, link === undefined ? NOWHERE : STRAY_DIVIDER);
    }
    const label = written.label ?? written.title;
    if (label === undefined) {
      return refuse(context, 'This dropdown has no name. | Add "label: …" above its items.');
    }
    if (written.url !== undefined || written.permalink !== undefined) {
      return refuse(
        context,
        'A dropdown opens and leads nowhere itself. | Make its address the first of its items.',
      );
    }
    return { kind: 'group', label, items: written.items };
  });

/** `nav:` in site.yaml. */
export const navSchema = z.array(navItemSchema);
