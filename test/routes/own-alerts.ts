import { HAPPENING_KINDS } from '../../src/model/alerts/alert.ts';
import { addWebhook } from '../../src/pipeline/alerts/add-target.ts';
import type { House } from './house.ts';

/** A program that is told for one reader, what it was told, when that reader is not to be disturbed. Their numbers. */
export async function leaveAlerts({ desk }: House, readerId: number) {
  const { alerts } = desk.store;
  const wish = { readerId, name: 'Zephyr by another name', tells: HAPPENING_KINDS };
  const address = `https://zephyr-letter.example/hook/zephyr-key-${readerId}`;
  const added = await addWebhook(desk, wish, address);
  const target = 'id' in added ? added.id : 0;
  const delivery = await alerts.addTest({ readerId, id: target }, `${readerId}`, desk.now());
  await alerts.recordTurn({ ended: [], most: 1 }, desk.now());
  const ended = { id: delivery ?? 0, status: 200, answer: 'Zephyr is noted.' } as const;
  await alerts.recordTurn({ ended: [{ ...ended, kind: 'delivered' }], most: 0 }, desk.now());
  await alerts.setPlan(readerId, { quiet: { from: 1320, to: 420 }, mostADay: 7, topTitles: 9 });
  return { target, delivery: delivery ?? 0 };
}
