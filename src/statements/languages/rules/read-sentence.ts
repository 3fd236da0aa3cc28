import { findCues } from '../cues/find-cues.ts';
import { sentenceEnd } from '../phrases/clauses.ts';
import { type Range, speakerPhrase } from '../phrases/speaker-phrase.ts';
import { subjectOf } from '../phrases/subject.ts';
import type { Sentence } from '../reading/sentences.ts';
import { is, isMark, type Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { accordingSpeech } from './according.ts';
import { announcedSpeech } from './announced.ts';
import type { CueInClause, Draft, Reading } from './draft.ts';
import { introducedMood, introducedSpeech, introducerOf } from './introduction.ts';
import { nobodySpeech, refusalSpeech } from './nobody.ts';
import { verbSpeech } from './verbs/verb-speech.ts';
import { isTag } from './verbs/whose-words.ts';
import { wishes } from './wants.ts';

export type SentenceRead = { readonly reading: Reading; readonly drafts: readonly Draft[] };

/** What the rules find in one sentence, where they contradict each other the surer. */
export function readSentence(sentence: Sentence, words: SpeechWords): SentenceRead {
  const { tokens } = sentence;
  const cues = cuesInClauses(tokens, words);
  const reading: Reading = { sentence, tokens, words, cues, end: sentenceEnd(tokens) };
  const refusals = refusalSpeech(reading);
  const unnamed = nobodySpeech(reading);
  const surer = [...refusals, ...unnamed.filter(({ cue }) => cue.length > 1)];
  const verbs = verbSpeech(reading).filter(
    (draft) => !surer.some((other) => sharesCue(other, draft)),
  );
  const main = [...refusals, ...verbs, ...announcedSpeech(reading)];
  const according = accordingSpeech(reading).filter(
    (draft) =>
      !surer.some((other) => sharesCue(other, draft) && other.cue.length > draft.cue.length),
  );
  const named = [...main, ...according.map((draft) => within(draft, main))];
  const wanted = wishes(reading).filter(
    (draft) => !named.some((other) => holdsCue(other, draft) || sharesCue(other, draft)),
  );
  const spoken = [...named, ...wanted].filter((draft) => !isEcho(tokens, draft, named));
  const nobody = unnamed.filter(
    (draft) => !spoken.some((other) => holdsCue(other, draft) || sharesCue(other, draft)),
  );
  const drafts = [...spoken, ...nobody.slice(0, 1)];
  const introduced = introducedSpeech(reading) ?? introducedMood(reading);
  if (
    introduced !== null &&
    !drafts.some(({ content }) => content.some((piece) => overlaps(piece, introduced.content[0])))
  ) {
    drafts.push(introduced);
  }
  return { reading, drafts };
}

function cuesInClauses(tokens: readonly Token[], words: SpeechWords): CueInClause[] {
  const found: CueInClause[] = [];
  for (const cue of findCues(tokens, words)) {
    const subject = subjectOf(tokens, cue, words.grammar);
    const isShared =
      subject.side === 'shared' || (cue.manner === 'converb' && subject.side !== 'before');
    const source = isShared
      ? sharedSource({ tokens, words, found, from: subject.from })
      : subject.source;
    const one = {
      cue,
      subject: { ...subject, source, side: isShared ? 'shared' : subject.side } as const,
    };
    if (!cue.takes.tag || isTag(tokens, one)) found.push(one);
  }
  return found;
}

type Sharing = {
  readonly tokens: readonly Token[];
  readonly words: SpeechWords;
  readonly found: readonly CueInClause[];
  readonly from: number;
};

/** Of the verb before; behind "and" what the sentence begins with: "Der Minister trat zurück und sagte". */
function sharedSource({ tokens, words, found, from }: Sharing): Range | null {
  const earlier = found.findLast(({ subject }) => subject.source !== null && !subject.isRelative);
  if (earlier !== undefined) return earlier.subject.source;
  const colon = tokens.findLastIndex((token, at) => at < from && isMark(token, ':'));
  if (colon > 0) return introducerOf({ tokens, words }, colon);
  if (!is(tokens[from], IS.coordinator)) return null;
  const first = is(tokens[0], IS.coordinator | IS.adverb) ? 1 : 0;
  return is(tokens[first], IS.accusative | IS.preposition)
    ? null
    : speakerPhrase(tokens, first, words.grammar);
}

function sharesCue(a: Draft, b: Draft): boolean {
  return a.cue.some((word) => b.cue.includes(word));
}

/** Whether a draft's content holds another's cue. */
function holdsCue({ content }: Draft, { cue }: Draft): boolean {
  return content.some((piece) => cue.some((word) => word >= piece.start && word < piece.end));
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "Der Minister sagte, laut Polizei sei ...": what is said according to the police stands within what he says. */
function within(draft: Draft, others: readonly Draft[]): Draft {
  for (const other of others) {
    const hull = other.content.find((piece) =>
      draft.cue.every((word) => word >= piece.start && word < piece.end),
    );
    if (hull === undefined) continue;
    const pieces = draft.content.flatMap((piece) => {
      const cut = { start: Math.max(piece.start, hull.start), end: Math.min(piece.end, hull.end) };
      return cut.end > cut.start ? [cut] : [];
    });
    const [first, ...more] = pieces;
    if (first !== undefined) return { ...draft, content: [first, ...more] };
  }
  return draft;
}

/** "Er sagte, er hoffe auf Regen": what the same speaker says within what he says. */
function isEcho(tokens: readonly Token[], draft: Draft, others: readonly Draft[]): boolean {
  const holder = others.find(
    (other) => other !== draft && holdsCue(other, draft) && !holdsCue(draft, other),
  );
  if (
    holder === undefined ||
    draft.content.some(({ end }) => tokens[end - 1]?.kind === 'quotation')
  )
    return false;
  if (draft.source === null) return true;
  return is(tokens[draft.source.start], IS.pronoun) && draft.source.end - draft.source.start <= 2;
}
