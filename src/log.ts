import { destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The one logger: lines of JSON to standard error, so that standard output stays for results. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function openLog({ logLevel }: Pick<Config, 'logLevel'>): Log {
  return pino({ level: logLevel, base: null }, destination({ dest: 2, sync: true }));
}
