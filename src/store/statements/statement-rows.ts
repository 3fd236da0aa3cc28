/** Between statements and their rows. The only place that knows both shapes. */
import type {
  ArticlePerson,
  Place,
  Span,
  Speaker,
  SpeakerKind,
  Statement,
  Words,
} from '../../model/statement.ts';
import type { ArticlePersonTable, StatementTable } from '../database/schema.ts';
import { fromJson, isRecord, listOf, toText } from '../json-values.ts';

/** UTF-16 units; longer ones are nobody's, and indexes would carry them. */
const LONGEST_NAME = 300;

export function statementRow(articleId: number, ordinal: number, one: Statement): StatementTable {
  const { speaker, attribution, form, force, certainty, place, content, normal, spans } = one;
  const { paragraph, via, cue, venue, addressee, time, hedges, reasons } = one;
  const name = speaker === null ? null : cutName(speaker.name);
  return {
    article_id: articleId,
    ordinal,
    speaker_key: keyOf(speaker),
    speaker_name: name,
    speaker_kind: speaker?.kind ?? null,
    attribution,
    form,
    force,
    certainty,
    place,
    content,
    normal,
    spans: JSON.stringify(spans.map(({ start, end }) => [start, end])),
    details: JSON.stringify({
      paragraph,
      said: speaker && speakerDetails(speaker),
      via: via.map((link) => ({ name: link.name, kind: link.kind, ...speakerDetails(link) })),
      cue,
      venue,
      addressee,
      time,
      hedges,
      reasons,
    }),
  };
}

function speakerDetails({ mention, role, affiliation, key }: Speaker) {
  return { mention, role, affiliation, key };
}

function cutName(name: string): string {
  return name.slice(0, LONGEST_NAME).toWellFormed();
}

/** A key that does not fit is no key: a part of it might be somebody else's. */
function keyOf(speaker: { readonly key: string | null } | null): string | null {
  const key = speaker?.key ?? null;
  return key === null || key === '' || key.length > LONGEST_NAME ? null : key;
}

/** Null where the row is not as statementRow writes it. */
export function toStatement(row: StatementTable): Statement | null {
  const [first, ...more] = toSpans(row.spans);
  const details: unknown = fromJson(row.details);
  if (first === undefined || !isRecord(details)) return null;
  const { content, normal, place, form, attribution, certainty, force } = row;
  return {
    ...{ content, normal, place, form, attribution, certainty, force },
    spans: [first, ...more],
    paragraph: typeof details.paragraph === 'number' ? details.paragraph : null,
    speaker: toSpeaker(details.said, { name: row.speaker_name, kind: row.speaker_kind }),
    via: listOf(details.via, (link) => toSpeaker(link, nameOf(link))),
    cue: toWords(details.cue),
    venue: toWords(details.venue),
    addressee: toWords(details.addressee),
    time: toWords(details.time),
    hedges: listOf(details.hedges, toWords),
    reasons: listOf(details.reasons, toText),
  };
}

type Named = { readonly name: string | null; readonly kind: SpeakerKind | null };

function nameOf(link: unknown): Named {
  if (!isRecord(link)) return { name: null, kind: null };
  return { name: toText(link.name), kind: KINDS.find((kind) => kind === link.kind) ?? null };
}

export const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'group', 'unnamed'];
const PLACES: readonly Place[] = ['headline', 'standfirst', 'body'];

function toSpeaker(value: unknown, { name, kind }: Named): Speaker | null {
  const mention = isRecord(value) ? toWords(value.mention) : null;
  if (!isRecord(value) || mention === null || name === null || kind === null) return null;
  const [role, affiliation] = [toWords(value.role), toWords(value.affiliation)];
  return { name, mention, kind, role, affiliation, key: toText(value.key) };
}

export function toWords(value: unknown): Words | null {
  if (!isRecord(value) || !isRecord(value.span)) return null;
  const { start, end } = value.span;
  const [text, place] = [toText(value.text), PLACES.find((one) => one === value.place)];
  if (text === null || place === undefined) return null;
  return { text, place, span: { start: Number(start), end: Number(end) } };
}

/** A statement's spans as its row keeps them. */
export function toSpans(spans: string): Span[] {
  return listOf(fromJson(spans), toSpan);
}

function toSpan(value: unknown): Span | null {
  if (!Array.isArray(value)) return null;
  const [start, end]: unknown[] = value;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

export function personRow(
  articleId: number,
  ordinal: number,
  person: ArticlePerson,
): ArticlePersonTable {
  return {
    article_id: articleId,
    ordinal,
    key: keyOf(person),
    name: cutName(person.name),
    kind: person.kind,
    mentions: JSON.stringify(person.mentions),
    roles: JSON.stringify(person.roles),
  };
}

export function toPerson({ name, kind, key, mentions, roles }: ArticlePersonTable): ArticlePerson {
  return {
    ...{ name, kind, key },
    mentions: listOf(fromJson(mentions), toWords),
    roles: toRoles(roles),
  };
}

export function toRoles(roles: string): Words[] {
  return listOf(fromJson(roles), toWords);
}
