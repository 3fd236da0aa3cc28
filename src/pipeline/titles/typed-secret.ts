import type { SignInWay } from '../../model/own/title-sign-in.ts';

/** What somebody typed to sign in with an outlet, in a form or a terminal. */
export type TypedSecret = {
  readonly way: SignInWay;
  /** At the outlet; of a header its name. */
  readonly name: string;
  /** The password, the header's value or the cookies. */
  readonly secret: string;
  /** The page with the form. */
  readonly page: string;
  readonly nameField: string | null;
  readonly passwordField: string | null;
  readonly button: string | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
};

/** As titleSecret() takes it: of each way what belongs to it. */
export function typedSecret({ way, name, secret, ...form }: TypedSecret): unknown {
  switch (way) {
    case 'basic':
      return { way, name, password: secret };
    case 'header':
      return { way, name, value: secret };
    case 'cookie':
      return { way, cookies: secret };
    case 'form':
      return { way, name, password: secret, ...form };
  }
}
