import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError, type Arguments } from '../../scripts/command/arguments.ts';
import { importOptions } from '../../scripts/import/import-options.ts';

/** Arguments as they are once they have been read. */
function given(positionals: string[], options: Readonly<Record<string, string | true>>): Arguments {
  return {
    positionals,
    has: (name) => options[name] === true,
    value: (name) => {
      const value = options[name];
      return value === true ? undefined : value;
    },
  };
}

describe('what was typed after npm run import', () => {
  it('is a system and two folders, seen from where it was typed', () => {
    const typedIn = path.resolve('/home/emmy');
    expect(importOptions(given(['auto', '../old'], { to: 'new', force: true }), typedIn)).toEqual({
      system: 'auto',
      source: path.resolve('/home/old'),
      target: path.resolve('/home/emmy/new'),
      force: true,
      allAssets: false,
    });
    const whole = given(['al-folio', '/old'], { to: '/new', 'all-assets': true });
    expect(importOptions(whole, typedIn)).toMatchObject({
      system: 'al-folio',
      source: path.resolve('/old'),
      force: false,
      allAssets: true,
    });
  });

  it.each([
    [[], {}, 'Say which kind of site it is'],
    [['auto'], { to: 'x' }, 'Say which kind of site it is'],
    [['hugo', '.'], { to: 'x' }, 'not "hugo"'],
    [['auto', '.'], {}, 'Say where the new site goes'],
    [['auto', 'a', 'b'], { to: 'x' }, 'One folder'],
  ])('%j with %j makes no sense, and is told why', (positionals, options, words) => {
    const read = () => importOptions(given(positionals, options), '/');
    expect(read).toThrow(UsageError);
    expect(read).toThrow(words);
  });
});
