import { html } from 'hono/html';
import type { NumberConflict, Origin, StatementRef } from '../../../../model/claim.ts';
import { isKnownByDenial, isSame } from '../../../../model/claim-denial.ts';
import type {
  ClaimedStatement,
  ClaimRecord,
  CoverageLine,
} from '../../../../model/library-stories.ts';
import type { Speaker, Statement } from '../../../../model/statement.ts';
import { hedgeWords, wordsOnStatement } from '../../article/statements/statement-words.ts';
import type { Html } from '../../frame/html.ts';
import { personPath } from '../../people/person-path.ts';
import { counted } from '../../wording/counted.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { sentencePath } from '../story-path.ts';
import { quoted } from './quoted.ts';
import { stateClass, stateWords } from './state-words.ts';

export type ClaimShown = {
  readonly timepiece: Timepiece;
  /** The story's articles, by id: for their times and languages. */
  readonly articles: ReadonlyMap<number, CoverageLine['article']>;
};

/** A claim: its words, who says them, how it stands, and every wording one click away. */
export function claimItem(claim: ClaimRecord, shown: ClaimShown): Html {
  const main = saidAt(claim, claim.shown) ?? claim.said[0];
  if (main === undefined) return html``;
  const own = claim.statements.length;
  return html`<li class="claim" id="claim-${claim.id}">
<p class="${stateClass(claim.state)}">${stateWords(claim.state)}</p>
<p class="claim-words">${sentenceLink(main, shown)}</p>
<p class="claim-by">${isKnownByDenial(claim) && 'Denied by '}${speakerWords(main.statement)}</p>
<p class="claim-evidence">${claim.evidence}</p>
${deniedBy(claim, shown)}
${claim.numbers.map((conflict) => numberTable(conflict, claim, shown))}
${own > 1 && wordings(claim, shown)}
</li>`;
}

function saidAt({ said }: ClaimRecord, ref: StatementRef): ClaimedStatement | undefined {
  return said.find((one) => isSame(one, ref));
}

function sentenceLink(said: ClaimedStatement, { articles }: ClaimShown): Html {
  const language = articles.get(said.article)?.language ?? null;
  const lang = language !== null && html` lang="${language}"`;
  return html`<a href="${sentencePath(said)}"${lang} dir="auto">${quoted(said.statement)}</a>`;
}

function speakerWords(statement: Statement): Html {
  const { speaker, attribution } = statement;
  if (speaker === null)
    return attribution === 'nobody' ? html`Attributed to nobody` : html`Unknown who`;
  const path = personPath(speaker.key);
  const name = html`<bdi>${speaker.name}</bdi>`;
  const role = roleBeside(speaker);
  return html`<b>${path === null ? name : html`<a href="${path}">${name}</a>`}</b>${role !== null && html`, <bdi>${role}</bdi>`}`;
}

/** Where a role is all that names them, it stands once. */
function roleBeside({ name, role }: Speaker): string | null {
  if (role === null || name.toLowerCase().includes(role.text.toLowerCase())) return null;
  return role.text;
}

function deniedBy(claim: ClaimRecord, shown: ClaimShown): Html | null {
  const denials = claim.deniedBy
    .filter((ref) => !isSame(ref, claim.shown))
    .flatMap((ref) => saidAt(claim, ref) ?? []);
  if (denials.length === 0) return null;
  return html`<div class="claim-denied"><p>Denied or disputed:</p><ul>${denials.map(
    (said) =>
      html`<li>${sentenceLink(said, shown)} <span class="claim-where">${speakerWords(said.statement)} · ${said.outletName}</span></li>`,
  )}</ul></div>`;
}

function numberTable(
  { what, values }: NumberConflict,
  claim: ClaimRecord,
  shown: ClaimShown,
): Html {
  return html`<table class="claim-numbers"><caption>Told differently: <bdi>${what}</bdi></caption><tbody>${values.map(
    (one) =>
      html`<tr><th scope="row"><bdi>${one.value}</bdi></th><td>${one.in.flatMap((ref) => {
        const said = saidAt(claim, ref);
        return said === undefined ? [] : [html`${placeLink(said, shown)} `];
      })}</td></tr>`,
  )}</tbody></table>`;
}

/** "Harbour Post, today 14:20", leading to the sentence. */
function placeLink(said: ClaimedStatement, { articles, timepiece }: ClaimShown): Html {
  const at = articles.get(said.article)?.sortTime;
  const time = at === undefined ? '' : `, ${moment(at, timepiece)}`;
  return html`<a class="claim-place" href="${sentencePath(said)}"><bdi>${said.outletName}</bdi>${time}</a>`;
}

/** Every origin with every wording of it. */
function wordings(claim: ClaimRecord, shown: ClaimShown): Html {
  const { origins, statements, outletCount } = claim;
  const summary = `${counted(statements.length, 'wording')} in ${counted(outletCount, 'title')}, ${counted(origins.length, 'origin')}`;
  return html`<details class="claim-wordings"><summary>${summary}</summary>
${origins.map((origin) => originSection(origin, claim, shown))}
<p class="claim-where">Follow this claim: <a href="/feeds/atom/claims/${claim.id}">Atom</a> · <a href="/feeds/json/claims/${claim.id}">JSON Feed</a></p></details>`;
}

function originSection(origin: Origin, claim: ClaimRecord, shown: ClaimShown): Html {
  const who = origin.speaker?.name ?? 'Nobody who is named';
  const occasion = origin.occasion === null ? null : html`, <bdi>${origin.occasion}</bdi>`;
  const all = origin.statements.flatMap((ref) => saidAt(claim, ref) ?? []);
  return html`<section class="origin-of-claim"><h3><bdi>${who}</bdi>${occasion}</h3>
${origin.reasons.length > 0 && html`<p class="claim-evidence">${origin.reasons.join(' ')}</p>`}
<ul>${all.map((said) => wordingItem(said, shown))}</ul></section>`;
}

function wordingItem(said: ClaimedStatement, shown: ClaimShown): Html {
  const hedge = hedgeWords(said.statement);
  const about = wordsOnStatement(said.statement).join(' · ');
  return html`<li><p class="said-words">${sentenceLink(said, shown)}</p>
<p class="said-about">${placeLink(said, shown)} · ${about}${hedge !== null && html` · <b>${hedge}</b>`}</p></li>`;
}
