import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text that stands directly in it. */
  text: string;
  children: XmlElement[];
}

/** @throws when the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const child: XmlElement = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('text', (part) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('The document is empty.');
  return document;
}
