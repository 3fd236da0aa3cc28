import { CONNECTIONS } from './connections.ts';
import { ENCODINGS } from './encodings.ts';
import { FRAMING } from './framing.ts';
import { PAGES } from './pages.ts';
import { REDIRECTS } from './redirects.ts';
import { SIZES } from './sizes.ts';
import { STATUSES } from './statuses.ts';

/** Everything that we know a server to do wrong, and some that it does right. */
export const HTTP_FAULTS = { CONNECTIONS, FRAMING, SIZES, ENCODINGS, REDIRECTS, STATUSES, PAGES };
