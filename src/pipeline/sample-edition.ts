import type { Desk } from '../desk.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { loadSample } from '../newsstand/load-sample.ts';
import { newsstand } from '../newsstand/newsstand.ts';
import { type OpenNewsstand, openNewsstand } from '../newsstand/open-newsstand.ts';
import { hasSample, SAMPLE_ANCHOR, SAMPLE_OWNER } from './sample-anchor.ts';

/** The fictional newsroom that comes with Hearsay, read through the same pipeline as any other. */
export type SampleEdition = {
  /** Opens the newsstand if it is closed; its feeds can then be fetched. */
  readonly open: () => Promise<readonly FeedListing[]>;
  /** Opens it if a reader follows it already, as after a restart. */
  readonly reopen: () => Promise<void>;
  /** Whether an address belongs to one of its outlets. */
  readonly isSampleAddress: (url: string) => boolean;
  /** What the newsstand answers, without the network: for a browser that follows a link there. */
  readonly answer: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export function sampleEdition(desk: Desk): SampleEdition {
  let opening: Promise<OpenNewsstand> | null = null;
  const hosts = new Set(loadSample().outlets.map(({ host }) => host));

  const open = async () => {
    opening ??= openNewsstand({ anchor: await keptAnchor(desk) });
    const { port, feeds } = await opening;
    for (const host of hosts) desk.builtInHosts.set(host, { port });
    return feeds;
  };
  return {
    open,
    reopen: async () => {
      if (await hasSample(desk)) await open();
    },
    isSampleAddress: (url) => hosts.has(URL.parse(url)?.hostname ?? ''),
    answer: async (request) => newsstand(loadSample(), { anchor: await keptAnchor(desk) })(request),
    close: async () => {
      const stand = await opening;
      await stand?.close();
    },
  };
}

async function keptAnchor({ store, now }: Desk): Promise<number> {
  const settings = await store.settings.ofReader(SAMPLE_OWNER);
  const kept = Number(settings[SAMPLE_ANCHOR]);
  if (Number.isSafeInteger(kept) && kept > 0) return kept;
  const anchor = now();
  await store.settings.setMany(SAMPLE_OWNER, { [SAMPLE_ANCHOR]: String(anchor) });
  return anchor;
}
