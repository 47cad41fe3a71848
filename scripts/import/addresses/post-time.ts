/** The numbers of a date on the clock of the site. */
export interface PostTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{1,2}:?(?:\d{2})?)?)?$/;

/**
 * Reads the date of a post. One with a time is a moment, in Greenwich's time unless it says where,
 * which Jekyll shows on the clock of the site; one without a time is just that day.
 *
 * @param timezone `timezone` of `_config.yml`; a build at GitHub has Greenwich's else
 * @returns undefined for what is no date
 */
export function postTime(written: string, timezone = 'UTC'): PostTime | undefined {
  const match = WRITTEN.exec(written.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const exists =
    new Date(moment).getUTCDate() === day && new Date(moment).getUTCMonth() === month - 1;
  if (!exists) return undefined;
  if (match[4] === undefined) return { year, month, day, hour, minute, second };
  return onClock(moment - offsetOf(match[7]), timezone);
}

/** @returns milliseconds east of Greenwich */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padStart(2, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0');
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

function onClock(moment: number, timezone: string): PostTime {
  const parts = formatIn(timezone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone that nobody knows counts as Greenwich's. */
function formatIn(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  };
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timezone });
  } catch {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
  formats.set(timezone, format);
  return format;
}
