import { describe, expect, it } from 'vitest';
import { orderWorks, selectWorks } from '../../src/bibliography/order.ts';
import { read } from './read-one.ts';

const { works } = read(`
  @misc{undated, title = {T}, year = {n.d.}}
  @misc{press, title = {T}, year = {in press}}
  @misc{y19a, title = {T}, year = 2019, selected = {true}}
  @misc{y20, title = {T}, year = 2020}
  @misc{y20dec, title = {T}, year = 2020, month = dec, selected = {2}}
  @misc{y20feb3, title = {T}, date = {2020-02-03}}
  @misc{y20feb9, title = {T}, date = {2020-02-09}, selected = {true}}
  @misc{y20feb, title = {T}, date = {2020-02}, selected = {1}}
  @misc{y19b, title = {T}, year = 2019}
  @misc{undated2, title = {T}}
  @misc{soon, title = {T}, pubstate = {forthcoming}}
`);
const keys = (list: readonly { key: string }[]): string[] => list.map((work) => work.key);

describe('the order of works', () => {
  it('is what is to come first, then newest first, the undated last, and else the order of the file', () => {
    expect(keys(orderWorks(works))).toEqual([
      'press',
      'soon',
      'y20dec',
      'y20feb9',
      'y20feb3',
      'y20feb',
      'y20',
      'y19a',
      'y19b',
      'undated',
      'undated2',
    ]);
  });

  it('leaves its input alone', () => {
    const before = keys(works);
    orderWorks(works);
    expect(keys(works)).toEqual(before);
  });

  it('puts numbered works first among the selected', () => {
    expect(keys(selectWorks(works))).toEqual(['y20feb', 'y20dec', 'y20feb9', 'y19a']);
  });
});
