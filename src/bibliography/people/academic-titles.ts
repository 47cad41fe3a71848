/** “Prof. Dr.”, “PD Dr. rer. nat.”; what is also a given name, such as “Phil”, only behind a “Dr.” */
const BEFORE =
  /^(?:(?:apl|em|Univ|Jun|Hon|Assoc|Asst)\.?[\s-]+(?=Prof))?(?:(?:Prof(?:essor)?|Dr|Doctor|PD(?=\s+Dr))\b\.?[\s-]*(?:(?:med|vet|dent|rer|nat|phil|h|c|habil|Ing|dr)\.[\s-]*)*)+(?=\p{Lu})/u;

/** “, PhD”, “M.Sc.”: with a comma before, or plainly no name. */
const BEHIND =
  /(?:\s*,\s*(?:M\.?D\.?|MD[-/\s]+Ph\.?\s?D\.?|D\.?V\.?M\.?|M\.?P\.?H\.?|[MB]\.?A\.?|R\.?N\.?|F\.?R\.?S\.?)|(?:\s*,)?\s+(?:Ph\.?\s?D\.?|D\.?Phil\.?|[MB]\.?\s?Sc\.?))$/;

/**
 * A name without the degrees and titles around it, which no paper has.
 *
 * @example withoutAcademicTitles('PD Dr. Noor Haddad, PhD') // 'Noor Haddad'
 */
export function withoutAcademicTitles(name: string): string {
  let rest = name.trim().replace(BEFORE, '');
  while (BEHIND.test(rest)) rest = rest.replace(BEHIND, '');
  return rest === '' ? name : rest;
}
