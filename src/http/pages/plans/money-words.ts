import type { Charge } from '../../../model/accounts/plan.ts';
import { spoken } from '../../language/spoken.ts';

/** "€5.00", "5,00 €", "¥500". Currencies have two decimals, none, or three: the platform knows which. */
export function moneyWords({ amount, currency }: Charge): string {
  const written = new Intl.NumberFormat(spoken().formats, { style: 'currency', currency });
  const decimals = written.resolvedOptions().maximumFractionDigits ?? 2;
  return written.format(amount / 10 ** decimals);
}
