import { startAlerts } from './alerts/ask-browser.ts';
import { startChoosingAll } from './choose-all.ts';
import { startShowingPasswords } from './door/show-password.ts';
import { startEditingLines } from './edit-lines.ts';
import { startNoticingTheEnd } from './finished.ts';
import { startSharing } from './handing/share.ts';
import { startKeptList } from './offline/kept-list.ts';
import { startOfflinePanel } from './offline/panel.ts';
import { startRuleDialog } from './rule-dialog.ts';
import { startSettings } from './settings.ts';
import { startSpeaking } from './speak.ts';
import { startSayingWho, startStatements } from './statements.ts';

// Not on the pages that are opened most, the front page and the lists: see src/http/pages/frame/scripts.ts.
startAlerts();
startChoosingAll();
startEditingLines();
startStatements();
startSayingWho();
startRuleDialog();
startSettings();
startSharing();
startSpeaking();
startNoticingTheEnd();
startOfflinePanel();
startKeptList();
startShowingPasswords();
