import path from 'node:path';
import type { TargetFile } from '../types.ts';

/**
 * A page that leads from an old address to another, for addresses that no entry can name as its own
 * older ones. Its link is relative, so that it is right under any base path.
 *
 * @param from an address of the old site
 * @param to an address of the new one, or of the web
 */
export function redirectPage(from: string, to: string): TargetFile {
  const isFile = /\.html?$/.test(from);
  const file = isFile ? from : `${from.replace(/\/$/, '')}/index.html`;
  const href = /^https?:/.test(to) ? to : relative(isFile ? path.posix.dirname(from) : from, to);
  const address = escaped(href);
  const text = [
    '<!doctype html>',
    '<html lang="en">',
    '  <head>',
    '    <meta charset="utf-8">',
    '    <title>Moved</title>',
    '    <meta name="robots" content="noindex">',
    `    <meta http-equiv="refresh" content="0; url=${address}">`,
    '  </head>',
    '  <body>',
    `    <p><a href="${address}">This page has moved.</a></p>`,
    '  </body>',
    '</html>',
    '',
  ].join('\n');
  return { path: `public${file}`, text };
}

function relative(fromFolder: string, to: string): string {
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  const found = path.posix.relative(`/${fromFolder}`, place);
  const ending = place.endsWith('/') && !found.endsWith('/') ? '/' : '';
  return `${encodeURI(found === '' ? '.' : found)}${ending}${rest}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
