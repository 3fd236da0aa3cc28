import type { Readable } from 'node:stream';
import { request as askServer } from 'undici';
import type { PageAnswer } from '../model/fetch-page.ts';
import { firstHeader, type Headers } from './answers/headers.ts';
import { type Moved, readAnswer } from './answers/read-answer.ts';
import { BrokenBodyError } from './answers/read-body.ts';
import { failed, troubleOf } from './answers/trouble.ts';
import { discard, orAborted } from './exchange.ts';
import type { StreamAnswer, StreamRequest } from './open-stream.ts';
import { CANCELLED, goFor, type Leg, type Outfit } from './travel.ts';

/** As StreamAnswer, with what Node knows of the body. */
type Opened = Extract<StreamAnswer, { kind: 'open' }> & { readonly body: Readable };
type Asked = Opened | Exclude<StreamAnswer, { kind: 'open' }>;

/** Sound and film that go through: the same guard, turns and redirects as a page's, but nothing is held. */
export async function travelForStream(
  outfit: Outfit,
  request: StreamRequest,
): Promise<StreamAnswer> {
  const { answer, giveBack } = await goFor(outfit, request, (leg) => ask(outfit, request, leg));
  // The host's turn lasts as long as somebody listens.
  if (answer.kind === 'open' && !answer.body.closed) answer.body.once('close', giveBack);
  else giveBack();
  return answer;
}

async function ask(
  outfit: Outfit,
  { url: _, range, accept }: StreamRequest,
  { journey, cancel }: Leg,
): Promise<Asked | Moved> {
  const started = performance.now();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), journey.timeLeft);
  const { hostname } = journey.url;
  try {
    const asked = askServer(journey.url, {
      method: 'GET',
      dispatcher: outfit.dispatcher,
      signal: AbortSignal.any([cancel, deadline.signal]),
      headers: {
        'user-agent': outfit.config.userAgent,
        accept,
        // Sound is compressed as it is, and a part of something compressed is nothing.
        'accept-encoding': 'identity',
        ...(range === null ? {} : { range }),
      },
    });
    const answer = await orAborted(asked, AbortSignal.any([cancel, deadline.signal]));
    answer.body.on('error', () => {});
    const { statusCode: status, headers, body } = answer;
    if (status === 200 || status === 206) return opened(status, headers, body);
    discard(body);
    const timeLeft = Math.max(0, journey.timeLeft - (performance.now() - started));
    return withoutBody(
      readAnswer({
        answer: { status, headers, bytes: null },
        journey: { ...journey, timeLeft },
        now: outfit.config.clock(),
        conditional: false,
        maxRedirects: outfit.limits.maxRedirects,
      }),
    );
  } catch (error) {
    if (cancel.aborted) return CANCELLED;
    if (deadline.signal.aborted) return failed('timed out', `${hostname} takes too long.`);
    return troubleOf(error, hostname);
  } finally {
    clearTimeout(timer);
  }
}

function opened(status: 200 | 206, headers: Headers, body: Readable): Asked {
  const encoding = firstHeader(headers, 'content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    body.destroy();
    throw new BrokenBodyError('is compressed in an unknown way');
  }
  const length = firstHeader(headers, 'content-length') ?? '';
  return {
    kind: 'open',
    status,
    contentType: firstHeader(headers, 'content-type'),
    contentLength: /^\d{1,15}$/.test(length) ? Number(length) : null,
    contentRange: firstHeader(headers, 'content-range'),
    body,
    close: () => {
      body.destroy();
    },
  };
}

/** Only 200 and 206 have anything to give. */
function withoutBody(answer: PageAnswer | Moved): Exclude<Asked, Opened> | Moved {
  if (answer.kind === 'changed' || answer.kind === 'unchanged')
    throw new Error(`an answer without a body is ${answer.kind}`);
  return answer;
}
