import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  type FeedServerNews,
  type FeedServerPlan,
  type FeedServerUsage,
  hostOf,
} from './feed-server.ts';

export type FeedServer = {
  readonly bytes: number;
  /** Addresses of the feeds; `kind` says whether with validators (kept), without (plain), or with something new each time, alone (fresh) or beside what was new before (growing). */
  readonly addresses: (kind: 'kept' | 'plain' | 'fresh' | 'growing') => string[];
  /** What it has done since the last question. */
  readonly usage: () => Promise<FeedServerUsage>;
  readonly close: () => void;
};

export async function startFeedServer(plan: FeedServerPlan): Promise<FeedServer> {
  const child = fork(new URL('./feed-server.ts', import.meta.url), [JSON.stringify(plan)]);
  const news = await nextNews(child);
  if (news.kind !== 'open') throw new Error('the feed server spoke out of turn');
  const { port, bytes } = news;
  return {
    bytes,
    addresses: (kind) =>
      Array.from({ length: plan.feeds }, (_, n) => `http://${hostOf(n)}:${port}/${kind}.xml`),
    usage: async () => {
      child.send('usage');
      const answer = await nextNews(child);
      if (answer.kind !== 'usage') throw new Error('the feed server spoke out of turn');
      return answer.usage;
    },
    close: () => child.disconnect(),
  };
}

async function nextNews(child: ChildProcess): Promise<FeedServerNews> {
  const [news] = await once(child, 'message');
  return news;
}

/** A reading list of these addresses, all in one folder. */
export function opmlOf(addresses: readonly string[]): string {
  const outlines = addresses.map(
    (address, number) =>
      `<outline type="rss" text="Outlet ${number}" title="Outlet ${number}" xmlUrl="${address}" htmlUrl="${new URL('/', address).href}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="News">
${outlines.join('\n')}
</outline>
</body></opml>
`;
}
