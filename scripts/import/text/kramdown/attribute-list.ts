/** What braces with a colon say: `{: #id .class key="value" name}`. */
export interface AttributeList {
  id: string | undefined;
  classes: string[];
  attributes: Record<string, string>;
  /** Words that stand for other lists, and `toc`. */
  names: string[];
}

/** Lists that a text gives a name to, by their names: `{:name: .class}`. */
export type NamedLists = Readonly<Record<string, AttributeList>>;

/** The braces of a list that belongs to something. */
export const ATTRIBUTE_LIST = String.raw`\{:(?![:/])(?:[^{}"'\n]|"[^"\n]*"|'[^'\n]*')*\}`;

const PART =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|#([\w:.-]+)|\.([\w-]+(?:\.[\w-]+)*)|([\w-]+)/g;

/**
 * Reads what stands in braces.
 *
 * @param written with its braces, or what stands between them
 * @param named what the names in it stand for
 * @see https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
export function readAttributeList(written: string, named: NamedLists = {}): AttributeList {
  const list: AttributeList = { id: undefined, classes: [], attributes: {}, names: [] };
  const inside = written.replace(/^\{:/, '').replace(/\}$/, '');
  for (const [, key, double, single, bare, id, classes, name] of inside.matchAll(PART)) {
    if (key !== undefined) {
      const value = double ?? single ?? bare ?? '';
      if (key === 'id') list.id = value;
      else if (key === 'class')
        list.classes.push(...value.split(/\s+/).filter((one) => one !== ''));
      else list.attributes[key] = value;
    } else if (id !== undefined) list.id = id;
    else if (classes !== undefined) list.classes.push(...classes.split('.'));
    else if (name !== undefined) {
      const meant = Object.hasOwn(named, name) ? named[name] : undefined;
      if (meant === undefined) list.names.push(name);
      else {
        list.id ??= meant.id;
        list.classes.push(...meant.classes);
        Object.assign(list.attributes, meant.attributes);
        list.names.push(...meant.names);
      }
    }
  }
  return list;
}

/** What changes only how something looked in the old theme, and is as good in the new one. */
const IDLE_CLASS =
  /^(?:img-(?:fluid|responsive|thumbnail|circle)|rounded(?:-\w+)?|z-depth-\d|[mp][txblyr]?-(?:\d|auto)|mx-auto|d-block|table(?:-[\w-]+)?|align-center|center(?:ed|-image)?|language-[\w+#-]+|highlight(?:er-rouge)?|no_toc|unlisted|unnumbered|blockquote|lead-in|linenos|external|shadow|border|responsive|zoomable)$/;
const IDLE_ATTRIBUTE =
  /^(?:target|rel|loading|data-[\w-]+|align|border|cellpadding|cellspacing|decoding|markdown|role|aria-[\w-]+|tabindex|title|alt)$/;

/** What of a list has no counterpart, in words; empty when nothing is lost. */
export function lostOf(
  { classes, attributes, names }: AttributeList,
  taken: readonly string[] = [],
): string[] {
  return [
    ...classes
      .filter((name) => !IDLE_CLASS.test(name) && !taken.includes(name))
      .map((name) => `.${name}`),
    ...Object.entries(attributes)
      .filter(([name]) => !IDLE_ATTRIBUTE.test(name) && !taken.includes(name))
      .map(([name, value]) => `${name}="${value}"`),
    ...names.filter((name) => !/^(?:toc|no_toc|footnotes)$/.test(name)),
  ];
}
