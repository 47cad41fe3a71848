import { setTimeout } from 'node:timers/promises';
import type { HostQueue } from './host-queue.ts';
import { isPassing, outcomeOf, type Outcome } from './outcome.ts';

/** How patient a check is; all times in milliseconds. */
export interface Manners {
  /** For an answer to one request. */
  timeout: number;
  /** Further tries when a host is busy or in trouble. */
  retries: number;
  /** Before the second try; doubled before each further one. */
  backoff: number;
  /** The longest that a host may ask to wait. */
  longestWait: number;
}

/** As browsers count them. */
const MOST_REDIRECTS = 10;

const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Octavo link check)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
};

interface Answer {
  status: number;
  location: string | null;
  retryAfter: string | null;
}

/** Finds out whether there is something at an address: asks for its head, and if that is refused, for it. */
export async function ask(address: URL, queue: HostQueue, manners: Manners): Promise<Outcome> {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await askPatiently(url, queue, manners);
    if ('kind' in answer) return answer;
    const { status, location } = answer;
    if (status < 300 || status >= 400 || location === null) return outcomeOf(status);
    if (!URL.canParse(location, url)) return { kind: 'gone', status };
    url = new URL(location, url);
    if (!/^https?:$/.test(url.protocol)) return { kind: 'fine' };
  }
  return { kind: 'unreachable', reason: `it sends readers on more than ${MOST_REDIRECTS} times` };
}

async function askPatiently(
  url: URL,
  queue: HostQueue,
  manners: Manners,
): Promise<Answer | Outcome> {
  for (let tried = 0; ; tried += 1) {
    const answer = await askOnce(url, queue, manners.timeout);
    const isLast = tried === manners.retries;
    if ('kind' in answer ? isLast : isLast || !isPassing(answer.status)) return answer;
    const asked = 'kind' in answer ? undefined : secondsOf(answer.retryAfter);
    const wait = Math.max(manners.backoff * 2 ** tried, (asked ?? 0) * 1000);
    await setTimeout(Math.min(wait, manners.longestWait));
  }
}

async function askOnce(url: URL, queue: HostQueue, timeout: number): Promise<Answer | Outcome> {
  try {
    const head = await queue.run(url.host, () => request(url, 'HEAD', timeout));
    // Many hosts do not know HEAD, and some say "not found" to it.
    if (head.status < 400 || isPassing(head.status)) return head;
    return await queue.run(url.host, () => request(url, 'GET', timeout));
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) };
  }
}

async function request(url: URL, method: 'HEAD' | 'GET', timeout: number): Promise<Answer> {
  const { status, headers, body } = await fetch(url, {
    method,
    redirect: 'manual',
    headers: HEADERS,
    signal: AbortSignal.timeout(timeout),
  });
  // Only whether it is there matters.
  await body?.cancel();
  return { status, location: headers.get('location'), retryAfter: headers.get('retry-after') };
}

/** A number of seconds, or a date: RFC 9110, section 10.2.3. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return seconds;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : (date - Date.now()) / 1000;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it took too long to answer';
  const cause = error.cause as { code?: string } | undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its host could not be looked up',
    ECONNREFUSED: 'its host refuses the connection',
    ECONNRESET: 'its host broke the connection off',
    CERT_HAS_EXPIRED: 'the certificate of its host has expired',
  };
  return reasons[cause?.code ?? ''] ?? cause?.code ?? error.message;
}
