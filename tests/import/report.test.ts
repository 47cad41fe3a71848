import { describe, expect, it } from 'vitest';
import { inGroups } from '../../scripts/import/note-groups.ts';
import { reportText } from '../../scripts/import/report.ts';
import { systemNamed } from '../../scripts/import/systems/find-system.ts';
import type { Note } from '../../scripts/import/types.ts';

const NOTES: Note[] = [
  { level: 'converted', file: 'b.md', line: 3, message: 'Fine.' },
  {
    level: 'problem',
    file: 'b.md',
    line: 12,
    message: 'Broken.',
    subject: 'x|`y`',
    advice: 'Mend it.',
  },
  { level: 'problem', file: 'a.md', line: 2, message: 'Broken.', advice: 'Mend it.' },
  { level: 'problem', file: 'a.md', line: undefined, message: '<script>alert(1)</script> [a](b)' },
  { level: 'problem', file: 'b.md', line: 4, message: 'Broken.', advice: 'Mend it.' },
  { level: 'problem', file: 'b.md', line: 4, message: 'Broken.', advice: 'Mend it.' },
];

const facts = { system: systemNamed('al-folio'), evidence: ['_data/venues.yml'] };

function report(notes: readonly Note[]): string {
  const addresses = [
    { from: '/b/', to: '/b/', file: 'b.md' },
    { from: '/a.html', to: '/a/', file: 'a.md' },
    { from: '/gone/', to: undefined, file: undefined },
  ];
  return reportText({ files: [], addresses, notes }, facts);
}

describe('the report', () => {
  it('gathers what says the same, worst first, in the order of files and lines', () => {
    expect(
      inGroups(NOTES).map(({ level, places }) => [level, places.map(({ place }) => place)]),
    ).toEqual([
      ['problem', ['a.md:2', 'b.md:4', 'b.md:12']],
      ['problem', ['a.md']],
      ['converted', ['b.md:3']],
    ]);
  });

  it('is the same in whatever order things were told', () => {
    expect(report([...NOTES].reverse())).toBe(report(NOTES));
  });

  it('counts, lists, says what to do, and shows old and new addresses', () => {
    const text = report(NOTES);
    expect(text).toContain('| problem | 5 |');
    expect(text).toContain(
      '### Broken.\n\nMend it.\n\n- `a.md:2`\n- `b.md:4`\n- `b.md:12`: `` x|`y` ``',
    );
    expect(text).toContain('npm run check -- --site DIR');
    expect(text).toContain(
      '| `/a.html` | `/a/` | `a.md` |\n| `/b/` | the same | `b.md` |\n| `/gone/` | nothing answers |  |',
    );
  });

  it('lets nothing of a source mean anything', () => {
    expect(report(NOTES)).not.toContain('<script>');
  });
});
