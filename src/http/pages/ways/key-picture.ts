import { raw } from 'hono/html';
import { encode } from 'uqr';
import type { Html } from '../frame/html.ts';

/** A text as a QR code, drawn here: black on white in both themes, since cameras want it so. */
export function keyPicture(text: string, label: string): Html {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  // Made of numbers alone; the label is a sentence of ours.
  return raw(
    `<svg class="key-picture" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label.replace(/["&<>]/g, '')}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs.join('')}"/></svg>`,
  );
}
