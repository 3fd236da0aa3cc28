/**
 * Whether the time of a sign-in tells if a name is known: a wrong password, a name that nobody has, a reader who is kept out, and a
 * wrong password for another reader as the measure of chance. In turn, each as often in each place, by processor time.
 */
import { hashPassword } from '../../src/http/security/passwords/hash-password.ts';
import { HOUR } from '../../src/model/time.ts';
import { cookieJar } from '../../test/cookie-jar.ts';
import { pageClient } from '../../test/page-client.ts';
import { benchArguments } from '../report/arguments.ts';

const RIGHT = 'the tide comes in at noon';
const NAMES = ['known', 'another', 'nobody', 'kept out'] as const;

const { rounds } = benchArguments();
const client = pageClient({ config: { isLocal: false } });
const { store, now } = client.desk;
const passwordHash = await hashPassword(RIGHT);
for (const name of ['known', 'another', 'kept out']) {
  const reader = { name, displayName: null, role: 'member', passwordHash } as const;
  const id = (await store.accounts.addReader(reader, now())) ?? 0;
  if (name === 'kept out') await store.accounts.setDisabled(id, now());
}

const jar = cookieJar(client.app);
const page = (await jar.get('/sign-in')).text;
const token = /name="form-token" value="([\w-]+)"/.exec(page)?.[1] ?? '';
const times = new Map<string, number[]>(NAMES.map((name) => [name, []]));

for (let round = 0; round < rounds * NAMES.length; round += 1) {
  // Nobody is to be throttled.
  client.desk.passTime(HOUR);
  for (let place = 0; place < NAMES.length; place += 1) {
    const name = NAMES[(round + place) % NAMES.length] ?? 'known';
    const password = name === 'kept out' ? RIGHT : 'it is not this one';
    const before = process.cpuUsage();
    const { status } = await jar.post('/sign-in', { name, password, 'form-token': token });
    const { user, system } = process.cpuUsage(before);
    if (status !== 401) throw new Error(`${name}: ${status}`);
    times.get(name)?.push((user + system) / 1000);
  }
}
await client.close();

const measure = quickQuarter(times.get('known') ?? []);
for (const [name, all] of times) {
  const quick = quickQuarter(all);
  const off = ((quick / measure - 1) * 100).toFixed(1);
  process.stdout.write(`${name}: ${quick.toFixed(2)} ms of processor time, ${off} % from known\n`);
}

/** The quickest quarter's slowest: what else the machine does makes times longer, never shorter. */
function quickQuarter(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 4)] ?? 0;
}
