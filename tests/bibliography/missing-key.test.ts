import { describe, expect, it } from 'vitest';
import { read } from './read-one.ts';

const keysOf = (text: string): string[] => read(text).works.map(({ key }) => key);

describe('an entry without a key', () => {
  it.each([
    ['author = {Ruiz, Eva and Lind, Ola}, title = {The Old Doors}, year = 2020', 'ruiz2020old'],
    ['author = {van der Berg, Jan}, title = {{D}oors}, date = {2020-05}', 'berg2020doors'],
    ['editor = {M{\\"u}ller-Lüd, A.}, title = {Über Türen}, year = {2020}', 'mullerlud2020uber'],
    ['author = {{Door Institute}}, title = {A}, year = {in press}', 'doorinstitutea'],
    ['author = {Иванова, Анна}, title = {Двери}, year = 2020', 'иванова2020двери'],
    ['title = {Doors}, year = 2020', '2020doors'],
  ])('is known by author, year and title: %s', (fields, key) => {
    expect(keysOf(`@misc{, ${fields}}`)).toEqual([key]);
    expect(keysOf(`@misc{${fields}}`)).toEqual([key]);
  });

  it('is told, with a key to write', () => {
    const { errors } = read('\n@article{,\n title = {Doors}, year = 2020}');
    expect(errors).toMatchObject([
      {
        severity: 'warning',
        kind: 'missing-key',
        position: { line: 2, column: 10 },
        message: 'This @article has no key, so it is known as `2020doors`.',
        fix: 'Write it behind the brace, so that it stays when the entry changes: @article{2020doors, …}.',
      },
    ]);
  });

  it('never takes the key of another', () => {
    const doors = 'title = {Doors}, year = 2020';
    const text = `@misc{, ${doors}}\n@misc{${doors}, note = {N}}\n@misc{2020Doors, ${doors}}`;
    expect(keysOf(text)).toEqual(['2020doors-2', '2020doors-3', '2020Doors']);
  });

  it('does not take the next one with it where its braces are wrong', () => {
    const text = '@misc{title = {Doors, year = 2020}\n@misc{title = {Gates}, year = 2021}';
    expect(keysOf(text)).toEqual(['2021gates']);
  });

  it('of thousands alike costs no more than its share', () => {
    const text = '@misc{, title = {Doors}, year = 2020}\n'.repeat(4000);
    const start = performance.now();
    expect(new Set(keysOf(text)).size).toBe(4000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
