import type { Look } from './graph.ts';

/** Reads `fill:#f9f,stroke:#333,stroke-width:4px`. */
export function readLook(written: string): Look {
  const look: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(
    /([\w-]+)\s*:\s*((?:rgba?\([^)]*\)|[^,;])+)/g,
  )) {
    look[name.toLowerCase()] = value.replace('!important', '').trim();
  }
  return look;
}

/** What Graphviz is told of a look. */
export function attributesOfLook(look: Look): Record<string, string> {
  const { fill, stroke, color } = look;
  const attributes: Record<string, string> = {};
  if (fill !== undefined) attributes.fillcolor = colorOf(fill);
  if (stroke !== undefined) attributes.color = colorOf(stroke);
  if (color !== undefined) attributes.fontcolor = colorOf(color);
  const width = Number.parseFloat(look['stroke-width'] ?? '');
  if (Number.isFinite(width)) attributes.penwidth = String(width);
  const styles = [
    ...(fill === undefined || fill === 'none' ? [] : ['filled']),
    ...(look['stroke-dasharray'] === undefined ? [] : ['dashed']),
  ];
  if (styles.length > 0) attributes.style = styles.join(',');
  return attributes;
}

/** Graphviz writes colours with six digits. */
function colorOf(value: string): string {
  const [, red, green, blue] = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value) ?? [];
  if (red !== undefined) return `#${red}${red}${green}${green}${blue}${blue}`;
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value)?.slice(1);
  if (parts === undefined) return value === 'none' ? 'transparent' : value;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
