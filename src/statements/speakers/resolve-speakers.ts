import type { ArticlePerson, Attribution, Speaker } from '../../model/statement.ts';
import type { JoinedText, RawAttribution } from '../raw-attribution.ts';
import { meetCast } from './cast/meet-cast.ts';
import { readCases } from './discourse/read-cases.ts';
import { readHeadlines } from './discourse/read-headlines.ts';
import { readTelling } from './discourse/read-telling.ts';
import type { Case, Verdict } from './discourse/telling.ts';
import type { Range } from './names/find-runs.ts';
import { type Page, readPage } from './page.ts';
import { type Credit, peopleOf } from './report/people-of.ts';
import { speakerOf } from './report/speaker-of.ts';
import { wordsAt } from './report/words-at.ts';
import { lexiconOf } from './words/lexicon.ts';
import type { SpeakerWords } from './words/speaker-words.ts';

export type ResolvedSpeaker = {
  readonly attribution: Attribution;
  /** Null unless `attribution` is "speaker". */
  readonly speaker: Speaker | null;
  /** Whether words call the speaker here; else `speaker.mention` stands where they were called last. */
  readonly isCalled: boolean;
  /** How the speaker was told, a sentence each, for the reader. */
  readonly reasons: readonly string[];
};

export type ResolvedSpeakers = {
  /** One for each attribution, in the order in which they were handed in. */
  readonly speakers: readonly ResolvedSpeaker[];
  /** Everybody who speaks, in the order in which they begin to. */
  readonly people: readonly ArticlePerson[];
};

/**
 * Tells whom attributions belong to, and which mentions in a text are the same person: "Mikhail Zygar, editor-in-chief of TV
 * Rain", "the Russian journalist", "Mr Zygar", "he". Where that is not certain, the mention itself is the speaker. Every
 * name is printed in the text. Time is linear in the text and the attributions, which come in the text's order.
 */
export function resolveSpeakers(
  joined: JoinedText,
  attributions: readonly RawAttribution[],
  words: SpeakerWords,
): ResolvedSpeakers {
  const page = readPage(joined, lexiconOf(words));
  const cases = readCases(page, attributions);
  const cast = meetCast(
    page,
    cases.map(({ mention }) => mention),
  );
  const telling = readTelling(page, cast, cases);
  readHeadlines(telling);
  const credits = cases.map((one) => creditOf(page, one, telling.verdicts[one.index]));
  const speakers = cases.map((one, at) =>
    resolvedOf(page, one, { verdict: telling.verdicts[one.index], credit: credits[at] ?? null }),
  );
  return {
    speakers,
    people: peopleOf(
      page,
      credits.filter((credit) => credit !== null),
    ),
  };
}

function creditOf(page: Page, one: Case, verdict: Verdict | undefined): Credit | null {
  if (verdict?.kind !== 'speaker') return null;
  const mention: Range = one.mention ?? verdict.mention ?? verdict.member.name;
  return {
    member: verdict.member,
    speaker: speakerOf(page, verdict.member, mention),
    isCalled: one.mention !== null,
  };
}

type Outcome = { readonly verdict: Verdict | undefined; readonly credit: Credit | null };

function resolvedOf(page: Page, one: Case, { verdict, credit }: Outcome): ResolvedSpeaker {
  if (verdict === undefined)
    return { attribution: 'unknown', speaker: null, isCalled: false, reasons: [] };
  const mention = one.mention === null ? '' : wordsAt(page, one.mention).text;
  const name = credit?.speaker.name ?? '';
  const reason = verdict.reason
    .replaceAll('{mention}', () => mention)
    .replaceAll('{name}', () => name)
    // "John Roe Jr." has its stop.
    .replace(/\.\.$/, '.');
  return {
    attribution: verdict.kind,
    speaker: credit?.speaker ?? null,
    isCalled: credit?.isCalled ?? false,
    reasons: [reason],
  };
}
