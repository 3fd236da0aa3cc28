import { html } from 'hono/html';
import type { NumberConflict, Origin, StatementRef } from '../../../../model/claim.ts';
import { isKnownByDenial, isSame } from '../../../../model/claim-denial.ts';
import type {
  ClaimedStatement,
  ClaimRecord,
  CoverageLine,
} from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import { hedgeWords, wordsOnStatement } from '../../article/statements/statement-words.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { feedLinks } from '../../given/feed-ways.ts';
import { quoted } from '../../wording/quoted.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { sentencePath } from '../story-path.ts';
import { mainStatement, saidAt } from './claim-statements.ts';
import { speakerWords } from './speaker-words.ts';
import { stateClass, stateKind, stateWords } from './state-words.ts';

export type ClaimShown = {
  readonly timepiece: Timepiece;
  /** The story's articles, by id: for their times and languages. */
  readonly articles: ReadonlyMap<number, CoverageLine['article']>;
};

/** A claim: its words, who says them, who denies them beside it, how it stands, and every wording one click away. */
export function claimItem(claim: ClaimRecord, shown: ClaimShown): Html {
  const main = mainStatement(claim);
  if (main === undefined) return html``;
  const denials = denialsOf(claim);
  return html`<li class="claim${denials.length > 0 && ' claim-pair'}" id="claim-${claim.id}"><div class="claim-said">
<p class="claim-words" dir="auto">${sentenceLink(main, shown)}</p>
<p class="claim-by">${byWhom(claim, main)}</p></div>
${denials.length > 0 && denialsPart(denials, shown)}
${claim.numbers.map((conflict) => numberTable(conflict, claim, shown))}
${standing(claim, main, shown)}
</li>`;
}

/** The same in one line, for those that stand behind the others. */
export function smallClaim(claim: ClaimRecord, shown: ClaimShown): Html {
  const main = mainStatement(claim);
  if (main === undefined) return html``;
  return html`<li class="claim claim-small" id="claim-${claim.id}"><p class="claim-words" dir="auto">${sentenceLink(main, shown)}</p>
${isKnownByDenial(claim) && html`<p class="claim-by">${byWhom(claim, main)}</p>`}
${claim.numbers.map((conflict) => numberTable(conflict, claim, shown))}
${standing(claim, main, shown)}</li>`;
}

function byWhom(claim: ClaimRecord, { statement }: ClaimedStatement): Html {
  const speaker = speakerWords(statement);
  return isKnownByDenial(claim) ? sayHtml('Denied by {speaker}', { speaker }) : speaker;
}

function sentenceLink(said: ClaimedStatement, { articles }: ClaimShown): Html {
  const language = articles.get(said.article)?.language ?? null;
  const lang = langOf(language);
  return html`<a href="${sentencePath(said)}"${lang}>${quoted(said.statement)}</a>`;
}

function denialsOf(claim: ClaimRecord): ClaimedStatement[] {
  return claim.deniedBy
    .filter((ref) => !isSame(ref, claim.shown))
    .flatMap((ref) => saidAt(claim, ref) ?? []);
}

function denialsPart(denials: readonly ClaimedStatement[], shown: ClaimShown): Html {
  return html`<div class="claim-denied"><p class="state state-denied">${say('Denied or disputed')}</p><ul>${denials.map(
    (said) =>
      html`<li><p class="claim-words" dir="auto">${sentenceLink(said, shown)}</p><p class="claim-by">${speakerWords(said.statement)} <span class="claim-where">${placeLink(said, shown)}</span></p></li>`,
  )}</ul></div>`;
}

function numberTable(
  { what, values }: NumberConflict,
  claim: ClaimRecord,
  shown: ClaimShown,
): Html {
  return html`<table class="claim-numbers"><caption>${sayHtml('Told differently: {what}', { what: html`<bdi>${what}</bdi>` })}</caption><tbody>${values.map(
    (one) =>
      html`<tr><th scope="row"><bdi>${one.value}</bdi></th><td>${placesOf(one.in, claim).map((said) => html`${placeLink(said, shown)} `)}</td></tr>`,
  )}</tbody></table>`;
}

