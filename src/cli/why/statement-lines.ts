import type { ToldStatement } from '../../pipeline/statements/told-statement.ts';
import type { Explanation } from '../../pipeline/why/explain-article.ts';
import { aboutStatement } from '../read/statements-text.ts';
import { cutLine } from './cut-line.ts';

type Told = Explanation['statements'];

/** For each statement of an article how it was found and how its speaker was told, a line each. */
export function statementLines({ state, reason, statements, people }: Told): string[] {
  if (state === 'failed') return [`Who says what could not be told: ${reason}`];
  if (state === 'awaited') return ['Nobody has looked yet for who says what in it.'];
  const count = statements.length === 1 ? '1 statement' : `${statements.length} statements`;
  return [count, ...statements.flatMap(linesOfStatement), ...peopleLines(people)];
}

function linesOfStatement(statement: ToldStatement): string[] {
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
function formOf({ form }: ToldStatement): string[] {
  return form === 'mixed' ? [] : [form];
}

/** Under which words each of them is known, where there are several. */
function peopleLines(people: Told['people']): string[] {
  const joined = people.filter(({ mentions }) => mentions.length > 1);
  if (joined.length === 0) return [];
  const lines = joined.map(
    ({ name, mentions }) => `  ${name}: ${mentions.map((text) => `“${text}”`).join(', ')}`,
  );
  return ['', 'Taken for one', ...lines.map(cutLine)];
}
