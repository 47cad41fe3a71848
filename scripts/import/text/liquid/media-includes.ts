import { element, textOf } from './html.ts';

type Parameters = Readonly<Record<string, unknown>>;

const FILM = /\.(?:mp4|m4v|webm|ogv|ogg|mov)(?:[?#].*)?$/i;

/** Names by which themes call the file of a figure. */
const fileNames = ['path', 'src', 'url', 'image_path', 'image', 'img', 'file', 'filename', 'name'];

/** A picture of `{% include figure.liquid %}`, as the HTML that the theme makes of it, in short. */
export function figureHtml(parameters: Parameters): string | undefined {
  const file = fileOf(parameters);
  if (file === undefined) return undefined;
  const image = element('img', {
    src: file,
    alt: parameters.alt,
    title: parameters.title,
    class: parameters.class,
    width: parameters.width,
    height: parameters.height,
    style: styleOf(parameters),
    'data-zoomable': parameters.zoomable === true || parameters.zoomable === 'true',
  });
  const linked = textOf(parameters.link ?? parameters.href);
  return inFigure(linked === '' ? image : element('a', { href: linked }, image), parameters);
}

/** A film of `{% include video.liquid %}`: a file, or the player of another host. */
export function videoHtml(parameters: Parameters): string | undefined {
  const provided = providedFilm(parameters);
  const file = provided ?? fileOf(parameters);
  if (file === undefined) return undefined;
  const shared = {
    src: file,
    title: parameters.title ?? parameters.alt,
    class: parameters.class,
    width: parameters.width,
    height: parameters.height,
    style: styleOf(parameters),
  };
  const film = FILM.test(file)
    ? element(
        'video',
        {
          ...shared,
          poster: parameters.poster,
          autoplay: isOn(parameters.autoplay),
          controls: isOn(parameters.controls),
          loop: isOn(parameters.loop),
          muted: isOn(parameters.muted),
        },
        '',
      )
    : element('iframe', shared, '');
  return inFigure(film, parameters);
}

/** `{% include video id="…" provider="youtube" %}` of Minimal Mistakes, and so of academicpages. */
function providedFilm({ id, provider }: Parameters): string | undefined {
  const name = textOf(id);
  if (name === '') return undefined;
  if (provider === 'vimeo') return `https://player.vimeo.com/video/${name}`;
  return provider === undefined || provider === 'youtube'
    ? `https://www.youtube.com/embed/${name}`
    : undefined;
}

/** A recording of `{% include audio.liquid %}`. */
export function audioHtml(parameters: Parameters): string | undefined {
  const file = fileOf(parameters);
  if (file === undefined) return undefined;
  const { title, alt } = parameters;
  return inFigure(
    element('audio', { src: file, title: title ?? alt, controls: true }, ''),
    parameters,
  );
}

function inFigure(content: string, parameters: Parameters): string {
  const caption = textOf(parameters.caption);
  const words = caption === '' ? '' : element('figcaption', { class: 'caption' }, caption);
  return element('figure', { id: parameters.id }, `${content}${words}`);
}

function fileOf(parameters: Parameters): string | undefined {
  const file = fileNames.map((name) => textOf(parameters[name]).trim()).find((one) => one !== '');
  if (file === undefined) return undefined;
  // The theme puts it through `relative_url`, which takes it from the root of the site.
  return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(file) ? file : `/${file.replace(/^\.\//, '')}`;
}

function styleOf(parameters: Parameters): string {
  return ['max-width', 'min-width', 'max-height', 'min-height']
    .filter((name) => textOf(parameters[name]) !== '')
    .map((name) => `${name}: ${textOf(parameters[name])}`)
    .join('; ');
}

function isOn(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'false';
}
