import { doiAddress, oldResolver } from './doi-address.ts';
import { familyFirst } from './family-first.ts';
import { groupName } from './group-name.ts';
import { commaBeforeAnd, eastAsianSeparators, etAl, semicolons } from './names.ts';
import { pageHyphen } from './page-hyphen.ts';
import type { Slip } from './slip.ts';
import { specialCharacters } from './special-characters.ts';
import { titleFullStop } from './title-full-stop.ts';

/** Every slip that can be mended in the text of a value, in the order in which that is done. */
export const SLIPS: readonly Slip[] = [
  doiAddress,
  oldResolver,
  semicolons,
  eastAsianSeparators,
  etAl,
  commaBeforeAnd,
  familyFirst,
  groupName,
  titleFullStop,
  specialCharacters,
  pageHyphen,
];
