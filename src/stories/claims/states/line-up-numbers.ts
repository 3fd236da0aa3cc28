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
  return [...counted.values()].flatMap((values) => {
    const isOwn = [...values.keys()].some((value) => own.has(value));
    return values.size > 1 && isOwn ? conflictOf([...values.values()]) : [];
  });
}

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

/** The one or two words after a number, as printed. */
function whatIs({ statement }: Said, { text }: SaidNumber): string {
  const content = statement.content.slice(0, 2000);
  const at = content
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .indexOf(text);
  const after =
    at < 0 ? content : content.replace(/(?<=\d),(?=\d{3})/g, '').slice(at + text.length);
  return (after.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).slice(0, 2).join(' ');
}
