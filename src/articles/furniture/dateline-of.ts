import { AGENCY_CODES, agenciesIn } from './agencies-in.ts';
import { wordCount } from './lines.ts';

export type Dateline = {
  /** Place and day as printed, without the agency: "KYIV, Ukraine"; null where only an agency is named. */
  readonly dateline: string | null;
  /** As printed, one each. */
  readonly agencies: readonly string[];
  /** UTF-16 units from the paragraph's start to its first sentence. */
  readonly length: number;
};

/** UTF-16 units looked at: the longest datelines name two places and a day. */
const LONGEST = 120;

/**
 * Where a report is dated from, printed before its first sentence: "KYIV, Ukraine (AP) — ", "(Reuters) - ", "Berlin
 * (dpa) - ", "МОСКВА, 3 ноября. /ТАСС/. ", "【ロンドン共同】". Null where there is none or where it might be a sentence's
 * beginning: a dateline kept in the text does less harm than a name cut off it. Give it an article's first paragraph.
 */
export function datelineOf(paragraph: string): Dateline | null {
  const start = paragraph.slice(0, LONGEST);
  const found =
    bracketed(start) ??
    slavic(start) ??
    wire(start) ??
    eastAsian(start) ??
    arabic(start) ??
    bare(start);
  if (found === null) return null;
  const rest = paragraph.slice(found.length);
  return wordCount(rest) >= 4 || rest.length >= 30 ? found : null;
}

/** "LONDON, Nov 3 (Reuters) - ", "MADRID (EFE).- ", "(CNN)", "(ANSA) - ROMA, 03 NOV - ". */
function bracketed(start: string): Dateline | null {
  const found =
    /^([^()（）[\]"“”«»„]{0,70}?)\s{0,2}(?:--)?[([]([^()[\]]{2,40})[)\]](\s{0,2}(?:\.\s?)?(?:[–—―-]{1,3}|:)\s{0,2}|\s{1,2}|(?=\p{Lu}|["“]))/u.exec(
      start,
    );
  const [whole, place = '', inside = '', separator = ''] = found ?? [];
  if (whole === undefined || (place !== '' && !isPlace(place))) return null;
  const agencies = agenciesOf({ place, inside, isSeparated: separator.trim() !== '' });
  if (agencies.length === 0) return isStranger(place, inside, separator) ? asPrinted(whole) : null;
  const behind = place === '' ? bare(start.slice(whole.length)) : null;
  return {
    dateline: behind?.dateline ?? (place === '' ? null : tidyPlace(place)),
    agencies,
    length: whole.length + (behind?.length ?? 0),
  };
}

/** "PORT SELWYN (Northwire) — ": an agency nobody has heard of, or the country. */
function isStranger(place: string, inside: string, separator: string): boolean {
  return (
    /^\s{0,2}[–—―-]{1,3}\s{1,2}$/.test(separator) &&
    isCapitals(place) &&
    !isNoPlace(place) &&
    /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}$/u.test(inside)
  );
}

function asPrinted(whole: string): Dateline {
  return { dateline: tidyPlace(whole), agencies: [], length: whole.length };
}

type Bracketed = {
  readonly place: string;
  readonly inside: string;
  readonly isSeparated: boolean;
};

/** Known agencies in brackets; behind a place in capitals any short code, "PORT SELWYN (CPA) - ". */
function agenciesOf({ place, inside, isSeparated }: Bracketed): readonly string[] {
  const known = agenciesIn(inside);
  const isCode = isSeparated && isCapitals(place) && /^\p{Lu}{2,6}$/u.test(inside);
  if (known.length === 0) return isCode ? [inside] : [];
  return isSeparated || place === '' || isCapitals(place) ? known : [];
}

/** "МОСКВА, 3 ноября. /ТАСС/. ", "Москва. 3 ноября. INTERFAX.RU - ", "КИЇВ. 3 листопада. УНН. ". */
function slavic(start: string): Dateline | null {
  const found =
    /^(\p{Lu}[\p{L} -]{2,30}[.,]\s\d{1,2} \p{L}{3,10}(?: \d{4}(?: г(?:ода|\.))?)?)\.?\s{1,2}(?:[–—-]\s?)?(\/?)([\p{L}. -]{2,24}?)(\/?)(?:\s?[–—-]|\.)\s{1,2}/u.exec(
      start,
    );
  if (found === null) return null;
  const [whole, place = '', opening, name = '', closing] = found;
  // Strokes are signs of an agency, known or not.
  const isAgency = opening === '/' && closing === '/';
  const agencies = isAgency ? [name] : agenciesIn(name);
  return agencies.length === 0
    ? null
    : { dateline: tidyPlace(place), agencies, length: whole.length };
}

