import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import { itemsText, named } from './block-items.ts';
import { sectionWords } from './section-words.ts';

/** Words, and the buttons below them. */
export function words(content: Plain): string {
  const { text, subtitle, button, cta, cta_alt, primary_action, secondary_action } = content;
  const links = [button, cta, cta_alt, primary_action, secondary_action].flatMap((one) => {
    const url = isRecord(one) ? textOf(one.url) : undefined;
    const label = isRecord(one) ? (textOf(one.text) ?? textOf(one.label)) : undefined;
    return url === undefined || label === undefined ? [] : [`[${label}](${url})`];
  });
  return [textOf(subtitle) ?? '', textOf(text) ?? '', links.join(' · ')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Posts of a block of its own, or those of a person with where they learned. */
export function experience(
  content: Plain,
  person: Plain,
  language: string,
): { text: string; isWhole?: true } {
  const own = content.items ?? content.experience;
  if (own !== undefined) return { text: itemsText(own) };
  const { work, experience: posts, education } = person;
  const titles = sectionWords(language);
  const parts = [
    [titles.experience, itemsText(work ?? posts)],
    [titles.education, itemsText(isRecord(education) ? education.courses : education)],
  ];
  const written = parts.filter(([, text]) => text !== '');
  return {
    text: written.map(([title, text]) => `## ${title}\n\n${text}`).join('\n\n'),
    isWhole: true,
  };
}

/** Groups of skills under headings of the third level; '' where they are in no groups. */
export function skills(content: Plain, person: Plain): string {
  const own = content.skills ?? content.items ?? person.skills;
  const groups: unknown[] = [own ?? []].flat();
  return groups
    .flatMap((group) => {
      if (!isRecord(group)) return [];
      const inner = named(group.items);
      return inner === '' ? [] : [`### ${textOf(group.name) ?? ''}\n\n${inner}`];
    })
    .join('\n\n');
}

function addressIn(address: unknown): string[] {
  if (!isRecord(address)) return textsOf(address);
  const keys = ['street', 'city', 'region', 'postcode', 'country'];
  return [...textsOf(address.lines), ...keys.flatMap((key) => textOf(address[key]) ?? [])];
}

/** Where somebody is to be found, as a list. */
export function contact(content: Plain): string {
  const email = textOf(content.email);
  const where = addressIn(content.address).join(', ');
  const visit = textOf(content.visit_title);
  const links: unknown[] = [content.contact_links ?? [], content.social ?? []].flat();
  const lines = [
    email === undefined ? '' : email.includes('@') ? `<${email}>` : email,
    textOf(content.phone) ?? '',
    where === '' || visit === undefined ? where : `${visit}: ${where}`,
    textOf(content.directions) ?? '',
    textsOf(content.office_hours).join('; '),
    textOf(content.appointment_url) === undefined
      ? ''
      : `[Book an appointment](${textOf(content.appointment_url) ?? ''})`,
    ...links.flatMap((one) => {
      const url = isRecord(one) ? (textOf(one.link) ?? textOf(one.url)) : undefined;
      if (url === undefined || !isRecord(one)) return [];
      return [`[${textOf(one.name) ?? textOf(one.label) ?? url}](${url})`];
    }),
  ].filter((line) => line !== '');
  return [textOf(content.text) ?? '', lines.map((line) => `- ${line}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
