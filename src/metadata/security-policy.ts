import { createHash } from 'node:crypto';

/**
 * Content-Security-Policy of every page (W3C CSP Level 3): nothing from other hosts, no script but
 * the site's own files and the inline scripts named here. Style attributes must be allowed: KaTeX
 * and the highlighter write them.
 *
 * @param inlineScripts texts of the inline scripts, to the last character
 */
export function securityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
