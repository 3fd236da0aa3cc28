import type { StoryChange } from '../../src/model/story.ts';

/** Where each article stands in the end, and how often it was sent elsewhere meanwhile. */
export type Grouping = {
  readonly stories: ReadonlyMap<number, number>;
  readonly events: ReadonlyMap<number, number>;
  /** Times an article that had a story was given another. */
  readonly moved: number;
  /** Stories that became a redirect. */
  readonly redirects: number;
};

/** The outcome of changes in their order. Stories and events have numbers of one row, so a merger or a split may be of either. */
export function followChanges(changes: Iterable<StoryChange>): Grouping {
  const places = new Places();
  let redirects = 0;
  for (const change of changes) {
    if (change.kind === 'placed') {
      const { article, story, event } = change.placement;
      places.stories.put(article, story);
      places.events.put(article, event);
    } else {
      if (change.kind === 'merged' && places.stories.members.has(change.from)) redirects += 1;
      places.send(change);
    }
  }
  const { stories, events } = places;
  return { stories: stories.of, events: events.of, moved: stories.moved, redirects };
}

class Places {
  readonly stories = new Level();
  readonly events = new Level();

  send(change: Exclude<StoryChange, { kind: 'placed' }>): void {
    for (const level of [this.stories, this.events]) {
      const members = [...(level.members.get(change.from) ?? [])];
      const chosen = change.kind === 'merged' ? members : intersection(members, change.articles);
      for (const article of chosen) level.put(article, change.into);
    }
  }
}

class Level {
  readonly of = new Map<number, number>();
  readonly members = new Map<number, Set<number>>();
  moved = 0;

  put(article: number, into: number): void {
    const before = this.of.get(article);
    if (before === into) return;
    if (before !== undefined) this.moved += 1;
    this.members.get(before ?? -1)?.delete(article);
    this.of.set(article, into);
    const members = this.members.get(into);
    if (members === undefined) this.members.set(into, new Set([article]));
    else members.add(article);
  }
}

function intersection(ones: readonly number[], others: readonly number[]): number[] {
  const among = new Set(others);
  return ones.filter((one) => among.has(one));
}
