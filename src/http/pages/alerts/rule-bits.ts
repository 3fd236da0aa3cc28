import { type RuleAction, WAYS } from '../../../model/alerts/alert.ts';

/** What a rule does, as a number that fits into a notice: a bit for each way, and for what is done with articles. */
export function bitsOf({ tells, marksRead, saves }: Omit<RuleAction, 'ruleId'>): number {
  const ways = WAYS.reduce(
    (sum, way, at) => sum + (tells?.includes(way) === true ? 2 ** at : 0),
    0,
  );
  return ways + (tells === null ? USUAL : 0) + (marksRead ? READ : 0) + (saves ? SAVE : 0);
}

const USUAL = 16;
const READ = 32;
const SAVE = 64;

export function actionOf(ruleId: number, bits: number): RuleAction {
  const has = (bit: number) => Math.floor(bits / bit) % 2 === 1;
  return {
    ruleId,
    tells: has(USUAL) ? null : WAYS.filter((_, at) => has(2 ** at)),
    ...{ marksRead: has(READ), saves: has(SAVE) },
  };
}
