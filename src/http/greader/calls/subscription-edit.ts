import { ownValue } from '../../../text/tables/own-value.ts';
import { followFeed } from '../../sync/follow-feed.ts';
import { feedIdOf } from '../asked/asked-stream.ts';
import { type GreaderAsked, type GreaderCall, ok, refuse } from '../asked/greader-call.ts';
import { namedStream } from '../asked/stream-id.ts';

/** A feed is asked for before it is followed: so many in one call. */
const MOST_FEEDS = 20;

/**
 * /subscription/edit: follows a feed (`ac=subscribe`), follows it no more (`unsubscribe`), or gives it another title (`t`) or folder
 * (`a`; `r` takes it out of one). FreshRSS takes several `s`, each with its `t`.
 */
export const subscriptionEdit: GreaderCall = async (asked) => {
  const { context, fields } = asked;
  const action = ownValue(ACTIONS, fields.get('ac') ?? '');
  if (action === undefined) return refuse(context, 'ac is subscribe, unsubscribe or edit.');
  const feeds = fields.getAll('s').map(namedStream);
  if (feeds.length === 0 || feeds.length > MOST_FEEDS) {
    return refuse(context, `1 to ${MOST_FEEDS} feeds are to be named by s.`);
  }
  const change = changeIn(fields);
  if (typeof change === 'string') return refuse(context, change);
  const titles = fields.getAll('t');
  for (const [at, feed] of feeds.entries()) {
    if (feed?.kind !== 'feed') return refuse(context, 'What is named by s is no feed.');
    const title = lineOf(titles[at]);
    const trouble = await action(asked, feed.feed, { ...change, ...(title !== '' && { title }) });
    if (trouble !== null) return refuse(context, trouble);
  }
  return ok(context);
};

type Change = { readonly title?: string; readonly folder?: string; readonly outOf?: string };

/** A string says what is wrong. */
function changeIn(fields: URLSearchParams): Change | string {
  const [into, outOf] = [fields.get('a'), fields.get('r')].map((tag) => {
    return tag ? namedStream(tag) : undefined;
  });
  if (into === undefined && outOf === undefined) return {};
  if (into !== undefined && into?.kind !== 'label') return 'What is named by a is no folder.';
  if (outOf !== undefined && outOf?.kind !== 'label') return 'What is named by r is no folder.';
  const folder = lineOf(into?.label);
  return {
    ...(folder !== '' && { folder }),
    ...(outOf !== undefined && { outOf: outOf.label }),
  };
}

/** As long as a title or a folder may be; a line's end is none in it. */
function lineOf(stated: string | undefined): string {
  return (stated ?? '').replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed();
}

/** Null, or what went wrong. */
type Action = (asked: GreaderAsked, feed: string, change: Change) => Promise<string | null>;

const subscribe: Action = async (asked, feed, change) => {
  const { rooms, readerId } = asked;
  const known = await feedIdOf(asked, feed);
  // By a number nobody can follow what they do not know.
  if (known === null && URL.parse(feed) === null) return 'This is no address of a feed.';
  const folder = change.folder ?? null;
  const followed =
    known !== null
      ? { kind: 'known' as const, feedId: known }
      : await followFeed(rooms, { readerId, url: feed, folder });
  return followed.kind === 'failed' ? followed.reason : apply(asked, followed.feedId, change);
};

const unsubscribe: Action = async (asked, feed) => {
  const { rooms, readerId } = asked;
  const feedId = await feedIdOf(asked, feed);
  // Whoever says it again has it so already.
  if (feedId === null) return null;
  const { subscriptions } = rooms.desk.store;
  await subscriptions.removeSubscriptions(readerId, [feedId], rooms.desk.now());
  return null;
};

const edit: Action = async (asked, feed, change) => {
  const feedId = await feedIdOf(asked, feed);
  return feedId === null ? 'You follow no such feed.' : apply(asked, feedId, change);
};

async function apply(
  { rooms, readerId }: GreaderAsked,
  feedId: number,
  { title, folder, outOf }: Change,
): Promise<null> {
  const { subscriptions } = rooms.desk.store;
  const now = await subscriptions.byFeed(readerId, feedId);
  // Out of another folder than it is in it is already.
  const isTakenOut = folder === undefined && outOf !== undefined && outOf === now?.folder;
  const changed = {
    ...(title !== undefined && { title }),
    ...(folder !== undefined && { folder }),
    ...(isTakenOut && { folder: null }),
  };
  if (Object.keys(changed).length > 0) {
    await subscriptions.setSubscription(readerId, feedId, changed);
  }
  return null;
}

const ACTIONS: Readonly<Record<string, Action>> = { subscribe, unsubscribe, edit };
