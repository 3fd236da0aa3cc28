import type { NumberConflict, StatementRef } from '../../../model/claim.ts';
import type { DraftClaim } from '../grouping/draft-claim.ts';
import { refOf } from '../origins/find-origins.ts';
import type { Said, SaidNumber } from '../said/said.ts';

/** Numbers of one thing that a story's claims tell differently; empty where they agree. */
export function lineUpNumbers(claim: DraftClaim): NumberConflict[] {
  if (claim.otherNumbers.size === 0) return [];
  const said = [claim, ...claim.otherNumbers].flatMap((one) => one.said);
  const counted = new Map<number, Map<number, Told>>();
  for (const one of said.toSorted((a, b) => a.at - b.at)) {
    for (const number of one.numbers) if (!number.isDenied) note(counted, one, number);
  }
  const own = new Set(claim.said.flatMap(({ numbers }) => numbers.map(({ value }) => value)));
  return [...counted.values()].flatMap(bySize).flatMap((values) => {
    const isOwn = [...values.keys()].some((value) => own.has(value));
    return values.size > 1 && isOwn ? conflictOf([...values.values()]) : [];
  });
}

/** "1.9 billion crowns, 4.20 crowns a share": where one statement tells two, only what is of a size is lined up. */
function bySize(values: ReadonlyMap<number, Told>): Map<number, Told>[] {
  const all = [...values].toSorted(([a], [b]) => a - b);
  const refs = all.flatMap(([, told]) =>
    told.in.map(({ article, ordinal }) => `${article} ${ordinal}`),
  );
  if (new Set(refs).size === refs.length) return [new Map(values)];
  const sizes: Map<number, Told>[] = [];
  for (const [value, told] of all) {
    const last = sizes.at(-1);
    const [least] = last?.keys() ?? [];
    if (last && least !== undefined && value < least * A_SIZE) last.set(value, told);
    else sizes.push(new Map([[value, told]]));
  }
  return sizes.map((size) => new Map([...values].filter(([value]) => size.has(value))));
}

const A_SIZE = 8;

type Told = { readonly text: string; readonly what: string; readonly in: StatementRef[] };

function note(counted: Map<number, Map<number, Told>>, said: Said, number: SaidNumber): void {
  if (number.counted === null) return;
  const values = counted.get(number.counted) ?? new Map<number, Told>();
  counted.set(number.counted, values);
  const told = values.get(number.value) ?? {
    text: number.text,
    what: whatIs(said, number),
    in: [],
  };
  values.set(number.value, told);
  told.in.push(refOf(said));
}

function conflictOf(told: readonly Told[]): NumberConflict {
  return {
    what: told[0]?.what ?? '',
    values: told.map(({ text, in: refs }) => ({ value: text, in: refs })),
  };
}

/** The one or two telling words after a number, in lower case. */
function whatIs({ statement }: Said, { text }: SaidNumber): string {
  const words = statement.normal.split(' ').slice(0, 300);
  const count = text.split(' ').length;
  const at = words.findIndex((_, from) => words.slice(from, from + count).join(' ') === text);
  return words.slice(at + count, at + count + 2).join(' ');
}
