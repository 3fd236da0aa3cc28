import type { Context } from 'hono';
import { MINUTE } from '../../../model/time.ts';
import { openidSettings } from '../../../pipeline/openid/openid-settings.ts';
import { type OpenidPerson, openidProvider } from '../../../pipeline/openid/provider.ts';
import type { Step } from '../../../store/ways/step-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { remoteOf, seenUrl } from '../remote.ts';
import { dropCookie, giveCookie, readCookie } from '../sessions/cookies.ts';
import { newToken, TOKEN, tokenHash } from '../sessions/tokens.ts';

/** Where providers send people back to; known to them, so it never changes. */
const OPENID_BACK = '/sign-in/openid/back';

const LASTS = 10 * MINUTE;

export type OpenidBegun = {
  /** Who is signed in and wants the account linked; null: somebody wants in. */
  readonly readerId: number | null;
  /** A path of ours. */
  readonly next: string;
};

/**
 * - person: the provider has seen them, and this browser began it
 * - spent: nothing was begun here, or it has ended, or was answered before
 * - failed: the provider said no, or nothing that can be believed
 */
export type OpenidEnded =
  | { readonly kind: 'person'; readonly person: OpenidPerson; readonly begun: OpenidBegun }
  | { readonly kind: 'spent' }
  | { readonly kind: 'failed'; readonly begun: OpenidBegun };

/** Sign-ins that lead over a provider (OpenID Connect Core 1.0, 3.1; PKCE, RFC 7636): begun in a browser, ended in it, once, within ten minutes. */
export function openidSteps(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const { desk } = rooms;
  const { ways } = desk.store;
  const remote = remoteOf(rooms.config.trustedProxies);

  /** Only what this browser began; looking at what another began uses nothing up. */
  const taken = async (context: Context, state: string): Promise<Step | null> => {
    const wanted = { kind: 'openid', tokenHash: tokenHash(state) } as const;
    const step = TOKEN.test(state) ? await ways.step(wanted, desk.now()) : null;
    const { isEncrypted } = remote(context);
    const browser = readCookie(context, 'openid', isEncrypted);
    if (step === null || browser === null) return null;
    if (tokenHash(browser) !== step.details.browser) return null;
    dropCookie(context, 'openid', isEncrypted);
    return ways.removeStep(wanted, desk.now());
  };

  return {
    /** Where the browser goes on to; null: the provider cannot be reached, or there is none. */
    async begin(context: Context, { readerId, next }: OpenidBegun): Promise<string | null> {
      const settings = await openidSettings(rooms);
      if (settings === null) return null;
      const [state, nonce, verifier, browser] = [newToken(), newToken(), newToken(), newToken()];
      const back = backAddress(context);
      const provider = openidProvider(desk, settings);
      const address = await provider
        .address({ back, state, nonce, verifier })
        .catch((error: unknown) => {
          desk.log.warn({ error, issuer: settings.issuer }, 'The provider cannot be asked.');
          return null;
        });
      if (address === null) return null;
      const at = desk.now();
      const details = { next, nonce, verifier, back, browser: tokenHash(browser) };
      const step = { kind: 'openid', readerId, details, tokenHash: tokenHash(state) } as const;
      await ways.addStep({ ...step, expiresAt: at + LASTS }, at);
      giveCookie(context, 'openid', { value: browser, isEncrypted: remote(context).isEncrypted });
      return address;
    },

    async end(context: Context): Promise<OpenidEnded> {
      const state = context.req.query('state') ?? '';
      const settings = await openidSettings(rooms);
      const step = settings === null ? null : await taken(context, state);
      if (settings === null || step === null) return { kind: 'spent' };
      const { next = '/', nonce = '', verifier = '', back = '' } = step.details;
      const begun = { readerId: step.readerId, next };
      const came = new URL(back);
      came.search = new URL(context.req.url).search;
      const person = await openidProvider(desk, settings)
        .person(came, { back, state, nonce, verifier })
        .catch((error: unknown) => {
          desk.log.warn({ error, issuer: settings.issuer }, 'The provider was not believed.');
          return null;
        });
      return person === null ? { kind: 'failed', begun } : { kind: 'person', person, begun };
    },
  };
}

/** Under the name by which the browser knows us, which host-check.ts has seen to; the provider takes only those it was told. */
export function backAddress(context: Context): string {
  return `${seenUrl(context).origin}${OPENID_BACK}`;
}
