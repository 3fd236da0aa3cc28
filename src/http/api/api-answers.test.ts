import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../test/api-client.ts';
import { FRIDAY_EVENING, fetchFromNewsstand, newsroom } from '../../../test/newsroom.ts';
import { said, speaker } from '../../../test/statements.ts';
import { DAY } from '../../model/time.ts';
import type { Reading } from '../../pipeline/reading/open-reading.ts';
import { readingHere } from '../../pipeline/reading/reading-here.ts';
import { findAwaited } from '../../pipeline/statements/find-awaited.ts';
import { placeAwaited } from '../../pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../pipeline/stories/tell-awaited.ts';

const LINES = z.object({ articles: z.array(z.object({ id: z.number(), url: z.string() })) });
const FEEDS = z.object({ feedIds: z.array(z.number()) });
const STORIES = z.object({
  stories: z.array(z.object({ id: z.number(), article: z.number() })),
});
const STORY = z.object({ version: z.number(), claims: z.array(z.object({ id: z.number() })) });
const DONE = z.object({ correction: z.number() });
const PICK = z.object({ id: z.number() });
const FEED = 'http://harbour-post.example/feeds/latest.xml';

/** In each text Mara Quill says the headline's words. */
const QUILL_SPEAKS: Reading = {
  ...readingHere(),
  findStatements: async (texts) => ({
    kind: 'found',
    found: texts.map(({ headline }) => {
      const one = said({ paragraphs: [headline] }, headline, speaker('Mara Quill'));
      return { statements: [one], people: [], depth: 'full' };
    }),
  }),
};

const PROPOSED = z.object({ proposals: z.array(z.object({ recipe: z.looseObject({}) })) });

