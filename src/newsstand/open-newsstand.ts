import { createAdaptorServer } from '@hono/node-server';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { feedListings } from './feeds/feed-listings.ts';
import { loadSample } from './load-sample.ts';
import { type NewsstandOptions, newsstand } from './newsstand.ts';

export type OpenNewsstand = {
  /** On 127.0.0.1. */
  readonly port: number;
  /** The names it answers for, as net's `builtInHosts` asks for them. */
  readonly hosts: readonly string[];
  /** Every feed of every outlet; addresses are `http://host/path`, without the port. */
  readonly feeds: readonly FeedListing[];
  /** Ends open connections, too. */
  readonly close: () => Promise<void>;
};

/**
 * Opens a listener on this machine that publishes the sample edition. The caller tells net that the
 * hosts are behind this port. Throws SampleError, or what the system says when no port is to be had.
 */
export async function openNewsstand(options: NewsstandOptions): Promise<OpenNewsstand> {
  const sample = loadSample();
  const fetch = newsstand(sample, options);
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return {
    port: address.port,
    hosts: sample.outlets.map((outlet) => outlet.host),
    feeds: sample.outlets.flatMap(feedListings),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
