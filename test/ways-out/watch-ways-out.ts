/**
 * Loaded before everything else, into every thread: notes whatever leaves this process in a file, a line each, and
 * whether the guard of src/net stood behind it. Tests read the file.
 */
import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import diagnostics from 'node:diagnostics_channel';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net, { isIP } from 'node:net';
import { isMainThread } from 'node:worker_threads';

export type Seen = {
  readonly what: 'connect' | 'accepted' | 'undici' | 'name' | 'datagram' | 'program' | 'mark';
  readonly byGuard: boolean;
  readonly thread: 'main' | 'other';
  readonly detail: string;
};

const file = process.env.HEARSAY_TEST_WAYS_OUT ?? '';

export function note(what: Seen['what'], detail = ''): void {
  if (file === '') return;
  const thread = isMainThread ? 'main' : 'other';
  const seen: Seen = { what, byGuard: isByGuard(), thread, detail };
  appendFileSync(file, `${JSON.stringify(seen)}\n`);
}

function isByGuard(): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 200;
  const { stack = '' } = new Error('who asks');
  Error.stackTraceLimit = limit;
  return stack.includes('/src/net/guard/guarded-connect.ts');
}

/** Has every call of a method noted before it is made. */
function watch(owner: object, name: string, what: Seen['what']): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') throw new Error(`there is no ${name} to watch`);
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    // To look up an address asks nobody; listeners do it.
    const isAsked = typeof args[0] !== 'string' || isIP(args[0]) === 0;
    if (isAsked) note(what, `${name} ${JSON.stringify(args[0]) ?? ''}`.slice(0, 200));
    return Reflect.apply(method, this, args);
  });
}

watch(net.Socket.prototype, 'connect', 'connect');
watch(dgram.Socket.prototype, 'send', 'datagram');
watch(dgram.Socket.prototype, 'connect', 'datagram');
watch(ChildProcess.prototype, 'spawn', 'program');
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of namesOf(owner))
    if (/^(?:lookup|resolve|reverse)/.test(name)) watch(owner, name, 'name');
syncBuiltinESMExports();

diagnostics.subscribe('undici:client:beforeConnect', () => note('undici'));
diagnostics.subscribe('net.server.socket', () => note('accepted'));

function namesOf(owner: object): string[] {
  return Object.getOwnPropertyNames(owner);
}
