import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { speaker } from '../../../test/statements.ts';
import { copied, type Line, told } from '../../../test/told-story.ts';
import type { StoryArticle } from '../../model/claim.ts';
import { findClaims } from '../claims/find-claims.ts';
import { countReports } from './count-reports.ts';
import { findProvenance } from './find-provenance.ts';

const ORLA = speaker('Orla Finch');
const BRAN = speaker('Bran Okoro');
const LONG =
  'We lost the signal at dawn, we sent both tugs, and when they came back nobody on the pier would say what they had seen';

function provenanceOf(articles: readonly StoryArticle[]) {
  const { story, twins, claims } = findClaims(articles);
  const edges = findProvenance({ articles: story.articles, said: story.said, twins });
  return { edges, reports: countReports(story.articles, edges, claims) };
}

const line = (content: string, more: Partial<Line> = {}): Line => ({ by: ORLA, content, ...more });
/** An article whose one paragraph is the text. */
const printing = (id: number, text: string, more: Partial<StoryArticle> = {}) => ({
  ...told(id, [], more),
  paragraphs: [text],
});

const CREDITS: readonly (readonly [string, string, string])[] = [
  ['en', 'The pier was closed, The Bay Courier reported on Monday.', 'The Bay Courier'],
  ['en', 'The pier was closed, according to the Bay Courier newspaper.', 'Bay Courier'],
  ['en', 'It was first reported by The Bay Courier that the pier was closed.', 'The Bay Courier'],
  ['en', '“It is closed,” she told the Bay Courier in an interview.', 'Bay Courier'],
  ['de', 'Wie The Bay Courier berichtete, ist die Pier geschlossen.', 'The Bay Courier'],
  ['fr', 'La jetée est fermée, selon The Bay Courier.', 'The Bay Courier'],
  ['es', 'El muelle está cerrado, según The Bay Courier.', 'The Bay Courier'],
  ['ru', 'Причал закрыт, сообщает The Bay Courier.', 'The Bay Courier'],
];

for (const [language, text, name] of CREDITS) {
  test(`“${text}” credits the Courier`, () => {
    const { edges } = provenanceOf([
      told(1, [], { outletName: 'The Bay Courier', outletKey: 'courier' }),
      printing(2, text, { language }),
    ]);
    assert.deepEqual(
      edges.map(({ from, to, kind }) => ({ from, to, kind })),
      [{ from: 2, to: { article: 1 }, kind: 'credited' }],
    );
    const [edge] = edges;
    assert.ok(edge?.words?.text.includes(name));
    assert.equal(text.slice(edge?.words?.span.start, edge?.words?.span.end), edge?.words?.text);
    assert.ok(edge?.evidence.includes(text.split(/[.!?] /)[0] ?? text));
  });
}

test('an outlet that the story has nothing of is credited by its name', () => {
  const { edges } = provenanceOf([printing(1, 'She told CNN that the pier was closed.')]);
  assert.deepEqual(edges[0]?.to, { outlet: 'CNN' });
});

const NO_CREDITS: readonly string[] = [
  'The Bay Courier said its own presses had stopped.',
  'According to the harbour master, the pier was closed.',
  'She told reporters that the pier was closed.',
  'The ministry reported a loss. Harbour Master Orla Finch reported it closed.',
];

for (const text of NO_CREDITS) {
  test(`“${text}” credits nobody else`, () => {
    const own = printing(1, text, { outletName: 'The Bay Courier', outletKey: 'courier' });
    assert.deepEqual(provenanceOf([own]).edges, []);
  });
}

test('a long quotation is taken from where it stood first', () => {
  const { edges } = provenanceOf([told(1, [line(LONG)]), told(2, [line(LONG)])]);
  assert.equal(edges[0]?.kind, 'shared quotation');
  assert.deepEqual([edges[0]?.from, edges[0]?.to], [2, { article: 1 }]);
});

test('what was said to all reporters was taken from nobody', () => {
  const public_ = line(LONG, { cue: 'told', addressee: 'reporters' });
  assert.deepEqual(provenanceOf([told(1, [public_]), told(2, [line(LONG)])]).edges, []);
});

test('a link to another article of the story is an edge, whatever follows the address', () => {
  const links = [
    'https://www.title-1.example/story/?utm_source=feed',
    'https://elsewhere.example/',
  ];
  const { edges } = provenanceOf([told(1, []), told(2, [], { links })]);
  assert.deepEqual(
    edges.map(({ kind, to }) => ({ kind, to })),
    [{ kind: 'link', to: { article: 1 } }],
  );
});

test('copies, one owner’s titles and one agency’s texts count once', () => {
  const wire = told(1, [line('The pier was closed at dawn')], { outletName: 'Northern Wire' });
  const articles = [
    wire,
    copied(2, wire, { agencies: ['Northern Wire'] }),
    told(3, [], { agencies: ['Northern Wire'] }),
    told(4, [line('His boats never left the inner harbour', { by: BRAN })], {
      owner: 'Vale Group',
    }),
    told(5, [], { owner: 'Vale Group' }),
  ];
  assert.equal(provenanceOf(articles).reports, 2);
});

test('who only cites another is no report of its own, who has somebody’s word besides is', () => {
  const first = told(1, [line('The pier was closed')], { outletName: 'The Bay Courier' });
  const cites = printing(2, 'The pier was closed, The Bay Courier reported on Monday.');
  const own = told(3, [
    line('The pier was closed, and the gate', { venue: 'The Bay Courier' }),
    line('His boats never left the inner harbour', { by: BRAN }),
  ]);
  assert.equal(provenanceOf([first, cites]).reports, 1);
  assert.equal(provenanceOf([first, cites, own]).reports, 2);
});

test('whatever the texts hold, there is at least one report and at most one an article and name', () => {
  const words = fc.constantFrom(
    'told',
    'CNN',
    'The',
    'Bay',
    'Courier',
    'reported',
    'according',
    'to',
    '“',
    '. ',
    'News',
  );
  const text = fc.array(words, { maxLength: 60 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const articles = texts.map((one, at) => printing(at + 1, one));
      const { edges, reports } = provenanceOf(articles);
      const outside = new Set(edges.flatMap(({ to }) => ('outlet' in to ? to.outlet : [])));
      assert.ok(reports >= 1 && reports <= articles.length + outside.size);
    }),
  );
});

test('capitals without end are read in no time', () => {
  const noise = [
    'The '.repeat(30_000),
    'told '.repeat(30_000),
    `told ${'A'.repeat(90_000)}`,
    'told The Aa Bb '.repeat(8000),
  ];
  const before = process.cpuUsage();
  provenanceOf(noise.map((text, at) => printing(at + 1, text)));
  assert.ok(cpuSince(before) < 3000);
});

test('a run of capitals that no outlet has costs no more than another', () => {
  const shout = 'A'.repeat(30);
  const text = `Nobody told ${shout} of ${shout} and ${shout} for ${shout} that it was closed.`;
  assert.deepEqual(provenanceOf([printing(1, text)]).edges, []);
});

test('an agency that signs with its initials does not take from itself', () => {
  const article = told(1, [], {
    outletKey: 'cpa',
    outletName: 'Coastal Press Agency',
    agencies: ['CPA'],
  });
  assert.deepEqual(findProvenance({ articles: [article], said: [], twins: [] }), []);
});
