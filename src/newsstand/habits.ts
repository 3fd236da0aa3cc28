/** How an outlet writes one of its feeds. */
export type FeedHabit = {
  readonly path: string;
  /** What follows the outlet's name in the feed's title. */
  readonly suffix: string | null;
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  /** Summaries make a reader fetch the page. */
  readonly text: 'full' | 'summary';
  /** Only these sections; null for all. */
  readonly sections: readonly string[] | null;
};

export type Habit = {
  readonly feeds: readonly [FeedHabit, ...FeedHabit[]];
  /** A former address of the first feed, answered by 301. */
  readonly movedFrom: string | null;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly contentType: string;
  /** What entries are told apart by: the address, a number that is no address, or nothing. */
  readonly guid: 'address' | 'number' | 'none';
  /** Capitals of a headline stand in <b>, as HTML within the title. */
  readonly hasMarkedTitles: boolean;
  /** Addresses are paths, to be read with xml:base. */
  readonly isRelative: boolean;
  /** A query that the feed's links carry and the pages' own addresses do not. */
  readonly tracking: string | null;
  readonly validators: 'etag' | 'weak etag' | 'last-modified' | 'both' | 'none';
  /** Cache-Control: max-age, in seconds. */
  readonly maxAge: number | null;
  /** What stands after a summary, linked to the page. */
  readonly continueReading: string | null;
  /** Where a page tells machines what it is about. */
  readonly metadata: 'json-ld' | 'open-graph' | 'microdata' | 'visible only';
};

const PLAIN = {
  movedFrom: null,
  encoding: 'utf-8',
  guid: 'address',
  hasMarkedTitles: false,
  isRelative: false,
  tracking: null,
  maxAge: null,
  continueReading: null,
} as const;

const RSS = 'application/rss+xml; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';

function feed(format: FeedHabit['format'], text: FeedHabit['text'], path: string): FeedHabit {
  return { path, suffix: null, format, text, sections: null };
}

/** Each outlet is one of the ways in which real ones differ, so that each way is met. By outlet id. */
export const HABITS: Readonly<Record<string, Habit>> = {
  'harbour-post': {
    ...PLAIN,
    feeds: [feed('rss', 'summary', '/feeds/latest.xml')],
    contentType: RSS,
    validators: 'both',
    maxAge: 300,
    continueReading: 'Continue reading…',
    metadata: 'json-ld',
  },
  'the-meridian': {
    ...PLAIN,
    feeds: [feed('rss', 'full', '/rss')],
    contentType: 'text/xml; charset=utf-8',
    validators: 'weak etag',
    maxAge: 60,
    metadata: 'open-graph',
  },
  'daily-lantern': {
    ...PLAIN,
    feeds: [feed('rss', 'summary', '/rss.xml')],
    contentType: 'text/html; charset=utf-8', // as careless servers do
    guid: 'none',
    hasMarkedTitles: true,
    tracking: '?utm_source=rss&utm_medium=feed',
    validators: 'none',
    metadata: 'open-graph',
  },
  northwire: {
    ...PLAIN,
    feeds: [feed('atom', 'full', '/feeds/all.atom')],
    contentType: ATOM,
    validators: 'both',
    maxAge: 60,
    metadata: 'json-ld',
  },
  'coastal-press': {
    ...PLAIN,
    feeds: [feed('rdf', 'summary', '/wire.rdf')],
    contentType: 'application/rdf+xml',
    validators: 'last-modified',
    metadata: 'visible only',
  },
  'channel-nine': {
    ...PLAIN,
    feeds: [
      { ...feed('rss', 'summary', '/feeds/news.rss'), suffix: 'Top stories' },
      {
        ...feed('rss', 'summary', '/feeds/sport.rss'),
        suffix: 'Sport and entertainment',
        sections: ['Sport', 'Entertainment'],
      },
    ],
    contentType: RSS,
    guid: 'number',
    validators: 'etag',
    maxAge: 120,
    metadata: 'json-ld',
  },
  ledger: {
    ...PLAIN,
    feeds: [feed('atom', 'summary', '/atom/latest')],
    contentType: 'application/xml; charset=utf-8',
    guid: 'number',
    validators: 'etag',
    maxAge: 600,
    metadata: 'json-ld',
  },
  'vale-gazette': {
    ...PLAIN,
    feeds: [feed('atom', 'full', '/atom.xml')],
    movedFrom: '/feed',
    contentType: ATOM,
    isRelative: true,
    validators: 'last-modified',
    metadata: 'visible only',
  },
  'sentinel-science': {
    ...PLAIN,
    feeds: [feed('rss', 'full', '/feed/')],
    contentType: RSS,
    guid: 'number',
    validators: 'both',
    maxAge: 3600,
    metadata: 'microdata',
  },
  'republic-radio': {
    ...PLAIN,
    feeds: [feed('json', 'full', '/feeds/news.json')],
    contentType: 'application/feed+json',
    guid: 'number',
    validators: 'etag',
    metadata: 'open-graph',
  },
  'der-kuestenbote': {
    ...PLAIN,
    feeds: [feed('rss', 'summary', '/rss/nachrichten.xml')],
    encoding: 'windows-1252',
    contentType: 'application/rss+xml', // the encoding stands in the document alone
    validators: 'last-modified',
    continueReading: 'Weiterlesen',
    metadata: 'microdata',
  },
  'tagblatt-morgen': {
    ...PLAIN,
    feeds: [feed('atom', 'summary', '/schlagzeilen.atom')],
    contentType: ATOM,
    validators: 'weak etag',
    maxAge: 300,
    metadata: 'json-ld',
  },
};

/** Throws on an outlet that the table does not know. */
export function habitOf(outletId: string): Habit {
  const habit = HABITS[outletId];
  if (habit === undefined) throw new Error(`No habits for the outlet ${outletId}`);
  return habit;
}
