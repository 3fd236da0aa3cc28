import type { StorySaid } from '../said/read-story.ts';
import type { Said } from '../said/said.ts';
import { addTo, type DraftClaim } from './draft-claim.ts';
import { compare, type Grouping } from './group-claims.ts';

/** Statements by whether they stand in another article of the same text already. */
export type AlignedCopies = {
  readonly originals: readonly Said[];
  /** A copy's statement to that of the text it was copied from, which is among `originals`. */
  readonly copied: ReadonlyMap<Said, Said>;
};

/** What a copy has changed, or has of its own, stands for itself. */
export function alignCopies(
  claimed: readonly Said[],
  story: StorySaid,
  grouping: Grouping,
): AlignedCopies {
  const byFamily = new Map<number, Said[]>();
  const copied = new Map<Said, Said>();
  const [leads, copies] = [
    claimed.filter((one) => !story.isCopy(one)),
    claimed.filter(story.isCopy),
  ];
  if (copies.length === 0) return { originals: claimed, copied };
  for (const one of [...leads, ...copies]) {
    const family = story.familyOf(one.article.id);
    const known = byFamily.get(family) ?? [];
    const original = story.isCopy(one) ? originalOf(one, known, grouping) : null;
    if (original) copied.set(one, original);
    else known.push(one);
    byFamily.set(family, known);
  }
  return { originals: claimed.filter((one) => !copied.has(one)), copied };
}

function originalOf(copy: Said, originals: readonly Said[], grouping: Grouping): Said | null {
  const { statement, isDenial } = copy;
  const alike = originals.filter(
    (said) => said.isDenial === isDenial && said.article !== copy.article,
  );
  const same = alike.find((said) => said.statement.normal === statement.normal);
  if (same) return same;
  let [best, score]: [Said | null, number] = [null, 0];
  for (const said of alike) {
    const verdict = compare(copy, said, grouping);
    if (verdict.kind === 'same' && verdict.score > score) [best, score] = [said, verdict.score];
  }
  return best;
}

/** Puts copies where their originals were put. */
export function addCopies(claims: readonly DraftClaim[], { copied }: AlignedCopies): void {
  const homes = new Map<Said, DraftClaim>();
  for (const claim of claims) for (const said of claim.said) homes.set(said, claim);
  for (const [copy, original] of copied) {
    const home = homes.get(original);
    if (!home) continue;
    addTo(home, copy);
    home.copied.set(copy, original);
  }
}
