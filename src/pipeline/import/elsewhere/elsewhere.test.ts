import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Brought } from './brought.ts';
import * as exports from './fixtures.ts';
import * as tables from './fixtures-of-tables.ts';
import { isElsewheres, readElsewhere } from './read-elsewhere.ts';

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const found = readElsewhere(bytes);
  assert.ok(found.kind === 'brought', JSON.stringify(found));
  return found;
}

/** What is told of each article, in short: S saved, R read. */
function told({ url, headline, saved, read: isRead, words, markup, outlet }: Brought): string {
  const state = `${saved === null ? '' : 'S'}${isRead === null ? '' : 'R'}`;
  return `${url} | ${headline} | ${state} | ${words.join(',')} | ${markup === null ? '' : 'text'} | ${outlet ?? ''}`;
}

const EXPORTS: readonly (readonly [program: string, text: string, articles: readonly string[]])[] =
  [
    [
      'Feedly',
      exports.FEEDLY,
      [
        'https://harbour-post.example/bridge | Bridge closed for a month | SR | Bridges | text | The Harbour Post',
      ],
    ],
    [
      'FreshRSS',
      exports.FRESHRSS,
      ['https://northwire.example/1 | Cracks found in two piers | S | To cite | text | Northwire'],
    ],
    [
      'Google Reader',
      exports.TAKEOUT,
      ['https://coastal.example/ferry | Ferry of old | SR | Sea | text | Coastal'],
    ],
    [
      'Inoreader',
      exports.INOREADER,
      [
        'https://harbour-post.example/council | Council votes on repairs | R | Harbour | text | The Harbour Post',
      ],
    ],
    [
      'Miniflux',
      exports.MINIFLUX,
      [
        'https://northwire.example/pilots | Pilots strike | SR |  | text | Northwire',
        'https://northwire.example/tides | Tide tables |  |  |  | ',
      ],
    ],
    [
      'NewsBlur',
      exports.NEWSBLUR,
      [
        'https://coastal.example/lighthouse | Lighthouse sold | SR | towers,museum | text | Coastal',
      ],
    ],
    [
      'wallabag',
      exports.WALLABAG,
      ['https://law.example/salvage | Salvage law | SR | sea,law,starred |  | law.example'],
    ],
    [
      'Omnivore',
      exports.OMNIVORE,
      ['https://coastal.example/dredging | Dredging | SR | works |  | '],
    ],
    [
      'Pocket',
      exports.POCKET_LIST,
      ['https://old.example/p | An old page | SR | quays,starred |  | '],
    ],
    [
      'Pocket',
      tables.POCKET_CSV,
      [
        'https://harbour-post.example/stays | The bridge stays closed | S | bridges,with space,Größe |  | ',
        'https://coastal.example/a,b | Ferries, trains and "others" | SR |  |  | ',
        'https://nowhere.example/x | null | S |  |  | ',
        'https://formula.example/ | =1+1 | S |  |  | ',
      ],
    ],
    [
      'Pocket',
      tables.POCKET_HTML,
      [
        'https://harbour-post.example/one | One | S | sea,ships |  | ',
        'https://harbour-post.example/two | Two & more | SR |  |  | ',
      ],
    ],
    [
      'Instapaper',
      tables.INSTAPAPER_CSV,
      [
        'https://harbour-post.example/i1 | First | S |  |  | ',
        'https://harbour-post.example/i2 | Second | SR | quays,law |  | ',
        'https://harbour-post.example/i3 | Third | S | Ships |  | ',
      ],
    ],
    [
      'Readwise Reader',
      tables.READWISE_CSV,
      [
        'https://coastal.example/tides | Tides | S | moon,sea |  | ',
        'https://coastal.example/moon | Moon | SR |  |  | ',
        'https://coastal.example/feed-item | From a feed |  |  |  | ',
      ],
    ],
    [
      'bookmarks',
      tables.BOOKMARKS,
      ['https://harbour-post.example/b | Bookmarked | S | sea |  | '],
    ],
    [
      'bookmarks',
      'url;title;tags\nhttps://a.example/;Titel; eins, zwei\n',
      ['https://a.example/ | Titel | S | eins,zwei |  | '],
    ],
  ];

test('what other readers export is known by what stands in it, and read', () => {
  for (const [program, text, articles] of EXPORTS) {
    assert.ok(isElsewheres(text.slice(0, 65_536)), text.slice(0, 200));
    const found = read(text);
    assert.equal(found.program, program);
    assert.deepEqual(found.items.map(told), articles);
  }
});

test('times are read as each program spells them', () => {
  const times = ([text]: readonly [string]) =>
    read(text).items.map(({ published, addedAt, saved }) => [published, addedAt, saved]);
  assert.deepEqual(times([exports.FEEDLY]), [[1763740800000, 1763740900000, 1763750000000]]);
  assert.deepEqual(times([exports.FRESHRSS]), [[1763740000000, 1763740800000, 1763740800000]]);
  assert.deepEqual(times([exports.POCKET_LIST]), [[null, 1464715504000, 1464715504000]]);
  assert.deepEqual(times([tables.READWISE_CSV])[0], [
    null,
    Date.UTC(2022, 10, 6, 4, 33, 50),
    Date.UTC(2022, 10, 6, 4, 33, 50),
  ]);
});

