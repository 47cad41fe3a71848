import { expect, it } from 'vitest';
import { customDomainWarnings } from '../../src/site/custom-domain.ts';

it.each<[text: string, url: string, fix: string | undefined]>([
  ['noether.example\n', 'https://noether.example', undefined],
  ['\uFEFFNoether.example\r\n', 'https://noether.example/notes', undefined],
  ['größe.example', 'https://größe.example', undefined],
  ['www.noether.example', 'https://noether.example', 'url: https://www.noether.example in'],
  ['noether.example', 'https://noether.github.io', 'url: https://noether.example in'],
  ['https://noether.example/', 'https://noether.example', 'Write noether.example as its only'],
  ['noether.example\nother.example', 'https://noether.example', 'Write noether.example as its'],
  ['999.999', 'https://noether.example', 'as its only line'],
  ['', 'https://noether.example', 'such as noether.example'],
  ['\0<x>', 'https://noether.example', 'such as noether.example'],
])('CNAME %j of a site at %s', (text, url, fix) => {
  const warnings = customDomainWarnings(text, '/site/public/CNAME', url);
  expect(warnings.map((warning) => warning.fix)).toEqual(
    fix === undefined ? [] : [expect.stringContaining(fix)],
  );
});
