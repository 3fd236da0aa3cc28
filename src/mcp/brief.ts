import type { ApiSchemas } from '../client/api-paths.ts';

/** Shapes as assistants get them: what says who told what, and nothing that only a page needs. */

type ArticleLine = ApiSchemas['ArticleLine'];
type Statement = ApiSchemas['Statement'];
type StoryLine = Pick<
  ApiSchemas['TopStory'],
  'id' | 'headline' | 'outlets' | 'articleCount' | 'independentReports' | 'first' | 'newest'
>;

export function briefArticle({
  id,
  outlet,
  headline,
  standfirst,
  opening,
  byline,
  ...line
}: ArticleLine) {
  const { published, language, url, isRead, isSaved } = line;
  return {
    ...{ id, outlet: outlet.name, headline, byline, published, language, url },
    ...{ summary: standfirst ?? opening, isRead, isSaved },
  };
}

/** Who said it, as printed, and where it stands: a span is half-open, in UTF-16 units of the paragraphs joined by a blank line. */
export function briefStatement(one: Statement) {
  const { content, form, place, paragraph, span, attribution, speaker, via, cue, venue } = one;
  const { time, certainty, force } = one;
  return {
    ...{
      content,
      form,
      attribution,
      speaker: speaker && briefSpeaker(speaker),
      cue,
      venue,
      time,
      via,
    },
    ...{ certainty, force, where: { place, paragraph, span } },
  };
}

function briefSpeaker({ name, mention, role, kind, key }: NonNullable<Statement['speaker']>) {
  return { name, mention, role, kind, key };
}

export function briefStory(story: StoryLine) {
  const { id, headline, outlets, articleCount, independentReports, first, newest } = story;
  return { id, headline, outlets, articleCount, independentReports, first, newest };
}
