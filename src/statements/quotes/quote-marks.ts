import { ownValue } from '../../text/tables/own-value.ts';
import { type DashSpeech, dashSpeech } from './words/dash-words.ts';
import { type QuotationWords, quotationWords } from './words/quotation-words.ts';
import { saidBehind } from './words/said-behind.ts';

/** How one language's outlets print quotations. Marks in neither list are told by their neighbours. */
export type QuoteMarks = {
  /** Marks that open, where their neighbours do not say otherwise. */
  readonly open: string;
  readonly close: string;
  /** Marks that always do what they look like: they may have spaces on both sides. */
  readonly firm: string;
  /** Words that begin with an apostrophe, without it, lower case. */
  readonly elisions: ReadonlySet<string>;
  /** Null where paragraphs that open with a dash are not speech. */
  readonly dash: DashSpeech | null;
  readonly words: QuotationWords;
  /** A verb of saying behind words whose closing mark was forgotten. */
  readonly saidBehind: RegExp;
};

const ENGLISH_ELISIONS = new Set(
  'tis twas twere twill twould em til till cause cos cuz bout n nuff round neath nother kay gainst im er ave ad'.split(
    ' ',
  ),
);
const DUTCH_ELISIONS = new Set('s t n k m r ie'.split(' '));
const NO_ELISIONS: ReadonlySet<string> = new Set();

const CURLY = { open: '“‘„‚‟‛«‹「『', close: '”’»›」』', firm: '「」『』' };
const ANGLES = { ...CURLY, firm: '«»‹›「」『』' };
// The same “ closes in „...“ and opens where an outlet prints “...”; »...« and «...» are both in use.
const LOW = { open: '„‚‟', close: '”’', firm: '„' };

const MARKS: Readonly<Record<string, Pick<QuoteMarks, 'open' | 'close' | 'firm'>>> = {
  de: LOW,
  pl: { ...LOW, open: '„‚‟«‹', close: '”’»›' },
  ru: { ...ANGLES, open: '„‚‟«‹', close: '”’»›' },
  uk: { ...ANGLES, open: '„‚‟«‹', close: '”’»›' },
  fr: ANGLES,
  es: ANGLES,
  it: ANGLES,
  pt: ANGLES,
};

const made = new Map<string, QuoteMarks>();

/** Of a language by its tag ("en", "pt-BR"); languages without a table have all marks, told by their neighbours. */
export function quoteMarksOf(tag: string | null): QuoteMarks {
  const language = (tag ?? '').slice(0, 2).toLowerCase();
  const known = made.get(language);
  if (known !== undefined) return known;
  const marks: QuoteMarks = {
    ...(ownValue(MARKS, language) ?? CURLY),
    elisions: elisionsOf(language),
    dash: dashSpeech(language),
    words: quotationWords(language),
    saidBehind: saidBehind(language),
  };
  made.set(language, marks);
  return marks;
}

function elisionsOf(language: string): ReadonlySet<string> {
  if (language === 'en') return ENGLISH_ELISIONS;
  return language === 'nl' ? DUTCH_ELISIONS : NO_ELISIONS;
}
