import type { Millis } from './time.ts';

export type PageRequest = {
  readonly url: string;
  /** Validators of the answer we already hold. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The Accept header; what we would like best comes first. */
  readonly accept?: string;
  /** Decompressed bytes at most; the configuration's limit if absent. */
  readonly maxBytes?: number;
  /** More headers, asked for anew at each address: what is meant for one host goes to none that it forwards to. */
  readonly headersFor?: (address: URL) => Readonly<Record<string, string>>;
  /** Is told the cookies of each answer, of those that forward too; without it they are dropped. */
  readonly takeCookies?: (address: URL, cookies: readonly string[]) => void;
  /** A form that is sent (application/x-www-form-urlencoded), to the first address alone; where that forwards to is asked for. */
  readonly form?: string;
  readonly signal?: AbortSignal;
};

/** Why a page could not be had; the reader sees `message`, the schedule looks at `cause`. */
export type FetchTrouble =
  | 'bad address'
  | 'refused address' // private or special, see docs/notes/private-addresses.md
  | 'no such host'
  | 'no connection'
  | 'bad certificate'
  | 'timed out'
  | 'too large'
  | 'too many redirects'
  | 'broken answer' // truncated, undecodable, protocol violation
  | 'not found' // 404
  | 'forbidden' // 401, 402, 403, 451
  | 'too many requests' // 429
  | 'server trouble' // 5xx
  | 'other status'
  | 'cancelled';

export type PageAnswer =
  | {
      readonly kind: 'changed';
      /** Where the answer came from, after redirects. */
      readonly url: string;
      /** The new address if every redirect on the way was permanent (301, 308), else null. */
      readonly movedTo: string | null;
      readonly contentType: string | null;
      /** Decompressed. */
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** How long the answer may be kept (Cache-Control max-age, Expires), if it says so. */
      readonly freshFor: Millis | null;
      /** What its Link header says (W3C WebSub, 4): who tells of news, and as what it is known there. */
      readonly hub?: { readonly hubUrl: string; readonly topicUrl: string };
    }
  | {
      readonly kind: 'unchanged';
      readonly movedTo: string | null;
      readonly freshFor: Millis | null;
    }
  /** 410: ask no more. */
  | { readonly kind: 'gone'; readonly message: string }
  | {
      readonly kind: 'failed';
      readonly cause: FetchTrouble;
      /** A sentence for the reader: what happened and, where there is something to do, what. */
      readonly message: string;
      readonly status: number | null;
      /** Retry-After, already a duration; unclamped. */
      readonly retryAfter: Millis | null;
      /** Set where not the server that was asked says so, but one that it forwards to. */
      readonly forwarded?: true;
    };

/** The only way a stage may ask for a page. Never throws for what the network does. */
export type FetchPage = (request: PageRequest) => Promise<PageAnswer>;
