import type { Desk } from '../../desk.ts';
import type { NewFollowing } from '../../model/following.ts';
import { nameTarget } from './name-target.ts';

/** What came of rules that were handed in. */
export type TakenRules = {
  readonly added: number;
  readonly known: number;
  /** About what is not in this library, over already, or no rule at all. */
  readonly refused: number;
};

type Reader = { readonly readerId: number; readonly zone: string };

/** Adds rules one by one, each looked up as if the reader had made it here. */
export async function takeRules(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  { readerId, zone }: Reader,
  rules: readonly NewFollowing[],
): Promise<TakenRules> {
  const taken = { added: 0, known: 0, refused: 0 };
  for (const { does, target, name, endsAt } of rules) {
    const at = now();
    const naming = await nameTarget(store, { does, target, zone, now: at });
    if (naming.kind !== 'named' || (endsAt !== null && endsAt <= at)) {
      taken.refused += 1;
      continue;
    }
    const wish = { readerId, does, target: naming.named.target, name, endsAt, at };
    taken[(await store.following.addRule(wish)).kind] += 1;
  }
  return taken;
}
