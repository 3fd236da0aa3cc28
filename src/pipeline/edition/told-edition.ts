import type { Edition, EditionPick, EditionStory } from '../../model/edition/edition.ts';
import { toIso } from '../../model/time.ts';
import { toldTopStory } from '../stories/told-story.ts';

/** An edition as programs get it: `hearsay edition --json` and the API. Times are ISO 8601, absent is null. */
export function toldEdition({ madeAt, lastVisitAt, lead, top, news, ...parts }: Edition) {
  return {
    made: toIso(madeAt),
    lastVisit: toIso(lastVisitAt),
    lead: lead === null ? null : toldEditionStory(lead),
    top: top.map(toldEditionStory),
    forYou: parts.forYou.map(toldEditionStory),
    picks: parts.picks.map(toldPick),
    sections: parts.sections.map(({ subject, stories }) => ({
      subject,
      stories: stories.map(toldEditionStory),
    })),
    news: {
      stories: news.storyCount,
      movedOn: news.movedOnCount,
      minutes: news.minutes,
    },
  };
}

function toldPick(pick: EditionPick) {
  const { comment } = pick;
  if (pick.kind === 'story') return { comment, story: toldEditionStory(pick.story), article: null };
  const { id, headline, outletName, url } = pick.article;
  return { comment, story: null, article: { id, headline, outlet: outletName, url } };
}

function toldEditionStory(told: EditionStory) {
  const { personal, whatIsNew, claim } = told;
  return {
    ...toldTopStory(told),
    personal:
      personal === null
        ? null
        : { score: personal.score, slot: personal.slot, reasons: personal.reasons },
    new: whatIsNew === null ? null : toldNews(whatIsNew),
    contestedCount: told.contestedCount,
    claim: claim === null ? null : toldClaim(claim),
    followed: told.followedBy?.name ?? null,
    minutes: told.minutes,
  };
}

function toldNews(news: NonNullable<EditionStory['whatIsNew']>) {
  if (news.kind === 'new') return { kind: news.kind, articleCount: null, adds: null };
  return { kind: news.kind, articleCount: news.articleCount, adds: news.adds };
}

function toldClaim(claim: NonNullable<EditionStory['claim']>) {
  const { statement, outletName, ...told } = claim;
  return { ...told, article: statement.article, ordinal: statement.ordinal, outlet: outletName };
}
