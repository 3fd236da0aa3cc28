import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, placeIn } from './config-setting.ts';

test('where something is listened for is a port of this machine, or a host with its port', () => {
  const place = (stated?: string) => placeIn({ HEARSAY_METRICS: stated }, 'HEARSAY_METRICS');
  assert.equal(place(), null);
  assert.equal(place(''), null);
  assert.deepEqual(place('9464'), { host: '127.0.0.1', port: 9464 });
  assert.deepEqual(place('0.0.0.0:9464'), { host: '0.0.0.0', port: 9464 });
  assert.deepEqual(place('[::1]:9464'), { host: '::1', port: 9464 });
  assert.deepEqual(place('metrics.internal:1'), { host: 'metrics.internal', port: 1 });
  for (const wrong of ['x', '70000', ':9464', 'a:b', '::1:9464', 'http://a:1', '1 2', '-1'])
    assert.throws(() => place(wrong), ConfigError, wrong);
});
