import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { ProfileLink } from '../site/profile-link.ts';
import type { Site } from '../site/read-site.ts';
import { isIdentity, linkIcon } from '../site/social-links.ts';
import { hrefOf } from '../routes/url.ts';
import { findIcon, type Icon } from './icons.ts';
import type { ImagePlan } from './images.ts';
import type { MediaFile } from './media.ts';
import { planNamedImage } from './named-image.ts';

/** The author, as pages show them. */
export interface Profile {
  portrait: ImagePlan | undefined;
  links: readonly ShownLink[];
}

/** A link to the author, with all that it is shown with. */
export interface ShownLink {
  link: ProfileLink;
  /** Undefined where there is none, or where it differs from language to language. */
  href: string | undefined;
  isIdentity: boolean;
  icon: Icon | undefined;
  /** A picture of the author's instead of an icon. */
  picture: ImagePlan | undefined;
  /** A picture to be opened. */
  qr: ImagePlan | undefined;
}

interface Made<Value> {
  value: Value;
  files: MediaFile[];
  errors: ContentError[];
}

/** Finds the place of what stands under keys in a link's own YAML; none for the link itself. */
export type Locate = (keys: readonly PropertyKey[]) => SourcePosition;

/** Where a link is written. */
interface LinkSource {
  file: string;
  locate: Locate;
}

/** Plans the pictures and finds the icons of the profile; reports what is not there. */
export async function compileProfile(site: Site): Promise<Made<Profile>> {
  const { author, links } = site.settings;
  const file = site.configFile;
  const ofPicture: LinkSource = {
    file,
    locate: (keys) => site.locateSetting(['author', 'picture', ...keys]),
  };
  const portrait = await pictureAt(author.picture?.image, ['image'], ofPicture, site);
  const shown = await Promise.all(
    links.map(({ link, path }) => {
      const locate: Locate = (keys) => site.locateSetting([...path, ...keys]);
      return showLink(link, { file, locate }, site);
    }),
  );
  return {
    value: { portrait: portrait.value, links: shown.map(({ value }) => value) },
    files: [portrait, ...shown].flatMap(({ files }) => files),
    errors: [portrait, ...shown].flatMap(({ errors }) => errors),
  };
}

/** Finds the icon of a link, its address and its pictures; reports what is not there. */
export async function showLink(
  link: ProfileLink,
  source: LinkSource,
  site: Site,
): Promise<Made<ShownLink>> {
  const hasIcons = site.settings.social_icons !== 'none';
  const named = linkIcon(link);
  const isOwnPicture = link.kind === 'custom' && named !== undefined && !named.includes(':');
  const picture = await pictureAt(isOwnPicture ? named : undefined, ['icon'], source, site);
  const qr = await pictureAt(link.kind === 'wechat' ? link.qr : undefined, ['qr'], source, site);
  const icon = isOwnPicture || named === undefined ? undefined : findIcon(named);
  const errors = [...picture.errors, ...qr.errors, ...missingCv(link, source, site)];
  if (icon !== undefined && 'fix' in icon) {
    errors.push({
      severity: 'error',
      kind: 'unknown-icon',
      file: source.file,
      position: source.locate(['icon']),
      message: `There is no icon "${named ?? ''}".`,
      fix: icon.fix,
    });
  }
  return {
    value: {
      link,
      href: hrefTo(link, site),
      isIdentity: isIdentity(link),
      icon: hasIcons && icon !== undefined && 'icon' in icon ? icon.icon : undefined,
      picture: hasIcons ? picture.value : undefined,
      qr: qr.value,
    },
    files: [...picture.files, ...qr.files],
    errors,
  };
}

function hrefTo(link: ProfileLink, site: Site): string | undefined {
  if (link.kind === 'email') return `mailto:${link.address}`;
  if (link.kind === 'wechat') return undefined;
  if (link.kind !== 'cv' || /^https?:/.test(link.address)) return link.address;
  return hrefOf(site.settings.basePath, `/${link.address.replace(/^\//, '')}`);
}

/** A CV that is said to be on the site must be in `public/`, or be a page. */
function missingCv(link: ProfileLink, source: LinkSource, site: Site): ContentError[] {
  if (link.kind !== 'cv' || /^https?:/.test(link.address) || link.address.endsWith('/')) return [];
  const file = link.address.replace(/^\//, '').replace(/[?#].*$/, '');
  if (site.publicFiles.has(file)) return [];
  return [
    {
      severity: 'error',
      kind: 'missing-file',
      file: source.file,
      position: source.locate([]),
      message: `There is no file "${file}" in public/.`,
      fix: 'Put the CV there, or correct its name; the address of a page ends with a slash.',
    },
  ];
}

async function pictureAt(
  name: string | undefined,
  keys: readonly PropertyKey[],
  { file, locate }: LinkSource,
  site: Site,
): Promise<Made<ImagePlan | undefined>> {
  const place = { file, position: locate(keys) };
  const { plan, files, errors } = await planNamedImage(name, place, site);
  return { value: plan, files, errors };
}