test('every documented call can be made, and answers as the document says', async (t) => {
  const fetchPage = fetchFromNewsstand({ anchor: FRIDAY_EVENING });
  const client = apiClient(t, { fetchPage, reading: QUILL_SPEAKS });
  const { ask, send, read } = client;
  const good = async (call: ReturnType<typeof ask>) => {
    const { status, body } = await call;
    assert.ok(status < 300, JSON.stringify(body));
  };

  await good(ask('GET', '/packs'));
  await good(ask('GET', '/packs/europe'));
  await good(ask('POST', '/feed-search', { address: FEED }));
  const { feedIds } = await read(FEEDS, ask('POST', '/subscriptions', { feeds: [{ url: FEED }] }));
  await client.refreshed();
  const feed = feedIds[0];

  const { articles } = await read(LINES, ask('GET', '/articles?limit=5'));
  assert.equal(articles.length, 5);
  const [newest, second] = articles;
  assert.ok(newest !== undefined && second !== undefined);
  await good(ask('GET', `/articles/${newest.id}`));
  await good(ask('GET', `/articles/${newest.id}/versions`));
  await good(ask('GET', `/articles/${second.id}/neighbours`));
  await good(ask('GET', `/articles/${second.id}/reasons`));
  await good(ask('GET', '/search?q=the'));
  await good(ask('GET', '/search/statements?q=the'));
  await good(ask('GET', '/search/stories?q=the'));
  await good(ask('GET', `/articles/${newest.id}/statements`));
  await findAwaited(client.desk);
  await good(ask('GET', '/speakers?name=quill'));
  await good(ask('GET', '/speakers/mara%20quill'));
  await good(ask('GET', '/speakers/mara%20quill/statements'));
  await good(ask('POST', '/marks', { mark: 'saved', articles: [newest.id] }));
  await good(ask('POST', '/marks/all-read', { upTo: newest.id }));
  await good(ask('POST', '/marks/undo', { action: 1 }));
  await good(ask('GET', '/unread'));
  await good(ask('POST', '/labels', { name: 'To quote' }));
  await good(ask('PATCH', '/labels/1', { name: 'Quoted' }));
  await good(ask('POST', '/labels/1/articles', { does: 'put on', articles: [newest.id] }));
  await good(ask('GET', '/labels/1/articles'));
  await good(ask('GET', `/articles/${newest.id}/labels`));
  await good(ask('DELETE', '/labels/1'));
  await good(ask('POST', '/labels/1/restore'));
  await good(ask('GET', '/labels'));

  await good(ask('GET', '/following/preview?kind=phrase&key=ferry'));
  const muting = { does: 'mute', kind: 'phrase', key: 'ferry', endsAt: '2030-01-01T00:00:00Z' };
  await good(ask('POST', '/following', muting));
  await good(ask('GET', '/following'));
  await good(ask('GET', '/following/1/articles'));
  await good(ask('PATCH', '/following/1', { endsAt: null }));
  await good(ask('DELETE', '/following/1'));
  await good(ask('POST', '/following/1/restore'));
  await good(ask('DELETE', '/following/1'));
  await callAlerts(client, good);
  await callTogether(client, good, newest.id);
  const answers = { kind: 'scale', most: 5, low: 'badly', high: 'well' } as const;
  const now = client.desk.now();
  const plan = {
    ...{ question: 'How did it do?', answers, zone: 'UTC', opensAt: now, closesAt: now + DAY },
    ...{ takesGuests: false, hidesResult: false, allowsChange: true },
  };
  await client.desk.store.polls.addPoll({ editorId: 1, story: 1, storyName: 'Ferry', plan }, now);
  await good(ask('GET', '/polls'));
  await good(ask('GET', '/polls/1'));
  await good(ask('PUT', '/polls/1/vote', { answer: 3 }));
  await good(ask('DELETE', '/polls/1/vote'));
  await good(ask('GET', '/outlets'));
  await good(ask('GET', '/outlets/1'));
  await good(ask('PATCH', '/outlets/1', { name: 'Harbour' }));
  const rule = { outlet: 'harbour-post.example', kind: 'drop', pattern: 'Read more*' };
  await good(ask('POST', '/outlet-rules', rule));
  await good(ask('GET', '/outlet-rules'));
  const rules = await ask('GET', '/outlet-rules/file');
  const plain = { 'content-type': 'text/plain' };
  await good(
    send('/outlet-rules/file', { method: 'POST', headers: plain, body: String(rules.body) }),
  );
  await good(ask('DELETE', '/outlet-rules/1'));
  await good(ask('POST', '/outlet-rules/1/restore'));
  await good(ask('GET', '/subscriptions'));
  await good(ask('GET', `/subscriptions/${feed}`));
  await good(ask('PATCH', `/subscriptions/${feed}`, { folder: 'Coast' }));
  await good(ask('DELETE', `/subscriptions/${feed}`));
  await good(ask('POST', `/subscriptions/${feed}/restore`));
  const opml = await ask('GET', '/opml');
  assert.match(String(opml.body), /<opml version="2.0" /);
  const type = { 'content-type': 'text/x-opml' };
  await good(send('/opml', { method: 'POST', headers: type, body: String(opml.body) }));
  await good(ask('POST', '/lists', { url: 'https://nowhere.test/list.opml', drops: true }));
  await good(ask('GET', '/lists'));
  await good(ask('POST', '/lists/1/refresh'));
  await good(ask('PATCH', '/lists/1', { drops: false }));
  await good(ask('DELETE', '/lists/1'));
  await good(ask('POST', '/given-feeds', { path: '/latest' }));
  await good(ask('GET', '/given-feeds'));
  await good(ask('POST', '/given-feeds/1/change'));
  await good(ask('DELETE', '/given-feeds/1'));
  const address = 'http://harbour-post.example/';
  const { proposals } = await read(PROPOSED, ask('POST', '/page-feeds/look', { address }));
  const recipe = proposals[0]?.recipe;
  const made = await read(FEEDS, ask('POST', '/page-feeds', { url: address, recipe }));
  await client.refreshed();
  await good(ask('GET', `/page-feeds/${made.feedIds[0]}`));
  await good(ask('PUT', `/page-feeds/${made.feedIds[0]}`, { recipe }));
  await good(ask('POST', '/saved-pages', { url: `${address}saved` }));
  await good(ask('GET', '/refresh'));
  await good(ask('POST', '/refresh', { feeds: feedIds }));
  await good(ask('POST', '/sample-edition'));
  await client.refreshed();
  await findAwaited(client.desk);
  await placeAwaited(client.desk);
  await tellAwaited(client.desk);
  const { stories } = await read(STORIES, ask('GET', '/stories'));
  const [story, other] = stories;
  assert.ok(story !== undefined && other !== undefined);
  const shown = await read(STORY, ask('GET', `/stories/${story.id}`));
  await good(ask('GET', `/stories/${story.id}/log`));
  await good(ask('GET', `/articles/${story.article}/claims`));
  await good(ask('GET', `/claims/${shown.claims[0]?.id}`));
  await good(ask('PUT', `/articles/${story.article}/standing`, { stands: true }));
  const correction = { kind: 'merge', stories: [story.id, other.id] };
  const asked = { correction, version: shown.version };
  const done = await read(DONE, ask('POST', '/story-corrections', asked));
  await good(ask('DELETE', `/story-corrections/${done.correction}`));
  const picked = { kind: 'story', target: story.id, comment: 'Read it to the end.' };
  const { id: pick } = await read(PICK, ask('POST', '/picks', picked));
  await good(ask('GET', '/picks'));
  await good(ask('PATCH', `/picks/${pick}`, { place: 0 }));
  await good(ask('DELETE', `/picks/${pick}`));
  await good(ask('POST', `/picks/${pick}/restore`));
  await good(ask('POST', '/readings', { article: story.article, isFinished: true }));
  await good(ask('GET', '/edition'));
  await good(ask('GET', '/edition/reasons'));
  await good(ask('PATCH', '/edition/reasons', { burst: 'off' }));
  await good(ask('POST', '/edition/hidden', { kind: 'article', id: story.article, hidden: true }));
  await good(ask('POST', '/edition/hidden', { kind: 'article', id: story.article, hidden: false }));
  await good(ask('POST', '/edition/taste/weights', { kind: 'any', key: 'story', edit: 'less' }));
  const taste = await ask('GET', '/edition/taste');
  await good(ask('DELETE', '/edition/taste'));
  await good(ask('POST', '/edition/taste/undo'));
  await good(ask('PUT', '/edition/taste', taste.body));
  await good(ask('DELETE', '/sample-edition'));
  await good(ask('POST', '/packs/oceania/subscribe'));

  const text = newsroom().sample.stories[0]?.articles[0]?.headline ?? '';
  const bytes = { 'content-type': 'application/octet-stream' };
  const file = `${text}\n\n${'It happened on the quay, the harbour master said. '.repeat(20)}`;
  await good(send('/import?name=ferry.txt', { method: 'POST', headers: bytes, body: file }));
  await good(ask('GET', '/settings'));
  await good(ask('PATCH', '/settings', { theme: 'dark' }));
  await good(ask('GET', '/library'));
  await good(ask('GET', '/health'));
  await pageOfAny(client, articles);

  const documented = client.api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route.operationId ?? ''] : [],
  );
  assert.deepEqual(
    documented.filter((id) => !client.answered.has(id)),
    [],
  );
});

