import type { ClaimState, Origin } from '../../../model/claim.ts';
import type { DraftClaim } from '../grouping/draft-claim.ts';
import type { Said } from '../said/said.ts';

export type ToldState = { readonly state: ClaimState; readonly evidence: string };

/** What a claim's state is told by. */
export type StateSources = {
  readonly origins: readonly Origin[];
  /** A sentence that shows that it was corrected or taken back; null: nothing does. */
  readonly correction: string | null;
  readonly nameOf: (said: Said) => string;
};

const LONGEST = 160;

/** The gravest that can be shown: withdrawn before denied before how many stand behind it. */
export function tellState(claim: DraftClaim, sources: StateSources): ToldState {
  if (sources.correction !== null)
    return { state: 'corrected or withdrawn', evidence: sources.correction };
  const [denial] = claim.denials;
  if (denial) return { state: 'disputed', evidence: tellDenial(claim, denial, sources) };
  return tellSources(claim, sources.origins);
}

function tellDenial(claim: DraftClaim, denial: Said, { nameOf }: StateSources): string {
  const who = nameOf(denial);
  const where = denial.article.outletName;
  if (claim.said.includes(denial)) return `Only its denial is told, by ${who}, in ${where}.`;
  return `It is contradicted by ${who}, in ${where}: “${clip(denial.statement.content)}”`;
}

function tellSources(claim: DraftClaim, origins: readonly Origin[]): ToldState {
  const titles = new Set(claim.said.map(({ article }) => article.owner ?? article.outletKey)).size;
  if (claim.said.every(({ statement }) => statement.attribution === 'unknown'))
    return { state: 'unknown', evidence: 'The text does not tell who says so.' };
  const named = origins.filter(({ speaker }) => isNamed(speaker?.kind, speaker?.key));
  if (named.length === 0) return { state: 'unnamed only', evidence: tellUnnamed(claim, origins) };
  if (origins.length > 1) return { state: 'several sources', evidence: tellSeveral(origins) };
  const source = tellOrigin(origins[0]);
  if (titles === 1)
    return { state: 'one source', evidence: `Only ${source} says so, in one title.` };
  return {
    state: 'repeated, one source',
    evidence: `${titles} titles carry it; all have it from ${source}.`,
  };
}

function isNamed(kind: string | undefined, key: string | null | undefined): boolean {
  return (key !== null && key !== undefined) || kind === 'organisation';
}

function tellUnnamed(claim: DraftClaim, origins: readonly Origin[]): string {
  const mention = origins.find(({ speaker }) => speaker !== null)?.speaker?.name;
  if (mention !== undefined) return `Nobody with a name stands behind it: “${clip(mention)}”.`;
  const cue = claim.said[0]?.statement.cue?.text;
  return cue ? `Nobody is named for it, only “${clip(cue)}”.` : 'Nobody is named for it.';
}

function tellSeveral(origins: readonly Origin[]): string {
  const sources = [...new Set(origins.map(tellOrigin))];
  const last = sources.pop() ?? '';
  if (sources.length === 0) return `${last} says so on at least ${origins.length} occasions.`;
  return `At least ${origins.length} sources: ${sources.slice(0, 5).join(', ')} and ${last}.`;
}

function tellOrigin(origin: Origin | undefined): string {
  return origin?.speaker?.name ?? 'somebody unnamed';
}

function clip(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
