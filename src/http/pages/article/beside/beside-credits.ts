import { html } from 'hono/html';
import type { Statement } from '../../../../model/statement.ts';
import type {
  SideStatements,
  StatementDifference,
} from '../../../../stories/compare/compare-statements.ts';
import { say, sayHtml } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { isFragment } from '../../stories/claims/claim-weight.ts';
import { speakerWords } from '../../stories/claims/speaker-words.ts';
import { quoted } from '../../wording/quoted.ts';

export type CreditsShown = {
  readonly told: readonly StatementDifference[];
  readonly before: CreditedSide;
  readonly after: CreditedSide;
};

/** One of two texts: its statements, and what it is called where both are spoken of. */
export type CreditedSide = SideStatements & {
  readonly name: string;
  readonly language: string | null;
};

/** So many of those that one text has alone stand open. */
const MOST_OPEN = 4;
const LONGEST = 300;

/** Who is credited in one of two texts and not in the other: what lost its credit first. Null where neither lets anybody speak. */
export function creditsPart(shown: CreditsShown): Html | null {
  const { told } = shown;
  if (told.length === 0) return null;
  const of = (...kinds: readonly StatementDifference['kind'][]) =>
    told.filter(({ kind }) => kinds.includes(kind));
  const telling = of('credit dropped', 'credit added', 'credited otherwise');
  const alone = [...of('dropped', 'added')]
    .toSorted((a, b) => Number(isShort(a, shown)) - Number(isShort(b, shown)))
    .map((one) => item(one, shown));
  const both = of('both').length;
  return html`<section class="beside-credits" aria-labelledby="credits"><h2 id="credits">${say('Who is credited, and where not')}</h2>
<p class="story-note">${say('{both, plural, one {# statement is} other {# statements are}} credited to the same in both.', { both })} ${telling.length === 0 && say('No words that both have lost or changed whose they are.')}</p>
<ul>${telling.map((one) => item(one, shown))}${alone.slice(0, MOST_OPEN)}</ul>
${alone.length > MOST_OPEN && html`<details class="more-claims"><summary>${say('{count, plural, one {# more that only one has} other {# more that only one has}}', { count: alone.length - MOST_OPEN })}</summary><ul>${alone.slice(MOST_OPEN)}</ul></details>`}</section>`;
}

/** A few words tell nothing of what was left out. */
function isShort(one: StatementDifference, shown: CreditsShown): boolean {
  return isFragment(statementOf(one, shown)?.content ?? '');
}

function statementOf(one: StatementDifference, { before, after }: Sides): Statement | undefined {
  return 'before' in one ? before.statements[one.before] : after.statements[one.after];
}

function item(one: StatementDifference, { before, after }: CreditsShown): Html {
  const side = 'before' in one ? before : after;
  const statement = statementOf(one, { before, after });
  if (statement === undefined) return html``;
  const words = html`<p class="said-words"${langOf(side.language)} dir="auto">${quoted(statement, LONGEST)}</p>`;
  return html`<li>${words}<p class="said-about">${verdict(one, statement, { before, after })}</p></li>`;
}

type Sides = Pick<CreditsShown, 'before' | 'after'>;

function verdict(one: StatementDifference, statement: Statement, { before, after }: Sides): Html {
  const [first, second] = [html`<bdi>${before.name}</bdi>`, html`<bdi>${after.name}</bdi>`];
  const credit = creditOf(statement);
  switch (one.kind) {
    case 'credit dropped':
      return html`<span class="state state-contested">${sayHtml('{title} has the words and drops whose they are: {credit}', { title: second, credit })}</span>`;
    case 'credit added':
      return html`<span class="state state-contested">${sayHtml('{title} has the words without saying whose they are: {credit}', { title: first, credit })}</span>`;
    case 'credited otherwise': {
      const other = after.statements[one.after];
      return html`<span class="state state-contested">${sayHtml('{one}: {credit}; {other}: {otherCredit}', { one: first, credit, other: second, otherCredit: other === undefined ? '' : creditOf(other) })}</span>`;
    }
    case 'dropped':
      return sayHtml('Only in {title}: {credit}', { title: first, credit });
    case 'added':
      return sayHtml('Only in {title}: {credit}', { title: second, credit });
    case 'both':
      return credit;
  }
}

/** "Mara Quill, harbour master (“told CNN”)". */
function creditOf(statement: Statement): Html {
  const { cue } = statement;
  const who = speakerWords(statement);
  return cue === null ? who : html`${who} (“<bdi>${cue.text}</bdi>”)`;
}