/** Some pages hold less than the feed, and then they are refused. */
async function pageOfAny(
  { ask }: ReturnType<typeof apiClient>,
  articles: readonly { readonly id: number }[],
): Promise<void> {
  for (const { id } of articles) {
    const { status } = await ask('POST', `/articles/${id}/page`);
    if (status === 200) return;
  }
  assert.fail('no page could be fetched');
}

type Good = (call: ReturnType<ApiClient['ask']>) => Promise<void>;

async function callAlerts({ ask, desk }: ApiClient, good: Good): Promise<void> {
  const tells = ['story moved'];
  await good(ask('POST', '/alerts/webhooks', { name: 'A', address: 'https://a.example/', tells }));
  await good(ask('POST', '/alerts/ntfy', { name: 'B', address: 'https://b.example/t', tells }));
  await good(ask('GET', '/alerts/targets'));
  await good(ask('POST', '/alerts/targets/1/secret'));
  await good(ask('POST', '/alerts/targets/1/test'));
  await desk.store.alerts.recordTurn({ ended: [], most: 1 }, desk.now());
  const ended = { id: 1, status: 204, answer: null, kind: 'delivered' } as const;
  await desk.store.alerts.recordTurn({ ended: [ended], most: 0 }, desk.now());
  await good(ask('POST', '/alerts/deliveries/1/again'));
  await good(ask('GET', '/alerts/deliveries'));
  await good(ask('PATCH', '/alerts/targets/1', { isOn: false }));
  await good(ask('DELETE', '/alerts/targets/2'));
  await good(ask('PUT', '/alerts/plan', { quiet: null, mostADay: 5 }));
  await good(ask('GET', '/alerts/plan'));
  await good(ask('POST', '/following', { does: 'follow', kind: 'phrase', key: 'harbour' }));
  const rules = await desk.store.following.all(1);
  const rule = rules.find(({ does }) => does === 'follow');
  const action = { tells: null, marksRead: true, saves: false };
  await good(ask('PUT', `/alerts/rules/${rule?.id}`, action));
  await good(ask('GET', '/alerts/rules'));
}

