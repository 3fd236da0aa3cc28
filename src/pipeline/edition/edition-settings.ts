import type { RankTermName, RankWeights } from '../../model/edition/edition.ts';
import { USUAL_WEIGHTS } from '../../ranking/rank-stories.ts';

/** How strongly a reason of the top stories counts for a reader. */
export const REASON_STEPS = ['off', 'less', 'usual', 'more'] as const;

export type ReasonStep = (typeof REASON_STEPS)[number];

const FACTORS: Readonly<Record<ReasonStep, number>> = { off: 0, less: 0.5, usual: 1, more: 2 };

/** How a reader wants their edition to be made. */
export type EditionSettings = {
  /** Whether a part of it is for this reader alone. */
  readonly isPersonal: boolean;
  /** Of ten places in that part so many go by what counts for everybody. */
  readonly sharedOfTen: number;
  /** Whether what the reader opens and is shown is noted. */
  readonly isRecorded: boolean;
  readonly reasons: Readonly<Record<RankTermName, ReasonStep>>;
};

const SHARES: readonly number[] = [1, 2, 3, 5];

/** Reads stored settings; whatever is missing or unknown is as usual. */
export function editionSettings(stored: Readonly<Record<string, string>>): EditionSettings {
  const stepOf = (name: RankTermName) =>
    REASON_STEPS.find((step) => step === stored[reasonSetting(name)]) ?? 'usual';
  return {
    isPersonal: stored.isPersonal !== 'no',
    sharedOfTen: SHARES.find((share) => String(share) === stored.sharedOfTen) ?? 2,
    isRecorded: stored.isReadingRecorded !== 'no',
    reasons: {
      coverage: stepOf('coverage'),
      burst: stepOf('burst'),
      breadth: stepOf('breadth'),
      prominence: stepOf('prominence'),
      freshness: stepOf('freshness'),
      variety: stepOf('variety'),
    },
  };
}

/** The name under which a reason's step is kept. */
export function reasonSetting(name: RankTermName): string {
  return `reason-${name}`;
}

export function reasonWeights({ reasons }: Pick<EditionSettings, 'reasons'>): RankWeights {
  const weigh = (name: RankTermName) => USUAL_WEIGHTS[name] * FACTORS[reasons[name]];
  return {
    coverage: weigh('coverage'),
    burst: weigh('burst'),
    breadth: weigh('breadth'),
    prominence: weigh('prominence'),
    freshness: weigh('freshness'),
    variety: weigh('variety'),
  };
}
