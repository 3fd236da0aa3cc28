import { judgeDenials, judgeOrigins, type ToldStory } from './score-claims.ts';
import { f1Of, shareOf, type Tally } from './tally.ts';

/**
 * right: origins whose found carriers are the gold's, all and no others; carriers: F1 of origins' carriers; said: carriers whose statement
 * was found at all, which no claim can be without.
 */
export function scoreOrigins(stories: readonly ToldStory[]): Tally<'right' | 'carriers' | 'said'> {
  const judged = stories.flatMap(judgeOrigins);
  const both = judged.map(
    ({ gold, carriers }) => new Set(gold.carriedBy).intersection(new Set(carriers)).size,
  );
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const wanted = total(judged.map(({ gold }) => gold.carriedBy.length));
  const given = total(judged.map(({ carriers }) => carriers.length));
  const unsaid = total(judged.map((one) => one.unsaid.length));
  return {
    rates: {
      right: shareOf(judged.map(({ isRight }) => isRight)),
      carriers: f1Of(total(both) / Math.max(1, given), total(both) / wanted),
      said: 1 - unsaid / wanted,
    },
    misses: judged.filter(({ isRight }) => !isRight).map(describeOrigin),
  };
}

function describeOrigin({
  story,
  gold,
  unsaid,
  carriers,
}: ReturnType<typeof judgeOrigins>[number]): string {
  const [wanted, given] = [new Set(gold.carriedBy), new Set(carriers)];
  const list = (what: string, names: Iterable<string>) => {
    const all = [...names];
    return all.length === 0 ? '' : `; ${what} ${all.join(' ')}`;
  };
  const missing = wanted.difference(given).difference(new Set(unsaid));
  return (
    `origin ${story}: "${gold.claim}" (${gold.speaker})${list('statement not found in', unsaid)}` +
    `${list('not joined', missing)}${list('joined too', given.difference(wanted))}`
  );
}

/** denials: those of the gold that a claim has; the gold names not every one, so that others are listed and cost nothing; corrections: stories of which it is told rightly whether anything was taken back. */
export function scoreDoubts(stories: readonly ToldStory[]): Tally<'denials' | 'corrections'> {
  const judged = stories.map((told) => ({ told, ...judgeDenials(told) }));
  const found = judged.flatMap((one) => one.found.map(({ isFound }) => isFound));
  const corrected = stories.map((told) => ({
    told,
    isTold: isCorrected(told),
    isSo: told.gold.gold.correction !== null,
  }));
  return {
    rates: {
      denials: shareOf(found),
      corrections: shareOf(corrected.map(({ isTold, isSo }) => isTold === isSo)),
    },
    misses: [
      ...judged.flatMap((one) =>
        one.found
          .filter(({ isFound }) => !isFound)
          .map(
            ({ denial }) =>
              `denial ${one.told.gold.slug}: "${denial.claim}" (${denial.speaker}) not found`,
          ),
      ),
      ...judged.flatMap((one) =>
        one.strange.map(
          ({ evidence }) =>
            `denial ${one.told.gold.slug}: also disputed, which the gold does not name: ${evidence}`,
        ),
      ),
      ...corrected
        .filter(({ isTold, isSo }) => isTold !== isSo)
        .map(
          ({ told, isSo }) =>
            `correction ${told.gold.slug}: ${isSo ? 'not told' : 'told, there is none'}`,
        ),
    ],
  };
}

function isCorrected({ analysis }: ToldStory): boolean {
  return analysis.claims.some(({ state }) => state === 'corrected or withdrawn');
}
