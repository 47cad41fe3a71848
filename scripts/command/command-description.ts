/** What a command accepts, for reading its arguments and for its help. */
export interface CommandDescription {
  /** As it is called: `npm run build`. */
  call: string;
  /** One sentence: what it does. */
  purpose: string;
  /** Shown after the options in the first line of the help: `[FILE…]`. */
  positionals?: string;
  /** Each option with a sentence. `value` names what it takes; without it, it is a switch. */
  options: Readonly<Record<string, { value?: string; help: string }>>;
}
