/** A process that takes mail into the library of HEARSAY_DATA and says on which port, until it is killed. */
import { readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/desk.ts';
import { startNewsletters } from '../../src/pipeline/newsletters/start-newsletters.ts';

const desk = openDesk(readConfig(process.env));
const { port } = await startNewsletters(desk, { onNews: () => {} });
process.stdout.write(`${port}\n`);
