import { expect, test } from 'vitest';
import { holdsScript } from '../../src/compile/svg-scripts.ts';

const drawing = (inside: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

test.each([
  ['a script', drawing('<script>alert(1)</script>')],
  ['a script of HTML', drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>')],
  ['a handler', drawing('<g onclick="alert(1)"/>')],
  ['a link', drawing('<a xlink:href=" java&#10;script:alert(1)">x</a>')],
  ['an animated link', drawing('<a><set attributeName="href" to="javascript:alert(1)"/>x</a>')],
  [
    'a link that changes',
    drawing('<a><animate attributeName="href" values="#a; javascript:alert(1)"/>x</a>'),
  ],
  ['an entity', drawing('&s;', '<!DOCTYPE svg [<!ENTITY s "<script>alert(1)</script>">]>')],
  [
    'an entity in an address',
    drawing('<a href="&s;"/>', '<!DOCTYPE svg [<!ENTITY s "javascript:1">]>'),
  ],
  [
    'a style sheet that makes elements',
    drawing('', '<?xml-stylesheet type="text/xsl" href="a.xsl"?>'),
  ],
])('%s is a script', (_, source) => {
  expect(holdsScript(source)).toBe(true);
});

test.each([
  ['links', drawing('<a href="https://a.example/javascript:"><text>script</text></a>')],
  ['animations', drawing('<animate attributeName="x" values="0; 10" to="3"/>')],
  [
    'names of name spaces, as Illustrator writes them',
    drawing(
      '<g xmlns:x="&ns;"/>',
      '<!DOCTYPE svg [<!ENTITY ns "http://ns.adobe.com/Graphs/1.0/">]>',
    ),
  ],
  ['styles', drawing('<rect/>', '<?xml-stylesheet type="text/css" href="a.css"?>')],
  ['what is no XML', 'no <drawing'],
])('%s are none', (_, source) => {
  expect(holdsScript(source)).toBe(false);
});
