import type { Dispatcher } from 'undici';
import type { PageAnswer, PageRequest } from '../model/fetch-page.ts';
import { headerLines, usableValidator } from './answers/headers.ts';
import { type Journey, type Moved, readAnswer } from './answers/read-answer.ts';
import { type Failed, failed, troubleOf } from './answers/trouble.ts';
import { exchange } from './exchange.ts';
import type { GiveBack, HostTurns } from './host-turns.ts';
import type { NetConfig, NetLimits } from './net-config.ts';
import { readWebAddress } from './web-address.ts';

/** What every journey shares. */
export type Outfit = {
  readonly config: NetConfig;
  readonly limits: NetLimits;
  readonly dispatcher: Dispatcher;
  readonly turns: HostTurns;
  readonly closed: AbortSignal;
};

/** Goes for a page, from redirect to redirect, each host in its turn. */
export async function travel(outfit: Outfit, request: PageRequest): Promise<PageAnswer> {
  const { answer, giveBack } = await goFor(outfit, request, (leg) => ask(outfit, request, leg));
  giveBack();
  return answer;
}

/** Where a journey ended, in the turn of the last host until that is given back. */
export type Arrived<Answer> = { readonly answer: Answer | Failed; readonly giveBack: GiveBack };

/** Asks at one address after another, as they forward, until `askOnce` has an answer that is no redirect. */
export async function goFor<Answer extends { readonly kind: string }>(
  outfit: Outfit,
  { url, signal }: Pick<PageRequest, 'url' | 'signal'>,
  askOnce: (leg: Leg) => Promise<Answer | Moved>,
): Promise<Arrived<Answer>> {
  const start = readWebAddress(url);
  if (start.kind === 'refused')
    return arrived<Answer>(failed('bad address', `The address ${start.reason}.`), null);
  const cancel = AbortSignal.any([outfit.closed, ...(signal ? [signal] : [])]);
  let journey: Journey = {
    url: start.url,
    permanent: true,
    visited: new Set([start.url.href]),
    timeLeft: outfit.limits.deadline,
  };
  let turn: Turn | null = null;
  try {
    for (;;) {
      turn = await changeTurn(outfit.turns, turn, { host: journey.url.hostname, cancel });
      if (turn === null) return arrived<Answer>(CANCELLED, null);
      const next = await askOnce({ journey, cancel });
      if (!isMoved(next)) return arrived(next, turn);
      journey = next.journey;
    }
  } catch (error) {
    turn?.giveBack();
    throw error;
  }
}

function arrived<Answer>(answer: Answer | Failed, turn: Turn | null): Arrived<Answer> {
  return { answer, giveBack: turn?.giveBack ?? (() => {}) };
}

function isMoved<Answer extends { readonly kind: string }>(
  answer: Answer | Moved,
): answer is Moved {
  return answer.kind === 'moved';
}

type Turn = { readonly host: string; readonly giveBack: GiveBack };

export const CANCELLED: Failed = failed('cancelled', 'This was cancelled.');

/** A redirect within a host goes on in the same turn; for another host we queue again. */
async function changeTurn(
  turns: HostTurns,
  held: Turn | null,
  next: { readonly host: string; readonly cancel: AbortSignal },
): Promise<Turn | null> {
  if (held?.host === next.host) return held;
  held?.giveBack();
  const giveBack = await turns.take(next.host, next.cancel);
  return giveBack === null ? null : { host: next.host, giveBack };
}

export type Leg = { readonly journey: Journey; readonly cancel: AbortSignal };

/** One question within the time that is left for the journey. */
async function ask(
  outfit: Outfit,
  request: PageRequest,
  { journey, cancel }: Leg,
): Promise<PageAnswer | Moved> {
  const started = performance.now();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), journey.timeLeft);
  const form = journey.visited.size === 1 ? (request.form ?? null) : null;
  const headers = {
    ...headersOf(request, outfit.config.userAgent),
    ...request.headersFor?.(journey.url),
    ...(form !== null && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  try {
    const answer = await exchange({
      url: journey.url,
      headers,
      form,
      dispatcher: outfit.dispatcher,
      signal: AbortSignal.any([cancel, deadline.signal]),
      maxBytes: request.maxBytes ?? outfit.limits.maxBytes,
    });
    request.takeCookies?.(journey.url, headerLines(answer.headers, 'set-cookie'));
    const timeLeft = Math.max(0, journey.timeLeft - (performance.now() - started));
    return readAnswer({
      answer,
      journey: { ...journey, timeLeft },
      now: outfit.config.clock(),
      conditional: 'if-none-match' in headers || 'if-modified-since' in headers,
      maxRedirects: outfit.limits.maxRedirects,
    });
  } catch (error) {
    if (cancel.aborted) return CANCELLED;
    if (deadline.signal.aborted)
      return failed('timed out', `${journey.url.hostname} takes too long.`);
    return troubleOf(error, journey.url.hostname);
  } finally {
    clearTimeout(timer);
  }
}

function headersOf(request: PageRequest, userAgent: string): Record<string, string> {
  const etag = usableValidator(request.etag);
  const lastModified = usableValidator(request.lastModified);
  return {
    'user-agent': userAgent,
    accept: request.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}
