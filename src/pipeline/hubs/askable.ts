import { readWebAddress } from '../../net/web-address.ts';

/**
 * An address of the web that some stranger's document names, to which we shall send something: null if it is none. Ports below 1024
 * but the web's belong to other services (mail, printers), which must not be spoken to in a form's words.
 */
export function askable(address: string): URL | null {
  const read = readWebAddress(address);
  if (read.kind === 'refused') return null;
  const { port } = read.url;
  return port === '' || port === '80' || port === '443' || Number(port) > 1023 ? read.url : null;
}
