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

  it('shows five places of what is told often, and all of them in one line at the end', () => {
    const often = Array.from({ length: 8 }, (_, index): Note => {
      const subject = index === 7 ? 'x|`y`' : undefined;
      const place = { file: 'c.md', line: index + 1, ...(subject !== undefined && { subject }) };
      return { level: 'dropped', message: 'Left [out].', ...place };
    });
    const text = report([...NOTES, ...often]);
    expect(text).toContain('- `c.md:4`\n- `c.md:5`\n- and 3 more, at the end of this report\n');
    const [, all = ''] = text.split('## All places of what is told often');
    expect(all).toContain('- Left \\[out\\]. `c.md:1`, `c.md:2`,');
    expect(all).toContain('`c.md:7`, `c.md:8`: `` x|`y` ``\n');
    expect(all).not.toContain('Broken.');
  });

  it('has what is missing from a page before what is told more often', () => {
    const lost: Note = {
      level: 'problem',
      file: 'd.md',
      line: 1,
      message: 'A list is lost.',
      isLost: true,
    };
    expect(inGroups([...NOTES, lost]).map(({ message }) => message)).toEqual([
      'A list is lost.',
      'Broken.',
      '<script>alert(1)</script> [a](b)',
      'Fine.',
    ]);
  });

  it('lets nothing of a source mean anything', () => {
    expect(report(NOTES)).not.toContain('<script>');
  });
});
