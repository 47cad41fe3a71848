import fs from 'node:fs';
import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import { animationHtml } from './animation.ts';
import { fillText, type Texts } from '../site/i18n/texts.ts';
import type { ImageRequest, ImageSlot } from '../markdown/fill-requests.ts';
import { findFile } from './find-file.ts';
import { attributes, escapeHtml } from './html.ts';
import { sourceAttributes, type ImagePlan } from './images.ts';
import { isElsewhere, mistakeAt, type MediaHtml, type MediaPlace } from './media-html.ts';
import { planNamedImage } from './named-image.ts';

/** A picture as an element. */
export interface PictureHtml extends MediaHtml {
  /** Whether it moves, which a reader must be able to stop. */
  isAnimation: boolean;
}

/**
 * A picture of a text. Beside `name.png` there may be a `name.dark.png`: it takes its place on dark
 * pages.
 *
 * @param slot where the pictures of this text stand that say nothing else
 */
export async function pictureHtml(
  image: ImageRequest,
  slot: ImageSlot,
  place: MediaPlace,
): Promise<PictureHtml> {
  const errors: ContentError[] = image.alt === undefined ? [missingAlt(image.source, place)] : [];
  if (isElsewhere(image.source)) {
    const label = image.alt === undefined || image.alt === '' ? image.source : image.alt;
    return {
      html: `<a href="${escapeHtml(image.source)}">${escapeHtml(label)}</a>`,
      files: [],
      errors: [...errors, imageElsewhere(image.source, place)],
      isAnimation: false,
    };
  }
  const dark = darkName(image.source);
  const hasDark = findFile(dark, place.file, place.site) !== undefined;
  if (!hasDark) errors.push(...misnamedDark(image.source, place));
  const canZoom = image.canZoom === true;
  // What stands in the margin has no more room there, whatever it asks for.
  const room = slot === 'margin' ? slot : (image.slot ?? slot);
  const made = await Promise.all(
    (hasDark ? [image.source, dark] : [image.source]).map((name) =>
      planNamedImage(name, place, place.site, room, canZoom),
    ),
  );
  const themes = hasDark ? ['light-image', 'dark-image'] : [undefined];
  return {
    html: made
      .map(({ plan }, index) =>
        plan === undefined ? '' : planHtml(plan, image, room, themes[index], place.texts),
      )
      .join(''),
    files: made.flatMap(({ files }) => files),
    errors: [...errors, ...made.flatMap((one) => one.errors)],
    isAnimation: made.some(({ plan }) => plan?.still !== undefined),
  };
}

/** The side that a raw `<img>` leaves open, so that one side in pixels says how large it is. */
function otherSide(
  { width, height }: ImagePlan,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const [wide, high] = [given.width, given.height].map(
    (side) => /^(\d+)(?:px)?$/.exec(side ?? '')?.[1],
  );
  if (high !== undefined && given.width === undefined) {
    return { width: Math.round((Number(high) * width) / height), height: Number(high) };
  }
  if (wide === undefined || given.height !== undefined) return {};
  return { width: Number(wide), height: Math.round((Number(wide) * height) / width) };
}

/** `images/a.dark.png` for `images/a.png`. */
function darkName(source: string, mark = '.dark'): string {
  const ending = path.posix.extname(source);
  return `${source.slice(0, source.length - ending.length)}${mark}${ending}`;
}

/** What a picture for dark pages is called elsewhere. */
const otherDarkMarks = ['-dark', '_dark'];

/** Warns of a picture for dark pages under another name, unless the text shows it by itself. */
function misnamedDark(source: string, place: MediaPlace): ContentError[] {
  return otherDarkMarks.flatMap((mark): ContentError[] => {
    const name = path.posix.basename(darkName(source, mark));
    if (findFile(darkName(source, mark), place.file, place.site) === undefined) return [];
    // A text of the front matter of an .mdx file is read as one of an .md file, which is not there.
    if (!fs.existsSync(place.file) || fs.readFileSync(place.file, 'utf8').includes(name)) return [];
    return [
      mistakeAt(place, {
        severity: 'warning',
        kind: 'dark-image-name',
        message: `"${name}" lies beside "${source}", and nothing shows it.`,
        fix: `Name it "${path.posix.basename(darkName(source))}" if it is the same picture for dark pages: it takes its place there.`,
      }),
    ];
  });
}

function planHtml(
  plan: ImagePlan,
  image: ImageRequest,
  slot: ImageSlot,
  theme: string | undefined,
  texts: Texts,
): string {
  const isBare = plan.still === undefined && plan.full === undefined;
  const { style, ...others } = image.attributes;
  // The box with the button in it has the width, or the button would stand beside the picture.
  const isOfBox =
    plan.still !== undefined && style?.includes('width') === true && !style.includes('height');
  const element = `<img${attributes({
    ...sourceAttributes(plan, slot),
    alt: image.alt ?? '',
    // Of a pair, only the one that is seen may be loaded.
    loading: image.isFirst && theme === undefined ? undefined : 'lazy',
    decoding: 'async',
    ...(isOfBox ? others : { ...image.attributes, ...otherSide(plan, image.attributes) }),
    ...(isBare && theme !== undefined && { class: joined(image.attributes.class, theme) }),
  })}>`;
  if (plan.still !== undefined)
    return animationHtml(
      element,
      plan.still,
      { class: theme, style: isOfBox ? style : undefined },
      texts,
    );
  return plan.full === undefined ? element : zoomLink(element, plan.full, image, theme, texts);
}

function joined(...classes: readonly (string | undefined)[]): string {
  return classes.filter((name) => name !== undefined).join(' ');
}

/** Without a script, a link to the whole picture. */
function zoomLink(
  element: string,
  full: NonNullable<ImagePlan['full']>,
  { alt = '' }: ImageRequest,
  theme: string | undefined,
  texts: Texts,
): string {
  const given = attributes({
    class: joined('zoom', theme),
    href: full.href,
    'aria-label': alt === '' ? texts.enlargeImage : fillText(texts.enlarge, { title: alt }),
    'data-width': full.width,
    'data-height': full.height,
    'data-close': texts.close,
    'data-full': texts.fullSize,
  });
  return `<a${given}>${element}</a>`;
}

function missingAlt(source: string, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'missing-alt',
    message: `The image "${source}" has no text for those who cannot see it.`,
    fix: 'Say between the square brackets what it shows: ![A falling pendulum](file.png).',
  });
}

function imageElsewhere(source: string, place: MediaPlace): ContentError {
  return mistakeAt(place, {
    severity: 'warning',
    kind: 'image-elsewhere',
    message: `The image "${source}" lies on another host; the page shows a link to it instead.`,
    fix: 'Save a copy beside this file and name that: a page asks no other host for anything.',
  });
}
