import type { Member } from '../cast/member.ts';
import type { Case, Telling } from '../discourse/telling.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import { bestHolders, type Called } from './call-noun.ts';
import { isOtherGender } from './match-role.ts';

/** Paragraphs of the body in which somebody may be called before being named. */
const FIRST_PARAGRAPHS = 3;
/** Paragraphs behind in which the name must follow. */
const REACH = 2;

/**
 * Somebody called by a role and named only afterwards: "a respected analyst has claimed", and a paragraph on "according to analyst
 * Kirill Rogov". Only at a text's beginning, and only where exactly one fits.
 */
export function lookAhead(telling: Telling, one: Case, phrase: NounPhrase): Called | null {
  const { page } = telling;
  if (phrase.headRole === null || phrase.headRole.isPlural || phrase.isFurther) return null;
  if (page.lexicon.roles.isUnnamed(phrase.headRole.role) || !isAtBeginning(telling, phrase))
    return null;
  const limit = (page.tokens[phrase.first]?.part ?? 0) + REACH;
  const isNext = (member: Member) =>
    member.since > phrase.last &&
    (page.tokens[member.since]?.part ?? Number.POSITIVE_INFINITY) <= limit;
  const holders = bestHolders(telling, phrase, isNext);
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1) {
    return { member: holder, why: `the only ${phrase.headRole.role} named in the next paragraphs` };
  }
  const isOpen = holder === undefined && opensStory(telling, one, phrase);
  if (!isOpen) return null;
  const next = nextPerson(telling, one);
  return next !== null && isNext(next) && mayBe(telling, next, phrase)
    ? { member: next, why: 'the next to speak, named in the next paragraphs' }
    : null;
}

/** Lines between headline and text that are no paragraphs of it: a byline, a section. */
const LEAST_PARAGRAPH = 60;

function isAtBeginning({ page }: Telling, { first }: NounPhrase): boolean {
  const part = page.tokens[first]?.part ?? 0;
  let before = 0;
  for (let at = part - 1; at >= 0 && before < FIRST_PARAGRAPHS; at -= 1) {
    const { place, span } = page.parts[at] ?? { place: 'headline', span: { start: 0, end: 0 } };
    if (place === 'body' && span.end - span.start >= LEAST_PARAGRAPH) before += 1;
  }
  return page.parts[part]?.place === 'body' && before < FIRST_PARAGRAPHS;
}

/** Whether the first paragraph that lets anybody speak calls them so; "a spokesman" is rather never named. */
function opensStory({ cases, page }: Telling, one: Case, phrase: NounPhrase): boolean {
  const isParty = page.lexicon.roles.isParty(phrase.headRole?.role ?? '');
  if (isParty && phrase.determiner !== 'definite') return false;
  // "the former crane driver" is rather somebody who was named already.
  if (phrase.determiner === 'definite' && !isParty) return false;
  const before = cases.slice(Math.max(0, one.index - 6), one.index);
  return before.every(
    ({ part, mention }) =>
      part === one.part || mention === null || page.parts[part]?.place !== 'body',
  );
}

/**
 * Tabloids and agencies name in the second paragraph whom the first calls "a furious dad-of-two" or "the chief mediator", and
 * say nothing of it again: the next speaker, unless another role or gender is printed of them.
 */
function mayBe(telling: Telling, next: Member, { first, headRole }: NounPhrase): boolean {
  const role = headRole?.role ?? '';
  return !isOtherGender(telling.page, next, { role, first }) && !hasOtherRole(telling, next, role);
}

/** Who is named as the next speaker, past groups, bodies and pronouns; null where a nameless person comes first. */
function nextPerson({ cases, cast, contentAt }: Telling, one: Case): Member | null {
  for (const next of cases.slice(one.index + 1, one.index + 6)) {
    const { mention } = next;
    if (mention === null || mention.kind === 'group' || mention.kind === 'organisation') continue;
    // Words told within others' words are not the next to be told.
    if ((contentAt[mention.first] ?? -1) >= 0) continue;
    if (mention.call.by !== 'name') return null;
    const found = cast.find(mention.call.run);
    return found.kind === 'one' && found.member.kind === 'person' ? found.member : null;
  }
  return null;
}

/** A role of their own that is neither past nor what anybody may be called. */
function hasOtherRole({ page }: Telling, member: Member, role: string): boolean {
  const { roles } = page.lexicon;
  if (roles.isLoose(role)) return false;
  return member.roles.some(
    ({ heads, words }) => !words.has('former') && heads.some((head) => !roles.isLoose(head)),
  );
}
