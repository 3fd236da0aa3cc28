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
