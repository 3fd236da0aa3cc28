/** The settings of newsletters that come as mail. */
import {
  ConfigError,
  type Environment,
  listed,
  type Place,
  placeIn,
  type Setting,
} from './config-setting.ts';

export type MailIn = {
  /** Where mail is listened for; null: nowhere. */
  readonly listen: Place | null;
  /** What stands behind the "@" of addresses for newsletters. */
  readonly domains: readonly string[];
  /** Files in PEM, for STARTTLS; null: without. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** The mail server before ours whose word on senders is shown (authserv-id, RFC 8601); null: nobody's is. */
  readonly authServer: string | null;
};

export const MAIL_IN_SETTINGS: readonly Setting[] = [
  {
    name: 'HEARSAY_MAIL_IN',
    meaning: 'Where newsletters are taken by SMTP: a port on this machine, or host:port.',
    usual: 'nowhere',
  },
  {
    name: 'HEARSAY_MAIL_IN_DOMAINS',
    meaning: 'What stands behind the @ of addresses for newsletters, with commas between.',
    usual: 'none',
  },
  {
    name: 'HEARSAY_MAIL_IN_CERTIFICATE',
    meaning: 'A certificate for STARTTLS (a file, PEM).',
    usual: 'none: mail comes in clear, as from a mail server on this machine',
  },
  {
    name: 'HEARSAY_MAIL_IN_KEY',
    meaning: 'The key of the certificate (a file, PEM).',
    usual: 'none',
  },
  {
    name: 'HEARSAY_MAIL_IN_CHECKED_BY',
    meaning: 'The name by which your own mail server signs its Authentication-Results.',
    usual: 'none: nothing is said of whether a sender is who they say',
  },
];

/** Throws ConfigError. */
export function readMailIn(environment: Environment): MailIn {
  const { HEARSAY_MAIL_IN_CERTIFICATE: cert, HEARSAY_MAIL_IN_KEY: key } = environment;
  const listen = placeIn(environment, 'HEARSAY_MAIL_IN');
  const domains = listed(environment.HEARSAY_MAIL_IN_DOMAINS).map((name) => name.toLowerCase());
  const wrong = domains.find((name) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name));
  if (wrong !== undefined)
    throw new ConfigError(
      `HEARSAY_MAIL_IN_DOMAINS has "${wrong}", but takes names: mail.example.org.`,
    );
  if (listen !== null && domains.length === 0)
    throw new ConfigError('HEARSAY_MAIL_IN needs HEARSAY_MAIL_IN_DOMAINS: which mail is ours?');
  if ((cert ? 1 : 0) !== (key ? 1 : 0))
    throw new ConfigError('HEARSAY_MAIL_IN_CERTIFICATE and HEARSAY_MAIL_IN_KEY go together.');
  return {
    listen,
    domains,
    tls: cert && key ? { cert, key } : null,
    authServer: environment.HEARSAY_MAIL_IN_CHECKED_BY || null,
  };
}
