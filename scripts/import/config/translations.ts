import { isRecord, textOf } from '../source/records.ts';
import type { Reader } from './reading.ts';

/** What a site of HugoBlox says of itself in its other languages, beside what it says in the main one. */
export const readTranslations: Reader = (reading) => {
  const { settings, site } = reading.job;
  const written = site.system === 'hugoblox' ? reading.value('translations') : undefined;
  if (!isRecord(written)) return;
  const main = textOf(reading.value('lang')) ?? 'en';
  for (const [name, texts] of Object.entries(written)) {
    const path = name.split('.');
    const own = settings.value(path);
    if (typeof own !== 'string' || !isRecord(texts)) continue;
    const others = Object.entries(texts).flatMap(([language, one]): [string, string][] => {
      const text = textOf(one);
      return text === undefined || text === own ? [] : [[language, text]];
    });
    if (others.length === 0) continue;
    settings.remove(path);
    settings.set(path, { [main]: own, ...Object.fromEntries(others) }, reading.origin(name));
  }
};
