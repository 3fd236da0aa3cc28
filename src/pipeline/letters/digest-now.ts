import type { DigestPlan } from '../../model/mail/digest.ts';
import type {
  LetterContents,
  WriteLetter,
  WrittenLetter,
} from '../../model/mail/letter-contents.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { editionSettings } from '../edition/edition-settings.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import { chooseParts } from './choose-parts.ts';
import { commonNews } from './common-news.ts';
import { readerPool } from './reader-pool.ts';
import { learnParts, tellParts } from './tell-parts.ts';
import { DIGEST_PATH } from './write-digests.ts';

export type DigestOf = {
  readonly readerId: number;
  readonly plan: DigestPlan;
  /** Up to when they were told; null: never. */
  readonly lastAt: Millis | null;
  readonly now: Millis;
};

export type DigestNow = DigestOf & {
  readonly language: string;
  readonly clock: '24' | '12';
  readonly address: string;
  readonly write: WriteLetter;
};

/** What a digest would tell now, whatever its turn. Nothing of it is kept or sent. */
export async function digestContents(desk: EditionDesk, asked: DigestOf): Promise<LetterContents> {
  const { readerId, plan, lastAt, now } = asked;
  const usual = now - (plan.rhythm === 'weekly' ? 7 * DAY : DAY);
  const since = lastAt === null || lastAt > now ? usual : Math.max(lastAt, now - 7 * DAY);
  const [eyes = null] = await desk.store.letters.eyes([readerId], now);
  const settings = editionSettings(await desk.store.settings.ofReader(readerId));
  const news = await commonNews(desk, { since, now });
  const pool = await readerPool(desk, { news, eyes, settings, since, now });
  const chosen = await chooseParts(desk, pool, { news, eyes, plan, settings, since, now });
  await learnParts(desk, news, chosen);
  return { title: null, note: [], since, madeAt: now, parts: tellParts(news, chosen) };
}

export async function digestNow(desk: EditionDesk, asked: DigestNow): Promise<WrittenLetter> {
  const { language, clock, address, write, plan } = asked;
  const voice = { language, clock, address, zone: plan.zone, settings: DIGEST_PATH };
  return write(await digestContents(desk, asked), voice);
}
