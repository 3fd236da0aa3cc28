import type { DeliveryKind } from '../../model/alerts/alert.ts';
import type { Millis } from '../../model/time.ts';
import type { KnownHappening } from '../../store/alerts/deliveries.ts';
import { type HappeningFacts, readFacts } from './happening-facts.ts';

/** What is told, before it is put into words or JSON. */
export type Told = { readonly at: Millis } & (
  | { readonly kind: 'happening'; readonly facts: HappeningFacts }
  /** Several in one: how many, and some of them. */
  | { readonly kind: 'summary'; readonly count: number; readonly some: readonly HappeningFacts[] }
  | { readonly kind: 'test' }
);

/** Null: it cannot be read, or the rule by which it was told is no more. */
export function toldOf(delivery: {
  readonly kind: DeliveryKind;
  readonly happening: KnownHappening | null;
  readonly some: readonly KnownHappening[];
  readonly folded: number;
  readonly queuedAt: Millis;
}): Told | null {
  const { kind, happening, some, folded: count, queuedAt } = delivery;
  if (kind === 'test') return { kind, at: queuedAt };
  if (kind === 'summary')
    return { kind, count, at: queuedAt, some: some.flatMap((one) => readFacts(one.facts) ?? []) };
  const facts = happening === null ? null : readFacts(happening.facts);
  return facts === null || happening === null ? null : { kind, facts, at: happening.at };
}

/** What is told in words, in a reader's language: one line each. */
export type AlertWords = {
  readonly title: string;
  readonly body: string;
  /** Why it came: what they follow or search for. */
  readonly why: string;
  /** Where it leads here: "/stories/12". */
  readonly path: string;
  /** BCP 47, of the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The words of the ways to go there and to change it. */
  readonly open: string;
  readonly change: string;
};

export type WriteAlert = (
  told: Told,
  /** See settingCalls.ofReader. */
  settings: Readonly<Record<string, string>>,
) => AlertWords;
