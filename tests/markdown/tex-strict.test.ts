import { expect, test } from 'vitest';
import { renderBody } from './shown-text.ts';

test.each([
  ['Let $a % b$ be.', 1, 8, 'A "%" in this formula', '\\%'],
  ['A\n\n$$x = 1 \\\\ y = 2$$', 3, 9, 'breaks no line', 'gather'],
  ['Let $v_{mittlere Größe}$ be.', 1, 20, '"ö"', '\\text{'],
  ['Let $x 中 y$ be.', 1, 8, '"中"', '\\text{'],
])('%j is a warning at its place', async (body, line, column, message, fix) => {
  const { errors } = await renderBody(body);
  expect(errors[0]).toMatchObject({ severity: 'warning', kind: 'tex-strict' });
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.fix).toContain(fix);
  expect(errors[0]?.position.line).toBe(line);
  expect(errors[0]?.position.column).toBe(column);
});

test.each(['$50\\%$', '$\\text{Größe}$', '\\begin{gather}\na \\\\ b\n\\end{gather}'])(
  '%j is no mistake',
  async (body) => {
    expect((await renderBody(body)).errors).toEqual([]);
  },
);
