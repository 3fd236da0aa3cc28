import type { Config } from './config.ts';
import { keptStoriesPath, libraryPath, likelyAddress, picturesPath } from './config.ts';
import type { MailIn } from './config-mail-in.ts';
import { type Keys, keyPath, openKeys } from './keys.ts';
import { type Log, openLog } from './log.ts';
import { type Clock, SECOND } from './model/time.ts';
import { openMailer } from './net/mail/open-mailer.ts';
import type { NetConfig } from './net/net-config.ts';
import { type Net, openNet } from './net/open-net.ts';
import { type OwnFetch, ownFetch } from './net/own-fetch.ts';
import { type HostPauses, hostPauses } from './pipeline/fetching/host-pauses.ts';
import type { SenderState } from './pipeline/mail/sender-state.ts';
import { type Media, openMedia } from './pipeline/media/open-media.ts';
import { openPictures, type Pictures } from './pipeline/pictures/open-pictures.ts';
import { openReading, type Reading } from './pipeline/reading/open-reading.ts';
import { type Bell, openBell } from './pipeline/repeat-pass.ts';
import type { Grouper } from './pipeline/stories/grouper.ts';
import { openGrouper } from './pipeline/stories/open-grouper.ts';
import { newCounts, type WorkCounts } from './pipeline/work-counts.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** Everything outside of the logic, in one hand: made here and nowhere else. */
export type Desk = {
  readonly store: Store;
  readonly net: Net;
  /** What pages show of outlets' pictures. */
  readonly pictures: Pictures;
  /** Outlets' sound and films. */
  readonly media: Media;
  /** Threads that read feeds, pages and files. */
  readonly reading: Reading;
  /** A thread that groups articles into stories. */
  readonly grouper: Grouper;
  /** The file in which it keeps what it knows; null: nowhere. */
  readonly keptStories: string | null;
  /** The reader's file of what is known of outlets; null: there is none. */
  readonly outletLabels: string | null;
  /** Newsletters that come as mail. */
  readonly mailIn: MailIn;
  /** Hosts of a private network that may be reached nevertheless. */
  readonly allowPrivate: readonly string[];
  /** What is signed and sealed is signed and sealed by these. */
  readonly keys: Keys;
  /** Hosts that have been asked too often. */
  readonly hostPauses: HostPauses;
  readonly log: Log;
  readonly now: Clock;
  /** 0 <= n < 1. */
  readonly random: () => number;
  readonly mail: MailDesk;
  /** Forms and letters to other programs' servers, through the same guard as feeds. */
  readonly ask: OwnFetch;
  readonly bells: DeskBells;
  /** What was done since the start. */
  readonly counts: WorkCounts;
  /** Where others reach us: "https://news.example.org"; null: they do not. */
  readonly publicAddress: string | null;
  /** Hosts of the sample edition, once it is open: the net goes to our own listener for them. */
  readonly builtInHosts: Map<string, { readonly port: number }>;
  /** In place of Stripe's own server, without encryption: tests have one on this machine. */
  readonly stripeAt?: { readonly host: string; readonly port: number };
};

/** Who rings wakes a pass that would else look by the minute. */
export type DeskBells = {
  /** A feed has become due. */
  readonly feeds: Bell;
  /** A hub is to be asked, or somebody asks ours. */
  readonly hubs: Bell;
  /** A reader is to be told something at once. */
  readonly alerts: Bell;
};

/** What letters need of the outside. */
export type MailDesk = {
  /** What the environment says of mail. */
  readonly given: Config['mail'];
  /** Where links in letters lead: "https://news.example.org", without a slash at its end. */
  readonly address: string;
  readonly open: typeof openMailer;
  /** Rung whenever letters were queued, so that nobody waits for the next look. */
  readonly bell: Bell;
  /** How the sender fares; null where none runs. */
  readonly watch: { state: SenderState | null };
};

/** Opens what the configuration names; while pages are served, work lets them go first. Throws StoreError, KeyError or AllowedPrivateError. */
export function openDesk(config: Config, isServing = false): Desk {
  const builtInHosts = new Map<string, { readonly port: number }>();
  const now = () => Date.now();
  const keys = openKeys(keyPath(config));
  // A key that cannot be used is told at the start, not with the first page.
  if (isServing) keys.keyFor('pictures');
  return {
    // A command has one question at a time, mostly: a second thread costs it more than it gives.
    store: openStore(libraryPath(config), isServing ? config.readerThreads : 0, isServing),
    net: openNetFor(config, builtInHosts),
    pictures: openPictures({
      net: openNetFor(config, builtInHosts, PICTURE_LIMITS),
      cache: { folder: picturesPath(config), mostBytes: config.pictureMegabytes * 1_000_000 },
      now,
    }),
    media: openMedia(openNetFor(config, builtInHosts, MEDIA_LIMITS)),
    reading: openReading({ givesWay: isServing }),
    grouper: openGrouper({ givesWay: isServing }),
    keptStories: keptStoriesPath(config),
    outletLabels: config.outletLabels,
    mailIn: config.mailIn,
    allowPrivate: config.allowPrivate,
    keys,
    hostPauses: hostPauses(),
    log: openLog(config),
    now,
    random: Math.random,
    mail: openMailDesk(config),
    ask: ownFetch({
      named: config.allowPrivate,
      ownHosts: config.publicHosts,
      userAgent: USER_AGENT,
      maxBytes: LONGEST_ANSWER,
    }),
    bells: { feeds: openBell(), hubs: openBell(), alerts: openBell() },
    counts: newCounts(now()),
    publicAddress: config.publicHosts.length > 0 ? likelyAddress(config) : null,
    builtInHosts,
  };
}

function openMailDesk(config: Config): MailDesk {
  const { mail: given } = config;
  return {
    given,
    address: likelyAddress(config),
    open: openMailer,
    bell: openBell(),
    watch: { state: null },
  };
}

/** Outlets block programs that do not say who they are. */
const USER_AGENT = 'Hearsay/0.1 (news reader)';

/** Of what a program's server answers to a form. */
const LONGEST_ANSWER = 100_000;

type Limits = Pick<
  NetConfig,
  'connections' | 'slowConnections' | 'perHostConnections' | 'minGap' | 'headerTimeout' | 'deadline'
>;

/**
 * Pictures and sound have connections of their own, so that they never keep feeds waiting. A page's pictures are on one
 * host and wanted at once: no pause between them, but no more at a time than a browser would open.
 */
const PICTURE_LIMITS: Limits = {
  connections: 24,
  slowConnections: 0,
  perHostConnections: 6,
  minGap: 0,
  headerTimeout: 6 * SECOND,
  deadline: 15 * SECOND,
};
const MEDIA_LIMITS: Limits = { ...PICTURE_LIMITS, connections: 16 };

/** The way out as the configuration allows it. Throws AllowedPrivateError. */
export function openNetFor(
  config: Config,
  builtInHosts: NetConfig['builtInHosts'],
  limits: Limits = {},
): Net {
  return openNet({
    allowPrivate: config.allowPrivate,
    builtInHosts,
    userAgent: USER_AGENT,
    clock: () => Date.now(),
    connections: config.connections,
    slowConnections: 3 * config.connections,
    ownHosts: config.publicHosts,
    ...limits,
  });
}

/** Ends threads and connections; what is acknowledged is safe before and after. */
export async function closeDesk(desk: Desk): Promise<void> {
  await Promise.all([desk.net.close(), desk.pictures.close(), desk.media.close()]);
  await desk.reading.close();
  await desk.grouper.close();
  await desk.store.close();
}
