import type { Addition, Claim, StoryAnalysis, StoryArticle } from '../model/claim.ts';
import type { HeadlineCheck } from '../model/story.ts';
import { openAdditions } from './additions/open-additions.ts';
import { findClaims } from './claims/find-claims.ts';
import { checkHeadline } from './headlines/check-headline.ts';
import { countReports } from './provenance/count-reports.ts';
import { findProvenance } from './provenance/find-provenance.ts';

/**
 * What a story's articles come to together: claims with their origins, who took what from whom, what each article adds,
 * and whether headlines are borne out. Articles in any order; the same articles always give the same. Bounded for any
 * number of articles and statements; what was left out is told in `limits`.
 */
export function analyseStory(given: readonly StoryArticle[]): StoryAnalysis {
  const { claims, unclaimed, limits, story, twins } = findClaims(given);
  const { articles, said } = story;
  const provenance = findProvenance({ articles, said, twins });
  return {
    claims,
    unclaimed,
    limits,
    provenance,
    independentReports: countReports(articles, provenance, claims),
    headlines: checkHeadlines(articles),
    additions: findAdditions(articles, claims),
  };
}

function checkHeadlines(articles: readonly StoryArticle[]): Map<number, HeadlineCheck> {
  return new Map(
    articles.flatMap((article): [number, HeadlineCheck][] => {
      const check = checkHeadline(article);
      return check === null ? [] : [[article.id, check]];
    }),
  );
}

function findAdditions(
  articles: readonly StoryArticle[],
  claims: readonly Claim[],
): Map<number, Addition> {
  const additions = openAdditions(claims);
  return new Map(articles.map((article) => [article.id, additions.take(article)]));
}
