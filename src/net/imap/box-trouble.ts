import type { BoxTrouble } from '../../model/mail/newsletter.ts';

/** What ended a look into a box, as a kind and in words of ours: a server's words are shown to nobody. */
export function boxTrouble(
  error: unknown,
  { host, folder }: { readonly host: string; readonly folder: string },
): BoxTrouble {
  if (memberOf(error, 'authenticationFailed') === true)
    return { kind: 'password refused', words: `${host} refused the name or the password.` };
  const code = String(memberOf(error, 'code') ?? '');
  if (CERTIFICATE.test(code) || /starttls/i.test(wordsOf(error)))
    return {
      kind: 'not encrypted',
      words: `${host} offers no encryption that can be trusted (${code || 'STARTTLS'}).`,
    };
  if (memberOf(error, 'mailboxMissing') === true || isRefusedFolder(error))
    return { kind: 'no such folder', words: `${host} has no folder "${folder}".` };
  if (UNREACHABLE.test(code))
    return { kind: 'not reachable', words: `${host} does not answer (${code}).` };
  return { kind: 'strange answer', words: `${host} answered what cannot be understood.` };
}

const CERTIFICATE =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ClosedAfterConnectTLS|UPGRADE_TIMEOUT|STARTTLS)/;
const UNREACHABLE =
  /^(?:E(?:CONN|HOST|NET|TIMEDOUT|TIMEOUT|PIPE|AI_)|ENOTFOUND|NoConnection|ClosedAfterConnectText|CONNECT_TIMEOUT|GREETING_TIMEOUT|StateLogout|ABORT)/;

function isRefusedFolder(error: unknown): boolean {
  const command = String(memberOf(error, 'executedCommand') ?? '');
  return (
    /^\S{1,20} (?:SELECT|EXAMINE)\b/i.test(command) && memberOf(error, 'responseStatus') === 'NO'
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : '';
}
