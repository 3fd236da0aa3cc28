import { GIVEN, SIGN, SMALL } from '../words/signs.ts';
import type { Range, Reader } from './find-runs.ts';
import { hasSign, signsAt, startsSentence } from './signs-at.ts';

const BODY = SIGN.bodyHead | SIGN.bodyNoun | SIGN.known | SIGN.people;

/**
 * Where a person's name begins in a run of capitals of a language in which nouns follow nouns: "Остмарка Фрида Аалто", of
 * whom the first word only says of what she is minister. The run's own first token where nothing else stands before it.
 */
export function chainedStart(reader: Reader, { first, last }: Range): number {
  const { tokens, lexicon } = reader;
  if (first === last) return first;
  if (!lexicon.words.grammar.chainsNouns) return behindBody(reader, { first, last });
  const from = isRoleFirst(reader, { first, last }) ? first + 1 : first;
  if ((signsAt(tokens, from) & GIVEN) !== 0) return from;
  const given = givenIn(reader, { first: from + 1, last: last - 1 });
  if (given >= 0 && isChain(reader, { first: from, last: given - 1 })) return given;
  const isTold = from > first || hasRoleBefore(reader, first);
  return isTold && last - from >= 2 ? behindPlace(reader, { first: from, last }) : from;
}

/** "L'amministratore delegato di Velamare Ugo Cestaro": behind a role and a preposition a first name begins the name. */
function behindBody(reader: Reader, { first, last }: Range): number {
  const { tokens, lexicon } = reader;
  const { bodiesGoOn } = lexicon.words.grammar;
  const signs = signsAt(tokens, first);
  if (!bodiesGoOn || lexicon.words.nounsAreCapital || (signs & (GIVEN | BODY)) !== 0) return first;
  const before = signsAt(tokens, first - 1) | signsAt(tokens, first - 2);
  const isLed = (before & SIGN.preposition) !== 0;
  if (!isLed || !hasSign(tokens, { first: Math.max(0, first - 5), last: first - 2 }, SIGN.role))
    return first;
  const given = givenIn(reader, { first: first + 1, last: last - 1 });
  return given < 0 ? first : given;
}

/** "Rzecznik Komendy Wojewódzkiej": the sentence's first word has its capital for that. */
function isRoleFirst({ tokens }: Reader, { first }: Range): boolean {
  const signs = signsAt(tokens, first);
  return (signs & SIGN.role) !== 0 && (signs & GIVEN) === 0 && startsSentence(tokens, first);
}

/** "Министр иностранных дел Остмарка Фрида Аалто". */
function hasRoleBefore({ tokens }: Reader, first: number): boolean {
  for (let at = first - 1; at >= first - REACH; at -= 1) {
    const token = tokens[at];
    if (token?.sort !== 'word' || token.sentence !== tokens[first]?.sentence) return false;
    if ((token.signs & SIGN.role) !== 0) return true;
    if ((token.signs & SMALL) !== 0) return false;
  }
  return false;
}

/** Words between a role and a name: "министр иностранных дел". */
const REACH = 5;

function givenIn({ tokens }: Reader, { first, last }: Range): number {
  for (let at = first; at <= last; at += 1) if ((signsAt(tokens, at) & GIVEN) !== 0) return at;
  return -1;
}

/** Whether words before a first name are of other cases or a body's: not "Ким Ен Чон", whose second word is a name elsewhere. */
function isChain({ tokens }: Reader, range: Range): boolean {
  if (hasSign(tokens, range, BODY | SIGN.place)) return true;
  return OBLIQUE.test(tokens[range.last]?.lower ?? '');
}

/** Of three words and more behind a role the last two are the name, or three with a father's: no body's noun among them. */
function behindPlace({ tokens }: Reader, { first, last }: Range): number {
  const isFathers = PATRONYMIC.test(tokens[last - 1]?.lower ?? '');
  const start = isFathers ? last - 2 : last - 1;
  const isName = start > first && !hasSign(tokens, { first: start, last }, BODY | SIGN.place);
  const given = tokens[start]?.lower ?? '';
  const isClosed = !GENITIVE_ADJECTIVE.test(given) && !GENITIVE_PLURAL.test(given);
  return isName && isClosed && OBLIQUE.test(tokens[start - 1]?.lower ?? '') ? start : first;
}

/** Whether a name is in the genitive for certain, as a place's is: "Nowego Targu", "Лиги Наций". */
export function isGenitivePlace(words: readonly string[]): boolean {
  const [first = ''] = words;
  return words.length > 1 && (GENITIVE_ADJECTIVE.test(first) || GENITIVE_NOUN.test(first));
}

const PATRONYMIC = /(?:вич|вна|ична|йович|івна|ївна)$/u;
const GENITIVE_ADJECTIVE = /(?:его|ого|ego|nej|wej|łej|iej|szej|ych|ich|[ыи]х|іх|ой|ої|ього)$/u;
const GENITIVE_NOUN = /(?:ii|ji|gi|ki|ги|ии|ії)$/u;
const GENITIVE_PLURAL = /(?:ów|ов|ев|ів)$/u;
/** What nouns and adjectives of places end with in the genitive and beyond: hardly a first name in the nominative. */
const OBLIQUE = /(?:[ая]|[ыи]|[ії]|[ую]|[іе]|ой|ей|ої|ів|ов|[aiyue]|ów|ej|ego|ich|ych|их|ых|го)$/u;
