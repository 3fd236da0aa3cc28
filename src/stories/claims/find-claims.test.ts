import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speaker } from '../../../test/statements.ts';
import { copied, type Line, told } from '../../../test/told-story.ts';
import type { Claim, StoryArticle } from '../../model/claim.ts';
import type { Speaker } from '../../model/statement.ts';
import { findClaims } from './find-claims.ts';

const ORLA = speaker('Orla Finch', { role: 'harbour master' });
const BRAN = speaker('Bran Okoro', { role: 'fire chief' });
const BODY = speaker('Tide Ferries', { kind: 'organisation' });
const unnamed = (mention: string, kind: Speaker['kind'] = 'unnamed'): Speaker => ({
  ...speaker(mention, { kind }),
  key: null,
});

const say = (by: Speaker | null, content: string, more: Partial<Line> = {}): Line => ({
  by,
  content,
  form: 'indirect',
  ...more,
});
const quote = (by: Speaker | null, content: string, more: Partial<Line> = {}): Line => ({
  by,
  content,
  ...more,
});
const deny = (by: Speaker | null, content: string): Line =>
  say(by, content, { force: 'denial', cue: 'denied' });

/** Each line in an article of its own. */
const story = (...lines: readonly Line[]): StoryArticle[] =>
  lines.map((line, at) => told(at + 1, [line]));
const claimsOf = (...lines: readonly Line[]): readonly Claim[] =>
  findClaims(story(...lines)).claims;

const SAME: readonly (readonly [string, Line, Line])[] = [
  [
    'a quotation cut short',
    quote(ORLA, 'The boats were empty when we found them. Nobody was aboard either of them.'),
    quote(ORLA, 'Nobody was aboard either of them'),
  ],
  [
    'a quotation inside a sentence',
    quote(ORLA, 'We lost the signal at dawn and it never came back'),
    say(ORLA, 'the harbour had “lost the signal at dawn”', { form: 'mixed' }),
  ],
  [
    'a quotation, and what it says in reported speech',
    quote(ORLA, 'The pumps failed twice before the flood reached the engine room'),
    say(ORLA, 'the pumps had failed twice before the flood'),
  ],
  [
    'the same number in words and in figures',
    say(ORLA, 'five pumps failed before the flood reached the engine room'),
    say(ORLA, '5 pumps failed before the flood reached the engine room'),
  ],
  [
    'two people independently',
    say(ORLA, 'the northern breakwater collapsed under the waves shortly before midnight'),
    say(BRAN, 'the northern breakwater collapsed shortly before midnight under the waves'),
  ],
  [
    'a bare figure and what it counts',
    say(BODY, 'at least 41 people were injured'),
    say(BODY, 'the figure at 41'),
  ],
  [
    'a man in the third person and by name',
    say(ORLA, 'she had not been shown the survey'),
    say({ ...unnamed('her spokesman'), role: null }, 'Orla Finch had not been shown the survey'),
  ],
  [
    'injured and hurt',
    say(BODY, 'at least 41 people were injured at the pier'),
    say(BODY, 'at least 41 people were hurt at the pier'),
  ],
];

for (const [what, one, other] of SAME) {
  test(`${what} is one claim`, () => {
    assert.equal(claimsOf(one, other).length, 1);
  });
}

const TWO: readonly (readonly [string, Line, Line])[] = [
  [
    'numbers that differ',
    say(BODY, 'at least 41 people were injured at the pier'),
    say(BODY, 'at least 34 people were injured at the pier'),
  ],
  [
    'a sentence and its opposite',
    say(ORLA, 'the harbour gate was locked on Monday night'),
    say(BRAN, 'the harbour gate was not locked on Monday night'),
  ],
  [
    'two quotations that differ by a not',
    quote(ORLA, 'I did take the money from the harbour fund'),
    quote(ORLA, 'I did not take the money from the harbour fund'),
  ],
  [
    'elections in two places',
    say(ORLA, 'Miriam Vale has won the Harrow by-election by 1,565 votes'),
    say(BRAN, 'Jonas Tregear has won the Kestrel by-election by 412 votes'),
  ],
  [
    'an order and a fact',
    say(ORLA, 'the gate should close at night during the storm', { force: 'demand' }),
    say(BRAN, 'the gate closes at night during the storm'),
  ],
  [
    'part of a number, and the number',
    say(ORLA, '14 people were unaccounted for'),
    say(ORLA, 'nine of the 14 people unaccounted for have been found'),
  ],
  [
    'quotations of two people who share some words',
    quote(ORLA, 'The walls of the old mill were holding the whole building up'),
    quote(BRAN, 'These walls were never holding anything but posters and old paint'),
  ],
];

