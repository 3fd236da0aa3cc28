/** What stands among an article and is not the article, as the outlets of one language word it. */
export type LanguageWords = {
  /** Alone on a line or before a colon they send the reader to another article. */
  readonly pointers: readonly string[];
  /** Before a colon they send the reader to another article; alone they head nothing. */
  readonly kickers: readonly string[];
  /** Pointers that stand over lists at an article's end, and nowhere else. */
  readonly lists: readonly string[];
  /** What a short line that is a pointer opens with, no colon needed. */
  readonly pointerOpenings: readonly string[];
  /** Openings of lines that ask something of the reader: to sign up, to pay, to install, to follow. */
  readonly promptOpenings: readonly string[];
  /** Phrases of consent, sign-up and payment. Two of them in one paragraph that speaks to the reader make a prompt. */
  readonly promptPhrases: readonly string[];
  /** Phrases that prompts share with sober writing about shops and papers: they count beside one of those above. */
  readonly weakPromptPhrases: readonly string[];
  /** Phrases that only a text for paying readers ends with. */
  readonly cutOff: readonly string[];
  /** Words that speak to the reader, one of which a prompt has. */
  readonly readerWords: readonly string[];
  /** News about newsletters is news: somebody says it. */
  readonly reportingWords: readonly string[];
  /** Labels that say something only to a browser's user; a line that is one of them is no text. */
  readonly labels: readonly string[];
  /** Labels of advertisements. */
  readonly advertisements: readonly string[];
  /** What is counted on a page: "12 comments", "5 min read". */
  readonly counted: readonly string[];
  /** Openings of copyright lines. */
  readonly legal: readonly string[];
  /** Openings of corrections and editors' notes: before a colon, or a whole opening. */
  readonly noteLabels: readonly string[];
  readonly noteOpenings: readonly string[];
  /** Words that say a line belongs to a picture, when a colon follows. */
  readonly pictures: readonly string[];
  /** Openings of lines that say where the text first appeared; a name follows. */
  readonly sources: readonly string[];
  /** Openings of lines that name who else worked on a report. */
  readonly desks: readonly string[];
  /** The sections of newspapers; a short line that is one of them names the section. */
  readonly sections: readonly string[];
};

/** A list out of a table: phrases lie between bars, and a line's end is a bar. Lower case, straight apostrophes. */
export function phrases(table: string): readonly string[] {
  return table.split(/[|\n]/).flatMap((phrase) => phrase.trim() || []);
}
