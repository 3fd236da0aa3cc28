import type { ArticleStatements, Span, StatementDepth } from '../model/statement.ts';
import { assembleStatement } from './assemble-statement.ts';
import { completeQuotations } from './complete-quotations.ts';
import { describeStatement, type StatementDetails } from './details/describe-statement.ts';
import { readDetailText } from './details/detail-text.ts';
import { detailWordsFor } from './details/detail-words-for.ts';
import { type FoundVia, findVia } from './details/find-via.ts';
import { isOwnVoice, ownerOfWords } from './is-own-voice.ts';
import { joinArticle, type StatementText } from './join-article.ts';
import { findSpeech } from './languages/find-speech.ts';
import { speechWordsFor } from './languages/speech-words-for.ts';
import { englishNetwork } from './network/english-network.ts';
import { findAttributions } from './network/find-attributions.ts';
import type { Guidelines } from './network/word-features.ts';
import type { RawAttribution } from './raw-attribution.ts';
import { type ReadText, readText } from './read-text.ts';
import { completeSources } from './sources/complete-sources.ts';
import { isDoneBy } from './sources/is-done-by.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import { speakerWordsFor } from './speakers/words/speaker-words-for.ts';
import { findLabelledSpeech } from './transcripts/find-labelled-speech.ts';

/** Who says what in an article, in its text's order. Linear in the text's length, whatever it holds. */
export function findStatements(article: StatementText): ArticleStatements {
  const text = readText(joinArticle(article), article.language);
  const words = readDetailText({ ...text, words: detailWordsFor(text.language) });
  const found = attributionsIn(text);
  const details = found.map((one) => describeStatement(words, one));
  const vias = findVia(words, found);
  const isOwn = found.map((one) => isOwnVoice(text.joined.text, one));
  // What stands beside a cue is read from the cue alone where its subject was found by rules: it may stand far away.
  const completed = text.language === 'en' ? completeSources(text, found) : found;
  const attributions = completed.map((one, at) => ({
    ...one,
    source: isOwn[at] ? ownerOfWords(text.joined.text, one) : sourceOf(one, details[at], vias[at]),
  }));
  const told = resolveSpeakers(text.joined, attributions, speakerWordsFor(text.language));
  const cast = { joined: text.joined, attributions, speakers: told.speakers };
  const statements = attributions.flatMap((attribution, at) => {
    const [via, speaker, detail] = [vias[at], told.speakers[at], details[at]];
    if (!via || !speaker || !detail) return [];
    if (via.isOnlyPassingOn || isOwn[at]) return [];
    return assembleStatement(cast, { attribution, speaker, details: detail, via: via.via }) ?? [];
  });
  return { statements, people: told.people, depth: depthFor(text.language) };
}

/** Whose mention it is: not the subject of "is said to be", but who is named behind it; not who only passes it on. */
function sourceOf(
  { source, cue }: RawAttribution,
  details: StatementDetails | undefined,
  via: FoundVia | undefined,
): readonly Span[] {
  // "The court heard that": they listened.
  if (details?.isToldToSource === true) return [];
  const said = via?.source ?? source;
  if (details?.isNobody !== true) return said;
  const end = Math.max(...cue.map((span) => span.end));
  return said.filter((span) => span.start >= end);
}

/** Who is credited with what, before it is known who that is: in the text's order. */
export function attributionsIn(
  text: ReadText,
  guidelines: Guidelines = 'hearsay',
): RawAttribution[] {
  const found = [...findLabelledSpeech(text.joined), ...spokenIn(text, guidelines)];
  const isByRules = text.language !== 'en' && speechWordsFor(text.language) !== null;
  // The rules read who speaks within the marks ("« Je viens, dit-elle. Demain. »"): they know where words end.
  if (isByRules) return found.toSorted((a, b) => a.content[0].start - b.content[0].start);
  const completed = completeQuotations(text.joined, found, text.quotations);
  if (guidelines === 'polnear') return completeSources(text, completed, false);
  return completed.filter((one) => !isDoneBy(text.joined.text, one));
}

/** English by the network, other languages by their rules; where there are none, only quotations are left. */
function spokenIn(text: ReadText, guidelines: Guidelines): RawAttribution[] {
  if (text.language === 'en') return findAttributions(englishNetwork(), text, guidelines);
  const words = speechWordsFor(text.language);
  return words === null ? [] : findSpeech(text.joined, words);
}

function depthFor(language: string): StatementDepth {
  if (language === 'en') return 'full';
  return speechWordsFor(language) === null ? 'quotes' : 'speech';
}
