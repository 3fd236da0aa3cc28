/**
 * A reader's rules as an open file, to be kept or taken elsewhere: JSON, one object a rule. Stories have no names that
 * another library knows; of these the address of an article stands beside the number.
 */
import {
  type Following,
  type FollowTarget,
  isFollowDoes,
  isTargetKind,
  type NewFollowing,
} from '../../model/following.ts';
import { type Millis, toIso } from '../../model/time.ts';

const FORMAT = 'hearsay-following';

/** Rules that hold, and those that have ended. */
export function followingFile(rules: readonly Following[]) {
  return { format: FORMAT, version: 1, rules: rules.map(ruleJson) };
}

/** A rule as programs read it. */
export function ruleJson({ id, does, target, name, addedAt, endsAt }: Following) {
  const { kind, key } = target;
  return { id, does, kind, key, name, addedAt: toIso(addedAt), endsAt: toIso(endsAt) };
}

const MOST_RULES = 2_000;
const LONGEST_KEY = 1_000;
const LONGEST_NAME = 200;

/** What such a file holds; null: it is none. What is no rule in it is left out. */
export function readFollowingFile(text: string): NewFollowing[] | null {
  const file = parse(text);
  if (!isRecord(file) || file.format !== FORMAT || !Array.isArray(file.rules)) return null;
  return file.rules.slice(0, MOST_RULES).flatMap((rule: unknown) => toRule(rule) ?? []);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toRule(value: unknown): NewFollowing | null {
  if (!isRecord(value)) return null;
  const { does, key, name, endsAt } = value;
  const kind = typeof value.kind === 'string' ? value.kind : null;
  if (typeof does !== 'string' || !isFollowDoes(does) || !isTargetKind(kind)) return null;
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) return null;
  const target: FollowTarget = { kind, key: key.toWellFormed() };
  const called = typeof name === 'string' && name !== '' ? name : key;
  return {
    ...{ does, target, endsAt: toMillis(endsAt) },
    name: called.slice(0, LONGEST_NAME).toWellFormed(),
  };
}

function toMillis(value: unknown): Millis | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
