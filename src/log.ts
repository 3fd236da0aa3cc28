import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The one logger: lines of JSON to standard error, so that standard output stays for results. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function openLog({ logLevel }: Pick<Config, 'logLevel'>): Log {
  return logTo({ logLevel }, destination({ dest: 2, sync: true }));
}

/** As the one logger writes, to somewhere else. */
export function logTo({ logLevel }: Pick<Config, 'logLevel'>, to: DestinationStream): Log {
  // An Error has nothing that JSON would show.
  const serializers = { error: pino.stdSerializers.err };
  return pino({ level: logLevel, base: null, serializers }, to);
}
