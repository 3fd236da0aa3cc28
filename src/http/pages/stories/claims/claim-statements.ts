import type { StatementRef } from '../../../../model/claim.ts';
import { isSame } from '../../../../model/claim-denial.ts';
import type { ClaimedStatement, ClaimRecord } from '../../../../model/library-stories.ts';

export function saidAt(
  { said }: Pick<ClaimRecord, 'said'>,
  ref: StatementRef,
): ClaimedStatement | undefined {
  return said.find((one) => isSame(one, ref));
}

/** The statement whose words stand for a claim; undefined where none is known any more. */
export function mainStatement(claim: ClaimRecord): ClaimedStatement | undefined {
  return saidAt(claim, claim.shown) ?? claim.said[0];
}
