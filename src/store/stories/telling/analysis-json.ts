/** Between what is told of stories and its columns of JSON; what is not as this room writes it counts as absent. */
import type {
  Addition,
  ClaimSpeaker,
  Origin,
  ProvenanceEdge,
  ProvenanceKind,
} from '../../../model/claim.ts';
import type { HeadlineCheck, HeadlineVerdict } from '../../../model/story.ts';
import { fromJson, isRecord, listOf, toText } from '../../json-values.ts';
import { KINDS, toWords } from '../../statements/statement-rows.ts';

const VERDICTS: readonly HeadlineVerdict[] = [
  'supported',
  'attribution dropped',
  'not in the text',
];

export function toHeadlineCheck(json: string | null): HeadlineCheck | null {
  const value: unknown = json === null ? null : fromJson(json);
  if (!isRecord(value)) return null;
  const verdict = VERDICTS.find((one) => one === value.verdict);
  if (verdict === undefined) return null;
  return {
    verdict,
    speaker: toText(value.speaker),
    statement: toNumber(value.statement),
    sentence: toWords(value.sentence),
    reason: toText(value.reason) ?? '',
  };
}

export function toAddition(json: string | null): Addition | null {
  const value: unknown = json === null ? null : fromJson(json);
  if (!isRecord(value)) return null;
  return {
    statements: listOf(value.statements, toNumber),
    speakers: listOf(value.speakers, toClaimSpeaker),
    numbers: listOf(value.numbers, toWords),
    sentences: listOf(value.sentences, toWords),
  };
}

function toNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function toClaimSpeaker(value: unknown): ClaimSpeaker | null {
  if (!isRecord(value)) return null;
  const [name, kind] = [toText(value.name), KINDS.find((one) => one === value.kind)];
  if (name === null || kind === undefined) return null;
  return { name, kind, key: toText(value.key), role: toText(value.role) };
}

const PROVENANCE: readonly ProvenanceKind[] = [
  'agency',
  'shared text',
  'credited',
  'link',
  'shared quotation',
];

export function toProvenance(json: string): ProvenanceEdge[] {
  return listOf(fromJson(json), (value) => {
    if (!isRecord(value)) return null;
    const kind = PROVENANCE.find((one) => one === value.kind);
    const [from, to] = [toNumber(value.from), toSource(value.to)];
    if (kind === undefined || from === null || to === null) return null;
    return { from, to, kind, words: toWords(value.words), evidence: toText(value.evidence) ?? '' };
  });
}

function toSource(value: unknown): ProvenanceEdge['to'] | null {
  if (!isRecord(value)) return null;
  const [article, outlet] = [toNumber(value.article), toText(value.outlet)];
  if (article !== null) return { article };
  return outlet === null ? null : { outlet };
}

export function toSentences(json: string): string[] {
  return listOf(fromJson(json), toText);
}

/** What of a claim has no column of its own; statements are told by their position among the claim's. */
export type ClaimDetails = {
  readonly origins: readonly (Omit<Origin, 'statements'> & { readonly in: readonly number[] })[];
  readonly deniedBy: readonly number[];
  readonly numbers: readonly {
    readonly what: string;
    readonly values: readonly { readonly value: string; readonly in: readonly number[] }[];
  }[];
  readonly firstSeen: { readonly article: number; readonly time: number | null };
};

export function toClaimDetails(json: string): ClaimDetails | null {
  const value: unknown = fromJson(json);
  if (!isRecord(value) || !isRecord(value.firstSeen)) return null;
  const article = toNumber(value.firstSeen.article);
  if (article === null) return null;
  return {
    origins: listOf(value.origins, toOrigin),
    deniedBy: listOf(value.deniedBy, toNumber),
    numbers: listOf(value.numbers, toNumberConflict),
    firstSeen: { article, time: toNumber(value.firstSeen.time) },
  };
}

function toOrigin(value: unknown): ClaimDetails['origins'][number] | null {
  if (!isRecord(value)) return null;
  return {
    speaker: toClaimSpeaker(value.speaker),
    occasion: toText(value.occasion),
    in: listOf(value.in, toNumber),
    reasons: listOf(value.reasons, toText),
  };
}

function toNumberConflict(value: unknown): ClaimDetails['numbers'][number] | null {
  const what = isRecord(value) ? toText(value.what) : null;
  if (!isRecord(value) || what === null) return null;
  const values = listOf(value.values, (one) => {
    const printed = isRecord(one) ? toText(one.value) : null;
    if (!isRecord(one) || printed === null) return null;
    return { value: printed, in: listOf(one.in, toNumber) };
  });
  return { what, values };
}
