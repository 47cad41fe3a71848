import type { PersonName } from '../work.ts';

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー·・\s]+$/u;

/** Whether a text is written in Chinese, Japanese or Korean characters only. */
export function isCjk(text: string): boolean {
  return CJK.test(text);
}

/**
 * A name as it is said: “Jan van der Berg Jr.”, 刘子鸣 with the family first and no space.
 *
 * @example nameText({ given: 'Jan', particles: 'van der', family: 'Berg' }) // 'Jan van der Berg'
 */
export function nameText(name: PersonName): string {
  if (name.literal !== undefined) return name.literal;
  const { given = '', particles = '', family = '', suffix = '' } = name;
  if (isCjk(family + given)) return family + given;
  const glued = /['’]$/.test(particles) ? particles + family : `${particles} ${family}`;
  return `${given} ${glued} ${suffix}`.replace(/\s+/g, ' ').trim();
}
