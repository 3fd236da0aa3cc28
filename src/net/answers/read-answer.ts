import type { PageAnswer } from '../../model/fetch-page.ts';
import type { Millis } from '../../model/time.ts';
import { type Answer, isPage } from '../exchange.ts';
import { readWebAddress } from '../web-address.ts';
import { freshFor, retryAfter } from './answer-times.ts';
import { firstHeader, type Headers, header, usableValidator } from './headers.ts';
import { statedHub } from './stated-hub.ts';
import { type Failed, failed, refusedByServer } from './trouble.ts';

export type Journey = {
  readonly url: URL;
  /** Every redirect so far said that it is for good. */
  readonly permanent: boolean;
  readonly visited: ReadonlySet<string>;
  readonly timeLeft: Millis;
};

/** The journey goes on at another address. */
export type Moved = { readonly kind: 'moved'; readonly journey: Journey };

export type Arrival = {
  readonly answer: Answer;
  readonly journey: Journey;
  readonly now: Millis;
  /** Whether the question had validators in it. */
  readonly conditional: boolean;
  readonly maxRedirects: number;
};

/** What an answer means for the page that was asked for. */
export function readAnswer(arrival: Arrival): PageAnswer | Moved {
  const { answer, journey, now } = arrival;
  const host = journey.url.hostname;
  if (answer.bytes !== null && isPage(answer.status)) return changed(arrival, answer.bytes);
  if (answer.status === 304) return unchanged(arrival);
  if (REDIRECTS.has(answer.status)) return moved(arrival);
  // Behind a temporary redirect it is only the stand-in that is gone.
  if (answer.status === 410 && journey.permanent) {
    return {
      kind: 'gone',
      message: `${host} answered 410: this page is gone for good. It is asked no more unless you ask.`,
    };
  }
  const refusal = refusedByServer(answer.status, host, retryAfter(answer.headers, now));
  return journey.visited.size > 1 ? { ...refusal, forwarded: true } : refusal;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

function changed({ answer, journey, now }: Arrival, bytes: Uint8Array): PageAnswer {
  const hub = statedHub(header(answer.headers, 'link'), journey.url);
  return {
    kind: 'changed',
    url: journey.url.href,
    movedTo: movedTo(journey),
    contentType: firstHeader(answer.headers, 'content-type') || null,
    bytes,
    etag: usableValidator(firstHeader(answer.headers, 'etag')),
    lastModified: usableValidator(firstHeader(answer.headers, 'last-modified')),
    freshFor: freshFor(answer.headers, now),
    ...(hub !== null && { hub }),
  };
}

function unchanged({ answer, journey, now, conditional }: Arrival): PageAnswer {
  if (!conditional) return broken(journey, 304, 'says that nothing changed, but we have nothing.');
  return {
    kind: 'unchanged',
    movedTo: movedTo(journey),
    freshFor: freshFor(answer.headers, now),
  };
}

function movedTo(journey: Journey): string | null {
  return journey.permanent && journey.visited.size > 1 ? journey.url.href : null;
}

function moved({ answer, journey, maxRedirects }: Arrival): Moved | Failed {
  const host = journey.url.hostname;
  const location = locationOf(answer.headers);
  if (!location) return broken(journey, answer.status, 'is forwarding, but does not say where to.');
  const next = readWebAddress(location, journey.url);
  if (next.kind === 'refused') {
    return failed('bad address', `${host} forwards to an address that ${next.reason}.`);
  }
  if (journey.visited.has(next.url.href)) {
    return failed('too many redirects', `${host} forwards in a circle.`);
  }
  if (journey.visited.size > maxRedirects) {
    return failed('too many redirects', `${host} forwards again and again.`);
  }
  return {
    kind: 'moved',
    journey: {
      url: next.url,
      permanent: journey.permanent && PERMANENT.has(answer.status),
      visited: new Set(journey.visited).add(next.url.href),
      timeLeft: journey.timeLeft,
    },
  };
}

/** Servers send UTF-8 in Location though only ASCII is allowed; undici hands us its bytes. */
function locationOf(headers: Headers): string | null {
  const location = firstHeader(headers, 'location');
  if (location === null) return null;
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? location : text;
}

function broken(journey: Journey, status: number, what: string): Failed {
  return { ...failed('broken answer', `${journey.url.hostname} ${what}`), status };
}
