import { startBusyForms } from './busy-forms.ts';
import { startKeyboard } from './keyboard.ts';
import { startLive } from './live.ts';
import { startMarks } from './marks.ts';
import { startNotices } from './notices.ts';
import { startOffline } from './offline/offline.ts';
import { startPictures } from './pictures.ts';
import { startRefreshBar } from './refresh-bar.ts';
import { startSwiping } from './swipe.ts';

// What every page needs; start-more.ts starts the others.
startNotices();
startMarks();
startKeyboard();
startRefreshBar();
startPictures();
startBusyForms();
startSwiping();
startOffline();
startLive();
