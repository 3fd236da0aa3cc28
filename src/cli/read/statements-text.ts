import type { ArticleStatements, Statement, StatementDepth } from '../../model/statement.ts';
import { shownContent } from '../../model/statement.ts';
import {
  type ToldSpeaker,
  type ToldStatement,
  toldStatement,
} from '../../pipeline/statements/told-statement.ts';

/** Who says what in an article, for somebody in a terminal: speaker by speaker. Ends with a line's end. */
export function statementsText({ statements, depth }: ArticleStatements): string {
  const head = `Who says what${statements.length === 0 ? '' : ` (${statements.length})`}`;
  const bySpeaker = Map.groupBy(statements, ({ speaker, attribution }) =>
    speaker === null ? attribution : `speaker ${speaker.key ?? speaker.name}`,
  );
  const parts = [...bySpeaker.values()].map((some) =>
    [speakerLine(some), ...some.map((one) => `  ${statementLine(one)}`)].join('\n'),
  );
  const empty = statements.length === 0 ? ['Nothing that is attributed to anybody was found.'] : [];
  return `${[head, ...parts, ...empty, ...depthNote(depth)].join('\n\n')}\n`;
}

const DEPTHS: Readonly<Record<StatementDepth, readonly string[]>> = {
  full: [],
  speech: ['In this language only direct and reported speech is looked for.'],
  quotes: ['In this language only quotations are looked for.'],
};

function depthNote(depth: StatementDepth): readonly string[] {
  return DEPTHS[depth];
}

function speakerLine([first, ...others]: readonly Statement[]): string {
  if (first?.attribution === 'nobody') return 'Attributed to nobody';
  if (first?.attribution === 'unknown' || !first?.speaker) return 'Unknown who';
  const role = [first, ...others].map(({ speaker }) => speaker?.role?.text).find(Boolean);
  const kind = first.speaker.kind === 'unnamed' ? ' (unnamed)' : '';
  return `${first.speaker.name}${kind}${role === undefined ? '' : `, ${role}`}`;
}

function statementLine(statement: Statement): string {
  const content = shownContent(statement);
  const words = statement.form === 'direct' ? `“${content}”` : content;
  const about = aboutStatement(toldStatement(statement)).join('; ');
  return about === '' ? words : `${words}\n    ${about}`;
}

/** What there is to say beside the words: "told CNN on Tuesday", "hedged: may", "in the headline". */
export function aboutStatement(statement: ToldStatement): string[] {
  const { form, speaker, via, venue, addressee, time, place, paragraph } = statement;
  const circumstances = [
    statement.cue,
    venue === null ? null : `where: ${venue}`,
    addressee === null ? null : `to: ${addressee}`,
    time === null ? null : `when: ${time}`,
    via.length === 0 ? null : `by way of ${via.map(({ name }) => name).join(', by way of ')}`,
    form === 'mixed' ? 'partly quoted' : null,
    ...hedgeWords(statement),
    statement.force === 'statement' ? null : statement.force,
    speaker === null ? null : mentionWords(speaker),
    paragraph === null ? `in the ${place}` : `paragraph ${paragraph + 1}`,
  ];
  return circumstances.filter((part) => part !== null);
}

function hedgeWords({ certainty, hedges }: ToldStatement): string[] {
  if (certainty === 'firm') return [];
  const words = hedges.join(', ');
  return [words === '' ? 'hedged' : `hedged: ${words}`];
}

function mentionWords({ name, mention }: ToldSpeaker): string | null {
  return mention.includes(name) ? null : `called “${mention}” here`;
}
