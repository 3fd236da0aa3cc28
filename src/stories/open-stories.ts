import type { StoryChange, StoryCorrection, StoryMemory, StoryText } from '../model/story.ts';
import type { Millis } from '../model/time.ts';
import { type Copies, openCopies } from './copies/open-copies.ts';
import { correctStories, undoCorrection } from './grouping/corrections/correct-stories.ts';
import { forgetStories } from './grouping/forget-stories.ts';
import { type Grouping, openGrouping, storyOfArticle } from './grouping/grouping.ts';
import { noteReport, placeArticle, placed } from './grouping/place-article.ts';
import type { ReadArticle } from './grouping/reasons/tell-shared.ts';
import { recallStories } from './grouping/recall-stories.ts';
import { type RelatedStory, relatedStories } from './grouping/related-stories.ts';
import { settleStories } from './grouping/settle-stories.ts';
import { restoreGrouping, snapshotGrouping } from './grouping/snapshot/snapshot-grouping.ts';
import { scanText } from './reading/scan-text.ts';

/** Tells stories as articles come. Nothing here knows a clock: time is what the articles have. */
export type Stories = {
  /**
   * Places articles in the order given; what changes by them, in its order, mergers and splits among it. An article that
   * is known stays where it is. The same articles in the same order and portions are placed the same.
   */
  readonly take: (texts: readonly StoryText[]) => StoryChange[];
  /** Takes over what was decided before by another; nothing is decided again. */
  readonly recall: (told: readonly StoryMemory[]) => void;
  /** Does what a reader decided; outlives all later placing. No change where its stories or articles are not known. */
  readonly correct: (correction: StoryCorrection) => StoryChange[];
  /** Takes an equal decision back, the last made. What was merged gets a new number: the old one leads elsewhere for good. */
  readonly undo: (correction: StoryCorrection) => StoryChange[];
  /** Stories beside one, the nearest first, at most eight. */
  readonly related: (story: number) => RelatedStory[];
  /** Forgets stories that nothing joined since; their numbers stay taken. Takes a second or so for a million articles. */
  readonly forget: (before: Millis) => void;
  /** All of it: opened with it, stories go on as if nothing had happened. */
  readonly snapshot: () => Uint8Array;
};

export type StoriesOptions = {
  readonly snapshot?: Uint8Array;
  /** The first number given to a story or event; 1 where it is left out. A snapshot knows its own. */
  readonly firstNumber?: number;
};

type Room = { readonly grouping: Grouping; readonly copies: Copies };

/** Throws an Error where the snapshot can't be read: stories are then to be recalled. */
export function openStories({ snapshot, firstNumber = 1 }: StoriesOptions = {}): Stories {
  const room = snapshot === undefined ? openRoom(firstNumber) : restoreRoom(snapshot);
  const { grouping, copies } = room;
  return {
    take: (texts) => takeTexts(room, texts),
    recall: (told) => {
      recallStories(grouping, told);
      for (const one of told) if (one.kind === 'placed') copies.take(scanText(one.text), one.text);
    },
    correct: (correction) => correctStories(grouping, correction),
    undo: (correction) => undoCorrection(grouping, correction),
    related: (story) => relatedStories(grouping, story),
    forget: (before) => {
      forgetStories(grouping, before);
      copies.forget(before);
    },
    snapshot: () => snapshotGrouping(grouping, copies.snapshot()),
  };
}

function openRoom(firstNumber: number): Room {
  return { grouping: openGrouping(firstNumber), copies: openCopies() };
}

function restoreRoom(snapshot: Uint8Array): Room {
  const { grouping, beside } = restoreGrouping(snapshot);
  return { grouping, copies: openCopies(beside) };
}

/** After so many articles changed stories are held beside the others, and once more at the end of a portion. */
const SETTLED_AFTER = 25;

function takeTexts(room: Room, texts: readonly StoryText[]): StoryChange[] {
  const { grouping } = room;
  const changes: StoryChange[] = [];
  const recent = new Map<number, ReadArticle>();
  for (const text of texts) {
    changes.push(...takeText(room, text, recent));
    if (grouping.unsettled < SETTLED_AFTER) continue;
    changes.push(...settleStories(grouping, recent));
    recent.clear();
  }
  changes.push(...settleStories(grouping, recent));
  return changes;
}

function takeText(
  { grouping, copies }: Room,
  text: StoryText,
  recent: Map<number, ReadArticle>,
): StoryChange[] {
  const scanned = scanText(text);
  const { report, others } = copies.take(scanned, text);
  const read = { text, scanned };
  const copiedBy = others.map(({ article }) => article);
  const change = placeArticle(grouping, read, { report, copiedBy });
  grouping.unsettled += 1;
  const story = storyOfArticle(grouping, text.id);
  if (story !== null) recent.set(story, read);
  const retold = others.flatMap(({ article: id, report: told }) => {
    const article = grouping.articleOf.get(id);
    if (article === undefined) return [];
    noteReport(grouping, article, told);
    return [
      placed(grouping, article, { report: told, reason: told.kind === 'own' ? '' : told.reason }),
    ];
  });
  return [change, ...retold];
}
