import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, pagesIn, type PageElement } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

/** What an element asks for by itself, as soon as its page is shown. */
const loading = ['src', 'srcset', 'poster', 'data', 'background'];

function complaintsOf({ name, attributes, text }: PageElement, policy: string): string[] {
  const found: string[] = [];
  for (const [attribute, value] of attributes) {
    if (/^on|^srcdoc$/.test(attribute)) found.push(`<${name} ${attribute}>`);
    const isLoading = loading.includes(attribute) || (name === 'link' && attribute === 'href');
    if (isLoading && /(?:^|[\s,])http:/i.test(value))
      found.push(`<${name} ${attribute}="${value}">`);
    const isAddress = /^(?:href|src|action|formaction|xlink:href)$/.test(attribute);
    if (isAddress && /^[\s\0]*(?:java|vb)script:/i.test(value)) found.push(`<${name} ${value}>`);
  }
  const opens = attributes.get('target');
  if (opens !== undefined && !(attributes.get('rel') ?? '').split(' ').includes('noopener')) {
    found.push(`<${name} target="${opens}"> without rel=noopener`);
  }
  const type = attributes.get('type') ?? '';
  const isInline = name === 'script' && !attributes.has('src');
  if (isInline && !type.endsWith('json') && !policy.includes(hashOf(text))) {
    found.push(`a script that the policy does not name: ${text.slice(0, 60)}`);
  }
  return found;
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

describe.each(sharedSites)('every page of $name', ({ name }) => {
  it('has a policy, and nothing that it would stop', async () => {
    const folder = builtSite(name);
    const problems: string[] = [];
    for (const file of await pagesIn(folder)) {
      const html = await fs.readFile(path.join(folder, file), 'utf8');
      // Redirects show nothing; and an author's own files are as they are.
      const isOurs = html.includes('<main id=');
      if (!isOurs) continue;
      const elements = elementsOf(html);
      const policy = elements.find(
        ({ attributes }) => attributes.get('http-equiv') === 'content-security-policy',
      );
      const content = policy?.attributes.get('content') ?? '';
      if (!content.includes("default-src 'self'")) problems.push(`${file}: no policy`);
      if (/script-src[^;]*'unsafe-inline'/.test(content)) problems.push(`${file}: a weak policy`);
      for (const element of elements) {
        for (const problem of complaintsOf(element, content)) problems.push(`${file}: ${problem}`);
      }
    }
    expect(problems).toEqual([]);
  });
});
