/**
 * - from the start: TLS before a word is said (smtps)
 * - required: STARTTLS, and nothing is sent where it is not offered
 * - in clear: for a server on this machine, or in a network of one's own
 */
export type MailTls = 'from the start' | 'required' | 'in clear';

/** The server that takes our letters on. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly tls: MailTls;
  /** Null: it asks nobody who they are. */
  readonly user: string | null;
  readonly password: string | null;
};

/** A server as it is typed: smtps://host, smtp://host:587, smtp://host?tls=none; null: none of these. Name and password may stand before the host, as in any address. */
export function mailServer(typed: string): MailServer | null {
  const url = URL.parse(typed.trim());
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isPlain = url.pathname === '' || url.pathname === '/';
  if (host === '' || !isPlain || url.hash !== '') return null;
  const tls = tlsOf(url, host);
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (tls === null || user === undefined || password === undefined) return null;
  const port = url.port === '' ? PORTS[tls] : Number(url.port);
  return { host, port, tls, user, password };
}

const PORTS: Readonly<Record<MailTls, number>> = {
  'from the start': 465,
  required: 587,
  'in clear': 25,
};

function tlsOf(url: URL, host: string): MailTls | null {
  const [name, ...more] = [...url.searchParams.keys()];
  if (more.length > 0 || (name !== undefined && name !== 'tls')) return null;
  if (url.protocol === 'smtps:') return name === undefined ? 'from the start' : null;
  const told = url.searchParams.get('tls') ?? (isThisMachine(host) ? 'none' : 'required');
  if (told === 'none') return 'in clear';
  return told === 'required' ? 'required' : null;
}

/** Where nobody listens in between, and where certificates are rarely right. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Null: nothing stands there; undefined: it cannot be read. */
function decoded(part: string): string | null | undefined {
  if (part === '') return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** As it is shown and kept: without name and password. */
export function mailServerText({ host, port, tls }: MailServer): string {
  const scheme = tls === 'from the start' ? 'smtps' : 'smtp';
  const query = tls === 'from the start' ? '' : `?tls=${tls === 'required' ? 'required' : 'none'}`;
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}${query}`;
}
