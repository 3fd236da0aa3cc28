import { articleText } from '../../../model/article.ts';
import type { StatementRef, StoryArticle } from '../../../model/claim.ts';
import type { Speaker, Statement } from '../../../model/statement.ts';
import { nameAcrossScripts } from '../name-across-scripts.ts';
import { findDeeds } from './find-deeds.ts';

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
 * statements say in plain words, and never what a denial denies. Empty for languages other than English.
 */
export function findActors(articles: readonly StoryArticle[]): Actor[] {
  const nameIn = fullNames(articles);
  const actors = new Map<string, Map<string, OpenDeed>>();
  for (const { who, did, whom, by } of articles.filter(isEnglish).flatMap(toldIn)) {
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

/** What the statements of an article tell that somebody did. */
function toldIn(article: StoryArticle) {
  return (article.found?.statements ?? []).flatMap((statement, ordinal) => {
    if (statement.force !== 'statement' && statement.force !== 'confirmation') return [];
    const by = { speaker: nameOf(statement.speaker), statement: { article: article.id, ordinal } };
    return deedsOf(article, statement).map((deed) => ({ ...deed, by }));
  });
}

function told({ deeds }: Actor): number {
  return deeds.reduce((sum, { toldBy }) => sum + toldBy.length, 0);
}

function isEnglish({ language }: StoryArticle): boolean {
  return language === null || /^en\b/.test(language);
}

function nameOf(speaker: Speaker | null): string | null {
  return speaker === null || speaker.key === null ? null : speaker.name;
}

/** Each piece by itself: what stands between two pieces is not the statement's. */
function deedsOf({ headline, standfirst, paragraphs }: StoryArticle, { place, spans }: Statement) {
  const texts = { headline, standfirst: standfirst ?? '', body: articleText(paragraphs) };
  return spans.flatMap(({ start, end }) => findDeeds(texts[place].slice(start, end)));
}

/**
 * A name as the story prints it in full. Null for a surname that two of the story bear, or for one that only is a first
 * name of another.
 */
function fullNames(articles: readonly StoryArticle[]): (name: string) => string | null {
  const full = new Map<string, string>();
  const bySurname = new Map<string, Set<string>>();
  for (const { name } of articles.flatMap(({ found }) => found?.people ?? [])) {
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
