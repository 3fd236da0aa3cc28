import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export type Serving = {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => void;
};

/** FreshRSS's pages from PHP's own server, with opcache and the tracing JIT, four workers. */
export async function serveFreshrss(source: string, home: string, port: number): Promise<Serving> {
  const args = [
    ...['-d', 'opcache.enable=1', '-d', 'opcache.enable_cli=1'],
    ...['-d', 'opcache.jit=tracing', '-d', 'opcache.jit_buffer_size=64M'],
    ...['-S', `127.0.0.1:${port}`, '-t', join(source, 'p')],
  ];
  const child = spawn('php', args, {
    cwd: source,
    env: { ...process.env, DATA_PATH: home, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    detached: true,
  });
  const url = `http://127.0.0.1:${port}/i/`;
  await untilAnswered(child, url);
  // Its workers are processes of their own.
  const pid = child.pid ?? 0;
  return { url, pid, stop: () => process.kill(-pid) };
}

async function untilAnswered(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const status = await fetch(url).then(
      (answer) => answer.text().then(() => answer.status),
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('FreshRSS ended before its first page');
}
