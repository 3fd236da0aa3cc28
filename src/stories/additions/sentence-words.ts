import type { StoryArticle } from '../../model/claim.ts';
import type { Words } from '../../model/statement.ts';
import { splitSentences } from '../headlines/reading/split-sentences.ts';
import { scanText, WORD_CAPITAL, WORD_NUMBER, WORD_OPENS } from '../reading/scan-text.ts';

/** A sentence as the words that tell it from others. */
export type SentenceWords = {
  readonly words: Words;
  /** Each once: hashes of folded words, of scripts without spaces between words those of pairs of letters. */
  readonly hashes: readonly number[];
  /** Which of them are names or numbers: equal in length to `hashes`. */
  readonly isAnchor: readonly boolean[];
};

/** What goes on in a longer text is left unread. */
const LONGEST = 200_000;

/** The sentences of an article's text in order. Linear. */
export function sentenceWords({
  paragraphs,
  language,
}: Pick<StoryArticle, 'paragraphs' | 'language'>): SentenceWords[] {
  const text = paragraphs.join('\n\n').slice(0, LONGEST);
  const scanned = scanText({ headline: '', text, language });
  let at = 0;
  return splitSentences(text).map(({ span }) => {
    const anchors = new Map<number, boolean>();
    while (at < scanned.starts.length && (scanned.starts[at] ?? 0) < span.end) {
      const [hash, flags] = [scanned.hashes[at] ?? 0, scanned.flags[at] ?? 0];
      const isName = (flags & WORD_CAPITAL) !== 0 && (flags & WORD_OPENS) === 0;
      anchors.set(hash, anchors.get(hash) === true || isName || (flags & WORD_NUMBER) !== 0);
      at += 1;
    }
    const words = { text: text.slice(span.start, span.end), place: 'body' as const, span };
    return { words, hashes: [...anchors.keys()], isAnchor: [...anchors.values()] };
  });
}
