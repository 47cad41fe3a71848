/** What of a map pages use. */
export interface Lookup<Value> {
  get: (key: string) => Value | undefined;
  has: (key: string) => boolean;
}
