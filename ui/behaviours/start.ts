import { startBusyForms } from './busy-forms.ts';
import { startChoosingAll } from './choose-all.ts';
import { startEditingLines } from './edit-lines.ts';
import { startKeyboard } from './keyboard.ts';
import { startMarks } from './marks.ts';
import { startNotices } from './notices.ts';
import { startPictures } from './pictures.ts';
import { startRefreshBar } from './refresh-bar.ts';
import { startStatements } from './statements.ts';

startNotices();
startMarks();
startKeyboard();
startRefreshBar();
startPictures();
startBusyForms();
startChoosingAll();
startEditingLines();
startStatements();
