import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/model/statement.ts';
import type { JoinedText, TextPart } from '../../../src/statements/raw-attribution.ts';

/** A mention as annotators marked it; those of one entity are one person, body or thing. */
export type GumMention = { readonly entity: string; readonly span: Span; readonly text: string };

export type GumDocument = {
  readonly id: string;
  readonly joined: JoinedText;
  /** In the order in which they begin. */
  readonly mentions: readonly GumMention[];
};

/** GUM's documents of some genres: texts out of dep/*.conllu, entities out of coref/*.conll, in the same tokens. */
export function readGum(folder: string, genres: readonly string[]): GumDocument[] {
  const names = readdirSync(join(folder, 'coref')).filter((name) =>
    genres.some((genre) => name.startsWith(`GUM_${genre}_`)),
  );
  return names.map((name) => {
    const id = name.replace(/\.conll$/, '');
    const { joined, tokens } = readText(readFileSync(join(folder, 'dep', `${id}.conllu`), 'utf8'));
    const mentions = readMentions(readFileSync(join(folder, 'coref', name), 'utf8'), tokens);
    const withText = mentions.map(({ entity, span }) => ({
      entity,
      span,
      text: joined.text.slice(span.start, span.end),
    }));
    return { id, joined, mentions: withText };
  });
}

type GumText = { readonly joined: JoinedText; readonly tokens: readonly Span[] };

/** Paragraphs as parts of the body; every token's place, those of "boy's" two. */
function readText(conllu: string): GumText {
  const reading = new TextReading();
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar') && !line.startsWith('# newpar_block')) reading.newParagraph();
    const [number = '', form = '', , , , , , , , misc = ''] = line.split('\t');
    if (/^\d+-\d+$/.test(number)) reading.addWhole(number, form, misc);
    else if (/^\d+$/.test(number)) reading.addToken(form, misc);
  }
  return reading.end();
}

class TextReading {
  readonly #tokens: Span[] = [];
  readonly #parts: TextPart[] = [];
  #text = '';
  #start = 0;
  #spaceBefore = false;
  /** Tokens to come that stand in a word that was added already. */
  #within = 0;

  newParagraph(): void {
    this.#close();
    if (this.#text !== '') this.#text += '\n\n';
    this.#start = this.#text.length;
    this.#spaceBefore = false;
  }

  /** "boy's", of which "boy" and "'s" follow. */
  addWhole(number: string, form: string, misc: string): void {
    const [first = 0, last = 0] = number.split('-').map(Number);
    this.#add(form, misc);
    this.#within = last - first + 1;
    this.#tokens.push({
      start: this.#text.length - form.length,
      end: this.#text.length - form.length,
    });
  }

  addToken(form: string, misc: string): void {
    if (this.#within > 0) this.#addWithin(form);
    else {
      this.#add(form, misc);
      this.#tokens.push({ start: this.#text.length - form.length, end: this.#text.length });
    }
  }

  #addWithin(form: string): void {
    this.#within -= 1;
    const last = this.#tokens.at(-1);
    const from = last?.end ?? 0;
    // The empty span of the whole word gives way to its first token.
    if (last !== undefined && last.start === last.end) this.#tokens.pop();
    const at = this.#text.indexOf(form, from);
    this.#tokens.push(
      at < 0 ? { start: from, end: this.#text.length } : { start: at, end: at + form.length },
    );
  }

  #add(form: string, misc: string): void {
    if (this.#spaceBefore) this.#text += ' ';
    this.#text += form;
    this.#spaceBefore = !misc.includes('SpaceAfter=No');
  }

  #close(): void {
    const span = { start: this.#start, end: this.#text.length };
    if (span.end === span.start) return;
    this.#parts.push({ place: 'body', paragraph: this.#parts.length, span });
  }

  end(): GumText {
    this.#close();
    return { joined: { text: this.#text, parts: this.#parts }, tokens: this.#tokens };
  }
}

type Marked = Omit<GumMention, 'text'>;

/** "(1", "1)" and "(1)" in the last column open and close entities. */
function readMentions(conll: string, tokens: readonly Span[]): Marked[] {
  const open = new Map<string, number[]>();
  const columns = conll.split('\n').flatMap((line) => {
    const [number = '', , column = ''] = line.split('\t');
    return /^\d+$/.test(number) ? column : [];
  });
  const found = columns.flatMap((column, at) => readColumn(column, tokens[at], open));
  return found.sort((one, other) => one.span.start - other.span.start);
}

function readColumn(
  column: string,
  token: Span | undefined,
  open: Map<string, number[]>,
): Marked[] {
  if (token === undefined) return [];
  const found: Marked[] = [];
  for (const [, before, entity = '', after] of column.matchAll(/(\()?(\d+)(\))?/g)) {
    if (before !== undefined) open.set(entity, [...(open.get(entity) ?? []), token.start]);
    const start = after === undefined ? undefined : open.get(entity)?.pop();
    if (start !== undefined) found.push({ entity, span: { start, end: token.end } });
  }
  return found;
}