for (const [what, one, other] of TWO) {
  test(`${what} are two claims`, () => {
    assert.equal(claimsOf(one, other).length, 2);
  });
}

test('two statements of one speaker in one paragraph stay two', () => {
  const [whole] = story(quote(ORLA, 'The boats were empty. Nobody had fed the dogs on the pier.'));
  const parts = told(2, [
    { ...quote(ORLA, 'The boats were empty when we came'), paragraph: 0 },
    { ...quote(ORLA, 'The boats were empty when we left'), paragraph: 0 },
  ]);
  const { claims } = findClaims(whole ? [whole, parts] : []);
  const own = claims.map(({ statements }) => statements.filter(({ article }) => article === 2));
  assert.ok(own.every((statements) => statements.length <= 1));
});

test('what one journalist told one channel, told again by rivals, has one source', () => {
  const zara = speaker('Zara Lind', { role: 'editor-in-chief of Fjord TV' });
  const words = 'They are still afraid of him, and they know that there is no future for them';
  const { claims } = findClaims([
    told(1, [quote(zara, words, { cue: 'told', venue: 'Harbour News' })]),
    told(2, [
      quote(unnamed('the exiled journalist'), 'They know that there is no future for them'),
    ]),
    told(3, [quote(speaker('Lind'), 'They are still afraid of him', { cue: 'added' })]),
  ]);
  assert.equal(claims.length, 1);
  assert.equal(claims[0]?.state, 'repeated, one source');
  assert.equal(claims[0]?.origins.length, 1);
  assert.equal(claims[0]?.origins[0]?.speaker?.name, 'Zara Lind');
  assert.equal(claims[0]?.origins[0]?.occasion, 'told Harbour News');
});

test('whom an article names further down is who says it at its beginning', () => {
  const content = 'the minister is considered to be a loser by most of his inner circle';
  const zara = speaker('Zara Lind', { role: 'editor-in-chief of Fjord TV' });
  const { claims } = findClaims([
    told(1, [say(unnamed('a journalist'), content), quote(zara, `${content} and by the army`)]),
  ]);
  assert.equal(claims.length, 1);
  assert.equal(claims[0]?.origins.length, 1);
  assert.equal(claims[0]?.state, 'one source');
});

test('two who say the same independently are several sources', () => {
  const sentence = 'the northern breakwater collapsed under the waves shortly before midnight';
  const [claim] = claimsOf(say(ORLA, sentence), say(BRAN, sentence));
  assert.equal(claim?.state, 'several sources');
  assert.match(claim?.evidence ?? '', /Orla Finch and Bran Okoro/);
});

test('one who says the same on two days to two papers has said it twice', () => {
  const [claim] = claimsOf(
    say(ORLA, 'the survey of the pier was never finished', { venue: 'the Bay Courier' }),
    say(ORLA, 'the survey of the pier had never been finished', { venue: 'Channel Nine' }),
  );
  assert.equal(claim?.origins.length, 2);
});

test('the very same words are one occasion, whomever they are said to', () => {
  const words = 'The survey of the pier was never finished and I said so at the time';
  const [claim] = claimsOf(
    quote(ORLA, words, { venue: 'the Bay Courier' }),
    quote(ORLA, words, { venue: 'Channel Nine' }),
  );
  assert.equal(claim?.origins.length, 1);
});

test('a body and who speaks for it are one origin', () => {
  const guard = unnamed('the coastguard', 'organisation');
  const head = { ...ORLA, mention: { ...ORLA.mention, text: 'coastguard commander Orla Finch' } };
  const sentence = 'at least 41 people were injured when the two ships met';
  const [claim] = claimsOf(say(guard, sentence), say(head, sentence));
  assert.equal(claim?.origins.length, 1);
  assert.equal(claim?.origins[0]?.speaker?.name, 'Orla Finch');
});

