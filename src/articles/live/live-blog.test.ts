import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../model/article.ts';
import { readPage } from '../read-page.ts';

type Written = {
  readonly clock: string;
  readonly headline: string;
  readonly text: readonly string[];
};

const ENTRIES: readonly Written[] = [
  {
    clock: '11:42',
    headline: 'Ferry back at her berth',
    text: [
      'The Kittiwake is back at her berth on Tern Island with all forty-one passengers, the harbour master has just told reporters on the quay.',
      '“Everybody is cold and nobody is hurt,” Tobias Wren said, and thanked the crew of the lifeboat.',
    ],
  },
  {
    clock: '11:05',
    headline: 'Tow line made fast',
    text: [
      'The tug has a line on the ferry. She is being drawn off the bank stern first, slowly, while the tide is still making.',
    ],
  },
  {
    clock: '10:30',
    headline: 'What we know so far',
    text: [
      'The ferry went aground at ten past seven on the Gannet Bank in thick fog.',
      'Nobody has been hurt. The lifeboat and a tug are alongside.',
      'The next high water is shortly after eleven.',
    ],
  },
  {
    clock: '09:12',
    headline: 'Lifeboat reaches the ferry',
    text: [
      'The island’s lifeboat has reached the ferry, and two children were taken off as a precaution. Their mother went with them.',
      'The crew say that the engine room is dry.',
    ],
  },
  {
    clock: '07:55',
    headline: 'Ferry aground on the Gannet Bank',
    text: [
      'The morning ferry to Tern Island has gone aground in fog, the coastguard says. We are sending a reporter to the quay and will keep you posted here.',
    ],
  },
];

const stamp = ({ clock }: Written) => `2024-05-14T${clock}:00+01:00`;
const times = ENTRIES.map((entry) => Date.parse(stamp(entry)));
const prose = ({ text }: Written) => text.map((one) => `<p>${one}</p>`).join('\n');
const TITLE = 'Ferry aground: live updates';

