import type { HeadlineCheck } from '../../model/story.ts';
import { disputers, type Match, matchStatements, tellingStems } from './checks/check-claims.ts';
import { findForecast } from './checks/check-forecast.ts';
import { readQuantities } from './checks/check-numbers.ts';
import { sentenceAt, wordsAt } from './checks/check-quoted.ts';
import { findAllegedWrong } from './checks/check-wrongs.ts';
import { saysWhoseWord } from './checks/own-attribution.ts';
import { mayStandAsFact } from './checks/standing.ts';
import { dropped, type Matter, speakerOf } from './matter.ts';
import type { Clause } from './reading/read-headline.ts';
import { holdsListed, isListed } from './words/word-list.ts';

/** What a headline states as fact that its text gives as somebody's word; null where nothing. */
export function attributionDropped(matter: Matter): HeadlineCheck | null {
  if (saysWhoseWord(matter)) return null;
  return (
    droppedNumber(matter) ?? droppedClaim(matter) ?? droppedForecast(matter) ?? allegedWrong(matter)
  );
}

/** A number that only somebody's words have. */
function droppedNumber(matter: Matter): HeadlineCheck | null {
  const { headline, body, table } = matter;
  for (const { found, clause, printed } of readQuantities(headline, body, table)) {
    const owners = found.map(({ from }) => body.owners[from] ?? -1);
    const [ordinal] = owners;
    const statement = body.statements[ordinal ?? -1];
    if (ordinal === undefined || statement === undefined || clause.isOpen) continue;
    const speakers = new Set(owners.map((owner) => speakerOf(body.statements[owner])));
    if (owners.some((owner) => owner < 0) || speakers.size > 1) continue;
    if (mayStandAsFact({ statement, clause, isNumber: true }, matter)) continue;
    const sentence = wordsAt(body, found[0]?.from ?? 0);
    return dropped({ ordinal, statement, sentence }, printed);
  }
  return null;
}

function droppedClaim(matter: Matter): HeadlineCheck | null {
  const { headline, body } = matter;
  for (const clause of headline.clauses) {
    if (clause.isOpen || clause.isAside) continue;
    const matches = matchStatements(clause, tellingStems(clause, matter), body);
    const best = matches.find((one) => bearsOut(one, clause, matter));
    if (best === undefined || isUnresolved(best) || hasSecondSource(best, matches, matter))
      continue;
    if (matches.some((one) => isNear(one, best) && standsAsFact(one, clause, matter))) continue;
    const { ordinal, statement, word } = best;
    return dropped({ ordinal, statement, sentence: wordsAt(body, word) }, null);
  }
  return null;
}

function bearsOut(match: Match, clause: Clause, matter: Matter): boolean {
  if (!isCloseEnough(match, matter) || isContrary(match, clause, matter)) return false;
  return namesAgree(match, clause, matter);
}

/** "he": whoever that is, the words shall not be given to somebody else. */
function isUnresolved({ statement: { speaker } }: Match): boolean {
  return speaker?.kind === 'person' && speaker.key === null && !speaker.name.includes(' ');
}

/** A part of the best's share that makes another statement as good. */
const NEAR = 0.7;

function isNear({ share }: Match, best: Match): boolean {
  return share >= best.share * NEAR;
}

function standsAsFact({ statement }: Match, clause: Clause, matter: Matter): boolean {
  return mayStandAsFact({ statement, clause, isNumber: false }, matter);
}

/** Two words that are nobody else's, side by side or most of the clause; one is enough if it accuses. */
function isCloseEnough(match: Match, { body, table }: Matter): boolean {
  const { deciding, share, isPhrase, places, all } = match;
  const isAccusing = places.some((place) => isListed(table.wrong, body.lowers, place));
  if (isAccusing && all >= 2 && share >= 0.3) return true;
  if (isAccusing && share === 1) return true;
  return deciding >= 2 && (isPhrase ? share >= 0.4 : share >= 0.6);
}

/** The sentence says that it is not so, and the clause does not. */
function isContrary({ word }: Match, clause: Clause, { headline, body, table }: Matter): boolean {
  const sentence = body.sentences[sentenceAt(body.sentences, word)];
  if (sentence === undefined || holdsListed(table.negating, headline.lowers, clause)) return false;
  return holdsListed(table.negating, body.lowers, sentence);
}

/** The statement speaks of somebody the clause names, or names nobody. */
function namesAgree({ ordinal }: Match, clause: Clause, { headline, body }: Matter): boolean {
  const stems = headline.words.slice(clause.from, clause.to).map(({ stem }) => stem);
  const named = new Set(stems.filter((stem) => body.names.has(stem)));
  if (named.size === 0) return true;
  const held = body.words.filter((_, at) => body.owners[at] === ordinal).map(({ stem }) => stem);
  const names = held.filter((stem) => body.names.has(stem));
  return names.length === 0 || names.some((stem) => named.has(stem));
}

/** Somebody else with a name says it too, and does not deny it elsewhere: who has none may be the same. */
function hasSecondSource(best: Match, matches: readonly Match[], matter: Matter): boolean {
  const denying = disputers(matter.body);
  return matches.some((match) => {
    const { statement } = match;
    const speaker = speakerOf(statement);
    const isOther = statement.speaker?.key != null && speaker !== speakerOf(best.statement);
    return isOther && !denying.has(speaker) && isCloseEnough(match, matter);
  });
}

/** Whoever says it says that it may be: no office makes that a fact. */
function droppedForecast(matter: Matter): HeadlineCheck | null {
  const found = findForecast(matter);
  if (found === null) return null;
  const { ordinal, statement, word } = found;
  return dropped({ ordinal, statement, sentence: wordsAt(matter.body, word) }, null);
}

function allegedWrong(matter: Matter): HeadlineCheck | null {
  const wrong = findAllegedWrong(matter);
  return wrong === null ? null : dropped(null, wrong.printed);
}
