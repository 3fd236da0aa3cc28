import type { Millis } from '../../src/model/time.ts';
import { logNormal, type Random } from './random.ts';
import type { Writer } from './write-text.ts';

/** News as an outlet has it, before it is put into a feed or an article. */
export type Piece = {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly published: Millis;
  readonly paragraphs: readonly string[];
  /** The same paragraphs in markup. */
  readonly html: string;
};

/** Writes one piece of about so many characters of markup or text (they scatter round it). */
export function writePiece(
  writer: Writer,
  random: Random,
  { published, characters }: { published: Millis; characters: number },
): Piece {
  const topic = writer.topic(random);
  // The middle of a log-normal lies below its mean: 0.92 makes the mean what was asked.
  const length = Math.min(characters * 3, logNormal(random, characters * 0.92, 0.4));
  const paragraphs = writer.paragraphs(random, topic, length);
  return {
    headline: writer.headline(random, topic),
    standfirst: writer.paragraphs(random, topic, 80)[0] ?? '',
    byline: `${writer.name(random)} ${writer.name(random)}`,
    published,
    paragraphs,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
  };
}
