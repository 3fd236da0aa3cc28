import type { LookupFunction } from 'node:net';
import { type Millis, SECOND } from '../model/time.ts';
import { readAllowedPrivate } from './guard/allowed-private.ts';
import { limitsOf } from './net-config.ts';
import { OwnFetchError, type OwnFetchInit } from './own/own-question.ts';

export type OwnFetchPlan = {
  /** Hosts or host:port that the owner wrote down: these may lead to a private network; all others are as for feeds. */
  readonly named: readonly string[];
  /** Names under which Hearsay itself is reached: never asked. */
  readonly ownHosts?: readonly string[];
  readonly userAgent: string;
  /** Of an answer, decompressed; 1 MB unless said. */
  readonly maxBytes?: number;
  /** One question with its answer; 10 seconds unless said. */
  readonly deadline?: Millis;
  /** In place of the system's name lookup. */
  readonly lookup?: LookupFunction;
};

/** What libraries ask with: the part of the platform's `fetch` that they use. */
export type OwnFetch = (address: string | URL, asked?: OwnFetchInit) => Promise<Response>;

const LARGEST = 1_000_000;
const LONGEST = 10 * SECOND;

/**
 * A `fetch` for libraries that speak to a service the owner named (OpenID, payment), through the same guard as all that goes out:
 * addresses are looked at when they are connected to. Redirects are answers and are not followed; bodies are texts and bytes,
 * no streams; no cookie is kept. Throws AllowedPrivateError for a name that is none; what it returns throws OwnFetchError.
 */
export function ownFetch(plan: OwnFetchPlan): OwnFetch {
  const allowed = readAllowedPrivate(plan.named);
  const maxBytes = plan.maxBytes ?? LARGEST;
  const deadline = plan.deadline ?? LONGEST;
  const limits = { ...limitsOf({ ...plan, ...NO_FEEDS, deadline }), headerTimeout: deadline };
  const config = { builtInHosts: NO_FEEDS.builtInHosts, ...guardPart(plan) };
  return async (address, asked = {}) => {
    const { askOnce } = await import('./own/ask-once.ts');
    return askOnce(
      { config, limits, allowed, maxBytes, userAgent: plan.userAgent },
      { ...asked, url: readUrl(address) },
    );
  };
}

const NO_FEEDS = {
  allowPrivate: [],
  builtInHosts: new Map<string, { readonly port: number }>(),
  clock: () => 0,
};

function guardPart({ ownHosts, lookup }: OwnFetchPlan) {
  return { ...(ownHosts && { ownHosts }), ...(lookup && { lookup }) };
}

function readUrl(address: string | URL): URL {
  const url = URL.parse(String(address));
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new OwnFetchError('Only http and https addresses are asked.');
  return url;
}
