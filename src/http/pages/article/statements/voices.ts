import type { Attribution, Speaker, Statement } from '../../../../model/statement.ts';
import { say } from '../../../language/say.ts';
import { initialsOf } from './initials-of.ts';

/** A statement with its number on the page, from 1 in the text's order. */
export type NumberedStatement = { readonly number: number; readonly statement: Statement };

/** Somebody who speaks in an article, or nobody whom it names. */
export type Voice = {
  readonly name: string;
  /** A few letters that stand for them in the text, no two the same. */
  readonly sign: string;
  /** Whether somebody speaks at all, is left open by the text, or cannot be told. */
  readonly attribution: Attribution;
  /** As the first of the statements has them; null for nobody. */
  readonly speaker: Speaker | null;
  /** As printed with any of the statements. */
  readonly role: string | null;
  readonly said: readonly NumberedStatement[];
};

/** All who speak, in the order in which they begin. */
export function voicesOf(statements: readonly Statement[]): Voice[] {
  const numbered = statements.map((statement, at) => ({ number: at + 1, statement }));
  const byVoice = Map.groupBy(numbered, ({ statement }) => voiceKey(statement));
  const signs = new Set<string>();
  return [...byVoice.values()].map((said) => {
    const first = said[0]?.statement;
    const speaker = first?.speaker ?? null;
    const attribution = first?.attribution ?? 'unknown';
    const name = speaker?.name ?? NAMELESS[attribution === 'nobody' ? 'nobody' : 'unknown']();
    const sign = freshSign(speaker === null ? '?' : initialsOf(speaker.name), signs);
    signs.add(sign);
    const role = said.map(({ statement }) => statement.speaker?.role?.text).find(Boolean) ?? null;
    return { name, sign, attribution, speaker, role, said };
  });
}

const NAMELESS = {
  nobody: () => say('Attributed to nobody'),
  unknown: () => say('Unknown who'),
} as const;

/** Two people of one name in an article are told apart by their keys, if by anything. */
function voiceKey({ speaker, attribution }: Statement): string {
  if (speaker === null) return attribution === 'nobody' ? 'nobody' : 'unknown';
  return `${speaker.kind} ${speaker.key ?? speaker.name.toLowerCase()}`;
}

function freshSign(wished: string, taken: ReadonlySet<string>): string {
  let sign = wished;
  for (let more = 2; taken.has(sign); more += 1) sign = `${wished}${more}`;
  return sign;
}
