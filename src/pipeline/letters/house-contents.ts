import { isSubject } from '../../model/edition/subject.ts';
import type { HouseLetter } from '../../model/mail/house-letter.ts';
import type { LetterContents, LetterVoice } from '../../model/mail/letter-contents.ts';
import type { Millis } from '../../model/time.ts';
import { editionSettings } from '../edition/edition-settings.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import { type ChosenPart, pickedIn } from './choose-parts.ts';
import { type CommonNews, commonNews, newsOfStories } from './common-news.ts';
import { readerPool, type SeenStory, seenStory } from './reader-pool.ts';
import { learnParts, tellParts } from './tell-parts.ts';

export type HouseAsked = {
  readonly letter: HouseLetter;
  readonly since: Millis;
  readonly now: Millis;
};

/** What an issue of a letter of the house would tell, of what is open to all: no reader's own things are in it. */
export async function houseContents(desk: EditionDesk, asked: HouseAsked): Promise<LetterContents> {
  const { letter, since, now } = asked;
  const news = await commonNews(desk, { since, now });
  const own = await partsByKind(desk, news, asked);
  const { draft } = letter;
  const parts = tellParts(news, own.length === 0 ? [] : await learned(desk, news, own));
  return {
    ...{ title: letter.title, since, madeAt: news.madeAt },
    note: draft.note.split(/\n\s*\n/).flatMap((one) => (one.trim() === '' ? [] : [one])),
    parts: [...(await chosenParts(desk, asked)), ...parts],
  };
}

async function learned(desk: EditionDesk, news: CommonNews, parts: ChosenPart[]) {
  await learnParts(desk, news, parts);
  return parts;
}

/** Stories that an editor chose by hand, in their order, be they new or not. */
async function chosenParts(desk: EditionDesk, { letter, since, now }: HouseAsked) {
  const ids = letter.draft.stories;
  if (ids.length === 0) return [];
  const news = await newsOfStories(desk, ids, now);
  const byId = new Map(news.stories.map((common) => [common.story.id, common]));
  const stories = ids.flatMap((id) => {
    const common = byId.get(id);
    const seen = common === undefined ? null : seenStory(common, null, since);
    return seen === null ? [] : [asItIs(seen)];
  });
  if (stories.length === 0) return [];
  const parts = [{ kind: 'chosen' as const, subject: null, stories }];
  return tellParts(news, await learned(desk, news, parts));
}

function asItIs(seen: SeenStory) {
  return { seen, comment: null, article: null };
}

const USUAL = editionSettings({});

async function partsByKind(
  desk: EditionDesk,
  news: CommonNews,
  { letter, since, now }: HouseAsked,
): Promise<ChosenPart[]> {
  const { kind, target } = letter;
  // Who chose by hand wants these and no others.
  if (kind === 'note' || (kind === 'picks' && letter.draft.stories.length > 0)) return [];
  const pool = await readerPool(desk, { news, eyes: null, settings: USUAL, since, now });
  if (kind === 'picks') return partOf('picks', pickedIn(pool, { news, since, plan: letter }));
  const fresh = pool.filter((one) => one.news !== null);
  if (kind === 'story') {
    const moved = fresh.filter(({ line }) => String(line.id) === target);
    return partOf('story', moved.map(asItIs));
  }
  const ofSection = fresh.filter(({ common }) => common.subject === target);
  const subject = isSubject(target) ? target : null;
  return partOf('section', ofSection.slice(0, letter.stories).map(asItIs)).map((part) => ({
    ...part,
    subject,
  }));
}

function partOf(kind: ChosenPart['kind'], stories: ChosenPart['stories']): ChosenPart[] {
  return stories.length === 0 ? [] : [{ kind, subject: null, stories }];
}

/** How letters of the house speak; nobody's settings are known. */
export function houseVoice({ language, zone }: HouseLetter, address: string): LetterVoice {
  return { language, zone, clock: '24', address, settings: null };
}
