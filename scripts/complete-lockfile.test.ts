import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeLockfile } from './complete-lockfile.ts';

const lockfile = {
  packages: {
    'node_modules/tool': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-darwin-arm64': '1.0.0' },
    },
    'node_modules/tool-linux-x64': { version: '1.0.0', os: ['linux'], cpu: ['x64'] },
  },
};

test('a platform that the registry did not serve is named all the same', () => {
  assert.deepEqual(completeLockfile(lockfile).packages['node_modules/tool-darwin-arm64'], {
    version: '1.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
});

test('what is locked already stays as it is', () => {
  const once = completeLockfile(lockfile);
  assert.deepEqual(
    once.packages['node_modules/tool-linux-x64'],
    lockfile.packages['node_modules/tool-linux-x64'],
  );
  assert.deepEqual(completeLockfile(once), once);
});