test('sources without a name may be the same source', () => {
  const sentence = 'the group is in advanced talks to buy the airline';
  const [claim] = claimsOf(
    say(unnamed('two people familiar with the matter'), sentence),
    say(unnamed('a person close to the talks'), sentence),
  );
  assert.equal(claim?.origins.length, 1);
  assert.equal(claim?.state, 'unnamed only');
});

test('a nurse and a banker without names are two', () => {
  const sentence = 'the lights went out twice before the announcement was made';
  const [claim] = claimsOf(say(unnamed('a nurse'), sentence), say(unnamed('a banker'), sentence));
  assert.equal(claim?.origins.length, 2);
});

test('an outlet that is cited passes on what its own article has from officials', () => {
  const sentence = 'the dam operator was warned of seepage in the spring';
  const articles = [
    told(1, [say(unnamed('two officials'), sentence)], { outletName: 'The Meridian' }),
    told(2, [say(speaker('Meridian', { kind: 'organisation' }), sentence)]),
  ];
  const [claim] = findClaims(articles).claims;
  assert.equal(claim?.origins.length, 1);
  assert.equal(claim?.origins[0]?.speaker?.name, 'two officials');
});

test('a denial is not the claim, and disputes it', () => {
  const claims = claimsOf(
    say(BRAN, 'the freighter ignored three calls from the ferry'),
    deny(BODY, 'the freighter had ignored three calls from the ferry'),
  );
  assert.equal(claims.length, 1);
  assert.equal(claims[0]?.state, 'disputed');
  assert.deepEqual(claims[0]?.deniedBy, [{ article: 2, ordinal: 0 }]);
  assert.match(claims[0]?.evidence ?? '', /Tide Ferries/);
});

test('a denial of the allegation denies what was alleged just before it', () => {
  const claims = findClaims([
    told(1, [say(BRAN, 'four ballot boxes arrived without seals'), deny(ORLA, 'the allegation')]),
  ]).claims;
  assert.deepEqual(claims[0]?.deniedBy, [{ article: 1, ordinal: 1 }]);
});

test('what is told only as denied is known by its denial', () => {
  const [claim] = claimsOf(deny(ORLA, 'the harbour fund had paid for the garden'));
  assert.equal(claim?.state, 'disputed');
  assert.deepEqual(claim?.deniedBy, claim?.statements);
});

test('a denial of something that no text tells is in no claim', () => {
  const { claims, unclaimed } = findClaims(story(deny(ORLA, 'the allegations')));
  assert.deepEqual(claims, []);
  assert.equal(unclaimed[0]?.reason, 'What it denies is not told.');
});

test('who says the opposite disputes it', () => {
  const claims = claimsOf(
    say(ORLA, 'the harbour gate was locked on Monday night'),
    say(BRAN, 'the harbour gate was not locked on Monday night'),
  );
  assert.deepEqual(
    claims.map(({ state }) => state),
    ['disputed', 'disputed'],
  );
});

test('a correction at the foot withdraws the number above', () => {
  const articles = [
    told(1, [say(BODY, 'at least 41 people were injured at the pier')]),
    told(2, [say(BODY, 'at least 34 people were injured at the pier')], {
      notes: ['An earlier version said that 41 people were injured. It has been corrected.'],
    }),
  ];
  const [first, second] = findClaims(articles).claims;
  assert.equal(first?.state, 'corrected or withdrawn');
  assert.match(first?.evidence ?? '', /An earlier version/);
  assert.notEqual(second?.state, 'corrected or withdrawn');
});

test('"34, not 41" takes back 41', () => {
  const [first] = claimsOf(
    say(BODY, 'the number of people injured at the pier was 41'),
    say(BODY, 'the number of people injured at the pier was 34, not 41'),
  );
  assert.equal(first?.state, 'corrected or withdrawn');
});

test('numbers of one thing are lined up', () => {
  const [claim] = claimsOf(
    say(BODY, 'at least 41 people were injured at the pier'),
    say(BODY, 'at least 34 people were injured at the pier'),
  );
  assert.equal(claim?.numbers[0]?.what, 'people injured');
  assert.deepEqual(
    claim?.numbers[0]?.values.map(({ value }) => value),
    ['41', '34'],
  );
});

