declare module 'citeproc' {
  /** What decorates text while it is put out; called on the part of the output in question. */
  type Decoration =
    | string
    | false
    | ((this: OutputPart, state: unknown, text: string, parameter?: string) => string);
  /** A group has the first id, when it was wrapped as a citation; a number has the second. */
  interface OutputPart {
    item_id?: string;
    id?: string;
  }
  export interface OutputFormat {
    text_escape?: (text: string | undefined) => string;
    [decoration: `@${string}`]: Decoration;
  }

  /** One item of a citation. */
  export interface CiteprocCitedItem {
    id: string;
    prefix?: string;
    suffix?: string;
    locator?: string;
    label?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }
  export interface CiteprocCitation {
    citationID: string;
    citationItems: CiteprocCitedItem[];
    properties: { noteIndex: number; mode?: 'composite'; unsorted?: boolean };
  }
  /** The names that items have, to tell those apart that read alike; ids are those of items. */
  export interface NameRegistry {
    namereg: Record<string, RegisteredFamily>;
    nameind: object;
    nameindpkeys: object;
    addname: (this: NameRegistry, id: string, name: object, position: number) => void;
    /** How much of the given name is to be written. */
    evalname: (
      this: NameRegistry,
      id: string,
      name: object,
      position: number,
      ...about: unknown[]
    ) => number;
  }
  /** The people of a family name, by initials, then by given names; who has the name. */
  export interface RegisteredFamily {
    count: number;
    items: string[];
    ikey: Record<
      string,
      { count: number; items: string[]; skey: Record<string, { items: string[] }> }
    >;
  }
  interface Token {
    execs: (() => void)[];
  }

  /** An item with how it is cited; with its position, where a style asks for that. */
  export type SortedItem = readonly [
    item: { id: string },
    cited: CiteprocCitedItem & { position?: number; sortkeys?: unknown },
  ];

  /** citeproc's engine, as `@citation-js/plugin-csl` makes and keeps it: one a style and locale. */
  export interface CiteprocEngine {
    sys: { wrapCitationEntry?: () => string };
    opt: {
      lang: string;
      'disambiguate-add-givenname'?: boolean;
      parallel: { enable: boolean };
      development_extensions: { apply_citation_wrapper: boolean; expect_and_symbol_form: boolean };
    };
    locale: Record<string, { terms: Record<string, Record<string, string>> }>;
    /** A word of the locale. */
    getTerm(name: string): string;
    citation: {
      tokens: Token[];
      opt: {
        collapse?: unknown;
        layout_prefix?: string;
        layout_suffix?: string;
        'givenname-disambiguation-rule'?: string;
      };
    };
    /** The language of the item that is written stands first in `lang_array`. */
    tmp: {
      cite_affixes: unknown;
      lang_array?: string[];
      /** The date that is written. */
      date_object?: { day?: unknown } | false;
      disambig_request: object | false;
      disambig_settings: object | false;
    };
    fun: {
      /** Reads quotes and tags in a piece of text. */
      flipflopper: { processTags(piece: { blobs: string }): void };
    };
    /** What writes the names of the item that is written, or was last. */
    nameOutput: object;
    /** What is registered, made anew when the state is restored. */
    registry: {
      /** Ids in the order in which they were registered. */
      mylist: string[];
      /** With each its sort keys and its number in a list of references. */
      registry: Record<
        string,
        { sortkeys?: string[] | false; seq: number; disambig: object } | undefined
      >;
      namereg: NameRegistry;
      touched: Record<string, boolean>;
      /** Ids of the items whose citations read alike, by how they read. */
      ambigcites: Record<string, string[] | undefined>;
      setsortkeys(): void;
      setdisambigs(): void;
      getSortedIds(): string[];
    };
    disambiguate: { modes: string[]; run(key: string, citation?: unknown): void };
    bibliography_sort: { tokens: unknown[] };
    bibliography: { opt: Record<string, unknown> };
    setOutputFormat(format: string): void;
    /** Forgets every item and citation, when there are none. */
    restoreProcessorState(citations: readonly never[]): void;
    updateItems(ids: string[]): string[];
    makeCitationCluster(items: CiteprocCitedItem[]): string;
    /** Gives the identifier, the number of the note and the text of each citation. */
    rebuildProcessorState(
      citations: CiteprocCitation[],
      format: string,
      uncited: string[],
    ): [string, number, string][];
    process_CitationCluster: (
      this: CiteprocEngine,
      items: readonly SortedItem[],
      citation: CiteprocCitation,
    ) => string;
    /** False when the style has no bibliography. */
    makeBibliography(section?: {
      /** What is listed has one of these. */
      include: { field: string; value: string }[];
    }): [{ entry_ids: string[][] }, string[]] | false;
  }

  interface NameBlob {
    blobs: readonly { isInverted?: boolean }[];
  }
  interface EtAlTerm {
    strings: { prefix: string };
  }
  /** What writes the names of an item, as far as omitted-names.ts changes it. */
  export interface NameOutput {
    Item: { custom?: { omitted?: string[] } };
    /** How many names a variable has, before its list is shortened. */
    freeters_count: Record<string, number>;
    etal_use_first: unknown;
    etal_use_last: unknown;
    'et-al': { single: EtAlTerm; multiple: EtAlTerm };
    truncatePersonalNameLists: (this: NameOutput) => void;
    _imposeNameConstraints: (
      this: NameOutput,
      lists: object,
      counts: object,
      variable: string,
      position: number,
    ) => void;
    _setEtAlParameter: (this: NameOutput, type: string, variable: string, index?: number) => void;
    _joinEtAl: (this: NameOutput, blobs: readonly NameBlob[]) => unknown;
  }

  const citeproc: {
    Engine: { prototype: CiteprocEngine };
    /** How a citation of an item reads; entry and answers of names go to the register. */
    getAmbiguousCite: (this: CiteprocEngine, item: { id: string }, ...how: unknown[]) => string;
    /** How names were written last. */
    getAmbigConfig: (this: CiteprocEngine) => object;
    getSortKeys: (
      this: CiteprocEngine,
      item: { id: string },
      kind: 'bibliography_sort' | 'citation_sort',
    ) => (string | undefined)[];
    Output: { Formats: Record<string, OutputFormat> };
    NameOutput: { prototype: NameOutput };
    toLocaleLowerCase: (this: CiteprocEngine, text: string) => string;
    /** What compares sort keys. */
    getSortCompare: (
      this: CiteprocEngine,
      locale: string | undefined,
    ) => (left: string, right: string) => number;
    Node: {
      'date-part': {
        build: (
          this: { execs: ((engine: CiteprocEngine) => void)[] },
          state: { build: { date_parts: string[] } },
          target: unknown,
        ) => void;
      };
    };
    Util: {
      Dates: {
        /** By form, such as \`long\`: what writes the name of a month. */
        month: Record<
          'long' | 'short',
          (engine: CiteprocEngine, number: string | number, ...rest: unknown[]) => string
        >;
      };
      Names: {
        /** Makes initials of given names, or only writes their initials as the style does. */
        initializeWith: (
          engine: CiteprocEngine,
          name: string | undefined,
          terminator: string | undefined,
          keepsNames?: boolean,
        ) => string;
      };
    };
  };
  export default citeproc;
}