function page(body: string, data: object | null = null): string {
  const script =
    data === null ? '' : `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  return `<!doctype html><html lang="en"><head><title>${TITLE} | Courier</title>${script}</head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header>${body}
<footer><p>© 2024 Courier Newspapers. All rights reserved.</p></footer></body></html>`;
}

function read(html: string): Article {
  const result = readPage(html, 'https://courier.example/live/ferry');
  return result.kind === 'article' ? result.article : assert.fail(result.reason);
}

const LINKED = {
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  headline: TITLE,
  datePublished: '2024-05-14T07:50:00+01:00',
  liveBlogUpdate: ENTRIES.map((entry) => ({
    '@type': 'BlogPosting',
    headline: entry.headline,
    datePublished: stamp(entry),
    articleBody: entry.text.join('\n'),
  })),
};

const cards = ENTRIES.map(
  (entry, at) => `<article id="block-${at}" class="block"><header>
<time datetime="${stamp(entry)}">${entry.clock} BST</time> <span class="rel">${at + 1}h ago</span><h2>${entry.headline}</h2></header>
<div class="block-body">${prose(entry)}</div><div class="share"><a href="https://www.facebook.com/sharer/sharer.php?u=${at}">Share</a></div></article>`,
);
const items = ENTRIES.map(
  (entry, at) =>
    `<li class="timeline-item" id="e${at}"><time datetime="${stamp(entry)}">${entry.clock}</time><h3>${entry.headline}</h3>${prose(entry)}<p class="entry-author">Posted by Hester Vane</p></li>`,
);
const flat = ENTRIES.map(
  (entry) =>
    `<h3><time datetime="${stamp(entry)}">${entry.clock}</time> ${entry.headline}</h3>${prose(entry)}`,
);
const bare = ENTRIES.map(
  (entry) => `<p class="clock">${entry.clock}</p><h3>${entry.headline}</h3>${prose(entry)}`,
);

const STYLES: readonly (readonly [string, string])[] = [
  [
    'cards with their data beside them',
    page(
      `<main><article><h1>${TITLE}</h1><div class="feed">${cards.join('')}</div></article></main>`,
      LINKED,
    ),
  ],
  [
    'cards without data',
    page(
      `<main><article><h1>${TITLE}</h1><div class="feed">${cards.join('')}</div></article></main>`,
    ),
  ],
  [
    'a list, after one of its key events',
    page(
      `<div class="wrap"><h1>${TITLE}</h1><ul class="key"><li><a href="#e0">Ferry back at her berth</a></li><li><a href="#e3">Lifeboat reaches the ferry</a></li></ul><ol class="timeline">${items.join('')}</ol></div>`,
    ),
  ],
  [
    'headings that begin with their time',
    page(`<div class="content"><h1>${TITLE}</h1>${flat.join('')}</div>`),
  ],
  [
    'clocks that only the data put on a day',
    page(`<div class="content"><h1>${TITLE}</h1>${bare.join('')}</div>`, LINKED),
  ],
  ['data alone', page(`<div id="root"><h1>${TITLE}</h1><p>Loading …</p></div>`, LINKED)],
];

for (const [style, html] of STYLES) {
  test(`a live blog of ${style} has all its entries with their times, and no time in its text`, () => {
    const { paragraphs, details } = read(html);
    assert.deepEqual(
      paragraphs,
      ENTRIES.flatMap(({ headline, text }) => [headline, ...text]),
    );
    assert.deepEqual(
      details.updates.map(({ time, paragraph }) => [time, paragraphs[paragraph]]),
      ENTRIES.map(({ headline }, at) => [times[at], headline]),
    );
    assert.doesNotMatch(read(html).html, /\d\d:\d\d/);
  });
}

test('entries without headings begin with their first paragraph', () => {
  const entries = ENTRIES.map(
    (entry) =>
      `<div class="entry"><p><time datetime="${stamp(entry)}"><b>${entry.clock.replace(':', '.')}am:</b></time> ${entry.text[0]}</p></div>`,
  );
  const { paragraphs, details, html } = read(
    page(`<div><h1>${TITLE}</h1>${entries.join('')}</div>`),
  );
  assert.deepEqual(
    paragraphs,
    ENTRIES.map(({ text }) => text[0]),
  );
  assert.deepEqual(
    details.updates,
    times.map((time, paragraph) => ({ time, paragraph })),
  );
  assert.doesNotMatch(html, /<time|<b>/);
});

test('a live blog that gives no date of its own was begun with its first entry', () => {
  const { published, updated } = read(page(`<div><h1>${TITLE}</h1>${flat.join('')}</div>`));
  assert.equal(published, times.at(-1));
  assert.equal(updated, times[0]);
});

const NO_LIVE_BLOGS: readonly (readonly [string, string])[] = [
  [
    'comments below it',
    `<div class="comments">${ENTRIES.map((entry) => `<div class="comment"><b>Otter</b> <time datetime="${stamp(entry)}">${entry.clock}</time><p>I was on that very ferry and saw none of this from where I sat.</p></div>`).join('')}</div>`,
  ],
  [
    'other articles beside it',
    `<ul class="more">${ENTRIES.map((entry) => `<li><time datetime="${stamp(entry)}">${entry.clock}</time> <a href="/a">${entry.headline}</a></li>`).join('')}</ul>`,
  ],
  [
    'a history in it',
    `<ul>${[1953, 1977, 2021].map((year) => `<li><time datetime="${year}-05-14">${year}</time> The ferry went aground on the bank for the whole of a tide.</li>`).join('')}</ul>`,
  ],
];

for (const [what, markup] of NO_LIVE_BLOGS) {
  test(`an article with ${what} is no live blog`, () => {
    const text = ENTRIES.flatMap((entry) => entry.text).map((one) => `<p>${one}</p>`);
    const html = page(`<article><h1>${TITLE}</h1>${text.join('')}${markup}</article>`);
    assert.deepEqual(read(html).details.updates, []);
  });
}

test('entries’ places are those of paragraphs, in order, whatever the page holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(...cards, ...items, ...flat, ...bare, '<div>', '</div>', '<ol>', '</ol>'),
    fc.constantFrom(
      '<p>The harbour master told reporters that nobody was hurt at all.</p>',
      '<h2>',
      'x',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, isStated) => {
      const result = readPage(page(pieces.join(''), isStated ? LINKED : null), null);
      if (result.kind === 'failed') return;
      const { details, paragraphs } = result.article;
      const places = details.updates.map(({ paragraph }) => paragraph);
      assert.ok(
        places.every((at, index) => at < paragraphs.length && at > (places[index - 1] ?? -1)),
      );
    }),
    { numRuns: 60 },
  );
});
