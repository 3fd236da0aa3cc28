import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { speaker } from '../../../test/statements.ts';
import { copied, type Line, told } from '../../../test/told-story.ts';
import type { Claim, StatementRef, StoryArticle } from '../../model/claim.ts';
import { findClaims } from './find-claims.ts';

const SPEAKERS = [
  speaker('Orla Finch', { role: 'harbour master' }),
  speaker('Finch'),
  speaker('Bran Okoro'),
  speaker('Tide Ferries', { kind: 'organisation' }),
  { ...speaker('two officials', { kind: 'unnamed' as const }), key: null },
  { ...speaker('the coastguard', { kind: 'organisation' as const }), key: null },
  null,
];
const WORDS =
  'boats empty found nobody aboard harbour gate locked not never 41 34 five million people injured pier storm “quoted words” night survey shown report'.split(
    ' ',
  );
const FORCES = ['statement', 'statement', 'denial', 'refusal', 'question', 'demand'] as const;

const line: fc.Arbitrary<Line> = fc.record({
  by: fc.constantFrom(...SPEAKERS),
  content: fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
    .map((all) => all.join(' ')),
  form: fc.constantFrom('direct', 'indirect', 'mixed'),
  force: fc.constantFrom(...FORCES),
  cue: fc.constantFrom('said', 'denied', 'do not believe'),
});
const stories: fc.Arbitrary<StoryArticle[]> = fc
  .array(fc.array(line, { maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((articles) =>
    articles.map((lines, at) =>
      told(at + 1, lines, { time: at % 3 === 0 ? null : FRIDAY_EVENING }),
    ),
  );

const keyOf = ({ article, ordinal }: StatementRef) => `${article}.${ordinal}`;

test('every statement is in one claim, or denies one, or is told to be in none', () => {
  fc.assert(
    fc.property(stories, (articles) => {
      const { claims, unclaimed } = findClaims(articles);
      const held = [
        ...claims.flatMap(({ statements }) => statements.map(keyOf)),
        ...unclaimed.map(({ statement }) => keyOf(statement)),
      ];
      assert.equal(new Set(held).size, held.length);
      const known = new Set([...held, ...claims.flatMap(({ deniedBy }) => deniedBy.map(keyOf))]);
      for (const { id, found } of articles)
        for (const ordinal of found?.statements.keys() ?? [])
          assert.ok(known.has(keyOf({ article: id, ordinal })));
    }),
  );
});

test('origins part a claim’s statements among them', () => {
  fc.assert(
    fc.property(stories, (articles) => {
      for (const { statements, origins } of findClaims(articles).claims) {
        const parts = origins.flatMap((origin) => origin.statements.map(keyOf));
        assert.deepEqual(parts.sort(), statements.map(keyOf).sort());
      }
    }),
  );
});

test('the order in which articles are given changes nothing', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (articles, turn) => {
      const at = turn % articles.length;
      const turned = [...articles.slice(at), ...articles.slice(0, at)].reverse();
      assert.deepEqual(findClaims(turned).claims, findClaims(articles).claims);
    }),
  );
});

test('one more copy never adds an origin', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (articles, pick) => {
      const original = articles[pick % articles.length];
      if (!original) return;
      const more = [...articles, copied(99, original, { time: FRIDAY_EVENING + 1 })];
      const count = (claims: readonly Claim[]) =>
        claims.reduce((sum, { origins }) => sum + origins.length, 0);
      assert.equal(count(findClaims(more).claims), count(findClaims(articles).claims));
    }),
  );
});

test('an article of ten thousand statements is told in part, and the part is told', () => {
  const many = told(
    1,
    Array.from({ length: 10_000 }, (_, at) => ({
      by: SPEAKERS[at % SPEAKERS.length] ?? null,
      content: `the harbour gate ${at} was locked ${at % 7} times`,
    })),
  );
  const { claims, unclaimed, limits } = findClaims([many]);
  assert.equal(
    claims.reduce((sum, { statements }) => sum + statements.length, 0),
    300,
  );
  assert.equal(unclaimed.length, 9700);
  assert.match(limits[0] ?? '', /Of 10000 statements/);
});

test('no text, whatever it holds, takes long', () => {
  const noise = [
    '“'.repeat(20_000),
    'not '.repeat(9000),
    '1,'.repeat(9000),
    'а́'.repeat(9000),
    'x'.repeat(50_000),
    '\'"«»'.repeat(5000),
  ];
  const articles = noise.map((content, at) =>
    told(
      at + 1,
      [
        {
          by: speaker(`${content.slice(0, 2000)} Finch`, { role: content }),
          content,
          form: 'mixed',
        },
      ],
      { notes: [`correction: ${content}`], language: at % 2 === 0 ? 'en' : null },
    ),
  );
  const before = process.cpuUsage();
  findClaims([...articles, ...articles.map((article) => ({ ...article, id: article.id + 50 }))]);
  assert.ok(cpuSince(before) < 3000);
});
