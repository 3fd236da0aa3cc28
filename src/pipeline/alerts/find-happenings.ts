import type { Desk } from '../../desk.ts';
import { type HappeningKind, type RuleAction, WAYS, type Way } from '../../model/alerts/alert.ts';
import { sortTimeOf } from '../../model/article-id.ts';
import type { StatementRef } from '../../model/claim.ts';
import { type Following, holdsAt } from '../../model/following.ts';
import type { ClaimRecord } from '../../model/library-stories.ts';
import { shownContent } from '../../model/statement.ts';
import { DAY, type Millis, toIso } from '../../model/time.ts';
import type { CheckedHeadline, Match } from '../../store/alerts/matches.ts';
import type { Found, NewHappening } from '../../store/alerts/record-happenings.ts';
import type { HappeningFacts, ToldArticle, ToldRule } from './happening-facts.ts';
import { paceOf } from './pace-of.ts';

type Looking = Pick<Desk, 'store' | 'now'>;

/** Articles, and claims, of one look. */
const AT_ONCE = 200;
/** Of a story that moved the newest are named. */
const NAMED = 5;

/**
 * Looks at what came in since the last look for what readers are to know, and notes it. What is noted and what of the work is done is
 * one step of the library: broken off anywhere nothing is lost and nothing told twice. How many happenings are new.
 */
export async function findHappenings(desk: Looking): Promise<number> {
  const { alerts } = desk.store;
  let added = 0;
  for (;;) {
    const now = desk.now();
    const { articles, stale, claims } = await alerts.awaited(now, AT_ONCE);
    if (articles.length + stale.length + claims.length === 0) return added;
    const readers = await alerts.readersWithAlerts();
    const denied = readers.length === 0 ? [] : await deniedClaims(desk, claims, now);
    const found: Mutable<Found> = {
      ...{ happenings: [], marks: [], paces: new Map() },
      ...{ articles: [...articles, ...stale], claims },
    };
    for (const readerId of readers) await lookFor(desk, { readerId, articles, denied, now }, found);
    added += await alerts.recordHappenings(found, now);
  }
}

type Mutable<Whole> = { -readonly [Part in keyof Whole]: Whole[Part] };

type Look = {
  readonly readerId: number;
  readonly articles: readonly number[];
  readonly denied: readonly Denied[];
  readonly now: Millis;
};

/** Adds what concerns one reader. */
async function lookFor(desk: Looking, look: Look, found: Mutable<Found>): Promise<void> {
  const { readerId, articles, denied } = look;
  const { store } = desk;
  const matches = articles.length === 0 ? [] : await store.alerts.matches(readerId, articles);
  if (matches.length === 0 && denied.length === 0) return;
  const actions = new Map(
    (await store.alerts.ruleActions(readerId)).map((action) => [action.ruleId, action]),
  );
  const happenings = [
    ...movedStories(readerId, matches, actions),
    ...matchedRules(readerId, matches, actions),
    ...(await deniedFor(desk, look, actions)),
  ];
  found.happenings = [...found.happenings, ...happenings];
  found.marks = [
    ...found.marks,
    { readerId, does: 'read', articles: touched(matches, actions, 'marksRead') },
    { readerId, does: 'save', articles: touched(matches, actions, 'saves') },
  ];
  if (happenings.length > 0)
    found.paces = new Map([...found.paces, [readerId, await paceOf(desk, look)]]);
}

type Actions = ReadonlyMap<number, RuleAction>;

function touched(
  matches: readonly Match[],
  actions: Actions,
  does: 'marksRead' | 'saves',
): number[] {
  return matches.flatMap(({ line, rules }) =>
    rules.some(({ id }) => actions.get(id)?.[does] === true) ? [line.id] : [],
  );
}

/** Stories and people that are followed are told of unless the rule says otherwise; of all others it has to say so. */
function waysOf(rule: Following, actions: Actions, kind: HappeningKind): readonly Way[] {
  const said = actions.get(rule.id)?.tells;
  if (said != null) return said;
  return kind === 'rule matched' ? [] : WAYS;
}

/** One happening for each story, however many of its articles came at once. */
function movedStories(
  readerId: number,
  matches: readonly Match[],
  actions: Actions,
): NewHappening[] {
  const moves = matches.flatMap(({ line, headline, rules, story }) => {
    const rule = rules.find(isStory);
    return rule === undefined || story === null || !saysMore(story)
      ? []
      : [{ line, headline, rule, story }];
  });
  return [...Map.groupBy(moves, ({ story }) => story.id).values()].flatMap((some) => {
    const last = some.at(-1);
    if (last === undefined) return [];
    const { rule, story } = last;
    const facts: HappeningFacts = {
      kind: 'story moved',
      rule: toldRule(rule),
      story: { id: story.id, ...story.shown },
      articles: some.toReversed().slice(0, NAMED).map(toldArticle),
      articleCount: some.length,
      newStatements: some.reduce((sum, one) => sum + (one.story.newStatements ?? 0), 0),
    };
    const keys = some.map(({ line }) => `moved ${line.id}`);
    return [happeningOf(readerId, { rule, keys, facts, actions })];
  });
}

function isStory({ does, target }: Following): boolean {
  return does === 'follow' && target.kind === 'story';
}

/** Its own report, or a copy in which somebody says something new. */
function saysMore({ report, newStatements }: NonNullable<Match['story']>): boolean {
  return report === 'own' || (newStatements ?? 0) > 0;
}

