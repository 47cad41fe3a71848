import { lookUp } from '../../../../src/site/look-up.ts';
import { namedCharacters } from '../../../../src/site/named-characters.ts';

/** A tag as it stands in a text. */
export interface ReadTag {
  name: string;
  attributes: Record<string, string>;
  isEnd: boolean;
  /** Whether it ends in `/>`. */
  isSingle: boolean;
  start: number;
  end: number;
}

const NAME = /<(\/?)([A-Za-z][\w-]*)(?=[\s/>])/y;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
const END = /\s*(\/?)>/y;

/** Reads the tag at a place; undefined when there is none. */
export function readTag(text: string, start: number): ReadTag | undefined {
  NAME.lastIndex = start;
  const [opening, slash, written] = NAME.exec(text) ?? [];
  if (opening === undefined || written === undefined) return undefined;
  const attributes: Record<string, string> = {};
  let place = start + opening.length;
  for (;;) {
    END.lastIndex = place;
    const end = END.exec(text);
    if (end !== null) {
      return {
        name: written.toLowerCase(),
        attributes,
        isEnd: slash === '/',
        isSingle: end[1] === '/',
        start,
        end: place + end[0].length,
      };
    }
    ATTRIBUTE.lastIndex = place;
    const attribute = ATTRIBUTE.exec(text);
    if (attribute === null) return undefined;
    const [whole, name = '', double, single, bare] = attribute;
    const value = decoded(double ?? single ?? bare ?? '');
    if (!Object.hasOwn(attributes, name.toLowerCase())) attributes[name.toLowerCase()] = value;
    place += whole.length;
  }
}

/** Text without the commonest character references. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (typeof name === 'string') return lookUp(namedCharacters, name) ?? whole;
      const code =
        typeof decimal === 'string' ? Number(decimal) : parseInt(String(hexadecimal), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