/** One of each article. */
function placesOf(refs: readonly StatementRef[], claim: ClaimRecord): ClaimedStatement[] {
  const said = refs.flatMap((ref) => saidAt(claim, ref) ?? []);
  return [...new Map(said.map((one) => [one.article, one])).values()];
}

/** "Harbour Post, today 14:20", leading to the sentence. */
function placeLink(said: ClaimedStatement, { articles, timepiece }: ClaimShown): Html {
  const at = articles.get(said.article)?.sortTime;
  const outlet = html`<bdi>${said.outletName}</bdi>`;
  const words =
    at === undefined
      ? outlet
      : sayHtml('{outlet}, {time}', { outlet, time: moment(at, timepiece) });
  return html`<a class="claim-place" href="${sentencePath(said)}">${words}</a>`;
}

/** How it stands and what shows that; where it was said more than once, every wording of every origin. */
function standing(claim: ClaimRecord, main: ClaimedStatement, shown: ClaimShown): Html {
  const state = html`<span class="${stateClass(claim.state)}">${stateWords(claim.state)}</span>`;
  if (claim.statements.length === 1)
    return html`<p class="claim-stands">${state} ${placeLink(main, shown)}${claim.state === 'corrected or withdrawn' && html` <span class="claim-evidence">${sayStored(claim.evidence)}</span>`}</p>`;
  const evidence = html`<p class="claim-evidence">${sayStored(claim.evidence)}</p>`;
  const isInDoubt = stateKind(claim.state) === 'contested';
  return html`${isInDoubt && evidence}<details class="claim-wordings"><summary>${state} <span>${extent(claim)}</span></summary>
${!isInDoubt && evidence}
${claim.origins.map((origin) => originSection(origin, claim, shown))}
<p class="claim-where">${sayHtml('Follow this claim: {feeds}', { feeds: feedLinks(`/claims/${claim.id}`) })}</p></details>`;
}

function extent({ statements, outletCount, origins }: ClaimRecord): string {
  return say(
    '{wordings, plural, one {# wording} other {# wordings}} in {titles, plural, one {# title} other {# titles}}, {origins, plural, one {# origin} other {# origins}}',
    { wordings: statements.length, titles: outletCount, origins: origins.length },
  );
}

/** Of one origin: the others say the same once more. */
const MOST_WORDINGS = 6;

function originSection(origin: Origin, claim: ClaimRecord, shown: ClaimShown): Html {
  const who = origin.speaker?.name ?? say('Nobody who is named');
  const occasion = origin.occasion === null ? null : html`, <bdi>${origin.occasion}</bdi>`;
  const all = origin.statements.flatMap((ref) => saidAt(claim, ref) ?? []).slice(0, MOST_WORDINGS);
  const more = origin.statements.length - all.length;
  return html`<div class="origin-of-claim"><p class="origin-name"><bdi>${who}</bdi>${occasion}</p>
${origin.reasons.length > 0 && html`<p class="claim-evidence">${origin.reasons.map((reason) => html`${sayStored(reason)} `)}</p>`}
<ul>${all.map((said) => wordingItem(said, shown))}</ul>
${more > 0 && html`<p class="claim-evidence">${say('And {count, plural, one {# more wording} other {# more wordings}}.', { count: more })}</p>`}</div>`;
}

function wordingItem(said: ClaimedStatement, shown: ClaimShown): Html {
  const hedge = hedgeWords(said.statement);
  const about = wordsOnStatement(said.statement).join(' · ');
  return html`<li><p class="said-words" dir="auto">${sentenceLink(said, shown)}</p>
<p class="said-about">${placeLink(said, shown)} · ${about}${hedge !== null && html` · <b>${hedge}</b>`}</p></li>`;
}
