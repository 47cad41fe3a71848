import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/bibliography/csl-item.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference } from '../../src/bibliography/format.ts';

const author = [{ family: 'Ruiz', given: 'Eva' }];
const issued = { 'date-parts': [[2020, 5, 4]] };

function reference(
  item: Partial<CslItem> & { type: string },
  style: string,
  language: string,
): string {
  const found = findStyle(style);
  if (found === undefined) throw new Error(`no ${style}`);
  // A work from the West is cited in English there.
  const title = /^(?:zh|ja|ko)/.test(language) ? '門' : 'Doors';
  const whole: CslItem = { id: 'k', title, author, issued, ...item };
  return formatReference(whole, { style: found, language, format: 'text' });
}

describe('the month of a reference', () => {
  const patent = { type: 'patent', number: '7' };
  it.each([
    ['pl', 'E. Ruiz, „Doors”, 7, 4 maja 2020'],
    ['ru', 'E. Ruiz, «Doors», 7, 4 мая 2020 г.'],
    ['cs', 'E. Ruiz, „Doors", 7, 4. května 2020'],
    ['de', 'E. Ruiz, „Doors“, 7, 4. Mai 2020'],
  ])('is declined beside its day: %s', (language, text) => {
    expect(reference(patent, 'ieee', language)).toBe(text);
  });

  const article = { type: 'article-journal', 'container-title': 'Gates' };
  it.each([
    ['pl', 'E. Ruiz, „Doors”, Gates, maj 2020.'],
    ['ru', 'E. Ruiz, «Doors», Gates, май 2020.'],
  ])('stands as it is where the style leaves the day out: %s', (language, text) => {
    expect(reference(article, 'ieee', language)).toBe(text);
  });

  it('is declined in a span of days', () => {
    const span = {
      'date-parts': [
        [2020, 5, 4],
        [2020, 6, 6],
      ],
    };
    expect(reference({ ...patent, issued: span }, 'ieee', 'pl')).toContain('4 maja');
    expect(reference({ ...patent, issued: span }, 'ieee', 'pl')).toContain('6 czerwca 2020');
  });
});

describe('the words of a reference', () => {
  const REPORT = {
    type: 'report',
    genre: 'Research report',
    number: '7',
    issued: { 'date-parts': [[2020]] },
  };
  it.each([
    ['en', 'Ruiz, E. (2020). Doors (Research Report 7).'],
    ['ar', 'Ruiz, E. (2020). Doors (تقرير رقم 7).'],
    ['de', 'Ruiz, E. (2020). Doors (Bericht Nr. 7).'],
    ['es', 'Ruiz, E. (2020). Doors (Informe N.º 7).'],
    ['fr', 'Ruiz, E. (2020). Doors (Rapport Nᵒ 7).'],
    ['it', 'Ruiz, E. (2020). Doors (Rapporto N. 7).'],
    ['ja', 'Ruiz, E. (2020年). 門 (報告書 No. 7).'],
    ['ko', 'Ruiz, E. (2020). 門 (보고서 No. 7).'],
    ['nl', 'Ruiz, E. (2020). Doors (Rapport Nr. 7).'],
    ['pl', 'Ruiz, E. (2020). Doors (Raport Nr 7).'],
    ['pt', 'Ruiz, E. (2020). Doors (Relatório N.º 7).'],
    ['ru', 'Ruiz, E. (2020). Doors (Отчёт № 7).'],
    ['tr', 'Ruiz, E. (2020). Doors (Rapor No. 7).'],
    ['zh', 'Ruiz, E. (2020). 門 (报告 编号 7).'],
    ['zh-Hant', 'Ruiz, E. (2020). 門 (報告 編號 7).'],
  ])('are those of its language: %s', (language, text) => {
    expect(reference(REPORT, 'apa', language)).toBe(text);
  });

  it.each([
    ['de', '[Datensatz]'],
    ['fr', '[Jeu de données]'],
    ['ja', '[データセット]'],
    ['pl', '[Zbiór danych]'],
    ['zh-TW', '[資料集]'],
  ])('are there where CSL has them in English only: %s', (language, word) => {
    expect(reference({ type: 'dataset' }, 'apa', language)).toContain(word);
  });

  it('name a preprint', () => {
    const preprint = { type: 'article', genre: 'Preprint', number: 'arXiv:2005.01234' };
    expect(reference(preprint, 'apa', 'ru')).toContain('(Препринт № arXiv:2005.01234)');
    expect(reference(preprint, 'apa', 'zh')).toContain('(预印本 编号 arXiv:2005.01234)');
    expect(reference(preprint, 'apa', 'en')).toContain('(Preprint arXiv:2005.01234)');
  });
});
