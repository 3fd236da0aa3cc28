/** A process that tells what waits in a library, until it is asked to stop or is killed. */
import { readConfig } from '../../src/config.ts';
import { closeDesk, openDesk } from '../../src/desk.ts';
import { writeAlert } from '../../src/http/alerts/write-alert.ts';
import { startAlerts } from '../../src/pipeline/alerts/start-alerts.ts';

const desk = openDesk(readConfig(process.env), true);
const alerts = startAlerts(desk, writeAlert);
process.once('SIGTERM', () => {
  void alerts.stop().then(() => closeDesk(desk));
});
