import { readSignUpSettings } from '../../../pipeline/members/sign-up-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';

/** Whether somebody whom nobody invited may sign up, or ask to. */
export async function takesNew({ desk }: Pick<AppRooms, 'desk'>): Promise<boolean> {
  const { mode } = readSignUpSettings(await desk.store.house.all());
  return mode === 'open' || mode === 'approval';
}
