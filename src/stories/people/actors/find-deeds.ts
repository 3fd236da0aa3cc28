import { type EnglishVerb, VERB_FORMS } from './english-verbs.ts';

/** Somebody did something to somebody, in the words of one sentence. Offsets are into the text given. */
export type Deed = {
  readonly who: string;
  /** The verb as printed, with what belongs to it: "was arrested by", "lied to". */
  readonly did: string;
  readonly whom: string;
  readonly start: number;
  readonly end: number;
};

type Token = { readonly text: string; readonly lower: string; readonly start: number };

const MOST_TOKENS = 600;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Prof|St|Rev)\.$/;

/**
 * Who did what to whom, where the words leave no doubt: a name, a verb of a table, a name, side by side ("Hale sued Mutual", "Rogov
 * was arrested by the FSB"). What is denied, asked, wished or merely possible is none. English only; in the text's order, linear.
 */
export function findDeeds(text: string): Deed[] {
  const tokens = readTokens(text);
  const deeds: Deed[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const deed = passiveAt(tokens, at) ?? activeAt(tokens, at);
    if (deed === null) continue;
    const { from, to, ...told } = deed;
    const [first, last] = [tokens[from], tokens[to]];
    if (first === undefined || last === undefined) continue;
    deeds.push({ ...told, start: first.start, end: last.start + last.text.length });
    at = to;
  }
  return deeds;
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(
    /[\p{L}\p{M}\d][\p{L}\p{M}\d'’.&-]{0,40}|[^\s\p{L}\p{M}\d]/gu,
  )) {
    // A full stop belongs to a word only within it: "J.", "U.N." keep theirs, a sentence's end stands alone.
    const isEnd = /(?<!^|\.)\p{L}\.$/u.test(match[0]) && !TITLE.test(match[0]);
    const word = isEnd ? match[0].slice(0, -1) : match[0];
    tokens.push({ text: word, lower: word.toLowerCase(), start: match.index });
    if (isEnd) tokens.push({ text: '.', lower: '.', start: match.index + word.length });
    if (tokens.length >= MOST_TOKENS) break;
  }
  return tokens;
}

type Found = Omit<Deed, 'start' | 'end'> & { readonly from: number; readonly to: number };

/** "Hale sued Mutual", "Hale has repeatedly accused the council of". */
function activeAt(tokens: readonly Token[], at: number): Found | null {
  const verb = VERB_FORMS.active.get(tokens[at]?.lower ?? '');
  if (verb === undefined || isName(tokens, at)) return null;
  const before = overHelpers(tokens, at - 1);
  const subject = nameEndingAt(tokens, before);
  if (subject === null || isBase(tokens[at], verb) || !opensClause(tokens, subject.from))
    return null;
  const object = nameAfter(tokens, overPreposition(tokens, at, verb));
  if (object === null) return null;
  const did = verb.with === null ? [at] : [at, at + 1];
  return {
    who: subject.name,
    did: words(tokens, did),
    whom: object.name,
    from: subject.from,
    to: object.to,
  };
}

/** "to sue", "may sue" and "they sue" say nothing that was done; a past that looks like the base does ("hit"). */
function isBase(token: Token | undefined, { base }: EnglishVerb): boolean {
  return token?.lower === base && VERB_FORMS.passive.get(base) === undefined;
}

const HELPERS = new Set(
  'has had have also later then again repeatedly publicly once already twice'.split(' '),
);

function overHelpers(tokens: readonly Token[], at: number): number {
  let place = at;
  while (place > at - 3 && HELPERS.has(tokens[place]?.lower ?? '')) place -= 1;
  return place;
}

function overPreposition(tokens: readonly Token[], at: number, verb: EnglishVerb): number {
  if (verb.with === null) return at + 1;
  return tokens[at + 1]?.lower === verb.with ? at + 2 : tokens.length;
}

const BE = new Set(['was', 'were']);

/** "Rogov was arrested by the FSB": the one after "by" is who did it. */
function passiveAt(tokens: readonly Token[], at: number): Found | null {
  if (!BE.has(tokens[at]?.lower ?? '')) return null;
  const object = nameEndingAt(tokens, at - 1);
  const verb = tokens[at + 1];
  if (object === null || verb === undefined || !VERB_FORMS.passive.has(verb.lower)) return null;
  if (tokens[at + 2]?.lower !== 'by' || !opensClause(tokens, object.from)) return null;
  const subject = nameAfter(tokens, at + 3);
  if (subject === null) return null;
  const did = words(tokens, [at, at + 1, at + 2]);
  return { who: subject.name, did, whom: object.name, from: object.from, to: subject.to };
}

