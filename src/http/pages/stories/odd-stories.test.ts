import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { articleLine, coverageLine, logLine, storyRecord } from '../../../../test/stories.ts';
import { keysOf } from '../../../keys.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { StoryRecord } from '../../../model/library-stories.ts';
import { MINUTE } from '../../../model/time.ts';
import { pictureAddresses } from '../../pictures/picture-addresses.ts';
import type { Visit } from '../frame/visit.ts';
import { readerSettings } from '../settings/reader-settings.ts';
import { storyMarkup } from './story-markup.ts';

const VISIT: Visit = {
  pictures: pictureAddresses(keysOf(new Uint8Array(32))),
  readerId: 1,
  settings: readerSettings({}, 'UTC'),
  now: FRIDAY_EVENING,
  here: '/stories/100',
  notice: null,
};

async function shown(story: StoryRecord) {
  const markup = String(await storyMarkup({ visit: VISIT, story, log: [logLine()] }));
  const { document } = parseHTML(markup);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    markup,
    count: (selector: string) => all(selector).length,
    words: (selector: string) => all(selector).map((one) => (one.textContent ?? '').trim()),
    attributes: (selector: string, name: string) =>
      all(selector).map((one) => one.getAttribute(name)),
  };
}

const storyOf = (...articles: readonly [Partial<ArticleLine>, ...Partial<ArticleLine>[]]) => {
  const [first, ...others] = articles.map((more, at) => coverageLine(articleLine(at + 1, more)));
  return storyRecord([first ?? coverageLine(articleLine(1)), ...others]);
};

test('a headline of 2,000 letters is set small and ends; the tab and the feeds have its beginning', async () => {
  const headline = 'Ferry '.repeat(334);
  const page = await shown(storyOf({ headline }, { headline: 'Ferry' }));
  assert.match(page.attributes('h1', 'class')[0] ?? '', /endless/);
  assert.match(page.attributes('.covered .headline a', 'class')[0] ?? '', /endless/);
  assert.ok((page.words('title')[0] ?? '').length < 230);
  for (const title of page.attributes('link[rel=alternate]', 'title'))
    assert.ok((title ?? '').length <= 200);
});

test('emoji are never cut in two', async () => {
  const page = await shown(storyOf({ headline: `x${'👩‍🚒'.repeat(400)}` }, {}));
  assert.ok(page.markup.isWellFormed());
});

test('an article without a headline stands by its first words, one without words says so', async () => {
  const page = await shown(
    storyOf({ headline: ' ', opening: 'The boats were empty.' }, { headline: '', opening: '' }),
  );
  assert.deepEqual(page.words('h1'), ['The boats were empty.']);
  assert.deepEqual(page.words('.covered .headline'), [
    'The boats were empty.',
    'An article without a headline',
  ]);
});

test('400 titles: every part says how many there are, and where all of them stand', async () => {
  const lines = Array.from({ length: 400 }, (_, at) =>
    coverageLine(articleLine(at + 1, { outletId: at + 1, sortTime: FRIDAY_EVENING - at * MINUTE })),
  );
  const [first, ...others] = lines;
  assert.ok(first !== undefined);
  const page = await shown(storyRecord([first, ...others], { outletCount: 400 }));
  assert.ok(page.markup.length < 250_000, String(page.markup.length));
  assert.equal(page.count('.covered'), 40);
  assert.equal(page.count('.lanes li.lane'), 24);
  assert.match(page.words('.lane-name').at(-1) ?? '', /^377 more titles$/);
  assert.ok(page.attributes('.story-more a', 'href').includes('/stories/100/sources'));
});

test('a single title has nothing beside it, and the page says what there is to say', async () => {
  const page = await shown(storyOf({}));
  assert.equal(page.count('#choose-two, .lanes, .forest'), 0);
  assert.match(page.words('.claims .story-note')[0] ?? '', /Only one article tells it so far/);
});

test('words from right to left keep to themselves', async () => {
  const headline = 'غرق العبارة near Kestrel Bay 🚢';
  const page = await shown(storyOf({ headline, language: 'ar', outletName: 'الميناء' }, {}));
  assert.deepEqual(page.attributes('h1', 'dir'), ['auto']);
  assert.deepEqual(page.attributes('h1', 'lang'), ['ar']);
  assert.deepEqual(page.words('.lane-name bdi')[0], 'الميناء');
});

test('a picture that does not come leaves its words and its room', async () => {
  const leadImage = { url: 'https://gone.example/a.jpg', alt: 'Tugs', caption: null, credit: null };
  const page = await shown(storyOf({ leadImage }, {}));
  assert.deepEqual(page.attributes('.story-picture', 'alt'), ['Tugs']);
});

test('the parts are landmarks with headings in order, each led to from the contents', async () => {
  const page = await shown(storyOf({}, {}, {}));
  const parts = page.attributes('.story-part[aria-labelledby]', 'aria-labelledby');
  assert.deepEqual(
    page.attributes('.story-contents a', 'href'),
    parts.map((id) => `#${id}`),
  );
  const levels = [...page.markup.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  for (const [at, level] of levels.entries())
    assert.ok(level <= (levels[at - 1] ?? 0) + 1, `h${level} after h${levels[at - 1]}`);
});

test('a story that is gone says so, on each of its pages', async () => {
  const client = pageClient();
  for (const rest of ['', '/sources', '/claims', '/sources.txt']) {
    const page = await client.get(`/stories/12${rest}`);
    assert.equal(page.status, 404);
    assert.match(page.text, /may have been withdrawn/);
  }
  await client.close();
});

test('two articles are ticked to be compared, no more and no fewer', async () => {
  const client = pageClient();
  const two = await client.get('/stories/12/compare?article=9&article=4&article=9');
  assert.equal(two.headers.get('location'), '/article/4/beside/9');
  for (const query of ['', '?article=4', '?article=1&article=2&article=3', '?article=x']) {
    const back = await client.get(`/stories/12/compare${query}`);
    assert.match(back.headers.get('location') ?? '', /^\/stories\/12\?did=choose-two#coverage$/);
  }
  await client.close();
});
