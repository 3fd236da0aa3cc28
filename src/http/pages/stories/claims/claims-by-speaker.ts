import { html } from 'hono/html';
import type { ClaimRecord } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { type ClaimShown, smallClaim } from './claim-item.ts';
import { mainStatement } from './claim-statements.ts';
import { hasName } from './speaker-words.ts';

/** Claims of one who speaks; of all who have no name together. */
export type SpeakersClaims = {
  /** Null: nobody with a name. */
  readonly name: string | null;
  readonly role: string | null;
  readonly claims: readonly ClaimRecord[];
};

/** In the order of each one's first claim; those without a name last. */
export function bySpeaker(claims: readonly ClaimRecord[]): SpeakersClaims[] {
  const groups = [...Map.groupBy(claims, keyOf)].map(([key, some]) => groupOf(key, some));
  return [
    ...groups.filter(({ name }) => name !== null),
    ...groups.filter((one) => one.name === null),
  ];
}

const NAMELESS = '';

function keyOf(claim: ClaimRecord): string {
  const speaker = speakerOf(claim);
  return speaker !== null && hasName(speaker) ? (speaker.key ?? speaker.name) : NAMELESS;
}

/** Under the fullest name that the story has for them, where that is known. */
function speakerOf(claim: ClaimRecord) {
  const told = claim.origins[0].speaker;
  if (told !== null) return told;
  const said = mainStatement(claim)?.statement.speaker ?? null;
  return said === null ? null : { ...said, role: said.role?.text ?? null };
}

function groupOf(key: string, claims: readonly ClaimRecord[]): SpeakersClaims {
  if (key === NAMELESS) return { name: null, role: null, claims };
  const speakers = claims.flatMap((claim) => speakerOf(claim) ?? []);
  const role = speakers.find((one) => one.role !== null)?.role ?? null;
  return { name: speakers[0]?.name ?? null, role, claims };
}

/** One who speaks, their claims behind their name. */
export function speakersFold({ name, role, claims }: SpeakersClaims, shown: ClaimShown): Html {
  const isTold = role === null || name?.toLowerCase().includes(role.toLowerCase()) === true;
  const who =
    name === null
      ? html`${say('Nobody with a name')}`
      : html`<b><bdi>${name}</bdi></b>${!isTold && html` <bdi class="role">${role}</bdi>`}`;
  return html`<li><details class="speaker-claims"><summary>${who} <span class="count">${claims.length}</span></summary>
<ul>${claims.map((claim) => smallClaim(claim, shown))}</ul></details></li>`;
}
