import { Drop } from 'liquidjs';
import { itemsOfCollection, postsByWord } from '../../source/posts-by-word.ts';
import type { TextContext } from '../../types.ts';
import { NotKnown } from './run.ts';

/** What only Jekyll knows when it builds the site. */
class Unknown extends Drop {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  override liquidMethodMissing(): never {
    return this.valueOf();
  }

  override valueOf(): never {
    throw new NotKnown(`"${this.#name}" is known only to Jekyll, when it builds the site`);
  }

  override toString(): never {
    return this.valueOf();
  }
}

/** Data of which some keys are known only to Jekyll. */
class Known extends Drop {
  readonly #name: string;
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #unknown: ReadonlySet<string>;

  constructor(name: string, data: Readonly<Record<string, unknown>>, unknown: ReadonlySet<string>) {
    super();
    this.#name = name;
    this.#data = data;
    this.#unknown = unknown;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const name = String(key);
    if (this.#unknown.has(name)) {
      throw new NotKnown(
        `"${this.#name}.${name}" is known only to Jekyll, when it builds the site`,
      );
    }
    return Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
  }
}

/** The site, which tells when a list of it is asked for. */
class Site extends Known {
  readonly #asked = new Set<string>();
  readonly #tell: (name: string) => void;

  constructor(
    data: Readonly<Record<string, unknown>>,
    unknown: ReadonlySet<string>,
    tell: (name: string) => void,
  ) {
    super('site', data, unknown);
    this.#tell = tell;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const value = super.liquidMethodMissing(key);
    const name = String(key);
    if (!this.#asked.has(name)) this.#tell(name);
    this.#asked.add(name);
    return value;
  }
}

const WRITTEN_ONCE = {
  message: 'A list of posts by category or tag is a text now, written once.',
  advice: 'Add what is new to it by hand, or link to the page of the category.',
} as const;

const unknownOfSite = [
  'posts',
  'pages',
  'documents',
  'html_pages',
  'html_files',
  'static_files',
  'related_posts',
  'collections',
  'github',
  'time',
];
const unknownOfPage = new Set(['content', 'excerpt', 'next', 'previous', 'output']);

/** The variables of a text: `site` and `page` as far as they are known. */
export function variables(context: TextContext): Record<string, unknown> {
  const { document, site } = context;
  const { frontMatter } = document;
  const page = {
    ...frontMatter,
    path: document.path,
    url: document.address,
    collection: document.collection,
  };
  const collections = site.config.collections;
  const names = Array.isArray(collections)
    ? collections.map(String)
    : Object.keys(collections ?? {});
  // Addresses are written without the base path in Octavo; those in full have it.
  const config = { ...site.config, ...wholeUrl(site.config), baseurl: '', data: nested(site.data) };
  const { documents } = site;
  const all = documents === undefined ? undefined : { documents, config: site.config };
  const lists = all === undefined ? undefined : postsByWord(all);
  const items =
    all === undefined
      ? []
      : names.map((name) => [name, itemsOfCollection(name, all, unknownVariable)] as const);
  const unknown =
    all === undefined ? [...unknownOfSite, 'categories', 'tags', ...names] : unknownOfSite;
  const data = { ...config, ...Object.fromEntries(items), ...lists };
  return {
    site: new Site(data, new Set(unknown), (name) => {
      if (name === 'categories' || name === 'tags') {
        context.note({ level: 'approximated', line: undefined, ...WRITTEN_ONCE });
      } else if (names.includes(name)) {
        const message = `The list of "${name}" is a text now, written once.`;
        const advice = 'Add what is new to it by hand.';
        context.note({ level: 'approximated', line: undefined, message, advice });
      }
    }),
    page: new Known('page', page, unknownOfPage),
    base_path: '',
    ...Object.fromEntries(
      ['paginator', 'layout', 'content', 'jekyll', 'theme'].map((name) => [
        name,
        new Unknown(name),
      ]),
    ),
  };
}

/** The address of the site in full, if the settings say it. */
function wholeUrl({ url, baseurl }: TextContext['site']['config']): { url?: string } {
  if (typeof url !== 'string' || typeof baseurl !== 'string' || url === '') return {};
  return {
    url: `${url.replace(/\/+$/, '')}${`/${baseurl}`.replace(/^\/+/, '/').replace(/\/+$/, '')}`,
  };
}

/** A variable whose value could not be found out. */
export function unknownVariable(name: string): Drop {
  return new Unknown(name);
}

/** `{ 'a/b': x }` as `{ a: { b: x } }`. */
function nested(data: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [path, value] of data) {
    const names = path.split('/');
    // What is put into that would be seen in every object.
    if (names.includes('__proto__')) continue;
    const last = names.pop() ?? path;
    let folder = tree;
    for (const name of names) {
      const inner = Object.hasOwn(folder, name) ? folder[name] : undefined;
      const next = typeof inner === 'object' && inner !== null ? inner : {};
      folder[name] = next;
      folder = next as Record<string, unknown>;
    }
    folder[last] = value;
  }
  return tree;
}