function matchedRules(
  readerId: number,
  matches: readonly Match[],
  actions: Actions,
): NewHappening[] {
  return matches.flatMap(({ line, headline, rules, story }) => {
    const told = rules.filter(
      (rule) => !isStory(rule) && waysOf(rule, actions, 'rule matched').length > 0,
    );
    const [rule] = told;
    const [first, ...others] = told.map(toldRule);
    if (rule === undefined || first === undefined) return [];
    const facts: HappeningFacts = {
      kind: 'rule matched',
      rules: [first, ...others],
      article: toldArticle({ line, headline }),
      story: story?.id ?? null,
    };
    const ways = [...new Set(told.flatMap((one) => waysOf(one, actions, 'rule matched')))];
    const keys = [`matched ${line.id}`];
    return [{ ...happeningOf(readerId, { rule, keys, facts, actions }), ways }];
  });
}

type Happened = {
  readonly rule: Following;
  readonly keys: readonly string[];
  readonly facts: HappeningFacts;
  readonly actions: Actions;
};

function happeningOf(readerId: number, { rule, keys, facts, actions }: Happened): NewHappening {
  return {
    ...{ readerId, keys, kind: facts.kind, ruleId: rule.id },
    ways: waysOf(rule, actions, facts.kind),
    facts: JSON.stringify(facts),
  };
}

function toldRule({ id, does, target, name }: Following): ToldRule {
  return { id, does: does === 'save' ? 'save' : 'follow', kind: target.kind, name };
}

function toldArticle({ line, headline }: Pick<Match, 'line' | 'headline'>): ToldArticle {
  const { id, outletName: outlet, url, language, sortTime } = line;
  return { id, ...headline, outlet, url, language, at: toIso(sortTime) ?? '' };
}

/** A claim that is denied or taken back by now. */
type Denied = {
  readonly claim: ClaimRecord;
  readonly state: string;
  readonly shown: CheckedHeadline;
};

/** A claim of a story in which nothing came for long is no news, whenever it is told anew. */
const NEWS_FOR = 2 * DAY;

async function deniedClaims(
  { store }: Looking,
  claims: readonly { readonly id: number; readonly state: string }[],
  now: Millis,
): Promise<Denied[]> {
  const denied: Denied[] = [];
  for (const { id, state } of claims) {
    const claim = await store.claims.byId(id);
    if (claim === null || claim.state !== state) continue;
    const refs = [...claim.statements, ...claim.deniedBy];
    const newest = Math.max(...refs.map(({ article }) => article));
    if (sortTimeOf(newest) < now - NEWS_FOR) continue;
    const shown = await store.alerts.headlineOfStory(claim.story);
    if (shown !== null) denied.push({ claim, state, shown });
  }
  return denied;
}

async function deniedFor(
  { store }: Looking,
  { readerId, denied, now }: Look,
  actions: Actions,
): Promise<NewHappening[]> {
  if (denied.length === 0) return [];
  const rules = (await store.following.all(readerId)).filter(
    (rule) => rule.does === 'follow' && holdsAt(rule, now),
  );
  const stories = denied.map(({ claim }) => claim.story);
  const muted = await store.following.mutedStories(readerId, stories);
  const followed = await store.following.followedStories(readerId, stories);
  const happenings: NewHappening[] = [];
  for (const one of denied) {
    const { claim } = one;
    const byStory = followed.find(({ story, rule }) => story === claim.story && isStory(rule));
    const rule = byStory?.rule ?? rules.find((each) => isOf(each, claim));
    if (rule === undefined || muted.has(claim.story)) continue;
    const articles = [...claim.statements, ...claim.deniedBy].map(({ article }) => article);
    if ((await store.alerts.openAmong(readerId, articles)).size === 0) continue;
    const facts = deniedFacts(one, rule);
    if (facts === null) continue;
    const keys = [`claim ${claim.id} ${claim.state}`];
    happenings.push(happeningOf(readerId, { rule, keys, facts, actions }));
  }
  return happenings;
}

/** Whether a person who is followed says it. */
function isOf({ target }: Following, { origins }: ClaimRecord): boolean {
  return target.kind === 'person' && origins.some(({ speaker }) => speaker?.key === target.key);
}

function deniedFacts({ claim, shown: called }: Denied, rule: Following): HappeningFacts | null {
  const { state, shown, said, origins, deniedBy } = claim;
  const words = said.find((one) => isSame(one, shown));
  if (words === undefined || (state !== 'disputed' && state !== 'corrected or withdrawn'))
    return null;
  const origin = origins.find(({ statements }) => statements.some((ref) => isSame(ref, shown)));
  const denial = said.find((one) => deniedBy.some((ref) => isSame(ref, one)));
  return {
    kind: 'claim denied',
    rule: toldRule(rule),
    story: { id: claim.story, ...called },
    claim: {
      ...{ id: claim.id, state, words: shownContent(words.statement) },
      // Under the fullest name that the story prints, as the claim's own page has it.
      speaker: origin?.speaker?.name ?? words.statement.speaker?.name ?? null,
      outlet: words.outletName,
      deniedBy: denial?.statement.speaker?.name ?? null,
      ...{ outletCount: claim.outletCount, originCount: origins.length },
    },
  };
}

function isSame(one: StatementRef, other: StatementRef): boolean {
  return one.article === other.article && one.ordinal === other.ordinal;
}
