import { SaxesParser } from 'saxes';

/**
 * Whether a drawing holds a script. As a picture of a page it does not run, but it does for who opens
 * the file by itself, with all that the site may do.
 *
 * @param source text of an SVG file; what is no XML is no drawing that a browser would open
 * @see https://svgwg.org/svg2-draft/conform.html#secure-static-mode
 */
export function holdsScript(source: string): boolean {
  let isFound = false;
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    const element = name.replace(/^.*:/, '').toLowerCase();
    if (['handler', 'iframe', 'script'].includes(element)) isFound = true;
    for (const [attribute, value] of Object.entries(attributes)) {
      const isAddress = /(?:^|:)href$/i.test(attribute);
      const protocol = isAddress ? URL.parse(value, 'https://site.invalid/')?.protocol : undefined;
      if (/^on/i.test(attribute) || protocol === 'javascript:') isFound = true;
    }
  });
  parser.write(source).close();
  return isFound;
}
