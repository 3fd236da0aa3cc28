import type { Config } from '../config.ts';
import type { Desk } from '../desk.ts';

/** Opens what the environment names, runs the work and closes all, whatever happens. */
export async function withDesk<Result>(
  work: (desk: Desk, config: Config) => Promise<Result>,
): Promise<Result> {
  const { readConfig } = await import('../config.ts');
  const { closeDesk, openDesk } = await import('../desk.ts');
  const config = readConfig(process.env);
  const desk = openDesk(config);
  try {
    return await work(desk, config);
  } finally {
    await closeDesk(desk);
  }
}

/** The reader a terminal speaks for, until there are members. */
export const OWNER = 1;
