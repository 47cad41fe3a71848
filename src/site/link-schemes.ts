/** Schemes of addresses that a reader may follow. `javascript:` and `data:` are not among them. */
export const linkSchemes: ReadonlySet<string> = new Set([
  'http:',
  'https:',
  'mailto:',
  'tel:',
  'doi:',
  'ftp:',
  'sms:',
  'xmpp:',
  'matrix:',
  'geo:',
]);
