import type { Command } from 'commander';
import { bookCommand } from './book-command.ts';
import { noteCommand } from './note-command.ts';
import { saveCommand } from './save-command.ts';

/** What is taken along, and what comes in from elsewhere. */
export function sharingCommands(): Command[] {
  return [saveCommand(), noteCommand(), bookCommand()];
}
