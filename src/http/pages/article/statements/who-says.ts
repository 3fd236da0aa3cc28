import { html } from 'hono/html';
import type { ArticleRecord } from '../../../../model/library.ts';
import type { StatementsState } from '../../../../model/library-statements.ts';
import type { ClaimOfStatement } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import { storedWords } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { personPath } from '../../people/person-path.ts';
import { stateClass, stateWords } from '../../stories/claims/state-words.ts';
import { storyPath } from '../../stories/story-path.ts';
import { quoted } from '../../wording/quoted.ts';
import type { ClaimsOf } from './margin-notes.ts';
import { depthWords, hedgeWords, wordsOnStatement } from './statement-words.ts';
import type { NumberedStatement, Voice } from './voices.ts';

export type WhoSays = {
  readonly article: Pick<ArticleRecord, 'language'>;
  readonly state: StatementsState;
  readonly voices: readonly Voice[];
  /** The statements that are marked in the text, by number. */
  readonly marked: ReadonlySet<number>;
  /** How statements stand across the story, by their place from 0. */
  readonly claims: ClaimsOf;
};

/** Who says what, speaker by speaker; each statement leads to its place in the text and is led to from there. */
export function whoSays(shown: WhoSays): Html {
  return html`<aside class="who-says" id="who-says" aria-labelledby="who-says-title" data-more="${say('All that is said in this text')}"><h2 id="who-says-title">${say('Who says what')}</h2>
${shown.state.kind === 'found' ? foundIn(shown) : html`<p class="who-says-note">${notFound(shown.state)}</p>`}
</aside>`;
}

function notFound(state: Exclude<StatementsState, { kind: 'found' }>): string {
  return state.kind === 'failed'
    ? say('It could not be told. {reason}', { reason: storedWords(state.reason) })
    : say('This text is about to be looked through; who says what will stand here soon.');
}

function foundIn(shown: WhoSays): Html {
  const { state, voices } = shown;
  const depth = state.kind === 'found' ? depthWords(state.found.depth) : null;
  const note = depth !== null && html`<p class="who-says-note">${depth}</p>`;
  if (voices.length === 0)
    return html`<p class="who-says-note">${say('Nothing in this text is attributed to anybody.')}</p>${note}`;
  return html`<div class="voices">${voices.map((voice) => voiceSection(voice, shown))}</div>${note}`;
}

function voiceSection(voice: Voice, shown: WhoSays): Html {
  const { name, sign, role, said, speaker, attribution } = voice;
  const path = personPath(speaker?.key ?? null);
  const shownName = path === null ? html`${name}` : html`<a href="${path}">${name}</a>`;
  const unnamed = speaker?.kind === 'unnamed' ? say('Without a name') : null;
  const about = [unnamed, role].filter((words) => words !== null);
  return html`<section class="voice"><h3><span class="voice-sign said-by-${attribution}" aria-hidden="true">${sign}</span> <bdi>${shownName}</bdi></h3>
${about.length > 0 && html`<p class="voice-role">${about.map((words, at) => html`${at > 0 && ' · '}<bdi>${words}</bdi>`)}</p>`}
<ol>${said.map((one) => statementItem(one, shown))}</ol></section>`;
}

function statementItem({ number, statement }: NumberedStatement, shown: WhoSays): Html {
  const { language } = shown.article;
  const words = html`<span${langOf(language)}>${quoted(statement, LONGEST_EXCERPT)}</span>`;
  const hedge = hedgeWords(statement);
  return html`<li id="who-${number}" tabindex="-1"><p class="said-words" dir="auto">${shown.marked.has(number) ? html`<a href="#said-${number}">${words}</a>` : words}</p>
<p class="said-about">${wordsOnStatement(statement).join(' · ')}${hedge !== null && html` · <b>${hedge}</b>`}</p>${claimLine(shown.claims.get(number - 1))}</li>`;
}

/** How it stands across the story: leads to the claim there. */
function claimLine(claim: ClaimOfStatement | undefined): Html | null {
  if (claim === undefined || claim.outletCount < 2) return null;
  const { state, outletCount, evidence } = claim;
  return html`<p class="${stateClass(state)}"><a href="${storyPath(claim.story)}#claim-${claim.claim}" title="${storedWords(evidence)}">${say('{state}, {outletCount, plural, one {# title} other {# titles}}', { state: stateWords(state), outletCount })}</a></p>`;
}

/** Past this a statement is only begun; the text has the rest. */
const LONGEST_EXCERPT = 180;
