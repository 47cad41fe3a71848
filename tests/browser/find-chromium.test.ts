import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './find-chromium.ts';

const PLAYWRIGHTS = '/cache/ms-playwright/chrome';

/** A Linux machine with these browsers on it, and a record of the programs that were run. */
function machineWith(
  browsers: readonly string[],
  more: Partial<Machine> = {},
): Machine & { calls: string[] } {
  const calls: string[] = [];
  return {
    platform: 'linux',
    isRoot: false,
    environment: { PATH: '/opt/bin:/usr/bin' },
    works: (file) => browsers.includes(file),
    playwrightPath: () => PLAYWRIGHTS,
    run: (program, args) => {
      calls.push([program, ...args].join(' '));
      return false;
    },
    ...more,
    calls,
  };
}

describe('findChromium', () => {
  it('takes the browser that the environment names before all others', () => {
    const environment = { PATH: '/usr/bin', OCTAVO_CHROMIUM: '/home/me/chrome' };
    const machine = machineWith(['/home/me/chrome', '/usr/bin/chromium'], { environment });
    expect(findChromium(machine)).toBe('/home/me/chrome');
  });

  it('refuses a named browser that does not start, rather than take another', () => {
    const environment = { PATH: '/usr/bin', OCTAVO_CHROMIUM: '/gone' };
    const machine = machineWith(['/usr/bin/chromium'], { environment });
    expect(() => findChromium(machine)).toThrow('OCTAVO_CHROMIUM is /gone');
  });

  it("takes the system's before Playwright's", () => {
    expect(findChromium(machineWith([PLAYWRIGHTS, '/usr/bin/google-chrome']))).toBe(
      '/usr/bin/google-chrome',
    );
    expect(findChromium(machineWith([PLAYWRIGHTS]))).toBe(PLAYWRIGHTS);
  });

  it('looks at the usual places outside PATH', () => {
    expect(findChromium(machineWith(['/snap/bin/chromium']))).toBe('/snap/bin/chromium');
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machineWith([mac], { platform: 'darwin' }))).toBe(mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const environment = { PROGRAMFILES: 'C:\\Program Files' };
    expect(findChromium(machineWith([windows], { platform: 'win32', environment }))).toBe(windows);
  });

  it('finds nothing where there is nothing', () => {
    expect(findChromium(machineWith([]))).toBeUndefined();
  });
});

describe('ensureChromium', () => {
  it('runs no installer when there is a browser', () => {
    const machine = machineWith(['/usr/bin/chromium']);
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(machine.calls).toEqual([]);
  });

  it("installs Playwright's", () => {
    const browsers: string[] = [];
    const run = (): boolean => browsers.push(PLAYWRIGHTS) > 0;
    expect(ensureChromium(machineWith(browsers, { run }))).toBe(PLAYWRIGHTS);
  });

  it('as root on Linux, falls back on the packages of the system', () => {
    const browsers: string[] = [];
    const calls: string[] = [];
    const run = (program: string, args: readonly string[]): boolean => {
      calls.push([program, ...args].join(' '));
      if (program !== 'sh') return false;
      browsers.push('/usr/bin/chromium');
      return true;
    };
    expect(ensureChromium(machineWith(browsers, { run, isRoot: true }))).toBe('/usr/bin/chromium');
    expect(calls[0]).toMatch(/install --with-deps chromium$/);
    expect(calls[1]).toContain('apt-get install -y --no-install-recommends chromium');
  });

  it('asks for no rights that a user at a terminal would have to type a password for', () => {
    const machine = machineWith([]);
    expect(() => ensureChromium(machine)).toThrow();
    expect(machine.calls).toHaveLength(1);
    expect(machine.calls[0]).toMatch(/install chromium$/);
  });

  it('says how to get a browser when there is no way', () => {
    expect(() => ensureChromium(machineWith([], { isRoot: true }))).toThrow(
      /apt-get install chromium[\s\S]*npx playwright install[\s\S]*OCTAVO_CHROMIUM/,
    );
  });
});
