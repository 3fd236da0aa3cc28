import { html } from 'hono/html';
import type { ClaimState } from '../../../model/claim.ts';
import { isSame } from '../../../model/claim-denial.ts';
import type { SaidInArticle } from '../../../model/library-statements.ts';
import type { ClaimRecord } from '../../../model/library-stories.ts';
import type { SpeakerFigures } from '../../../store/figures/speaker-figures.ts';
import type { Store } from '../../../store/store.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import { stateClass, stateWords } from '../stories/claims/state-words.ts';
import { storyPath } from '../stories/story-path.ts';
import { quoted } from '../wording/quoted.ts';

/** Claims that something came of: denied, corrected, borne out or repeated. */
export type NotableClaims = readonly ClaimRecord[];

const MOST_CLAIMS = 6;

/** What came of something, the gravest first; what one title had once is not told. */
const NOTABLE: readonly ClaimState[] = [
  'disputed',
  'corrected or withdrawn',
  'several sources',
  'repeated, one source',
];

/** Of what somebody says in some articles, the claims that something came of; the gravest first. */
export async function readNotable(
  claims: Store['claims'],
  said: readonly SaidInArticle[],
): Promise<NotableClaims> {
  const refs = said.flatMap(({ article, statements }) =>
    statements.map(({ ordinal }) => ({ article: article.id, ordinal })),
  );
  const found = await claims.ofStatements(refs);
  const placed = found.filter(({ state }) => NOTABLE.includes(state));
  return placed
    .toSorted((a, b) => NOTABLE.indexOf(a.state) - NOTABLE.indexOf(b.state))
    .slice(0, MOST_CLAIMS);
}

/** What became of somebody's words: how their claims stand, and those that something came of. */
export function claimsOf(figures: SpeakerFigures, notable: NotableClaims): Html | null {
  const { claimStates, denials } = figures;
  if (claimStates.length === 0 && denials === 0) return null;
  return html`<section class="person-claims" aria-labelledby="claims-title"><h2 id="claims-title">${say('What became of their words')}</h2>
<ul class="claim-states">${claimStates.map(({ state, count }) => html`<li><span class="${stateClass(state)}">${stateWords(state)}</span> <span class="count">${count}</span></li>`)}${
    denials > 0 &&
    html`<li>${say('{count, plural, one {They deny # claim of others} other {They deny # claims of others}}', { count: denials })}</li>`
  }</ul>
${notable.length > 0 && html`<ul class="notable-claims">${notable.map(notableClaim)}</ul>`}</section>`;
}

function notableClaim(claim: ClaimRecord): Html {
  const { id, story, state, evidence, shown, said } = claim;
  const main = said.find((one) => isSame(one, shown)) ?? said[0];
  const words = main === undefined ? stateWords(state) : quoted(main.statement);
  return html`<li><p class="said-words" dir="auto"><a href="${storyPath(story)}#claim-${id}">${words}</a></p>
<p class="said-about"><span class="${stateClass(state)}">${stateWords(state)}</span> ${sayStored(evidence)}</p></li>`;
}
