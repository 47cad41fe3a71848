import { describe, expect, test } from 'vitest';
import { baseFault, urlFault } from '../../src/site/address.ts';

describe('the address of a site', () => {
  test.each([
    'https://noether.example',
    'http://localhost:8080/',
    'HTTPS://Noether.Example/Site/',
    'https://größe.example/~noether/a.b_c-d',
  ])('can be %s', (url) => {
    expect(urlFault(url)).toBeUndefined();
  });

  test.each([
    ['', 'begins with https://', 'such as https://noether.github.io'],
    ['foo', 'begins with https://', 'such as https://noether.github.io'],
    ['foo:bar', 'begins with https://', 'such as https://noether.github.io'],
    ['ftp://x', 'begins with https://', 'such as https://noether.github.io'],
    ['//x.org', 'begins with https://', 'such as https://noether.github.io'],
    ['https:x.org', 'begins with https://', 'such as https://noether.github.io'],
    ['noether.github.io/site', 'begins with https://', 'Write https://noether.github.io/site.'],
    ['https://', 'names no host', 'such as'],
    ['https:///site', 'names no host', 'such as'],
    ['https://a b.org', 'no host "a b.org"', 'such as'],
    ['https://a.org:99999', 'no host "a.org:99999"', 'such as'],
    ['https://a.org\\b', 'cannot hold "\\"', 'letters'],
    ['https://emmy:secret@a.org', 'no user name', 'Leave out'],
    ['https://a.org/?page=1', 'ends before a "?"', 'Leave out the "?"'],
    ['https://a.org#top', 'ends before a "#"', 'Leave out the "#"'],
    ['https://a.org/my site', 'cannot hold a space', 'letters'],
    ['https://a.org/größe', 'cannot hold "ö"', 'letters'],
    ['https://a.org/a/../b', 'no folder ".."', 'such as /site'],
  ])('cannot be %j', (url, problem, fix) => {
    const fault = urlFault(url);
    expect(fault?.[0]).toContain(problem);
    expect(fault?.[1]).toContain(fix);
  });
});

describe('the path of a site on its host', () => {
  test.each(['', '/', '/repo', 'repo/', '/a/b/', '/~noether', "/a+b@c,d'e(f)$g&h:i=j*k;l!m"])(
    'can be %j',
    (base) => {
      expect(baseFault(base)).toBeUndefined();
    },
  );

  test.each([
    ['a b', 'cannot hold a space', 'letters'],
    ['/a"b', 'cannot hold a quotation mark', 'letters'],
    ['/größe', 'cannot hold "ö"', 'letters'],
    ['/a%20b', 'cannot hold "%"', 'letters'],
    ['/a?b', 'ends before a "?"', 'Leave out'],
    ['/a#b', 'ends before a "#"', 'Leave out'],
    ['/a/../b', 'no folder ".."', 'such as /site'],
    ['/./a', 'no folder "."', 'such as /site'],
    ['/a//b', 'Two slashes', 'Write one'],
    ['https://x/y', 'only the path', 'Write /y, and the host in the url.'],
    ['https://x', 'only the path', 'Write /, and the host in the url.'],
  ])('cannot be %j', (base, problem, fix) => {
    const fault = baseFault(base);
    expect(fault?.[0]).toContain(problem);
    expect(fault?.[1]).toContain(fix);
  });
});
