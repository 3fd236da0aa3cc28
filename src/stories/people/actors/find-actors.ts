import type { StatementRef } from '../../../model/claim.ts';
import type { Statement } from '../../../model/statement.ts';
import { nameAcrossScripts } from '../../../text/names/name-across-scripts.ts';
import { findDeeds } from './find-deeds.ts';

/** A statement of a story's article. */
export type SaidStatement = StatementRef & {
  /** The article's; null is taken for English. */
  readonly language: string | null;
  readonly statement: Pick<Statement, 'content' | 'spans' | 'force' | 'speaker'>;
};

/** Somebody of a story, and what they are said to have done. */
export type Actor = {
  /** The fullest name the story prints. */
  readonly name: string;
  readonly deeds: readonly ToldDeed[];
};

export type ToldDeed = {
  /** As printed: "was arrested by". The actor did it. */
  readonly did: string;
  /** To whom, under the fullest name the story prints. */
  readonly whom: string;
  readonly toldBy: readonly { readonly speaker: string | null; readonly statement: StatementRef }[];
};

/**
 * The actors of a story: who is said, by whom, to do what to whom; those of whom most is told first, then as they come. Only what
 * statements say in plain words, and never what a denial denies. `names` are those the story prints in full. Empty for languages
 * other than English.
 */
export function findActors(said: readonly SaidStatement[], names: readonly string[]): Actor[] {
  const nameIn = fullNames(names);
  const actors = new Map<string, Map<string, OpenDeed>>();
  for (const { who, did, whom, by } of said.filter(isEnglish).flatMap(toldIn)) {
    const [actor, other] = [nameIn(who), nameIn(whom)];
    if (actor === null || other === null || actor === other) continue;
    const deeds = actors.get(actor) ?? new Map<string, OpenDeed>();
    actors.set(actor, deeds);
    const deed = deeds.get(`${did} ${other}`) ?? { did, whom: other, toldBy: [] };
    deeds.set(`${did} ${other}`, deed);
    deed.toldBy.push(by);
  }
  return [...actors]
    .map(([name, deeds]) => ({ name, deeds: [...deeds.values()] }))
    .sort((one, other) => told(other) - told(one));
}

type OpenDeed = ToldDeed & { toldBy: ToldDeed['toldBy'][number][] };

function isEnglish({ language }: SaidStatement): boolean {
  return language === null || /^en\b/.test(language);
}

/** What a statement tells that somebody did. */
function toldIn({ article, ordinal, statement }: SaidStatement) {
  const { force, speaker } = statement;
  if (force !== 'statement' && force !== 'confirmation') return [];
  const name = speaker === null || speaker.key === null ? null : speaker.name;
  const by = { speaker: name, statement: { article, ordinal } };
  return piecesOf(statement)
    .flatMap(findDeeds)
    .map((deed) => ({ ...deed, by }));
}

/** Each piece by itself: what stands between two pieces is not the statement's. None where they cannot be told apart. */
function piecesOf({ content, spans }: SaidStatement['statement']): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(content.slice(at, at + end - start));
    at += end - start + 1;
  }
  return at === content.length + 1 ? pieces : [];
}

function told({ deeds }: Actor): number {
  return deeds.reduce((sum, { toldBy }) => sum + toldBy.length, 0);
}

/** A name as the story prints it in full; null for a surname that two of the story bear. */
function fullNames(names: readonly string[]): (name: string) => string | null {
  const full = new Map<string, string>();
  const bySurname = new Map<string, Set<string>>();
  for (const name of names) {
    const key = nameAcrossScripts(name);
    if (!full.has(key)) full.set(key, name);
    const surname = key.split(' ').at(-1) ?? key;
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(key));
  }
  return (name) => {
    const key = nameAcrossScripts(name);
    const known = full.get(key);
    if (key.includes(' ')) return known ?? name;
    const bearers = [...(bySurname.get(key) ?? [])].filter((one) => one.includes(' '));
    const [only, other] = bearers;
    if (other !== undefined) return null;
    return only === undefined ? (known ?? name) : (full.get(only) ?? name);
  };
}
