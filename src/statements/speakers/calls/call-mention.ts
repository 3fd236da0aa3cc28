import type { Member } from '../cast/member.ts';
import { isOfSeveral } from '../discourse/is-of-several.ts';
import { isToldThere } from '../discourse/is-told-there.ts';
import { type Case, speakerAround, type Telling, type Verdict } from '../discourse/telling.ts';
import { isAnonymous } from '../mentions/kind-of-noun.ts';
import type { Mention } from '../mentions/mention.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import { rolePieceOf } from '../roles/role-piece.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { callAnswerer } from './call-answerer.ts';
import { callNoun } from './call-noun.ts';
import { callPronoun } from './call-pronoun.ts';
import { callRelative } from './call-relative.ts';
import { callWriter } from './call-writer.ts';
import { isHearsay } from './hearsay.ts';
import { lookAhead } from './look-ahead.ts';
import { mostLikely } from './most-likely.ts';

/** Whom the words mean that call a speaker; where that is not certain, they are the speaker themselves. */
export function callMention(telling: Telling, one: Case, mention: Mention): Verdict {
  const { call } = mention;
  if (call.by === 'name') return byName(telling, mention, call.run);
  if (call.by === 'pronoun') return byPronoun(telling, one, { mention, pronoun: call.pronoun });
  if (call.by === 'noun') return byNoun(telling, one, { mention, phrase: call.phrase });
  return itself(telling, mention, 'Several are called at once.');
}

function byName(telling: Telling, mention: Mention, run: NameRun): Verdict {
  const found = telling.cast.find(run);
  if (found.kind === 'one') return speaker(found.member, `“{mention}” is {name}.`);
  if (found.kind === 'none') return itself(telling, mention, 'Named here only.');
  const meant = mostLikely(telling, found.members, run);
  if (meant === null)
    return itself(telling, mention, 'Several have that name: which is meant is not certain.');
  return speaker(
    meant,
    '“{mention}” is {name}, whom the text names first and most of those who have that name.',
  );
}

type ByPronoun = { readonly mention: Mention; readonly pronoun: PronounKind };

function byPronoun(telling: Telling, one: Case, { mention, pronoun }: ByPronoun): Verdict {
  if (pronoun === 'neuter' && isHearsay(telling.page, one)) {
    return { kind: 'nobody', reason: 'The text leaves open who says it.' };
  }
  if (pronoun === 'self') return bySelf(telling, mention);
  if (pronoun === 'relative')
    return callRelative(telling, mention) ?? itself(telling, mention, NOT_CERTAIN);
  const member = callPronoun(telling, { pronoun, at: mention.first });
  if (member === null) return itself(telling, mention, NOT_CERTAIN);
  return speaker(member, `“{mention}” is {name}, of whom the text speaks last.`);
}

const NOT_CERTAIN = 'Whom “{mention}” means is not certain.';

/** "I" in quotation marks is who says the words around it. */
function bySelf(telling: Telling, mention: Mention): Verdict {
  const around = speakerAround(telling, mention.first);
  if (around === null || !around.isDirect) return itself(telling, mention, NOT_CERTAIN);
  return speaker(around.member, `“{mention}” is {name}, in whose words it stands.`);
}

type ByNoun = { readonly mention: Mention; readonly phrase: NounPhrase };

function byNoun(telling: Telling, one: Case, { mention, phrase }: ByNoun): Verdict {
  const answerer = callAnswerer(telling, mention);
  if (answerer !== null) return speaker(answerer, '“{mention}” is {name}, who is interviewed.');
  const writer = callWriter(telling, mention, phrase);
  if (writer !== null) return speaker(writer, '“{mention}” is {name}’s.');
  const isHidden = isAnonymous(telling.page, mention);
  const { looksAhead } = telling.page.lexicon.words.grammar;
  const called =
    callNoun(telling, phrase) ?? (isHidden || !looksAhead ? null : lookAhead(telling, one, phrase));
  if (called !== null && isToldThere(telling, phrase, called.member))
    return itself(telling, mention, NOT_CERTAIN);
  // "Лікарі передали": not the only doctor that was named.
  if (called?.member.kind === 'person' && isOfSeveral(telling.page, one))
    return itself(telling, mention, `No name is printed for “{mention}”.`);
  if (called === null && isBareArticle(telling, mention))
    return { kind: 'unknown', reason: NOT_CERTAIN };
  if (called === null) return itself(telling, mention, 'No name is printed for “{mention}”.');
  describe(telling, called.member, phrase);
  return speaker(called.member, `“{mention}” is {name}: ${called.why}.`);
}

/** "The 200 staff" of which only "the" was read: nobody is called by it. */
function isBareArticle({ page }: Telling, { first, last }: Mention): boolean {
  return first === last && ARTICLES.has(page.tokens[first]?.lower ?? '');
}

/** Of languages in which they are no pronouns too. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** What somebody is called by becomes known of them. */
export function describe(
  { page, cast }: Telling,
  member: Member,
  { first, last }: NounPhrase,
): void {
  const piece = rolePieceOf(page, { first, last });
  if (piece !== null && member.kind === 'person') cast.describe(member, [piece]);
}

/** The mention is the speaker; the same words again are the same one. */
export function itself({ cast, page }: Telling, mention: Mention, reason: string): Verdict {
  const { call } = mention;
  const noun = call.by === 'noun' ? (page.tokens[call.phrase.head]?.lower ?? null) : null;
  const isPlural = call.by === 'noun' && call.role?.isPlural === true;
  const member = cast.make({ first: mention.first, last: mention.last }, mention.kind, {
    noun,
    isPlural,
  });
  if (call.by === 'noun') {
    const piece = rolePieceOf(page, { first: call.phrase.first, last: call.phrase.whole });
    if (piece !== null) cast.describe(member, [piece]);
  }
  return speaker(member, reason);
}

function speaker(member: Member, reason: string): Verdict {
  return { kind: 'speaker', member, reason };
}
