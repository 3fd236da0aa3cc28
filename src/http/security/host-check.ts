import type { MiddlewareHandler } from 'hono';
import { addressVersion, isLoopback } from '../../config.ts';
import type { AppRooms } from '../app-rooms.ts';
import { languageFor } from '../language/languages.ts';
import { say } from '../language/say.ts';
import { refuseIn } from './refuse.ts';

/**
 * Answers only under names that are ours; 421 (RFC 9110, 15.5.20) for every other. A stranger's page
 * can make its own name resolve to 127.0.0.1 (DNS rebinding) and would then share our origin, but it
 * cannot make the browser send another Host. An address is no name: where others may reach us at all, by ours they may.
 */
export function hostCheck({ publicHosts, isLocal }: AppRooms['config']): MiddlewareHandler {
  const ours = new Set(publicHosts.map((host) => hostName(host)));
  return async (context, next) => {
    const host = hostName(context.req.header('host') ?? new URL(context.req.url).host);
    if (host !== null && (isLoopbackName(host) || ours.has(host))) return next();
    if (host !== null && !isLocal && isAddress(host)) return next();
    const language = languageFor(context.req.header('accept-language'));
    return refuseIn(context, language, { status: 421, words: notOurName });
  };
}

function notOurName(): string {
  return say(
    'Hearsay does not answer under this name. Set {setting} to the names under which browsers may reach Hearsay.',
    { setting: 'HEARSAY_PUBLIC_HOSTS' },
  );
}

/** A host without its port, in lower case and canonical; null if it is none. */
function hostName(host: string): string | null {
  if (!/^[\w.:[\]-]{1,255}$/.test(host)) return null;
  return URL.parse(`http://${host}`)?.hostname.replace(/\.$/, '') ?? null;
}

function isAddress(host: string): boolean {
  return addressVersion(host.replace(/^\[|\]$/g, '')) !== 0;
}

function isLoopbackName(host: string): boolean {
  return isLoopback(host.replace(/^\[|\]$/g, '')) || host.endsWith('.localhost');
}
