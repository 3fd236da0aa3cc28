import type { ClaimRecord } from '../../model/library-stories.ts';
import { toIso } from '../../model/time.ts';
import { toldStatement } from '../statements/told-statement.ts';

/** A claim as programs get it; see told-story.ts. */
export function toldClaim(claim: ClaimRecord) {
  const { id, story, state, evidence, shown, origins, deniedBy, numbers, outletCount } = claim;
  const { article, time } = claim.firstSeen;
  return {
    ...{ id, story, state, evidence, outletCount, shown, origins, deniedBy, numbers },
    firstSeen: { article, time: toIso(time) },
    statements: claim.statements,
    said: claim.said.map((one) => ({
      article: one.article,
      ordinal: one.ordinal,
      outlet: { id: one.outletId, name: one.outletName },
      statement: toldStatement(one.statement),
    })),
  };
}
