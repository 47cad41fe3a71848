import { describe, expect, it } from 'vitest';
import { hostsFor, securityPolicy } from '../../src/metadata/security-policy.ts';

const comments = '<section><giscus-comments data-repo="a/b"></giscus-comments></section>';

describe('the security policy', () => {
  it('asks no other host where nothing on the page needs one', () => {
    const policy = securityPolicy(['a()'], hostsFor('<p>giscus-comments</p>'));
    expect(policy).not.toContain('https:');
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='; /);
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
