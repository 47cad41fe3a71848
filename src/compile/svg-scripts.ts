import { SaxesParser } from 'saxes';

const ELEMENTS: ReadonlySet<string> = new Set(['handler', 'iframe', 'script']);

/** Attributes that hold an address, or what an animation puts into one. */
const ADDRESSES = /(?:^|:)href$|^(?:by|from|to|values)$/i;

/** An entity that stands for more than plain text, as which programs that draw write name spaces. */
const RICH_ENTITY = /<!ENTITY[^"'>]*(?:"[^"]*(?:[<&]|script:)|'[^']*(?:[<&]|script:))/i;

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
  parser.on('doctype', (doctype) => {
    // A browser puts what it stands for into the drawing.
    if (RICH_ENTITY.test(doctype)) isFound = true;
  });
  parser.on('processinginstruction', ({ target, body }) => {
    // Such a style sheet makes elements of its own.
    if (target === 'xml-stylesheet' && /xsl|xml/i.test(body)) isFound = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (ELEMENTS.has(name.replace(/^.*:/, '').toLowerCase())) isFound = true;
    for (const [attribute, value] of Object.entries(attributes)) {
      const isHandler = /^on/i.test(attribute);
      if (isHandler || (ADDRESSES.test(attribute) && hasCode(value))) isFound = true;
    }
  });
  parser.write(source).close();
  return isFound;
}

/** Whether one of the addresses of an attribute is code. */
function hasCode(value: string): boolean {
  return value
    .split(';')
    .some((part) => URL.parse(part, 'https://site.invalid/')?.protocol === 'javascript:');
}
