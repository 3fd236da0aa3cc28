import { type Network, openNetwork } from './network.ts';
import weights from './weights.json' with { type: 'json' };

let network: Network | null = null;

/** The network that was trained on English articles, opened at the first call (some 50 ms). Not to be shared by threads. */
export function englishNetwork(): Network {
  network ??= openNetwork(weights);
  return network;
}
