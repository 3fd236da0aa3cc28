import type { FollowDoes, Following, TargetReach } from '../../model/following.ts';
import { type Millis, toIso } from '../../model/time.ts';

const DOES: Readonly<Record<FollowDoes, string>> = {
  follow: 'follows',
  mute: 'mutes',
  save: 'keeps',
};

/** "3  mutes phrase “Kestrel Bay”, until 2026-12-01". */
export function ruleText(rule: Following, now: Millis): string {
  const { id, does, target, name, endsAt } = rule;
  const key = target.key === name ? '' : ` (${target.key})`;
  return `${id}  ${DOES[does]} ${target.kind} “${name}”${key}${endText(endsAt, now)}`;
}

function endText(endsAt: Millis | null, now: Millis): string {
  if (endsAt === null) return '';
  return `, ${endsAt > now ? 'until' : 'ended'} ${toIso(endsAt)?.slice(0, 16).replace('T', ' ')}`;
}

/** What a rule touches, in two lines and its newest headlines. */
export function reachText({
  lastWeek,
  lastMonth,
  inAll,
  mostCounted,
  examples,
}: TargetReach): string {
  const all = inAll < mostCounted ? `${inAll}` : `more than ${inAll}`;
  const counts = `Touches ${lastWeek} articles of the last 7 days, ${lastMonth} of the last 30, ${all} in all.`;
  const lines = examples.map(
    ({ sortTime, outletName, headline }) =>
      `  ${toIso(sortTime)?.slice(0, 10)}  ${outletName}: ${headline}`,
  );
  return [counts, ...lines].join('\n');
}
