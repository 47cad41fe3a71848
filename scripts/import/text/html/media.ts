import { destination, filePlace, linkPlace } from '../places.ts';
import { captionWords } from './caption-words.ts';
import { attributeList } from './directive-text.ts';
import type { Shown } from './shown.ts';
import { widthOf } from './style.ts';
import type { ElementNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

const YOUTUBE =
  /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|watch\?(?:.*&)?v=)|youtu\.be\/)([\w-]{11})/i;
const VIMEO =
  /^(?:https?:)?\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)(?:\?h=([\da-f]+)|\/([\da-f]+))?/i;

/** Films, recordings and embedded pages. */
export function mediaOf(element: ElementNode, writer: HtmlWriter): Shown | undefined {
  switch (element.name) {
    case 'iframe':
    case 'embed':
    case 'object':
      return embedded(element, writer);
    case 'video':
    case 'audio':
      return recording(element, writer);
    default:
      return undefined;
  }
}

function sourceOf({ attributes, children }: ElementNode): string {
  const own = attributes.src ?? attributes['data-src'] ?? attributes.data ?? '';
  if (own.trim() !== '') return own.trim();
  for (const child of children) {
    if (child.kind === 'element' && ['source', 'embed', 'iframe', 'img'].includes(child.name)) {
      const inner = sourceOf(child);
      if (inner !== '') return inner;
    }
  }
  return '';
}

function embedded(element: ElementNode, writer: HtmlWriter): Shown {
  const source = writer.filled(sourceOf(element));
  const title = element.attributes.title ?? '';
  const [, youtube] = YOUTUBE.exec(source) ?? [];
  if (youtube !== undefined) return directive('youtube', { id: youtube, title }, element, writer);
  const [, vimeo, parameter, secret] = VIMEO.exec(source) ?? [];
  if (vimeo !== undefined) {
    const hash = parameter ?? secret;
    const id = hash === undefined ? vimeo : `${vimeo}/${hash}`;
    return directive('vimeo', { id, title }, element, writer);
  }
  const file = filePlace(source, writer.context);
  if (file.kind === 'there' && /\.ipynb$/i.test(file.target)) {
    return directive('notebook', { src: file.target }, element, writer);
  }
  const page = element.name === 'iframe' ? file : undefined;
  if (page?.kind === 'there' && /\.html?$/i.test(page.target)) {
    const behind = /[?#].*$/s.exec(source)?.[0] ?? '';
    return framed(`${page.target}${behind}`, title, element, writer);
  }
  return shownInLine(() => linkTo(source, title, element, writer));
}

/** A page of the site itself, such as a chart that Plotly made. */
function framed(source: string, title: string, element: ElementNode, writer: HtmlWriter): Shown {
  const height = Number.parseInt(element.attributes.height ?? '', 10);
  const isHigh = height > 0 && element.attributes.height?.endsWith('%') !== true;
  return {
    isVisible: true,
    isImage: false,
    takesCaption: false,
    width: undefined,
    place: undefined,
    write: (caption, about) => {
      const words = title !== '' || about === '' ? title : captionWords(about, source, writer);
      const given = [
        `src="${escaped(source)}"`,
        ...(words === '' ? [] : [`title="${escaped(words)}"`]),
        ...(isHigh ? [`height="${height}"`] : []),
      ].join(' ');
      const frame = writer.finish(`<iframe ${given}></iframe>`, element);
      return caption === undefined ? frame : `${frame}\n\n${caption}`;
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Pages and documents cannot stand in a page; a link leads to them. */
function linkTo(source: string, title: string, element: ElementNode, writer: HtmlWriter): string {
  const place =
    source === '' ? undefined : linkPlace(source, writer.context, writer.lineOf(element));
  if (place === undefined || place.kind === 'nowhere') {
    return writer.comment(
      element,
      `<${element.name} src="${source}">`,
      'the site has no such file',
    );
  }
  writer.note(
    'approximated',
    element,
    `What <${element.name}> showed in the page is a link to it: "${source}".`,
  );
  const name = title === '' ? place.target.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '') : title;
  return writer.finish(
    `[${name.replace(/[[\]]/g, '\\$&')}](${destination(place.target)})`,
    element,
  );
}

function recording(element: ElementNode, writer: HtmlWriter): Shown {
  const source = writer.filled(sourceOf(element));
  const place = filePlace(source, writer.context);
  if (place.kind === 'nowhere') {
    return shownInLine(() =>
      writer.comment(
        element,
        `<${element.name} src="${place.target}">`,
        'the site has no such file',
      ),
    );
  }
  if (place.kind === 'elsewhere') return shownInLine(() => linkTo(source, '', element, writer));
  const { attributes } = element;
  const title = attributes.title ?? attributes['aria-label'] ?? '';
  if (attributes.autoplay !== undefined) {
    writer.note('approximated', element, 'A film or recording no longer starts by itself.');
  }
  if (element.name === 'audio')
    return directive('audio', { src: place.target, title }, element, writer);
  const poster =
    attributes.poster === undefined ? undefined : filePlace(attributes.poster, writer.context);
  const track = element.children.find(
    (child) => child.kind === 'element' && child.name === 'track',
  );
  const captions =
    track?.kind === 'element' ? filePlace(track.attributes.src ?? '', writer.context) : undefined;
  return directive(
    'video',
    {
      src: place.target,
      ...(poster?.kind === 'there' && { poster: poster.target }),
      ...(captions?.kind === 'there' && { captions: captions.target }),
      title,
      ...(attributes.loop !== undefined && { loop: true }),
      ...(attributes.muted !== undefined && { muted: true }),
    },
    element,
    writer,
  );
}

function directive(
  name: string,
  attributes: Readonly<Record<string, string | true>>,
  element: ElementNode,
  writer: HtmlWriter,
): Shown {
  return {
    isVisible: true,
    isImage: false,
    takesCaption: true,
    width: widthOf(element)?.endsWith('%') === true ? widthOf(element) : undefined,
    place: undefined,
    write: (caption) => {
      const list = attributeList(attributes);
      if (caption === undefined) return writer.finish(`::${name}${list}`, element);
      return `${writer.finish(`::${name}[`, element)}${caption}${writer.finish(`]${list}`, element)}`;
    },
  };
}

/** What stands in the place of something that cannot be shown. */
function shownInLine(text: () => string): Shown {
  return {
    isVisible: false,
    isImage: false,
    takesCaption: false,
    width: undefined,
    place: undefined,
    write: (caption) => (caption === undefined ? text() : `${text()}\n${caption}`),
  };
}
