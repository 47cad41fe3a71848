import { isRecord, textOf, type Plain } from '../source/records.ts';

/**
 * Degrees, posts or prizes as a block lists them, each with a heading, in Markdown.
 *
 * @param rules whether what has no end was done on one day, as prizes are, and does not go on
 */
export function itemsText(written: unknown, { isOver = false } = {}): string {
  const all: unknown[] = [written ?? []].flat();
  return all.flatMap((one) => (isRecord(one) ? itemText(one, isOver) : [])).join('\n\n');
}

const TITLES = ['title', 'position', 'role', 'area', 'course', 'degree'];
const PLACES = ['company', 'company_name', 'org', 'organization', 'institution', 'awarder'];

function itemText(item: Plain, isOver: boolean): string {
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => textOf(item[key])).find((one) => one !== undefined);
  const place = first(PLACES);
  const url = first(['company_url', 'organization_url', 'url']);
  const where = place !== undefined && url !== undefined ? `[${place}](${url})` : place;
  const facts = [where, textOf(item.location), timeOf(item, isOver)].filter(
    (fact) => fact !== undefined,
  );
  const certificate = textOf(item.certificate_url);
  const button = isRecord(item.button) ? item.button : {};
  const [label, target] = [textOf(button.text), textOf(button.url)];
  return [
    `### ${first(TITLES) ?? place ?? ''}`,
    facts.join(', '),
    dedented(item.description ?? item.summary),
    certificate === undefined ? '' : `[Certificate](${certificate})`,
    label === undefined || target === undefined ? '' : `[${label}](${target})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `2023-09 – 2024-08`; what has no end goes on. */
function timeOf(item: Plain, isOver: boolean): string | undefined {
  const [start, end] = [item.date_start, item.date_end].map((one) => textOf(one)?.slice(0, 7));
  if (start === undefined) return textOf(item.year) ?? textOf(item.date)?.slice(0, 7);
  if (end === undefined && isOver) return start;
  return `${start} – ${end ?? ''}`.trim();
}

/** YAML's text with signs of indentation keeps some of that. */
function dedented(written: unknown): string {
  const text = typeof written === 'string' ? written : '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const columns = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return text
    .split('\n')
    .map((line) => line.slice(columns).trimEnd())
    .join('\n')
    .trim();
}

/** Names with what is said of each, as a list in Markdown. */
export function named(written: unknown): string {
  const all: unknown[] = [written ?? []].flat();
  return all
    .flatMap((one) => {
      const name = isRecord(one) ? textOf(one.name) : undefined;
      const about = isRecord(one) ? textOf(one.description) : undefined;
      return name === undefined ? [] : [`- ${name}${about === undefined ? '' : `: ${about}`}`];
    })
    .join('\n');
}
