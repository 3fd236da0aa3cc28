import { AGENCIES } from './words/agencies.ts';

const OPENING = /^(?:by|written by|words by|story by|reported by|report by|authors?)\s?:?\s+/i;

/** Openings that are small words of a language too: what follows must be names and nothing else. */
const WEAK_OPENING =
  /^(?:von|text|autor|autorin|autoren|par|por|de|di|door|autor(?:zy|ka)?|автор|авторы|автори|текст)\s?:?\s+/i;

const AND = '(?:and|with|und|et|y|e|en|i|oraz|и|та|і|й)';
const JOINT = new RegExp(
  `\\s{0,4}[,;|/&•·]\\s{0,4}(?:${AND}\\s{1,4})?|\\s{1,4}${AND}\\s{1,4}`,
  'iu',
);

/** Words of a calling, which stand behind a name and are no part of it. */
const CALLING =
  /^(?:chief|senior|deputy|assistant|associate|political|foreign|defence|defense|diplomatic|economics|business|science|health|environment|education|technology|sports?|news|royal|crime|home|world|europe|us|uk|staff|special|global|reporter|reporters|correspondent|editor|editor-in-chief|columnist|writer|journalist|bureau|producer|presenter|commentator|analyst|in|at|for|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|correspondant|correspondante|redactor|redactora|corresponsal|correspondente|repórter|redattore|corrispondente|inviato|verslaggever|redacteur|dziennikarz|корреспондент|кореспондент|журналист|журналіст)$/i;

const PARTICLES = new Set(
  "de da do dos das del della di du des la le el al van von der den ten ter zu bin ibn ben al- d' da' af av y e san st".split(
    ' ',
  ),
);

const OUTLET_WORDS =
  /(?:^|[^\p{L}])(?:times|post|mirror|news|daily|channel|guardian|herald|tribune|telegraph|gazette|journal|chronicle|observer|express|standard|independent|star|sun|mail|press|today|weekly|magazine|radio|tv|television|bbc|cnn|media|network|online|zeitung|spiegel|tagesblatt|anzeiger|rundschau|nachrichten|kurier|bote|le monde|figaro|libération|diario|periódico|noticias|jornal|folha|notícias|correio|corriere|repubblica|gazzetta|giornale|notizie|krant|dagblad|nieuws|gazeta|wiadomości|новости|газета|новини|правда|известия|вести|review|report|bulletin|courier|dispatch|examiner|inquirer|sentinel|register|monitor|argus|echo|advertiser|ledger|globe|agency|agencies)(?:$|[^\p{L}])/iu;

const MOST_PEOPLE = 12;

/** Whether a short line reads as the name of an outlet: it says so, or it is an address. */
export function isOutletName(line: string): boolean {
  if (line.length > 60 || /[.!?]$/.test(line)) return false;
  return (
    OUTLET_WORDS.test(line) ||
    /^(?:www\.)?[a-z0-9-]{2,40}\.(?:com|org|net|co\.uk|news|info|de|fr|es|it|nl|pl|ru|ua|br)$/i.test(
      line,
    )
  );
}

/** The people (or agencies) of a line that opens as bylines do ("By Jane Doe and Jan Kowalski"); null if it does not. */
export function statedByline(line: string): readonly string[] | null {
  if (line.length > 240) return null;
  if (WEAK_OPENING.test(line)) return bareByline(line.replace(WEAK_OPENING, ''));
  if (!OPENING.test(line)) return null;
  const behind = line.replace(OPENING, '');
  const people = peopleOf(behind);
  if (people.length > 0) return people;
  // "By Lantern Reporters": nobody signs, but a newsroom does.
  const isNewsroom = /^(?:\p{Lu}[\p{L}.'’-]{1,24}\s?){2,4}$/u.test(behind.trim());
  return isNewsroom ? [behind.trim()] : null;
}

/** The people of a line that consists of their names and callings alone; null if it has anything else. */
export function bareByline(line: string): readonly string[] | null {
  if (line.length > 160 || /[.!?:"“”]$/.test(line) || /\d/.test(line) || isOutletName(line))
    return null;
  if (OPENING.test(line)) return null;
  const parts = line.split(JOINT).filter((part) => part !== '');
  const people = parts.map(personOf).filter((person) => person !== null);
  const rest = parts.filter((part) => personOf(part) === null);
  return people.length > 0 && people.length <= MOST_PEOPLE && rest.every(isCalling) ? people : null;
}

/** Agencies put themselves behind the name without a comma. */
const AGENCY_BEHIND =
  /\s(?:the )?(?:associated press|reuters|afp|bloomberg news|press association|canadian press)$/i;

/** Names out of a byline, however they are joined; addresses, dates and callings left out. Order kept, none twice. */
export function peopleOf(byline: string): string[] {
  const text = byline.slice(0, 400).replace(/\s+/g, ' ').trim();
  const names = text
    .replace(OPENING, '')
    .replace(WEAK_OPENING, '')
    .replace(AGENCY_BEHIND, '')
    .replace(/(?<!\S)\S+@\S+|https?:\S+|@\w+/g, ' ')
    .split(JOINT)
    .map((part) => {
      const person = personOf(part);
      return { person, body: person === null ? bodyOf(part) : null };
    });
  // Behind people an outlet's name says for whom they write: "Jane Doe, BBC News".
  const isSigned = names.some(({ person }) => person !== null);
  const signing = names.flatMap(({ person, body }) => {
    const isTheirs = isSigned && body !== null && isOutletName(body);
    return person ?? (isTheirs ? [] : (body ?? []));
  });
  return [...new Set(signing)].slice(0, MOST_PEOPLE);
}

/** The name at the start of a part: two to five words in capitals, particles between; null if it is none. */
function personOf(part: string): string | null {
  const words = part.trim().split(/\s+/);
  const end = words.findIndex((word) => CALLING.test(word.replace(/[,.]$/, '')));
  const name = end === -1 ? words : words.slice(0, end);
  // "AP Auto Writer" is a desk.
  if (AGENCIES.test(name[0] ?? '')) return null;
  if (name.length < 2 || name.length > 5 || isOutletName(name.join(' '))) return null;
  const capitals = name.filter((word) =>
    /^(?:\p{Lu}|[A-Za-z]'\p{Lu}|al-\p{Lu}|[\p{Script=Arabic}\p{Script=Han}])/u.test(word),
  ).length;
  const fits = name.every(
    (word) =>
      PARTICLES.has(word.toLowerCase()) ||
      /^(?:\p{Lu}|\p{Ll}'?\p{Lu}|al-\p{Lu})[\p{L}\p{M}.'’-]*$/u.test(word),
  );
  return fits && capitals >= 2 ? name.join(' ').replace(/[,.]$/, '') : null;
}

/** Agencies and desks sign too: "dpa", "Reuters", "AFP". */
function bodyOf(part: string): string | null {
  const text = part.trim();
  if (text.length < 2 || text.length > 60 || /\d{3}|[.!?:]$/.test(text) || isCalling(text))
    return null;
  return AGENCIES.test(text) ||
    isOutletName(text) ||
    /^[\p{Lu}][\p{L}.'’-]{1,30}(?: [\p{Lu}][\p{L}.'’-]{1,30}){0,4}$/u.test(text)
    ? text
    : null;
}

function isCalling(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return (
    words.length <= 8 &&
    words.some((word) => CALLING.test(word)) &&
    words.every((word) => CALLING.test(word) || /^\p{Lu}/u.test(word) || word.length < 4)
  );
}