test('silence and refusals claim nothing', () => {
  const { claims, unclaimed } = findClaims(
    story(
      say(BODY, 'declined to comment', { force: 'refusal' }),
      say(BODY, 'did not respond', { force: 'no reply' }),
      say(null, 'how she was', { force: 'question' }),
    ),
  );
  assert.equal(claims.length, 0);
  assert.equal(unclaimed.length, 3);
});

test('the words that stand for a claim are a whole quotation rather than its report', () => {
  const [claim] = claimsOf(
    say(ORLA, 'the pumps had failed twice before the flood'),
    quote(ORLA, 'The pumps failed twice before the flood reached the engine room'),
  );
  assert.deepEqual(claim?.shown, { article: 2, ordinal: 0 });
  assert.equal(claim?.firstSeen.article, 1);
});

test('a translation is the same claim by its numbers and names', () => {
  const wache = unnamed('die Küstenwache', 'organisation');
  const articles = [
    told(1, [
      say(
        unnamed('the coastguard', 'organisation'),
        'at least 41 people were injured, five of them seriously, near Kestrel Head',
      ),
    ]),
    told(2, [say(wache, 'mindestens 41 Menschen wurden verletzt, fünf von ihnen schwer')], {
      language: 'de',
    }),
  ];
  const { claims } = findClaims(articles);
  assert.equal(claims.length, 1);
  assert.equal(claims[0]?.origins.length, 1);
});

test('a name in another script is the same speaker', () => {
  const articles = [
    told(1, [
      quote(speaker('Kirill Rogov'), 'A refusal to carry out decisions is sabotage 2022 INDEM'),
    ]),
    told(2, [quote(speaker('Кирилл Рогов'), 'Отказ исполнять решения 2022 INDEM sabotage')], {
      language: 'ru',
    }),
  ];
  const names = findClaims(articles).claims.flatMap(({ origins }) =>
    origins.map(({ speaker: by }) => by?.name),
  );
  assert.deepEqual(new Set(names), new Set(['Kirill Rogov']));
});

test('what a copy adds of its own stands for itself', () => {
  const original = told(1, [say(ORLA, 'the pumps had failed twice before the flood')]);
  const own = told(9, [
    say(ORLA, 'the pumps had failed twice before the flood'),
    say(BRAN, 'his crew slept in the old school hall'),
  ]);
  const copy = copied(2, original, { paragraphs: own.paragraphs, found: own.found });
  const { claims } = findClaims([original, copy]);
  assert.deepEqual(
    claims.map(({ statements }) => statements.length),
    [2, 1],
  );
});

test('why something was rejected is no claim that is denied', () => {
  const { claims, unclaimed } = findClaims(story(deny(BODY, 'it on grounds of cost')));
  assert.deepEqual([claims.length, unclaimed.length], [0, 1]);
});

test('a denial does not deny what its own words tell besides', () => {
  const bid = 'it is preparing a bid for the grain port, a day after a sale of the grain port';
  const denial = { force: 'denial', cue: 'has denied' } as const;
  const article = told(1, [
    say(BODY, bid, denial),
    say(null, 'a day after a sale of the grain port'),
  ]);
  const [outer, inner] = article.found?.statements ?? [];
  assert.ok(article.found && outer && inner);
  const statements = [outer, { ...inner, spans: outer.spans, place: outer.place }];
  const { claims } = findClaims([{ ...article, found: { ...article.found, statements } }]);
  assert.equal(claims.find(({ deniedBy }) => deniedBy.length > 0)?.shown.ordinal, 0);
});

test('the words that stand for a claim are in the language that most of the story is told in', () => {
  const articles = [
    told(1, [quote(ORLA, 'Die Boote waren leer, als Oskar Lindqvist um 05:40 Kestrel Bay rief')], {
      language: 'de',
    }),
    told(2, [say(ORLA, 'the boats were empty when Oskar Lindqvist called Kestrel Bay at 05:40')]),
    told(3, [say(ORLA, 'the boats were empty when Oskar Lindqvist called Kestrel Bay at 05:40')]),
  ];
  const { claims } = findClaims(articles);
  const both = claims.find(({ statements }) => statements.some(({ article }) => article === 1));
  assert.ok((both?.statements.length ?? 0) > 1, 'they are one claim');
  assert.equal(both?.shown.article, 2);
});
