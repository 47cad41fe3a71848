import { expect, it } from 'vitest';
import { isNativeTo } from '../../src/site/native-name.ts';

it.each([
  [{ text: '刘子鸣' }, 'zh', true],
  [{ text: '劉子鳴' }, 'zh-TW', true],
  [{ text: '刘子鸣' }, 'en', false],
  [{ text: '刘子鸣' }, 'ja', false],
  [{ text: '山田太郎', lang: 'ja' }, 'ja', true],
  [{ text: '山田太郎', lang: 'ja' }, 'zh', false],
  [{ text: 'Софья Ковалевская' }, 'ru', true],
  [{ text: 'Софья Ковалевская' }, 'sv', false],
  [{ text: 'هدى المصري' }, 'ar', true],
  [{ text: 'Zoë' }, 'nl', false],
])('%j is native to readers of %s: %s', (name, language, expected) => {
  expect(isNativeTo(name, language)).toBe(expected);
});
