import { expect, test } from 'vitest';
import { keptYaml } from '../../src/compile/kept-yaml.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { readYaml } from '../../src/site/yaml.ts';
import { temporaryFolder } from './site-folder.ts';

test.each([
  ['', []],
  ['title: A\ntags: [a, b]\n', ['tags', 1]],
  ['title: A\nauthor:\n  - name: Ada\n    url:\n', ['author', 0, 'url']],
  ['a: .inf\nb: .nan\nc: -0.0\n', ['b']],
  ['1: one\n? [complex]\n: two\n', ['1']],
  ['a: &x {b: 1}\nc: *x\n', ['c', 'b']],
  ['a: "open\nb: 2\n', ['b']],
  ['a: 1\na: 2\n', ['a']],
])('YAML that was kept reads as it did: %j', async (text, path) => {
  const cache = new TextCache(await temporaryFolder());
  const parse = keptYaml(cache, 'engine');
  const { locate, ...fresh } = readYaml(text, 'a.md', 2);
  for (const time of ['first', 'second']) {
    const { locate: locateKept, ...kept } = readYaml(text, 'a.md', 2, parse);
    expect(kept, time).toEqual(fresh);
    expect(locateKept(path), time).toEqual(locate(path));
    expect(locateKept(path, 'key'), time).toEqual(locate(path, 'key'));
  }
});
