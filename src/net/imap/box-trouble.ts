import type { BoxTrouble } from '../../model/mail/newsletter.ts';

/** What ended a look into a box: a server's words are shown to nobody. */
export function boxTrouble(error: unknown): BoxTrouble {
  const code = String(memberOf(error, 'code') ?? '');
  const detail = /^\w{1,60}$/.test(code) ? code : null;
  return { kind: kindOf(error, code), detail };
}

function kindOf(error: unknown, code: string): BoxTrouble['kind'] {
  if (memberOf(error, 'authenticationFailed') === true) return 'password refused';
  if (CERTIFICATE.test(code) || /starttls/i.test(wordsOf(error))) return 'not encrypted';
  if (memberOf(error, 'mailboxMissing') === true || isRefusedFolder(error)) return 'no such folder';
  return UNREACHABLE.test(code) ? 'not reachable' : 'strange answer';
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
