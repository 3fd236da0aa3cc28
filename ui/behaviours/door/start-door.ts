import { leaveNothing } from './leave-nothing.ts';
import { startPasskeys } from './passkeys.ts';
import { startShowingPasswords } from './show-password.ts';

// Before the door there is nothing else to do: see src/http/pages/sign-in/door-frame.ts.
startShowingPasswords();
startPasskeys();
leaveNothing().catch(() => {});
