import { afterEach, expect, test, vi } from 'vitest';
import { UsageError } from '../../../scripts/command/arguments.ts';
import { engineFolder, siteOptions } from '../../../scripts/command/site-options.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The options of a call with some switches, and with values of others. */
function optionsOf(switches: readonly string[], values: Readonly<Record<string, string>> = {}) {
  return siteOptions({
    value: (name) => values[name],
    has: (name) => switches.includes(name),
    positionals: [],
  });
}

test('without a cache, all that would be kept goes into a folder that no other run has', () => {
  vi.stubEnv('OCTAVO_CACHE', '/usual');
  expect(optionsOf([]).cacheFolder).toBe('/usual');
  const { cacheFolder } = optionsOf(['no-cache']);
  expect(cacheFolder).toContain(engineFolder);
  expect(cacheFolder).toContain(String(process.pid));
  expect(process.env.OCTAVO_CACHE).toBe(cacheFolder);
});

test('where the site lives is said by options, else by the environment', () => {
  vi.stubEnv('OCTAVO_URL', 'https://ada.example');
  vi.stubEnv('OCTAVO_BASE', '/repo');
  expect(optionsOf([])).toMatchObject({ url: 'https://ada.example', base: '/repo' });
  const values = { url: 'https://b.example/', base: 'other' };
  expect(optionsOf([], values)).toMatchObject(values);
  expect(optionsOf([], { base: '' }).base).toBe('/');
  expect(process.env.OCTAVO_BASE).toBe('/');
});

test.each([
  ['url', 'foo', /^--url cannot be "foo"\. .*https:\/\/.* Write it in full/],
  ['base', 'a b', /^--base cannot be "a b"\. .*a space\. Use/],
])('an option --%s that is no address is refused', (name, value, message) => {
  const call = () => optionsOf([], { [name]: value });
  expect(call).toThrow(UsageError);
  expect(call).toThrow(message);
});

test.each([
  ['OCTAVO_URL', 'ftp://x', /^OCTAVO_URL cannot be "ftp:\/\/x"\. /],
  ['OCTAVO_BASE', '/a?b', /^OCTAVO_BASE cannot be "\/a\?b"\. /],
])('%s is held to the same rule, unless an option says otherwise', (name, value, message) => {
  vi.stubEnv('OCTAVO_URL', '');
  vi.stubEnv('OCTAVO_BASE', '');
  vi.stubEnv(name, value);
  expect(() => optionsOf([])).toThrow(message);
  expect(() => optionsOf([], { url: 'https://a.example', base: '/' })).not.toThrow();
});
