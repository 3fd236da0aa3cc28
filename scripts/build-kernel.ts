/**
 * Compiles the arithmetic of the statements' network: `npm run build-kernel` writes
 * src/statements/network/kernel/kernel.json from kernel.as beside it. With --check it only says whether that was forgotten.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../src/statements/network/kernel/kernel.as', import.meta.url);
const OUT = new URL('../src/statements/network/kernel/kernel.json', import.meta.url);
const COMPILER = fileURLToPath(
  new URL('../node_modules/assemblyscript/bin/asc.js', import.meta.url),
);
const WORDS = '-O3 --runtime stub --noAssert --enable simd,relaxed-simd --importMemory'.split(' ');

/** As JSON with the module's bytes in base64. Throws where the source is wrong; the compiler says what is. */
function compileKernel(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-kernel-'));
  try {
    // The compiler insists on the name; in the repository it would be taken for TypeScript.
    copyFileSync(SOURCE, join(folder, 'kernel.ts'));
    const words = [COMPILER, 'kernel.ts', '--outFile', 'kernel.wasm', ...WORDS];
    execFileSync(process.execPath, words, { cwd: folder, stdio: 'inherit' });
    const bytes = readFileSync(join(folder, 'kernel.wasm'));
    return `${JSON.stringify({ wasm: bytes.toString('base64') }, null, 2)}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const compiled = compileKernel();
if (!process.argv.includes('--check')) writeFileSync(OUT, compiled);
else if (readFileSync(OUT, 'utf8') !== compiled) {
  console.error('kernel.json is not what kernel.as gives: npm run build-kernel');
  process.exitCode = 1;
}
