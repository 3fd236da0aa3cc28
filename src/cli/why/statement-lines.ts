import type { StatementsState } from '../../model/library-statements.ts';
import type { ArticlePerson, ArticleStatements, Statement } from '../../model/statement.ts';
import { aboutStatement } from '../read/statements-text.ts';
import { cutLine } from './cut-line.ts';

/** For each statement of an article how it was found and how its speaker was told, a line each. */
export function statementLines(state: StatementsState): string[] {
  if (state.kind === 'failed') return [`Who says what could not be told: ${state.reason}`];
  if (state.kind === 'awaited') return ['Nobody has looked yet for who says what in it.'];
  const { statements } = state.found;
  const count = statements.length === 1 ? '1 statement' : `${statements.length} statements`;
  return [count, ...statements.flatMap(linesOfStatement), ...peopleLines(state.found)];
}

function linesOfStatement(statement: Statement): string[] {
  const { content, speaker, attribution, reasons } = statement;
  const nobody = attribution === 'nobody' ? 'attributed to nobody' : 'unknown who';
  return [
    '',
    `  ${cutLine(content)}`,
    `    ${speaker?.name ?? nobody}: ${[...formOf(statement), ...aboutStatement(statement)].join('; ')}`,
    ...reasons.map((reason) => `    ${reason}`),
  ];
}

/** What is partly quoted is said to be so already. */
function formOf({ form }: Statement): string[] {
  return form === 'mixed' ? [] : [form];
}

/** Under which words each of them is known, where there are several. */
function peopleLines({ people }: ArticleStatements): string[] {
  const joined = people.filter((person) => wordingsOf(person).length > 1);
  if (joined.length === 0) return [];
  const lines = joined.map((person) => `  ${person.name}: ${wordingsOf(person).join(', ')}`);
  return ['', 'Taken for one', ...lines.map(cutLine)];
}

function wordingsOf({ mentions }: ArticlePerson): string[] {
  return [...new Set(mentions.map(({ text }) => `“${text}”`))];
}
