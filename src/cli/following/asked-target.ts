import type { NamedTarget } from '../../model/following.ts';
import {
  type FollowDoes,
  type FollowTarget,
  isTargetKind,
  TARGET_KINDS,
} from '../../model/following.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { CommandError } from '../report-trouble.ts';

/** The zone of whoever types. */
export const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What somebody names at a terminal, looked up in the library. Throws CommandError. */
export async function askedTarget(
  store: Store,
  { does, kind, words, now }: { does: FollowDoes; kind: string; words: string[]; now: Millis },
): Promise<NamedTarget> {
  const { nameTarget } = await import('../../pipeline/following/name-target.ts');
  if (!isTargetKind(kind)) {
    throw new CommandError(`“${kind}” is none of ${TARGET_KINDS.join(', ')}.`, 2);
  }
  const typed = words.join(' ');
  const target: FollowTarget = { kind, key: kind === 'person' ? await keyOf(store, typed) : typed };
  const naming = await nameTarget(store, { does, target, zone: zoneHere(), now });
  if (naming.kind === 'named') return naming.named;
  if (naming.kind === 'unknown')
    throw new CommandError(`The library has no ${kind} “${typed}”.`, 1);
  throw new CommandError(REFUSED[naming.reason], 2);
}

const REFUSED = {
  words: 'These words could be found nowhere.',
  marks:
    'What is unread, saved or opened changes all the time: that can be neither followed nor muted.',
  'not a search': 'Only a search can be saved.',
} as const;

/** A person's key, or the key of whoever of that name says most. */
async function keyOf(store: Store, typed: string): Promise<string> {
  if ((await store.speakers.byKey(typed)) !== null) return typed;
  const [first] = await store.speakers.find(typed, 1);
  return first?.key ?? typed;
}

const LENGTHS: Readonly<Record<string, Millis>> = { day: DAY, week: 7 * DAY, month: 30 * DAY };

/** When a rule is to end; null: never. Throws CommandError. */
export function readUntil(until: string | undefined, now: Millis): Millis | null {
  if (until === undefined) return null;
  const length = LENGTHS[until];
  if (length !== undefined) return now + length;
  const at = Date.parse(until);
  if (Number.isNaN(at)) {
    throw new CommandError('--until takes day, week, month or a day such as 2026-12-24.', 2);
  }
  if (at <= now) throw new CommandError('--until is over already.', 2);
  return at;
}
