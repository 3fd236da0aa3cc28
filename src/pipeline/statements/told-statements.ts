import type { StatementsState } from '../../model/library-statements.ts';
import type { ArticlePerson, SpeakerKind, StatementDepth, Words } from '../../model/statement.ts';
import { type ToldStatement, toldStatement } from './told-statement.ts';

export type ToldStatements = {
  readonly state: StatementsState['kind'];
  /** Why nothing could be found; null where something was, or nobody has looked. */
  readonly reason: string | null;
  readonly depth: StatementDepth | null;
  readonly statements: ToldStatement[];
  readonly people: ToldPerson[];
};

type ToldPerson = {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly key: string | null;
  readonly mentions: string[];
  readonly roles: string[];
};

/** Who says what in an article as programs get it, whether that was found or why it was not. */
export function toldStatements(state: StatementsState): ToldStatements {
  if (state.kind !== 'found') {
    const reason = state.kind === 'failed' ? state.reason : null;
    return { state: state.kind, reason, depth: null, statements: [], people: [] };
  }
  const { statements, people, depth } = state.found;
  return {
    ...{ state: state.kind, reason: null, depth },
    statements: statements.map(toldStatement),
    people: people.map(toldPerson),
  };
}

function toldPerson({ name, kind, key, mentions, roles }: ArticlePerson): ToldPerson {
  return { name, kind, key, mentions: wordings(mentions), roles: wordings(roles) };
}

function wordings(words: readonly Words[]): string[] {
  return [...new Set(words.map(({ text }) => text))];
}
