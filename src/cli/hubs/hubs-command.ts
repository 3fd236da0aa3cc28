import { Command } from 'commander';
import type { ShownSubscriber } from '../../model/hubs/our-hub.ts';
import { toIso } from '../../model/time.ts';
import type { ShownTeller } from '../../store/hubs/teller-questions.ts';
import { complain, printJson, printLine } from '../print.ts';
import { withDesk } from '../with-desk.ts';

export function hubsCommand(): Command {
  return new Command('hubs')
    .description('Print which hubs tell of feeds’ news, and whom our own hub tells.')
    .option('--json', 'one JSON object a hub or a subscriber')
    .addHelpText(
      'after',
      `
A feed whose hub tells is fetched as soon as there is news, and asked now and then besides. Hubs reach Hearsay only under a public
name: HEARSAY_PUBLIC_HOSTS.

Examples:
  hearsay hubs
  hearsay hubs --json`,
    )
    .action(list);
}

async function list({ json = false }: { readonly json?: boolean }): Promise<void> {
  await withDesk(async ({ store, publicAddress }) => {
    const tellers = await store.hubs.tellers();
    const subscribers = await store.hubs.hubSubscribers();
    if (json) {
      for (const one of [...tellers.map(tellerJson), ...subscribers.map(subscriberJson)])
        await printJson(one);
      return;
    }
    const lines = [...tellers.map(tellerLine), ...subscribers.map(subscriberLine)];
    for (const line of lines) await printLine(line);
    if (lines.length === 0) complain('No hub is asked, and ours tells nobody.');
    if (publicAddress === null) complain(NO_PUBLIC_NAME);
  });
}

const NO_PUBLIC_NAME = 'Hearsay has no public name (HEARSAY_PUBLIC_HOSTS), so no hub can reach it.';

/** Neither the callback nor the secret: they are not in the library. */
function tellerJson(teller: ShownTeller) {
  const { kind, hubUrl, feedId, feedTitle, feedUrl, state, trust, trouble } = teller;
  return {
    ...{ is: 'hub', kind, hub: hubUrl, feedId, feed: feedTitle, url: feedUrl, state },
    ...{ leaseUntil: toIso(teller.leaseUntil), pingedAt: toIso(teller.pingedAt) },
    ...{ askedAt: toIso(teller.askedAt), trust, trouble },
  };
}

const STATES: Readonly<Record<ShownTeller['state'], string>> = {
  asked: 'asked',
  told: 'tells',
  refused: 'does not',
  ending: 'ending',
};

function tellerLine({ state, hubUrl, feedTitle, pingedAt, leaseUntil, trouble }: ShownTeller) {
  const pinged = pingedAt === null ? '' : `, told last ${toIso(pingedAt)}`;
  const until = leaseUntil === null ? '' : `, until ${toIso(leaseUntil)}`;
  const words = trouble === null ? '' : `: ${trouble}`;
  return `${STATES[state].padEnd(8)}  ${feedTitle}  by ${hubUrl}${until}${pinged}${words}`;
}

function subscriberJson(one: ShownSubscriber) {
  return {
    ...{ is: 'subscriber', callbackHost: one.callbackHost, reader: one.reader },
    ...{ addedAt: toIso(one.addedAt), leaseUntil: toIso(one.leaseUntil) },
    ...{ sentAt: toIso(one.sentAt), failingSince: toIso(one.failingSince) },
  };
}

function subscriberLine({ callbackHost, reader, leaseUntil, failingSince }: ShownSubscriber) {
  const failing = failingSince === null ? '' : `, not reached since ${toIso(failingSince)}`;
  return `is told   ${callbackHost}, of a feed of ${reader}, until ${toIso(leaseUntil)}${failing}`;
}
