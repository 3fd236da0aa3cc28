import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from '../src/articles/read-mail.ts';
import { readPlainText } from '../src/articles/read-plain-text.ts';
import type { ArticleRead } from '../src/model/article.ts';
import { feedListings } from '../src/newsstand/feeds/feed-listings.ts';
import { habitOf } from '../src/newsstand/habits.ts';
import type { SiteFacts } from '../src/newsstand/pages/page-facts.ts';
import { type PlacedArticle, placeSample } from '../src/newsstand/stories/place-days.ts';
import { FRIDAY_EVENING, newsroom } from './newsroom.ts';
import { asNewsletter, asPlainTextCopy } from './other-forms.ts';

const { sample } = newsroom();
const zoneOffset = 60;
const placed = placeSample(sample, { anchor: FRIDAY_EVENING, placement: 'today', zoneOffset });

const sites: readonly SiteFacts[] = sample.outlets.map((outlet) => ({
  outlet,
  habit: habitOf(outlet.id),
  articles: placed.filter((article) => article.outlet.id === outlet.id),
  feeds: feedListings(outlet),
  zoneOffset,
}));

/** Where a text came from is told among the credits, if at all. */
const ORIGIN_LINE =
  'This article first appeared in Sentinel Science and is republished with permission.';

/** "PORT SELWYN, Friday (Northwire) - " has a place of its own. */
const DATELINE = /^\p{Lu}[^()]{2,40} \(\p{L}{2,12}\) - /u;

function lostFrom(article: PlacedArticle, read: ArticleRead): string[] {
  assert.equal(read.kind, 'article', article.id);
  return article.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.text === ORIGIN_LINE) return [];
    const text = block.text.replace(DATELINE, '');
    return read.article.paragraphs.includes(text) ? [] : [`${article.id}: ${text}`];
  });
}

test('text copied from any of the sites keeps every paragraph', () => {
  const lost = sites.flatMap((site) =>
    site.articles.flatMap((article) =>
      lostFrom(article, readPlainText(asPlainTextCopy(site, article))),
    ),
  );
  assert.deepEqual(lost, []);
});

for (const site of sites) {
  test(`a mail from ${site.outlet.name} keeps every paragraph, its subject and its sender`, async () => {
    for (const article of site.articles) {
      const mail = await readMail(asNewsletter(site, article));
      assert.ok(mail.kind === 'read' && mail.articles.length === 1, article.id);
      const [read] = mail.articles;
      assert.deepEqual(lostFrom(article, { kind: 'article', article: read }), []);
      assert.equal(read.headline, article.headline);
      assert.equal(read.outlet, site.outlet.name);
      assert.equal(read.published, article.published);
    }
  });
}
