import { Agent } from 'undici';
import type { FetchPage } from '../model/fetch-page.ts';
import { SECOND } from '../model/time.ts';
import type { AllowedPrivate } from './guard/allowed-private.ts';
import { guardedConnect } from './guard/guarded-connect.ts';
import type { OpenStream } from './open-stream.ts';
import { type Outfit, travel } from './travel.ts';
import { travelForStream } from './travel-for-stream.ts';

export type RoadPlan = Omit<Outfit, 'dispatcher'> & { readonly allowed: AllowedPrivate };

export type Road = {
  readonly travel: FetchPage;
  readonly openStream: OpenStream;
  readonly close: () => Promise<void>;
};

/** The connections of one net; each goes through the guard. */
export function openRoad({ allowed, ...plan }: RoadPlan): Road {
  const { config, limits, closed } = plan;
  const dispatcher = new Agent({
    allowH2: false, // a poll is one question: HTTP/2 costs a fifth more to set up
    connect: guardedConnect({ config, limits, allowed, closed }),
    connections: limits.perHostConnections,
    headersTimeout: limits.headerTimeout,
    bodyTimeout: limits.idleTimeout,
    maxHeaderSize: 65_536,
    keepAliveMaxTimeout: 10 * SECOND,
  });
  return {
    travel: (request) => travel({ ...plan, dispatcher }, request),
    openStream: (request) => travelForStream({ ...plan, dispatcher }, request),
    close: () => dispatcher.destroy(),
  };
}
