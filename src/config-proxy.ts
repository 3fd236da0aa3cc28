/** The settings of a proxy in front of Hearsay. */
import { isIP } from 'node:net';
import { ConfigError, type Environment, listed, type Setting } from './config-setting.ts';

export type Proxies = {
  /** Addresses and ranges of proxies that are believed whom they speak for. */
  readonly trustedProxies: readonly string[];
  /** The header in which such a proxy says who is signed in there, in lower case; null: nobody is believed that. */
  readonly proxyUserHeader: string | null;
};

export const PROXY_SETTINGS: readonly Setting[] = [
  {
    name: 'HEARSAY_TRUSTED_PROXIES',
    meaning:
      'Addresses or ranges of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.',
    usual: 'this machine if HEARSAY_PUBLIC_HOSTS is set, else none',
  },
  {
    name: 'HEARSAY_PROXY_USER_HEADER',
    meaning:
      'The header in which a trusted proxy says who is signed in there, by the name they have here: Remote-User. The proxy must replace what browsers send of it.',
    usual: 'none',
  },
];

/** Throws ConfigError. */
export function readProxies(environment: Environment): Proxies {
  const trusted = trustedProxies(environment);
  return { trustedProxies: trusted, proxyUserHeader: userHeader(environment, trusted) };
}

/** Whoever names a public host has a proxy, which mostly runs on the same machine. */
function trustedProxies(environment: Environment): string[] {
  const { HEARSAY_TRUSTED_PROXIES, HEARSAY_PUBLIC_HOSTS } = environment;
  const usual = HEARSAY_PUBLIC_HOSTS ? ['127.0.0.0/8', '::1'] : [];
  const stated = HEARSAY_TRUSTED_PROXIES ? listed(HEARSAY_TRUSTED_PROXIES) : usual;
  const wrong = stated.find((one) => !isAddressOrRange(one));
  if (wrong === undefined) return stated;
  throw new ConfigError(
    `HEARSAY_TRUSTED_PROXIES has "${wrong}", but takes addresses and ranges: 192.0.2.7, 10.0.0.0/8.`,
  );
}

function isAddressOrRange(stated: string): boolean {
  const [address = '', bits, ...more] = stated.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** What browsers send by themselves says nothing of who is signed in at a proxy. */
const NO_USER =
  /^(?:authorization|cookie|host|origin|referer|user-agent|accept.*|sec-.*|forwarded|x-forwarded-(?:for|proto|host))$/;

function userHeader({ HEARSAY_PROXY_USER_HEADER }: Environment, trusted: string[]): string | null {
  if (!HEARSAY_PROXY_USER_HEADER) return null;
  const name = HEARSAY_PROXY_USER_HEADER.toLowerCase();
  if (!/^[a-z0-9-]{1,60}$/.test(name) || NO_USER.test(name))
    throw new ConfigError(
      `HEARSAY_PROXY_USER_HEADER is "${HEARSAY_PROXY_USER_HEADER}", but takes the name of a header that your proxy alone sets: Remote-User.`,
    );
  if (trusted.length === 0)
    throw new ConfigError(
      'HEARSAY_PROXY_USER_HEADER needs HEARSAY_TRUSTED_PROXIES: whose word is it?',
    );
  return name;
}