test('a broken line costs itself alone and is named', () => {
  const text = `title,url,time_added,tags,status
Good,https://a.example/1,1728576752,,unread
"Never closed,https://a.example/2,1728576752,,unread
Good too,https://a.example/3,1728576752,,unread
No address,,1728576752,,unread
Of another kind,ftp://a.example/4,1,,unread
With a secret,https://name:word@a.example/5,1,,unread

"Over
two lines",https://a.example/6,1728576752,,archive
Last,https://a.example/7`;
  const { items, broken } = read(text);
  assert.deepEqual(
    items.map(({ place }) => place),
    ['line 2', 'line 4', 'line 9', 'line 11'],
  );
  assert.deepEqual(broken, [
    { place: 'line 3', reason: 'A quotation mark is opened and never closed.' },
    { place: 'line 5', reason: 'There is no address.' },
    { place: 'line 6', reason: '“ftp://a.example/4” is no address of the web.' },
    { place: 'line 7', reason: '“https://name:word@a.example/5” is no address of the web.' },
  ]);
});

test('an entry of an export that is none costs itself alone', () => {
  const list = JSON.parse(exports.FRESHRSS);
  list.items.unshift(null, 7, [], {}, { title: 'No address' });
  const { items, broken } = read(JSON.stringify(list));
  assert.equal(items.length, 1);
  assert.deepEqual(
    broken.map(({ place }) => place),
    ['entry 1', 'entry 2', 'entry 3', 'entry 4', 'entry 5'],
  );
});

test('what is left out is said', () => {
  assert.deepEqual(read(exports.WALLABAG).leftOut, [
    '1 notes and highlights were left out: Hearsay has no place for them.',
  ]);
  assert.equal(read(tables.INSTAPAPER_CSV).leftOut.length, 1);
});

test('hostile exports are read as what they are, or not at all', () => {
  const proto = read(
    '[{"is_archived":1,"url":"https://a.example/","__proto__":{"title":"x"},"constructor":{"a":1},"created_at":1e400,"title":{"toString":1}}]',
  );
  assert.deepEqual(
    proto.items.map(({ headline, addedAt, saved }) => [headline, addedAt, saved]),
    [[null, null, 'unknown']],
  );
  assert.equal(Object.hasOwn(Object.prototype, 'title'), false);
  const deep = `{"items":[${'['.repeat(200_000)}${']'.repeat(200_000)}],"id":"user/-/state/com.google/starred","alternate":1}`;
  assert.deepEqual(read(deep).items, []);
  const cut = readElsewhere(new TextEncoder().encode(exports.FEEDLY.slice(0, 300)));
  assert.ok(cut.kind === 'failed' && cut.reason.startsWith('The export is not whole'));
  const huge = JSON.stringify([
    { is_archived: 0, url: `https://a.example/${'x'.repeat(5_000)}`, title: 'y'.repeat(100_000) },
  ]);
  assert.deepEqual(read(huge).broken.length, 1);
  const words = read(
    `title,url,time_added,tags,status\nA,https://a.example/,1,${'w|'.repeat(40_000)},unread\n`,
  );
  assert.deepEqual(words.items[0]?.words, ['w']);
});

test('other encodings than UTF-8 are read', () => {
  const latin = read(
    Buffer.from(
      'title,url,time_added,tags,status\nFähre,https://a.example/,1728576752,,unread\n',
      'latin1',
    ),
  );
  assert.equal(latin.items[0]?.headline, 'Fähre');
  const wide = read(Buffer.from(`\ufeff${tables.POCKET_CSV}`, 'utf16le'));
  assert.equal(wide.items[0]?.words[2], 'Größe');
});

test('what is no export is not taken for one', () => {
  for (const text of [
    'Title, with a comma\n\nAnd a text.',
    'The url, the title and the rest: a report.\n\nText',
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://a.example/"}]}',
    '<!doctype html><title>Pocket money</title><p>Text</p>',
    '[1, 2]',
    '{"a": 1}',
    '',
  ])
    assert.equal(isElsewheres(text), false, text);
});

test('whatever stands in a table, reading it ends and every line is an article or broken', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('"', '""', '",', 'https://a.example/x', '\n', '=1', '\0', '\u2028'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
      const text = `title,url,time_added,tags,status\n${rows.map((row) => row.join(',')).join('\n')}`;
      const { items, broken } = read(text);
      assert.ok(items.every(({ url }) => url !== null && /^https?:/.test(url)));
      const lines = text
        .split(/\r\n|\n|\r/)
        .slice(1)
        .filter((line) => /\S/.test(line)).length;
      assert.ok(items.length + broken.length <= lines);
    }),
    { numRuns: 300 },
  );
});

test('whatever a JSON export holds, reading it ends in articles or reasons', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 5 }),
      fc.dictionary(
        fc.constantFrom(
          'id',
          'items',
          'title',
          'url',
          'categories',
          'origin',
          'tags',
          'published',
          'content',
          'alternate',
          'unread',
          'author',
        ),
        fc.jsonValue(),
      ),
      (values, entry) => {
        const first = { ...entry, fingerprint: 'f' };
        const found = readElsewhere(
          new TextEncoder().encode(
            JSON.stringify({ id: 'user/-/state/com.google/starred', items: [first, ...values] }),
          ),
        );
        assert.ok(found.kind === 'brought');
        assert.equal(found.items.length + found.broken.length, values.length + 1);
      },
    ),
  );
});