function words(tokens: readonly Token[], places: readonly number[]): string {
  return places.map((place) => tokens[place]?.text ?? '').join(' ');
}

type Name = { readonly name: string; readonly from: number; readonly to: number };
const MOST_NAME_WORDS = 5;

function nameEndingAt(tokens: readonly Token[], last: number): Name | null {
  let from = last;
  while (from >= 0 && last - from < MOST_NAME_WORDS && isName(tokens, from)) from -= 1;
  return from === last ? null : nameOf(tokens, from + 1, last);
}

function nameAfter(tokens: readonly Token[], at: number): Name | null {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at;
  let to = from;
  while (to < tokens.length && to - from < MOST_NAME_WORDS && isName(tokens, to)) to += 1;
  if (to === from) return phraseAt(tokens, at);
  return goesOn(tokens[to]) ? null : nameOf(tokens, from, to - 1);
}

const OPENING = new Set(
  'the a an his her its their two three four five six seven eight nine ten dozens hundreds thousands'.split(
    ' ',
  ),
);
const MOST_PHRASE_WORDS = 4;

/** "the council", "two walls", "his brother": what ends where a sentence or another phrase begins, so that it is whole. */
function phraseAt(tokens: readonly Token[], at: number): Name | null {
  if (!OPENING.has(tokens[at]?.lower ?? '')) return null;
  let to = at + 1;
  while (to - at < MOST_PHRASE_WORDS && isPlainWord(tokens[to])) to += 1;
  const next = tokens[to];
  const isWhole = next === undefined || FREE.has(next.lower) || /^[.,;:!?“”"»–—]$/.test(next.text);
  return isWhole && to > at + 1 ? nameOf(tokens, at, to - 1) : null;
}

function isPlainWord(token: Token | undefined): boolean {
  if (token === undefined || FREE.has(token.lower)) return false;
  // "a bill designed to" goes on, and "to", "and" begin what belongs to it.
  return /^\p{Ll}/u.test(token.text) && !/(?:.ed|^and|^or|^to)$/.test(token.lower);
}

/** "met Rogov's lawyer", "sued Mutual and Halecrest", "hit Port Selwyn harbour": the name is not the whole of it. */
function goesOn(token: Token | undefined): boolean {
  if (token === undefined || FREE.has(token.lower)) return false;
  return /^(?:['’]|and|or|\p{Lu}|\p{Ll}{3,})/u.test(token.text);
}

const FREE = new Set(
  'for over after before during when while because since until who which with from about against into that but last this yesterday today tomorrow again twice in on at of by as under through without within'.split(
    ' ',
  ),
);

function nameOf(tokens: readonly Token[], from: number, to: number): Name | null {
  const name = words(
    tokens,
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  return NO_NAMES.has(name.toLowerCase()) ? null : { name, from, to };
}

/** Capitals that open a sentence, and days. */
const NO_NAMES = new Set(
  'he she it they we you i who this that the a an and but then there when if police officials monday tuesday wednesday thursday friday saturday sunday what one nobody everyone some many most all his her their our my having being after before'.split(
    ' ',
  ),
);

function isName(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return /^\p{Lu}/u.test(text) && !/['’]s$/.test(text) && !NO_NAMES.has(text.toLowerCase());
}

/** Words before a subject that make it no subject, or the deed no fact: "lawyers for Hale sued", "if Hale sued". */
function opensClause(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return true;
  return /^[.,;:“"‘'«»„!–—-]$/.test(before.text)
    ? !isDoubtful(tokens, from - 2)
    : OPENERS.has(before.lower);
}

function isDoubtful(tokens: readonly Token[], at: number): boolean {
  return DOUBTS.has(tokens[at]?.lower ?? '');
}

const OPENERS = new Set(['that', 'when', 'after', 'because', 'since', 'but', 'while', 'the']);
const DOUBTS = new Set(['if', 'whether', 'unless', 'not', 'never', 'had', 'were']);
