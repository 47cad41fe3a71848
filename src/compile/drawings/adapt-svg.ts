import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { escapeHtml } from '../html.ts';
import { ID_PREFIX, type Svg } from './drawing.ts';

const elements = new Set(
  'a circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg symbol text tspan use'.split(
    ' ',
  ),
);

const geometry = new Set(
  'cx cy d dx dy fx fy height offset points r refX refY rx ry transform viewBox width x x1 x2 y y1 y2'.split(
    ' ',
  ),
);

const others = new Set(
  'baseline-shift clip-path clip-rule dominant-baseline fill fill-opacity fill-rule font-family font-size font-style font-weight gradientTransform gradientUnits id letter-spacing marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask opacity orient patternUnits preserveAspectRatio spreadMethod stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration visibility'.split(
    ' ',
  ),
);

/** Characters that XML has no way to write, which a description may hold none the less. */
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** How what one program draws comes into a page. */
export interface SvgRules {
  /** The page's colour in the place of one that the program chose; all else is given back. */
  color: (value: string) => string;
  /** The families that the program writes where its author chose none. */
  families: readonly string[];
  /** Whether a fill, of an element inside of groups with such classes, needs white paper behind it. */
  needsPaper: (fill: string, classes: readonly string[]) => boolean;
}

/**
 * An SVG as it can stand in a page: only shapes and words, no script, no style sheet, nothing of
 * another host; ids that are made to be unique, and colours that follow the page.
 *
 * @param source well-formed, from a program
 */
export function adaptSvg(source: string, rules: SvgRules): Svg {
  const svg: Svg = {
    content: '',
    viewBox: '',
    width: 0,
    height: 0,
    needsPaper: false,
    hasLinks: false,
  };
  /** For each element that is open, its classes; undefined for what is left out. */
  const open: (readonly string[] | undefined)[] = [];
  const isLeftOut = (): boolean => open.includes(undefined);
  let wordsIn = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const { name, attributes } = tag;
    const classes = (attributes.class ?? '').split(/\s+/);
    const isKept = elements.has(name) && !isLeftOut();
    open.push(isKept ? classes : undefined);
    if (!isKept) return;
    if (open.length === 1) {
      Object.assign(svg, sizeOf(attributes));
      return;
    }
    if (name === 'text') wordsIn += 1;
    const { fill } = attributes;
    const around = open.flatMap((one) => one ?? []);
    if (fill !== undefined && rules.needsPaper(fill, around)) svg.needsPaper = true;
    const written = attributesOf(tag, rules);
    if (name === 'a' && written.includes(' href=')) svg.hasLinks = true;
    svg.content += `<${name}${written}>`;
  });
  parser.on('closetag', ({ name }) => {
    const isKept = !isLeftOut();
    open.pop();
    if (!isKept || open.length === 0) return;
    if (name === 'text') wordsIn -= 1;
    svg.content += `</${name}>`;
  });
  parser.on('text', (text) => {
    if (wordsIn > 0 && !isLeftOut()) svg.content += escapeHtml(text);
  });
  parser.write(source.replaceAll(NO_XML, '')).close();
  return svg;
}

/** The units of a drawing are shown as pixels, whatever its program says: so its letters have a known size. */
function sizeOf({
  viewBox = '',
  width = '',
  height = '',
}: SaxesTagPlain['attributes']): Partial<Svg> {
  const [, , boxWidth, boxHeight] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return {
    viewBox:
      viewBox === ''
        ? `0 0 ${Number.parseFloat(width)} ${Number.parseFloat(height)}`
        : rounded(viewBox),
    width: Math.ceil(boxWidth ?? Number.parseFloat(width)),
    height: Math.ceil(boxHeight ?? Number.parseFloat(height)),
  };
}

function attributesOf({ name: element, attributes }: SaxesTagPlain, rules: SvgRules): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    const kept = attributeOf(element, name, value, rules);
    if (kept !== undefined) written += ` ${kept.name}="${escapeHtml(kept.value)}"`;
  }
  return written;
}

interface Attribute {
  name: string;
  value: string;
}

function attributeOf(
  element: string,
  name: string,
  value: string,
  rules: SvgRules,
): Attribute | undefined {
  if (geometry.has(name)) return { name, value: rounded(value) };
  if (name === 'href' || name === 'xlink:href') return addressOf(element, value);
  if (!others.has(name)) return undefined;
  if (name === 'id') return { name, value: `${ID_PREFIX}${value}` };
  if (name === 'font-family' && rules.families.includes(value)) return undefined;
  if (name === 'fill' || name === 'stroke' || name === 'stop-color') {
    return { name, value: withOwnIds(rules.color(value)) };
  }
  return { name, value: withOwnIds(value) };
}

/** Only links lead elsewhere, and only to what can be read. */
function addressOf(element: string, value: string): Attribute | undefined {
  if (element !== 'a') {
    return value.startsWith('#')
      ? { name: 'href', value: `#${ID_PREFIX}${value.slice(1)}` }
      : undefined;
  }
  return /^(?:https?:|mailto:)/i.test(value) ? { name: 'href', value } : undefined;
}

/** `url(#arrow)` with the prefix; any other address is taken away. */
function withOwnIds(value: string): string {
  return value.replaceAll(/url\(\s*["']?(#?)([^"')]*)["']?\s*\)/g, (_, hash: string, id: string) =>
    hash === '' ? 'none' : `url(#${ID_PREFIX}${id})`,
  );
}

/** Hundredths of a pixel cannot be seen. */
function rounded(value: string): string {
  return value.replaceAll(/-?\d*\.\d+(?:e[+-]?\d+)?/gi, (number) =>
    String(Number(Number(number).toFixed(2))),
  );
}
