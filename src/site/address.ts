/** Why an address cannot be used, and what to write instead: two sentences. */
export type AddressFault = readonly [problem: string, fix: string];

const EXAMPLE = 'Write it in full, such as https://noether.github.io.';

/** What RFC 3986 lets stand in a path as it is. */
const REFUSED = /[^\w\-.~!$&'()*+,;=:@/]/u;

/**
 * Tells why a text cannot be the address of a site (`url` of site.yaml, `--url`).
 *
 * @returns undefined for an address that can be used
 */
export function urlFault(written: string): AddressFault | undefined {
  const [, scheme, host = '', path = ''] = /^(https?:\/\/)?([^/?#\\]*)(.*)$/isu.exec(written) ?? [];
  if (scheme === undefined) {
    const isHost = /^[\w.-]+\.\w+$/.test(host) && urlFault(`https://${written}`) === undefined;
    return [
      'The url of a site begins with https:// (or http://).',
      isHost ? `Write https://${written}.` : EXAMPLE,
    ];
  }
  if (host === '') return ['The url names no host.', EXAMPLE];
  if (host.includes('@')) {
    return ['The url of a site holds no user name.', 'Leave out what stands before the "@".'];
  }
  if (!URL.canParse(scheme + host)) return [`There can be no host "${host}".`, EXAMPLE];
  return pathFault(path);
}

/**
 * Tells why a text cannot be the path of a site on its host (`base` of site.yaml, `--base`).
 *
 * @returns undefined for a path that can be used; slashes at its ends do not count
 */
export function baseFault(written: string): AddressFault | undefined {
  const whole = /^[a-z][a-z\d+.-]*:\/\/[^/]*(.*)$/isu.exec(written);
  if (whole === null) return pathFault(written);
  return [
    'The base is only the path of the site on its host.',
    `Write ${whole[1] === undefined || whole[1] === '' ? '/' : whole[1]}, and the host in the url.`,
  ];
}

function pathFault(path: string): AddressFault | undefined {
  const refused = REFUSED.exec(path)?.[0];
  if (refused === '?' || refused === '#') {
    return [
      `The address of a site ends before a "${refused}".`,
      `Leave out the "${refused}" and what stands behind it.`,
    ];
  }
  if (refused !== undefined) {
    return [
      `The path of a site cannot hold ${inWords(refused)}.`,
      'Use the letters a to z, digits, and - . _ ~ in the names of its folders.',
    ];
  }
  const folders = path.replaceAll(/^\/+|\/+$/g, '').split('/');
  if (folders.length > 1 && folders.includes('')) {
    return ['Two slashes follow each other in the path of the site.', 'Write one.'];
  }
  const dots = folders.find((folder) => folder === '.' || folder === '..');
  if (dots === undefined) return undefined;
  return [
    `The path of a site has no folder "${dots}".`,
    'Write the path as browsers show it, such as /site.',
  ];
}

function inWords(character: string): string {
  if (character === '"') return 'a quotation mark';
  return /\s/u.test(character) ? 'a space' : `"${character}"`;
}
