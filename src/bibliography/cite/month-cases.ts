import type citeproc from 'citeproc';
import type { CiteprocEngine } from 'citeproc';

/*
 * Polish, Russian and others say “maj 2020”, but “4 maja 2020”. Locales of CSL have one name a month, and
 * citeproc asks for it without regard to a day. Unicode's CLDR knows both forms.
 */

/** Whether the month that is written stands beside its day. */
const besideDay = new WeakMap<CiteprocEngine, boolean>();

/** Has citeproc write the name of a month as its language has it beside a day; once. */
export function declineMonths(processor: typeof citeproc): void {
  const part = processor.Node['date-part'];
  const { build } = part;
  part.build = function (state, target) {
    build.call(this, state, target);
    // All parts of the date are in this list by the time that something is written.
    const { date_parts: names } = state.build;
    this.execs.unshift((engine) => {
      const date = engine.tmp.date_object;
      const hasDay = date !== false && date?.day !== undefined;
      besideDay.set(engine, hasDay && names.includes('day'));
    });
  };
  const { month } = processor.Util.Dates;
  for (const form of ['long', 'short'] as const) {
    const nameOf = month[form];
    month[form] = (engine, number, ...rest) => {
      const name = nameOf(engine, number, ...rest);
      return besideDay.get(engine) === true
        ? declined(name, Number(number), engine.opt.lang)
        : name;
    };
  }
}

const known = new Map<string, string>();

/** @returns the name as it is where a month has two forms and this is the one that stands alone */
function declined(name: string, month: number, language: string): string {
  if (!(month >= 1 && month <= 12)) return name;
  const key = `${language} ${name}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const nameIn = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { ...options, month: 'long', timeZone: 'UTC' })
      .formatToParts(Date.UTC(2001, month - 1, 1))
      .find(({ type }) => type === 'month')?.value ?? '';
  const standing = nameIn({});
  const beside = nameIn({ day: 'numeric' });
  const isWord = /^\p{L}+$/u.test(beside);
  const form = isWord && name.toLowerCase() === standing.toLowerCase() ? beside : name;
  known.set(key, form);
  return form;
}