/** "NEW YORK, Nov. 3, 2022 /PRNewswire/ -- ". */
function wire(start: string): Dateline | null {
  const found = /^([^/()"“”]{3,60}?),?\s{0,2}\/(PRNewswire|CNW|PRWEB)[^/]{0,30}\/\s?-{1,2}\s?/.exec(
    start,
  );
  if (found === null) return null;
  const [whole, place = '', agency = ''] = found;
  return { dateline: tidyPlace(place), agencies: [agency], length: whole.length };
}

/** "新华社北京11月3日电（记者张三）", "［ロンドン ３日 ロイター］ - ", "【ロンドン共同】". */
function eastAsian(start: string): Dateline | null {
  const report =
    /^[（(]?(新华社|新華社|中新社|中新网|中新網|中央社|路透社?|法新社|美联社|美聯社)([^，。,、]{0,24}?)[电電讯訊](?:[（(](?:记者|記者)?[^）)]{1,30}[）)])?[）)]?[\s：:–—-]{0,4}/u.exec(
      start,
    );
  if (report !== null) {
    const [whole, agency = '', place = ''] = report;
    return { dateline: place.trim() || null, agencies: [agency], length: whole.length };
  }
  const [whole, inside] =
    /^[【［[]([^】］\]]{2,32})[】］\]]\s{0,2}(?:[-–—]\s{0,2})?/u.exec(start) ?? [];
  if (whole === undefined || inside === undefined) return null;
  const agency =
    /(?:AFP=時事|AFP|CNN|ロイター|共同|時事|新華社|聯合ニュース|ＡＦＰ＝時事|ＡＰ)/u.exec(
      inside,
    )?.[0];
  if (agency === undefined) return null;
  const place = inside
    .replace(agency, '')
    .replace(/(?<![\s　・=＝])[\s　・=＝]+$/, '')
    .replace(/^[\s　]+/, '');
  return { dateline: place || null, agencies: [agency], length: whole.length };
}

/** "القاهرة - رويترز: ", "لندن (رويترز) - " (the brackets are read above). */
function arabic(start: string): Dateline | null {
  const found =
    /^([\p{Script=Arabic} ]{2,30}?)\s?[–—-]\s?([\p{Script=Arabic} ]{4,24}?)\s?[:–—-]\s{0,2}/u.exec(
      start,
    );
  const agencies = agenciesIn(found?.[2] ?? '');
  return found === null || agencies.length === 0
    ? null
    : { dateline: found[1]?.trim() ?? null, agencies, length: found[0].length };
}

/** Words in capitals that open paragraphs and are no places. */
const NO_PLACES = new Set(
  'EXCLUSIVE BREAKING UPDATE UPDATED WATCH WARNING NOTE PLEASE OPINION ANALYSIS COMMENT EDITORIAL VIDEO PHOTOS LIVE QUESTION ANSWER FACT CLAIM VERDICT RATING REVIEW BACKGROUND ADVERTISEMENT CORRECTION TRIGGER SPOILER NATO UNICEF UNESCO OPEC NASA FIFA UEFA COVID BREXIT EILMELDUNG URGENT ALERTE WICHTIG TEIL PART CHAPTER STEP DAY'.split(
    ' ',
  ),
);

/** "LONDON — ", "KYIV, Ukraine — ", "WASHINGTON, Nov. 3 -- ": a place in capitals, a dash, a sentence's beginning. */
function bare(start: string): Dateline | null {
  const found =
    /^((\p{Lu}[\p{Lu}.'’-]{2,20}(?: \p{Lu}[\p{Lu}.'’-]{1,20}){0,2})(?:, [\p{Lu}\d][\p{L}\d. ]{1,24}){0,2})\s{1,2}(?:[–—―]|-{1,2})\s{1,2}(?=["“„«‘'(]?[\p{Lu}\d])/u.exec(
      start,
    );
  if (found === null) return null;
  const [whole, place = '', first = ''] = found;
  return isNoPlace(first) || first.length < 4
    ? null
    : { dateline: tidyPlace(place), agencies: [], length: whole.length };
}

function isNoPlace(words: string): boolean {
  return words.split(/[ -]/).some((word) => NO_PLACES.has(word)) || AGENCY_CODES.has(words);
}

const SMALL_WORDS = new Set(
  'de da do del di la le les el den der am an im sur en los las upon of and the e y и'.split(' '),
);

/** Whether words may name a place and a day: names, numbers, months, nothing that a sentence is made of. */
function isPlace(text: string): boolean {
  const words = text
    .trim()
    .replace(/(?<![—–-])[—–-]+$/, '')
    .split(/[\s,/]+/)
    .filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.length <= 8 &&
    words.every(
      (word) =>
        SMALL_WORDS.has(word) ||
        /^(?:\p{Lu}|\d|[\p{Script=Arabic}])/u.test(word) ||
        // "3 nov", "3. listopada": months are written small in most languages.
        (/^\p{Ll}{3,10}\.?$/u.test(word) && /\d/.test(text)),
    )
  );
}

function isCapitals(text: string): boolean {
  const first = text.split(',', 1)[0]?.trim() ?? '';
  return first.length >= 3 && first === first.toUpperCase() && /\p{Lu}/u.test(first);
}

function tidyPlace(text: string): string {
  return text.replace(/(?<![\s,.–—-])[\s,.–—-]+$/, '').trim();
}
