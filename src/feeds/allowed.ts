/** Elements that a feed reader must not get, with all that is in them. */
export const dropped: ReadonlySet<string> = new Set(
  'base button dialog embed form head iframe input link meta object script select style template textarea title'.split(
    ' ',
  ),
);

/** Elements that mean nothing without style or script; what is in them stays. */
export const unwrapped: ReadonlySet<string> = new Set(
  'body font html label noscript picture slot'.split(' '),
);

/** Attributes of HTML that say something without style and script, in lower case. */
export const attributes: ReadonlySet<string> = new Set(
  'alt cite colspan controls datetime dir headers height href hreflang id kind label lang loop muted open poster reversed rowspan scope src srclang start title type value width'.split(
    ' ',
  ),
);

/** Attributes that hold an address. */
export const addresses: ReadonlySet<string> = new Set(['cite', 'href', 'poster', 'src']);

/** Schemes of addresses that a reader may follow or load. */
export const schemes: ReadonlySet<string> = new Set(
  'http: https: mailto: tel: doi: ftp: geo: matrix: sms: xmpp:'.split(' '),
);

/**
 * Classes of what a page shows beside the same thing in another form: notes in the margin that stand
 * below the text too, and of a picture in two themes the one for the dark.
 */
export const doubles: ReadonlySet<string> = new Set(
  'sidenote sidenotes to-sidenote dark-image'.split(' '),
);
