import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { orAborted } from './exchange.ts';

test('nobody listens to a signal any more once the work is done, or has failed', async () => {
  const { signal } = new AbortController();
  assert.equal(await orAborted(Promise.resolve('the page'), signal), 'the page');
  await assert.rejects(orAborted(Promise.reject(new Error('reset')), signal), /reset/);
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
});

test('work that takes no notice of being cancelled is left to itself', async () => {
  const controller = new AbortController();
  const waiting = orAborted(new Promise(() => {}), controller.signal);
  controller.abort(new Error('enough'));
  await assert.rejects(waiting, /enough/);
  await assert.rejects(orAborted(new Promise(() => {}), controller.signal), /enough/);
});

test('what fails after it was given up disturbs nobody', async () => {
  const controller = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  const waiting = orAborted(promise, controller.signal);
  controller.abort(new Error('enough'));
  await assert.rejects(waiting, /enough/);
  reject(new Error('too late'));
  await new Promise((resolve) => setImmediate(resolve));
});
