import { Agent, request } from 'undici';
import { readBody } from '../answers/read-body.ts';
import { orAborted } from '../exchange.ts';
import type { AllowedPrivate } from '../guard/allowed-private.ts';
import { guardedConnect } from '../guard/guarded-connect.ts';
import type { NetConfig, NetLimits } from '../net-config.ts';
import { OwnFetchError, type OwnFetchInit } from './own-question.ts';

type Guarded = {
  readonly config: Pick<NetConfig, 'builtInHosts' | 'lookup' | 'ownHosts'>;
  readonly limits: NetLimits;
  readonly allowed: AllowedPrivate;
  readonly maxBytes: number;
  readonly userAgent: string;
};

type Question = OwnFetchInit & { readonly url: URL };

/** One question over a connection of its own, which ends with it: such services are asked seldom. Throws OwnFetchError. */
export async function askOnce(guarded: Guarded, question: Question): Promise<Response> {
  const { limits } = guarded;
  const ended = new AbortController();
  const late = AbortSignal.timeout(limits.deadline);
  const signal = AbortSignal.any([late, ...(question.signal ? [question.signal] : [])]);
  const dispatcher = new Agent({
    allowH2: false,
    connect: guardedConnect({ ...guarded, closed: ended.signal }),
    headersTimeout: limits.headerTimeout,
    bodyTimeout: limits.headerTimeout,
    maxHeaderSize: 65_536,
  });
  try {
    return await ask(guarded, question, { dispatcher, signal });
  } catch (error) {
    throw new OwnFetchError(`${question.url.host} gave no answer that can be taken.`, {
      cause: error,
    });
  } finally {
    ended.abort();
    await dispatcher.destroy();
  }
}

type Way = { readonly dispatcher: Agent; readonly signal: AbortSignal };

async function ask(
  { maxBytes, userAgent }: Guarded,
  { url, method, headers, body }: Question,
  { dispatcher, signal }: Way,
): Promise<Response> {
  const stated = new Headers(headers);
  // The service says nothing by a redirect that it could not say in place of it; elsewhere its secrets have no business.
  stated.set('user-agent', userAgent);
  stated.set('accept-encoding', 'gzip, deflate, br');
  const sent = bodyOf(body);
  if (sent?.type != null && !stated.has('content-type')) stated.set('content-type', sent.type);
  const asked = request(url, {
    method: methodOf(method),
    headers: Object.fromEntries(stated),
    body: sent?.bytes ?? null,
    dispatcher,
    signal,
  });
  const answer = await orAborted(asked, signal);
  // A body that is dropped unread complains, and a complaint that nobody hears ends the process.
  answer.body.on('error', () => {});
  const bytes = await readBody(answer.body, answer.headers, { maxBytes, signal });
  const isEmpty = [204, 205, 304].includes(answer.statusCode);
  return new Response(isEmpty ? null : Buffer.from(bytes), {
    status: answer.statusCode,
    headers: headersOf(answer.headers),
  });
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;

function methodOf(stated: string | undefined): (typeof METHODS)[number] {
  const found = METHODS.find((known) => known === (stated ?? 'GET').toUpperCase());
  if (found === undefined) throw new OwnFetchError('There is no such method.');
  return found;
}

/** Null: nothing is sent. Streams are not: who asks knows all they say. */
function bodyOf(body: unknown): { bytes: string | Uint8Array; type: string | null } | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return { bytes: body, type: 'text/plain;charset=UTF-8' };
  if (body instanceof URLSearchParams)
    return { bytes: String(body), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
  if (body instanceof Uint8Array) return { bytes: body, type: null };
  if (body instanceof ArrayBuffer) return { bytes: new Uint8Array(body), type: null };
  throw new OwnFetchError('Only texts, forms and bytes are sent.');
}

/** Already decompressed: who reads on must not try again. */
function headersOf(stated: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(stated)) {
    if (['content-encoding', 'content-length', 'transfer-encoding'].includes(name)) continue;
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
