import type { Edition, EditionNews, EditionStory } from '../../model/edition/edition.ts';

/** What came since the last visit, of all that the edition shows; each story counts once. */
export function editionNews(
  edition: Omit<Edition, 'news'>,
  opened: ReadonlySet<number>,
): EditionNews {
  const fresh = allStories(edition).filter(({ whatIsNew }) => whatIsNew !== null);
  return {
    since: edition.lastVisitAt,
    storyCount: fresh.length,
    movedOnCount: fresh.filter((one) => one.whatIsNew?.kind === 'moved on' && isOwn(one, opened))
      .length,
    minutes: fresh.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Every story that stands in an edition, once. */
export function allStories({
  lead,
  top,
  forYou,
  picks,
  sections,
}: Pick<Edition, 'lead' | 'top' | 'forYou' | 'picks' | 'sections'>): EditionStory[] {
  const all = [
    ...(lead === null ? [] : [lead]),
    ...top,
    ...forYou,
    ...picks.flatMap((pick) => (pick.kind === 'story' ? [pick.story] : [])),
    ...sections.flatMap(({ stories }) => stories),
  ];
  return [...new Map(all.map((one) => [one.story.id, one])).values()];
}

/** Followed, or opened before. */
function isOwn({ followedBy, story }: EditionStory, opened: ReadonlySet<number>): boolean {
  return followedBy !== null || opened.has(story.id);
}
