import { DIGEST_LIST } from '../../model/mail/digest.ts';
import type { Letter } from '../../model/mail/letter.ts';
import type {
  LetterContents,
  LetterVoice,
  WriteLetter,
  WrittenLetter,
} from '../../model/mail/letter-contents.ts';
import type { Turn } from '../../model/mail/schedule.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { DueDigest } from '../../store/letters/digests.ts';
import type { Eyes } from '../../store/letters/eyes.ts';
import { editionSettings } from '../edition/edition-settings.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import { type ChosenPart, chooseParts } from './choose-parts.ts';
import { type CommonNews, commonNews } from './common-news.ts';
import { readerPool } from './reader-pool.ts';
import { learnParts, tellParts } from './tell-parts.ts';

/** Where a member changes or ends it. */
export const DIGEST_PATH = '/account/digest';

export type Preparing = {
  readonly write: WriteLetter;
  /** Where links of letters lead. */
  readonly address: string;
  readonly now: Millis;
};

/** A digest whose turn has come. */
export type DigestAsked = {
  readonly digest: DueDigest;
  /** Where it goes. */
  readonly to: string;
  readonly turn: Turn;
  /** What is new is told from then on. */
  readonly since: Millis;
};

export type WrittenDigest = {
  /** Null: there is nothing new, and the reader does not want to hear that. */
  readonly letter: Letter | null;
  /** Up to when it tells what is new. */
  readonly upTo: Millis;
};

type Chosen = {
  readonly asked: DigestAsked;
  readonly news: CommonNews;
  readonly parts: ChosenPart[];
};

/** By their readers' numbers. */
export async function writeDigests(
  desk: EditionDesk,
  asked: readonly DigestAsked[],
  preparing: Preparing,
): Promise<ReadonlyMap<number, WrittenDigest>> {
  if (asked.length === 0) return new Map();
  const { now } = preparing;
  const eyes = await desk.store.letters.eyes(
    asked.map(({ digest }) => digest.readerId),
    now,
  );
  const chosen: Chosen[] = [];
  for (const [at, one] of asked.entries()) {
    const own = eyes[at];
    if (own !== undefined) chosen.push(await choose(desk, one, { eyes: own, now }));
  }
  for (const [news, some] of Map.groupBy(chosen, (one) => one.news)) {
    await learnParts(
      desk,
      news,
      some.flatMap(({ parts }) => parts),
    );
  }
  const press = pressOf(preparing.write);
  const written = new Map<number, WrittenDigest>();
  for (const one of chosen) {
    const upTo = one.news.madeAt;
    const letter = await writeDigest(one, { ...preparing, write: press });
    written.set(one.asked.digest.readerId, { letter, upTo });
  }
  return written;
}

async function choose(
  desk: EditionDesk,
  asked: DigestAsked,
  { eyes, now }: { readonly eyes: Eyes; readonly now: Millis },
): Promise<Chosen> {
  const { digest, since } = asked;
  const settings = editionSettings(digest.settings);
  const news = await commonNews(desk, { since, now });
  const isMoves = digest.rhythm === 'moves';
  // Who follows nothing is told of nothing that moves.
  if (isMoves && !eyes.follows) return { asked, news, parts: [] };
  const pool = await readerPool(desk, { news, eyes, settings, since, now });
  const plan = isMoves ? { ...digest, parts: ['followed'] as const } : digest;
  const parts = await chooseParts(desk, pool, { news, eyes, plan, settings, since, now });
  return { asked, news, parts };
}

async function writeDigest(chosen: Chosen, preparing: Preparing): Promise<Letter | null> {
  const { write, address, now } = preparing;
  const contents = contentsOf(chosen, now);
  if (contents.parts.length === 0 && !saysSo(chosen)) return null;
  const voice = voiceOf(chosen.asked, address);
  return letterOf(chosen.asked, voice, await write(contents, voice));
}

function saysSo({ asked }: Chosen): boolean {
  return asked.digest.saysNothingNew && asked.digest.rhythm !== 'moves';
}

function contentsOf({ asked, news, parts }: Chosen, now: Millis): LetterContents {
  return {
    ...{ title: null, note: [], since: asked.since, madeAt: now },
    parts: tellParts(news, parts),
  };
}

function voiceOf({ digest }: DigestAsked, address: string): LetterVoice {
  const { language = 'en', clock } = digest.settings;
  return {
    ...{ language, zone: digest.zone, clock: clock === '12' ? '12' : '24' },
    ...{ address, settings: DIGEST_PATH },
  };
}

/** The same is written once: members who have the same feeds get the same words. */
function pressOf(write: WriteLetter): WriteLetter {
  const printed = new Map<string, Promise<WrittenLetter>>();
  return (contents, voice) => {
    const key = JSON.stringify([contents, voice]);
    const known = printed.get(key) ?? write(contents, voice);
    printed.set(key, known);
    return known;
  };
}

/** What is sent at most once: a reader's digest of a period. */
function digestKey(readerId: number, { period }: Turn): string {
  return `digest:${readerId}:${period}`;
}

function letterOf(asked: DigestAsked, voice: LetterVoice, written: WrittenLetter): Letter {
  const { digest, to, turn } = asked;
  return {
    ...{ key: digestKey(digest.readerId, turn), to, toName: digest.toName },
    ...{ kind: 'newsletter' as const, list: DIGEST_LIST, ...written },
    ...{ readerId: digest.readerId, language: voice.language },
    // A digest of yesterday morning is no news: the next will tell it.
    notAfter: turn.at + DAY,
  };
}