async function callTogether(client: ApiClient, good: Good, article: number): Promise<void> {
  const { ask, desk, read } = client;
  const { accounts, together, subscriptions } = desk.store;
  await accounts.renameReader(1, { name: 'mara', displayName: null });
  const about = { name: 'ben', displayName: null, role: 'member', passwordHash: null } as const;
  const ben = (await accounts.addReader(about, desk.now())) ?? 0;
  const theirs = (await together.addGroup(ben, 'Theirs', desk.now())) ?? 0;
  await together.addInvitation({ readerId: ben, groupId: theirs }, 'mara', desk.now());
  await good(ask('PUT', `/groups/${theirs}/refusal`));
  await good(ask('DELETE', `/groups/${theirs}/refusal`));
  await good(ask('PUT', `/groups/${theirs}/membership`));
  await good(ask('DELETE', `/groups/${theirs}/membership`));
  await good(ask('POST', `/groups/${theirs}/membership/restore`));

  const { id } = await read(MADE, ask('POST', '/groups', { name: 'Ours' }));
  await good(ask('POST', `/groups/${id}/invitations`, { name: 'nobody' }));
  await good(ask('DELETE', `/groups/${id}/invitations?name=nobody`));
  await good(ask('POST', `/groups/${id}/invitations`, { name: 'ben' }));
  assert.ok(await together.addMember({ readerId: ben, groupId: id }, desk.now()));
  await good(ask('DELETE', `/groups/${id}/members/${ben}`));
  await good(ask('POST', `/groups/${id}/members/${ben}/restore`));
  const target = { kind: 'article', id: article };
  const note = await read(MADE, ask('POST', `/groups/${id}/notes`, { target, words: 'Why?' }));
  await good(ask('DELETE', `/group-notes/${note.id}`));
  await good(ask('POST', `/group-notes/${note.id}/restore`));
  await good(ask('GET', `/group-notes?kind=article&id=${article}`));

  const [own] = await subscriptions.ofReader(1);
  await subscriptions.setSubscription(1, own?.feedId ?? 0, { folder: 'Coast' });
  const folder = await read(MADE, ask('POST', `/groups/${id}/folders`, { folder: 'Coast' }));
  await good(ask('POST', `/groups/${id}/folders/${folder.id}/follow`));
  await good(ask('DELETE', `/shared-folders/${folder.id}`));
  await good(ask('POST', `/shared-folders/${folder.id}/restore`));

  const handed = await read(MADE, ask('POST', '/handed-on', { to: ben, article }));
  await good(ask('DELETE', `/handed-on/${handed.id}`));
  const handing = { from: ben, to: 1, articleId: article, words: 'Look' };
  const before = await together.addHandedOn(handing, desk.now());
  assert.equal(before.kind, 'handed');
  const waiting = 'id' in before ? before.id : 0;
  await good(ask('GET', '/together'));
  await good(ask('POST', `/handed-on/${waiting}/away`));
  await good(ask('POST', `/handed-on/${waiting}/restore`));
  await good(ask('POST', `/handed-on/${waiting}/keep`));
  await good(ask('GET', '/groups'));
  await good(ask('GET', `/groups/${id}`));
}

const MADE = z.object({ id: z.int() });
