/**
 * Consent, letters and crashes in every order: whatever people, editors, servers and the power do, no newsletter goes to whoever
 * has not confirmed, none after a no, none to a box that bounced, and none twice. Held against a model of a few lines.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Letter } from '../../src/model/mail/letter.ts';
import { DAY, HOUR } from '../../src/model/time.ts';
import type { Claimed } from '../../src/store/mail/outbox/claim-letters.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import type { Store } from '../../src/store/store.ts';

const PEOPLE = ['ana@post.example', 'Ole@Post.example'];
const LISTS = ['picks', 'section:world'];
const LIMITS = { domainAnHour: 100_000, recipientADay: 100_000 };

type Who = { readonly person: number; readonly list: number };

type Step =
  | ({ readonly does: 'ask' | 'confirm' | 'leave' | 'queue' } & Who)
  | {
      readonly does: 'bounce' | 'complain' | 'lift' | 'erase' | 'pause' | 'resume';
      readonly person: number;
    }
  | { readonly does: 'claim'; readonly most: number }
  | { readonly does: 'sent' | 'fails' | 'crash' | 'hour' };

/** A step with all that any has. */
type Doing = Who & { readonly most: number };

const person = fc.nat(PEOPLE.length - 1);
const list = fc.nat(LISTS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: of('ask', 'confirm', 'queue') },
  { weight: 1, arbitrary: of('leave') },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('bounce', 'complain', 'lift', 'erase', 'pause', 'resume'),
      person,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('claim' as const),
      most: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('sent', 'fails', 'crash', 'hour') }),
  },
);

function of<const Does extends string>(...does: readonly Does[]) {
  return fc.record({ does: fc.constantFrom(...does), person, list });
}

/** What must hold, told without a library: who wants what, who asked and was not answered, what was handed on. */
type Model = {
  readonly wants: Set<string>;
  readonly asked: Map<string, string>;
  readonly out: Set<number>;
  readonly pausedUntil: Map<number, number>;
  readonly handed: Map<string, number>;
};

test('no newsletter without a yes, none after a no, to a box that bounced, or twice, in whatever order', async () => {
  let handedOn = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 40, maxLength: 120, size: 'max' }),
      async (steps) => {
        const store = openStoreHere(':memory:');
        const run = runOf(store);
        for (const one of steps) await run.take(one);
        handedOn += run.handedOn();
        await store.close();
      },
    ),
    { numRuns: 80 },
  );
  // Otherwise nothing was tried.
  assert.ok(handedOn > 50, `${handedOn} letters`);
});

