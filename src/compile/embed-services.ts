import type { EmbedService } from '../markdown/fill-requests.ts';

interface Service {
  name: string;
  /** Page of a film. */
  page: (id: string) => string;
  /** Player of a film, for a frame; it starts at once, for the reader has asked for it. */
  player: (id: string) => string;
}

/**
 * The services, and their players that set no cookies or track less:
 * https://support.google.com/youtube/answer/171780 and
 * https://help.vimeo.com/hc/en-us/articles/12426260232977.
 */
export const embedServices: Readonly<Record<EmbedService, Service>> = {
  youtube: {
    name: 'YouTube',
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  vimeo: {
    name: 'Vimeo',
    page: (id) => `https://vimeo.com/${id}`,
    player: (id) => {
      const [number = '', hash] = id.split('/');
      const secret = hash === undefined ? '' : `h=${hash}&`;
      return `https://player.vimeo.com/video/${number}?${secret}dnt=1&autoplay=1`;
    },
  },
};

const PLAYER = /<video-embed data-player="(https:\/\/[^/"]+)\//g;
const playerHosts = new Set(
  Object.values(embedServices).map(({ player }) => new URL(player('0')).origin),
);

/** The hosts whose players the films of a page need, such as `https://player.vimeo.com`. */
export function playerHostsIn(html: string): string[] {
  const hosts = new Set([...html.matchAll(PLAYER)].map(([, host = '']) => host));
  return [...hosts].filter((host) => playerHosts.has(host)).sort();
}
