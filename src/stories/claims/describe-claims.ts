import type { Claim, StatementRef, StoryArticle } from '../../model/claim.ts';
import type { DraftClaim } from './grouping/draft-claim.ts';
import type { Grouping } from './grouping/group-claims.ts';
import { findOrigins, type OriginSources, refOf } from './origins/find-origins.ts';
import type { Said } from './said/said.ts';
import { correctionFor, readCorrections } from './states/find-corrections.ts';
import { lineUpNumbers } from './states/line-up-numbers.ts';
import { tellState } from './states/tell-state.ts';

type Description = {
  readonly articles: readonly StoryArticle[];
  readonly grouping: Grouping;
  readonly sources: OriginSources;
};

/** Draft claims with their origins, states and numbers. */
export function describeClaims(drafts: readonly DraftClaim[], about: Description): Claim[] {
  const corrections = readCorrections(about.articles, drafts, about.grouping);
  const { cast } = about.sources;
  const language = languageOfMost(about.articles);
  const nameOf = (said: Said) =>
    cast.people[cast.personOf[said.at] ?? -1]?.speaker.name ?? 'Somebody unnamed';
  return drafts.flatMap((draft) => {
    draft.said.sort((a, b) => a.at - b.at);
    draft.denials.sort((a, b) => a.at - b.at);
    const [first] = draft.said;
    if (!first) return [];
    const origins = findOrigins(draft, about.sources);
    const correction = correctionFor(draft, corrections);
    const [firstRef, ...others] = draft.said.map(refOf);
    const statements: [StatementRef, ...StatementRef[]] = [firstRef ?? refOf(first), ...others];
    return {
      statements,
      shown: refOf(shownOf(draft.said, first, language)),
      origins,
      ...tellState(draft, { origins, correction, nameOf }),
      deniedBy: [...new Set(draft.denials)].map(refOf),
      numbers: lineUpNumbers(draft),
      firstSeen: { article: first.article.id, time: first.article.time },
    };
  });
}

/** Of equals the one that the earliest article has. */
function languageOfMost(articles: readonly StoryArticle[]): string | null {
  const counts = new Map<string, number>();
  for (const { language } of articles) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let most: string | null = null;
  for (const [language, count] of counts) {
    if (count > (most === null ? 0 : (counts.get(most) ?? 0))) most = language;
  }
  return most;
}

/**
 * In the language that most of the story is told in, so that one page is in one language where it can be; then direct and
 * whole before indirect and cut, a body's before a headline's.
 */
function shownOf(said: readonly Said[], first: Said, language: string | null): Said {
  const rank = ({ statement, article }: Said) =>
    (article.language === language ? 1_000 : 0) +
    (statement.place === 'body' ? 100 : 0) +
    FORMS[statement.form];
  return said.reduce((best, one) => {
    const gain = rank(one) - rank(best);
    if (gain !== 0) return gain > 0 ? one : best;
    return one.words.length > best.words.length ? one : best;
  }, first);
}

const FORMS = { direct: 20, mixed: 10, indirect: 0 } as const;
