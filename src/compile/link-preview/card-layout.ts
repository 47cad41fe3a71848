import type { Node } from '@takumi-rs/core';
import { textDirection } from '../../site/i18n/direction.ts';
import { CARD_HEIGHT, CARD_WIDTH, setTitle, type Card } from './card.ts';

/** The colours of paper and ink; the same as in `src/styles/tokens.css`. */
const PAPER = '#ffffff';
const INK = '#16181d';
const QUIET = '#5a6069';
const HAIRLINE = '#e2e4e8';

/** Families of typefaces for upright text and for italics, in the order in which they are asked. */
export interface Families {
  upright: readonly string[];
  italic: readonly string[];
}

type Style = NonNullable<Node['style']>;

/** Lays out a preview image as boxes of text, as takumi takes it. */
export function layOutCard(card: Card, families: Families): Node {
  const { title, note, authors, siteTitle, place, language, accent } = card;
  const { size, leading, lines, direction } = setTitle(title, language, note !== '');
  const line = (text: string, style: Style): Node => ({
    type: 'text',
    text,
    style: {
      ...oneLine,
      direction: textDirection(text) ?? direction,
      textAlign: direction === 'rtl' ? 'right' : 'left',
      ...style,
    },
  });
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: '57px 84px 44px',
      backgroundColor: PAPER,
      color: INK,
      fontFamily: quoted(families.upright),
      direction,
    },
    [
      box({ position: 'absolute', top: 0, left: 0, width: CARD_WIDTH, height: 12 }, [], accent),
      siteTitle === '' ? undefined : line(siteTitle, { fontSize: 34, color: accent }),
      box({ flexGrow: 1, justifyContent: 'center', paddingBottom: 8 }, [
        {
          type: 'text',
          text: title,
          style: {
            fontSize: size,
            lineHeight: leading,
            lineClamp: lines,
            textWrap: 'balance',
            direction,
          },
        },
        note === ''
          ? undefined
          : line(note, {
              marginTop: 14,
              fontSize: 33,
              color: QUIET,
              fontFamily: quoted(families.italic),
            }),
      ]),
      box({ width: '100%', height: 2, marginBottom: 18 }, [], HAIRLINE),
      box({ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'baseline' }, [
        line(authors, { fontSize: 32, maxWidth: 640 }),
        line(place, { fontSize: 28, color: QUIET, maxWidth: 360 }),
      ]),
    ],
  );
}

const oneLine: Style = {
  // Less would cut off the dots below Arabic letters.
  lineHeight: 1.7,
  // Nor are the swashes of italics, which stand out over the edge.
  paddingLeft: 8,
  paddingRight: 8,
  marginLeft: -8,
  marginRight: -8,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
};

function box(style: Style, children: readonly (Node | undefined)[], colour?: string): Node {
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      ...(colour === undefined ? {} : { backgroundColor: colour }),
      ...style,
    },
    children: children.filter((child) => child !== undefined),
  };
}

function quoted(families: readonly string[]): string {
  return families.map((family) => JSON.stringify(family)).join(', ');
}
