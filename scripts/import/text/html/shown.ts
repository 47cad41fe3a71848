import { destination, filePlace, linkPlace } from '../places.ts';
import { captionWords, plainWords } from './caption-words.ts';
import { mediaOf } from './media.ts';
import { placeOf, widthOf } from './style.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Something that a figure can show. */
export interface Shown {
  isImage: boolean;
  /** Whether there is something to see: the site has its file, and it is not a mere link now. */
  isVisible: boolean;
  /** Whether a caption can be part of its own Markdown. */
  takesCaption: boolean;
  width: string | undefined;
  place: 'margin' | 'wide' | 'full' | undefined;
  /**
   * Writes it as Markdown.
   *
   * @param caption of its own, in one line; without, what is said of the whole may tell what it shows
   */
  write: (caption: string | undefined, about: string) => string;
}

/** What an element shows; undefined when it shows nothing, or text. */
export function shownOf(element: ElementNode, writer: HtmlWriter): Shown | undefined {
  if (element.name === 'img') return imageOf(element, writer);
  if (element.name === 'picture') {
    const image = element.children.find(
      (child) => child.kind === 'element' && child.name === 'img',
    );
    return image?.kind === 'element' ? imageOf(image, writer) : undefined;
  }
  if (element.name === 'a') return linkedImage(element, writer);
  return mediaOf(element, writer);
}

function linkedImage(element: ElementNode, writer: HtmlWriter): Shown | undefined {
  const [only, ...others] = element.children.filter((child) => !isBlank(child));
  if (only?.kind !== 'element' || others.length > 0 || !['img', 'picture'].includes(only.name))
    return undefined;
  const image = shownOf(only, writer);
  const { href } = element.attributes;
  if (image === undefined || href === undefined || /^(?:#|javascript:)?$/i.test(href.trim()))
    return image;
  // A link to the picture itself enlarges it, which figures do by themselves.
  if (/\.(?:png|jpe?g|gif|webp|svg)$/i.test(href)) return image;
  const place = linkPlace(href, writer.context, writer.lineOf(element));
  if (place.kind === 'nowhere') {
    writer.note('problem', element, `The link "${href}" leads nowhere; it is left out.`);
    return image;
  }
  return {
    ...image,
    isImage: false,
    takesCaption: false,
    write: (caption, about) => {
      const linked = `${writer.finish('[', element)}${image.write(undefined, about)}${writer.finish(`](${destination(place.target)})`, element)}`;
      return caption === undefined ? linked : `${linked}\n${caption}`;
    },
  };
}

/** Whether it is nothing but white space. */
export function isBlank(node: HtmlNode): boolean {
  return node.kind === 'text' && node.text.trim() === '';
}

function imageOf(element: ElementNode, writer: HtmlWriter): Shown {
  const { src = '', title = '' } = element.attributes;
  const written = writer.filled(src.trim() === '' ? (element.attributes['data-src'] ?? '') : src);
  return {
    isVisible: filePlace(written, writer.context).kind !== 'nowhere',
    isImage: true,
    takesCaption: true,
    width: widthOf(element),
    place: placeOf(element),
    write: (caption, about) => {
      const place = filePlace(written, writer.context);
      if (place.kind === 'nowhere') {
        const source = `the picture "${place.target}"`;
        const comment = writer.comment(
          element,
          source,
          'the site has no such file',
          'Put the file beside the text, and show it there.',
        );
        return caption === undefined ? comment : `${caption} ${comment}`;
      }
      if (place.kind === 'elsewhere') tellElsewhere(place.target, element, writer);
      const alt = altOf(
        {
          alt: writer.filled(element.attributes.alt ?? ''),
          title: writer.filled(title),
          about: caption ?? about,
          file: place.target,
        },
        element,
        writer,
      );
      const opening = `![${alt}](${destination(place.target)}`;
      if (caption === undefined) return writer.finish(`${opening})`, element);
      return `${writer.finish(`${opening} "`, element)}${caption.replace(/\\?"/g, '\\"')}${writer.finish('")', element)}`;
    },
  };
}

/** A picture that Markdown shows, with its kramdown attributes. */
export function markdownImage(
  written: string,
  start: number,
  writer: HtmlWriter,
): Shown | undefined {
  const [, alt = '', src = '', title = '', attributes = ''] =
    /^!\[([^\]]*)\]\(\s*<?([^\s<>()]+(?:\([^\s()]*\)[^\s()]*)?)>?(?:\s+["']([^"']*)["'])?\s*\)(?:\{:?([^}]*)\})?$/.exec(
      written.trim(),
    ) ?? [];
  if (src === '') return undefined;
  const width = /width\s*[=:]\s*["']?([\d.]+(?:%|px)?)/.exec(attributes)?.[1];
  const element: ElementNode = {
    kind: 'element',
    name: 'img',
    attributes: { src, alt, title, ...(width !== undefined && { width }) },
    children: [],
    start,
    end: start + written.length,
  };
  return imageOf(element, writer);
}

function tellElsewhere(target: string, element: ElementNode, writer: HtmlWriter): void {
  writer.context.note({
    level: 'problem',
    line: writer.lineOf(element),
    message: 'A picture or recording lies on another host, and is not shown.',
    subject: target,
    advice: 'Save a copy beside the text and name that.',
  });
}

interface Words {
  alt: string;
  title: string;
  about: string;
  file: string;
}

/** What is said to those who do not see a picture. */
function altOf(
  { alt, title, about, file }: Words,
  element: ElementNode,
  writer: HtmlWriter,
): string {
  const written = plainWords(alt) || plainWords(title);
  if (written !== '') return escaped(written);
  writer.note(
    'approximated',
    element,
    'A picture has no words for those who do not see it; its caption or the name of its file stands for them.',
    'Say in its square brackets what there is to see.',
  );
  return escaped(captionWords(about, file, writer));
}

function escaped(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/[@$](?=\S)/g, '\\$&');
}
