import { z } from 'zod';
import type { Desk } from '../../desk.ts';
import { seal, unseal } from '../../keys.ts';

type Rooms = { readonly desk: Pick<Desk, 'store' | 'keys'> };

/** What the owner decides on accounts elsewhere. */
export type OpenidSettings = {
  /** Where the provider describes itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: the provider gave none, and what we know is all by which it knows us (PKCE). */
  readonly secret: string | null;
  /** On the button; "": those of ours. */
  readonly words: string;
  /** Whether a member comes in whose confirmed address the provider says is that of whoever comes. */
  readonly byAddress: boolean;
  /** Whether who is unknown becomes a reader, while anybody may sign up. */
  readonly takesNew: boolean;
};

/** What cannot be read is as if it was never set. */
const STORED = z.object({
  'openid.issuer': z.string().catch(''),
  'openid.client': z.string().catch(''),
  'openid.secret': z.string().catch(''),
  'openid.words': z.string().max(60).catch(''),
  'openid.byAddress': z.string().optional(),
  'openid.takesNew': z.string().optional(),
});

/** Null: there is no provider, or its secret was sealed by another machine's key or for another provider. */
export async function openidSettings(rooms: Rooms): Promise<OpenidSettings | null> {
  const stored = await rooms.desk.store.house.all();
  const read = STORED.parse(stored);
  const issuer = issuerAddress(read['openid.issuer'])?.href ?? null;
  const clientId = read['openid.client'];
  if (issuer === null || clientId === '') return null;
  const sealed = read['openid.secret'];
  const secret = sealed === '' ? null : unseal(sealed, sealing(rooms, { issuer, clientId }));
  if (sealed !== '' && secret === null) return null;
  return {
    ...{ issuer, clientId, secret, words: read['openid.words'] },
    byAddress: read['openid.byAddress'] === 'yes',
    takesNew: read['openid.takesNew'] === 'yes',
  };
}

/** Null: there is no provider any more. */
export async function setOpenid(rooms: Rooms, settings: OpenidSettings | null): Promise<void> {
  const yesOrNo = (is: boolean | undefined) => (is === true ? 'yes' : 'no');
  const secret = settings?.secret ?? null;
  await rooms.desk.store.house.setMany({
    'openid.issuer': settings?.issuer ?? '',
    'openid.client': settings?.clientId ?? '',
    'openid.secret':
      settings === null || secret === null ? '' : seal(secret, sealing(rooms, settings)),
    'openid.words': settings?.words ?? '',
    'openid.byAddress': yesOrNo(settings?.byAddress),
    'openid.takesNew': yesOrNo(settings?.takesNew),
  });
}

/** It opens for this provider and this client alone, so that no change of the issuer sends it to another. */
function sealing({ desk }: Rooms, of: Pick<OpenidSettings, 'issuer' | 'clientId'>) {
  return { key: desk.keys.keyFor('openid'), about: `openid ${of.issuer} ${of.clientId}` };
}

/** An issuer as it may be written: over https, or on this very machine (OpenID Connect Discovery 1.0, 3). Null: it is none. */
export function issuerAddress(typed: string): URL | null {
  const url = URL.parse(typed.trim());
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.search !== '' || url.hash !== '' || url.href.length > 400) return null;
  return url.protocol === 'https:' || isHere(url) ? url : null;
}

/** As a parsed address spells them: numbers of IPv4 in full, of IPv6 in brackets. */
const HERE = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/;

/** Whether an issuer is on this machine, where nobody is on the way. */
export function isHere({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && HERE.test(hostname);
}