function runOf(store: Store) {
  const { consent, outbox, suppressions } = store;
  const model: Model = {
    ...{ wants: new Set(), asked: new Map(), out: new Set() },
    ...{ pausedUntil: new Map(), handed: new Map() },
  };
  let at = Date.UTC(2026, 10, 21);
  let number = 0;
  let underWay: Claimed[] = [];
  const addressOf = (who: number) => PEOPLE[who] ?? '';
  const keyOf = (one: Who) => `${one.person} ${one.list}`;
  const forget = (who: number) => {
    for (const key of LISTS.map((_, index) => keyOf({ person: who, list: index }))) {
      model.wants.delete(key);
      model.asked.delete(key);
    }
    model.pausedUntil.delete(who);
  };

  const checked = (claimed: readonly Claimed[]) => {
    for (const { to, list: name, key } of claimed) {
      const who = PEOPLE.findIndex((one) => one.toLowerCase() === to.toLowerCase());
      const pair = keyOf({ person: who, list: LISTS.indexOf(name ?? '') });
      assert.ok(model.wants.has(pair), `${to} has not said yes to ${name}, or has said no`);
      assert.ok(!model.out.has(who), `${to} bounced`);
      assert.ok((model.pausedUntil.get(who) ?? 0) <= at, `${to} has paused`);
      // What the server took for certain, or may have taken, is not handed on again.
      assert.equal(model.handed.get(key) ?? 0, 0, `${to} has had this`);
    }
  };

  const doings: Record<Step['does'], (one: Doing) => Promise<void>> = {
    ask: async (one) => {
      const tokenHash = `token ${++number}`;
      const words = { wording: 'Yes.', version: '1', language: 'en', how: 'form' };
      const lists = [LISTS[one.list] ?? ''];
      const address = addressOf(one.person);
      await consent.addRequest({ ...words, address, lists, tokenHash, expiresAt: at + DAY }, at);
      model.asked.set(keyOf(one), tokenHash);
    },
    confirm: async (one) => {
      const token = model.asked.get(keyOf(one));
      const did = await consent.setByRequest(token ?? 'none', at);
      model.asked.delete(keyOf(one));
      if (did === null) return;
      model.wants.add(keyOf(one));
      model.pausedUntil.delete(one.person);
    },
    leave: async (one) => {
      const address = addressOf(one.person).toUpperCase();
      await consent.recordWithdrawn({ address, list: LISTS[one.list] ?? '', how: 'link' }, at);
      model.wants.delete(keyOf(one));
      // Letters that ask and were not answered are spent, of all lists.
      for (const key of [...model.asked.keys()])
        if (key.startsWith(`${one.person} `)) model.asked.delete(key);
    },
    queue: async (one) => {
      await outbox.addLetters([letterTo(one)], at);
    },
    bounce: async ({ person: who }) => {
      const bounced = { address: addressOf(who), answer: null } as const;
      await suppressions.addSuppression({ ...bounced, reason: 'bounce' }, at);
      model.out.add(who);
    },
    complain: async ({ person: who }) => {
      const said = { address: addressOf(who), answer: null } as const;
      await suppressions.addSuppression({ ...said, reason: 'complaint' }, at);
      forget(who);
    },
    lift: async ({ person: who }) => {
      const known = await suppressions.suppressionOf(addressOf(who));
      if (known !== null) await suppressions.removeSuppression(known.id);
      model.out.delete(who);
    },
    erase: async ({ person: who }) => {
      await consent.removePerson(addressOf(who), at);
      forget(who);
    },
    pause: async ({ person: who }) => {
      await consent.recordPause({ address: addressOf(who), until: at + 2 * HOUR, how: 'page' }, at);
      if (LISTS.some((_, index) => model.wants.has(keyOf({ person: who, list: index }))))
        model.pausedUntil.set(who, at + 2 * HOUR);
    },
    resume: async ({ person: who }) => {
      await consent.recordPause({ address: addressOf(who), until: null, how: 'page' }, at);
      model.pausedUntil.delete(who);
    },
    claim: async ({ most }) => {
      const claimed = await outbox.recordTurn({ handed: [], most, limits: LIMITS }, at);
      checked(claimed);
      underWay.push(...claimed);
    },
    sent: async () => {
      for (const { key } of underWay) model.handed.set(key, 1);
      await end((id) => ({ id, kind: 'sent', answer: null }));
    },
    fails: () => end((id) => ({ id, kind: 'later', dueAt: at + HOUR, answer: null })),
    crash: async () => {
      for (const { key } of underWay) model.handed.set(key, 1);
      underWay = [];
      await outbox.recordStart(at);
    },
    hour: async () => {
      at += HOUR;
    },
  };

  const end = async (
    as: (id: number) => Parameters<typeof outbox.recordTurn>[0]['handed'][number],
  ) => {
    const handed = underWay.map(({ id }) => as(id));
    underWay = [];
    await outbox.recordTurn({ handed, most: 0, limits: LIMITS }, at);
  };

  const letterTo = (one: Who): Letter => {
    const to = addressOf(one.person);
    // Some keys come twice: a schedule that ran again after a crash.
    const key = `${keyOf(one)} ${Math.floor(++number / 3)}`;
    return {
      ...{ key, to, toName: null, kind: 'newsletter', list: LISTS[one.list] ?? '' },
      ...{ subject: 'News', text: 'News.', html: null, readerId: null, notAfter: at + 9 * DAY },
    };
  };

  return {
    take: (one: Step): Promise<void> => {
      return doings[one.does]({ person: 0, list: 0, most: 0, ...one });
    },
    handedOn: () => model.handed.size,
  };
}
