/** What a host answered for an address, in the end. */
export type Outcome =
  | { kind: 'fine' }
  /** There is nothing at the address any more. */
  | { kind: 'gone'; status: number }
  /** The host did not say it: it asks for a login, or turns programs away. */
  | { kind: 'unknown'; status: number }
  /** The host is there, and in trouble. */
  | { kind: 'failing'; status: number }
  /** No answer at all: no such host, no connection, too slow. */
  | { kind: 'unreachable'; reason: string };

/** Answers of hosts that keep programs out, readers in; 999 is one network's own. */
const CLOSED = new Set([401, 402, 403, 405, 406, 407, 412, 418, 429, 451, 501, 999]);

/** Answers for which the address may do well a moment later. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status < 600);
}

/** What an HTTP status says of a link: some refuse all programs, and some faults pass. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 400) return { kind: 'fine' };
  if (CLOSED.has(status)) return { kind: 'unknown', status };
  return isPassing(status) ? { kind: 'failing', status } : { kind: 'gone', status };
}
