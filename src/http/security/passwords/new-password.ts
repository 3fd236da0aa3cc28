import { hashPassword, PasswordsBusyError } from './hash-password.ts';
import { type PasswordTrouble, passwordTrouble } from './password-trouble.ts';

export type NewPassword =
  | { readonly kind: 'made'; readonly hash: string }
  | { readonly kind: PasswordTrouble | 'busy' };

/** The hash of a password that somebody chose, or why it is not taken. */
export async function newPassword(password: string, name: string): Promise<NewPassword> {
  const trouble = await passwordTrouble(password, name);
  if (trouble !== null) return { kind: trouble };
  try {
    return { kind: 'made', hash: await hashPassword(password) };
  } catch (error) {
    if (error instanceof PasswordsBusyError) return { kind: 'busy' };
    throw error;
  }
}
