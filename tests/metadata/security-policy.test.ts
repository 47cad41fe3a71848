import { describe, expect, it } from 'vitest';
import { hostsFor, searchNeeds, securityPolicy } from '../../src/metadata/security-policy.ts';

const comments = '<section><giscus-comments data-repo="a/b"></giscus-comments></section>';

describe('the security policy', () => {
  it('asks no other host where nothing on the page needs one', () => {
    const policy = securityPolicy(['a()'], hostsFor('<p>giscus-comments</p>'));
    expect(policy).not.toContain('https:');
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='; /);
  });

  it('allows WebAssembly where the site is searched, and no more', () => {
    const policy = (more: string[]): string =>
      securityPolicy(['a()'], hostsFor('', undefined, more.length > 0 ? searchNeeds : undefined));
    expect(policy(['search'])).toBe(
      policy([]).replace(/(script-src [^;]*)/, "$1 'wasm-unsafe-eval'"),
    );
    expect(policy(['search'])).not.toContain("'unsafe-eval'");
  });

  it('lets in the script, the style and the frame of the comments, and nothing else', () => {
    const directives = securityPolicy([], hostsFor(comments)).split('; ');
    const open = directives.filter((directive) => directive.includes('https://giscus.app'));
    expect(open.map((directive) => directive.split(' ')[0])).toEqual([
      'script-src',
      'style-src',
      'frame-src',
    ]);
    expect(directives).toContain("default-src 'self'");
  });
});
