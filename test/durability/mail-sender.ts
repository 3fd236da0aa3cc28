/** A process that sends what waits in a library, until it is asked to stop or is killed. */
import { readConfig } from '../../src/config.ts';
import { closeDesk, openDesk } from '../../src/desk.ts';
import { startMail } from '../../src/pipeline/mail/start-mail.ts';

const desk = openDesk(readConfig(process.env), true);
const mail = startMail(desk);
process.once('SIGTERM', () => {
  void mail.stop().then(() => closeDesk(desk));
});
