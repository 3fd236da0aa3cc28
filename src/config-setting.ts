/** What settings of the environment have in common. */

export type Setting = {
  readonly name: string;
  readonly meaning: string;
  readonly usual: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting cannot be understood. `message` names it and says what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Several values with commas between. */
export function listed(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Where something is listened for. */
export type Place = { readonly host: string; readonly port: number };

/** "2525", "127.0.0.1:2525", "[::1]:2525"; null where nothing is said. Throws ConfigError. */
export function placeIn(environment: Environment, name: string): Place | null {
  const stated = environment[name];
  if (!stated) return null;
  const [, brackets, plain, port] =
    /^(?:(?:\[([0-9a-f:.]{2,45})\]|([^:[\]\s]{1,253})):)?(\d{1,5})$/i.exec(stated) ?? [];
  if (port !== undefined && Number(port) <= 65_535)
    return { host: brackets ?? plain ?? '127.0.0.1', port: Number(port) };
  throw new ConfigError(`${name} is "${stated}", but takes a port or host:port.`);
}
