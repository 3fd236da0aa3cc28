import type { Configuration, CustomFetch } from 'openid-client';
import { z } from 'zod';
import type { Desk } from '../../desk.ts';
import { mailAddress } from '../../model/mail/mail-address.ts';
import { MINUTE, type Millis } from '../../model/time.ts';
import { ownFetch } from '../../net/own-fetch.ts';
import { isHere, type OpenidSettings } from './openid-settings.ts';

/** What is asked of a provider and what must come back with it. */
export type OpenidQuestion = {
  /** Where the provider sends people back to. */
  readonly back: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** Whom the provider says that it has seen. */
export type OpenidPerson = {
  readonly issuer: string;
  readonly subject: string;
  /** What they are called there, the best first. */
  readonly names: readonly string[];
  /** Only one that the provider says is confirmed; null: none. */
  readonly email: string | null;
};

/** What it says of itself is believed for so long; its keys the library asks for anew when it meets one that it does not know. */
const KNOWN_FOR = 10 * MINUTE;

type Known = { readonly of: string; readonly until: Millis; readonly found: Configuration };
const KNOWN = new WeakMap<Desk['store'], Known>();

/** The provider that the owner named, through the guard of all that goes out. Throws what the library throws when it does not answer or says what it must not. */
export function openidProvider(desk: Pick<Desk, 'store' | 'now'>, settings: OpenidSettings) {
  const found = async (): Promise<Configuration> => {
    const of = JSON.stringify([settings.issuer, settings.clientId, settings.secret]);
    const known = KNOWN.get(desk.store);
    if (known?.of === of && known.until > desk.now()) return known.found;
    const now = await discovered(settings);
    KNOWN.set(desk.store, { of, until: desk.now() + KNOWN_FOR, found: now });
    return now;
  };
  return {
    /** Where somebody goes to show who they are. */
    async address({ back, state, nonce, verifier }: OpenidQuestion): Promise<string> {
      const client = await import('openid-client');
      const asked = {
        ...{ redirect_uri: back, scope: 'openid profile email', state, nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      return client.buildAuthorizationUrl(await found(), asked).href;
    },

    /** Whom it has seen. `came` is the address by which they came back, query and all. */
    async person(came: URL, { state, nonce, verifier }: OpenidQuestion): Promise<OpenidPerson> {
      const client = await import('openid-client');
      const configuration = await found();
      const tokens = await client.authorizationCodeGrant(configuration, came, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no id_token');
      const said = CLAIMS.parse(claims);
      const more = await moreOf(configuration, tokens.access_token, said);
      return personOf(
        { ...more, ...defined(said), ...addressOf(said, more) },
        { issuer: claims.iss, subject: claims.sub },
      );
    },
  };
}

async function discovered(settings: OpenidSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const issuer = new URL(settings.issuer);
  const port = issuer.port === '' ? '' : `:${issuer.port}`;
  const own = ownFetch({ named: [`${issuer.hostname}${port}`], userAgent: 'Hearsay/0.1' });
  const asking: CustomFetch = (address, asked) => own(address, asked);
  const execute = isHere(issuer) ? [client.allowInsecureRequests] : [];
  const options = { execute, [client.customFetch]: asking };
  const { clientId } = settings;
  const found = await client.discovery(issuer, clientId, undefined, client.None(), options);
  const server = found.serverMetadata();
  const secret = settings.secret;
  const auth = secret === null ? client.None() : authOf(client, server, secret);
  const configuration = new client.Configuration(server, clientId, undefined, auth);
  configuration[client.customFetch] = asking;
  for (const one of execute) one(configuration);
  // The token came over TLS from the provider itself; its signature is looked at all the same.
  client.enableNonRepudiationChecks(configuration);
  return configuration;
}

type Client = typeof import('openid-client');

/** As the provider takes it; what it says nothing of is "basic" (OpenID Connect Discovery 1.0, 3). */
function authOf(
  client: Client,
  server: { readonly token_endpoint_auth_methods_supported?: string[] | undefined },
  secret: string,
) {
  const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return taken.includes('client_secret_basic')
    ? client.ClientSecretBasic(secret)
    : client.ClientSecretPost(secret);
}

const aWord = z.string().max(400).optional().catch(undefined);

const CLAIMS = z.object({
  ...{ sub: z.string(), preferred_username: aWord, name: aWord, nickname: aWord, email: aWord },
  email_verified: z.literal(true).optional().catch(undefined),
});

type Said = z.infer<typeof CLAIMS>;

/** What a provider says only when it is asked once more (OpenID Connect Core 1.0, 5.4); nothing where it does not answer. */
async function moreOf(
  configuration: Configuration,
  token: string,
  { sub, email, preferred_username }: Said,
): Promise<Partial<Said>> {
  const isAsked = email === undefined || preferred_username === undefined;
  if (!isAsked || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  const client = await import('openid-client');
  const more = await client.fetchUserInfo(configuration, token, sub).catch(() => null);
  const read = CLAIMS.safeParse(more);
  return read.success ? defined(read.data) : {};
}

/** An address and whether it is confirmed, both as said in the same breath. */
function addressOf(said: Partial<Said>, more: Partial<Said>) {
  const { email, email_verified } = said.email === undefined ? more : said;
  return { email, email_verified };
}

function defined(said: Said): Partial<Said> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function personOf(
  said: Partial<Said>,
  { issuer, subject }: Pick<OpenidPerson, 'issuer' | 'subject'>,
): OpenidPerson {
  const { preferred_username, name, nickname, email, email_verified } = said;
  const address = email === undefined ? null : mailAddress(email);
  return {
    ...{ issuer, subject },
    names: [preferred_username, nickname, name, address?.split('@')[0]].filter(
      (one) => one !== undefined,
    ),
    email: email_verified === true ? address : null,
  };
}
