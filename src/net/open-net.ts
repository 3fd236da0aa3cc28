import { Agent } from 'undici';
import type { FetchPage } from '../model/fetch-page.ts';
import { SECOND } from '../model/time.ts';
import { readAllowedPrivate } from './guard/allowed-private.ts';
import { guardedConnect } from './guard/guarded-connect.ts';
import { hostTurns } from './host-turns.ts';
import { limitsOf, type NetConfig } from './net-config.ts';
import { travel } from './travel.ts';

export type Net = {
  readonly fetchPage: FetchPage;
  /** Cancels what is under way. Pages asked for afterwards are 'cancelled'. */
  readonly close: () => Promise<void>;
};

/**
 * The only way out. Throws AllowedPrivateError if the list of allowed private hosts cannot be read.
 * Proxy settings of the environment are not looked at: a proxy would do the connecting, and the
 * guard over private addresses with it.
 */
export function openNet(config: NetConfig): Net {
  const limits = limitsOf(config);
  const allowed = readAllowedPrivate(config.allowPrivate);
  const closing = new AbortController();
  const closed = closing.signal;
  const dispatcher = new Agent({
    allowH2: false, // a poll is one question: HTTP/2 costs a fifth more to set up
    connect: guardedConnect({ config, limits, allowed, closed }),
    connections: limits.perHostConnections,
    headersTimeout: limits.headerTimeout,
    bodyTimeout: limits.idleTimeout,
    maxHeaderSize: 65_536,
    keepAliveMaxTimeout: 10 * SECOND,
  });
  const isOwn = (host: string) => config.builtInHosts.has(host);
  const turns = hostTurns({ ...limits, isOwn, random: config.random ?? Math.random });
  const outfit = { config, limits, dispatcher, turns, closed };
  return {
    fetchPage: (request) => travel(outfit, request),
    close: async () => {
      closing.abort();
      await dispatcher.destroy();
    },
  };
}
