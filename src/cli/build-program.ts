import { Command } from 'commander';
import { ownerCommand } from './accounts/owner-command.ts';
import { tokenCommand } from './accounts/token-command.ts';
import { alertCommand } from './alerts/alert-command.ts';
import { completionCommand } from './commands/completion.ts';
import { correctCommand } from './commands/correct.ts';
import { editionCommand } from './commands/edition.ts';
import { feedCommand } from './commands/feed.ts';
import { importCommand } from './commands/import.ts';
import { peopleCommand } from './commands/people.ts';
import { readCommand } from './commands/read.ts';
import { refreshCommand } from './commands/refresh.ts';
import { rulesCommand } from './commands/rules.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { statementsCommand } from './commands/statements.ts';
import { storiesCommand } from './commands/stories.ts';
import { storyCommand } from './commands/story.ts';
import { whyCommand } from './commands/why.ts';
import { followCommand, muteCommand } from './following/follow-command.ts';
import { followingCommand } from './following/following-command.ts';
import { giveCommand } from './given/give-command.ts';
import { listCommand } from './given/list-command.ts';
import { hubsCommand } from './hubs/hubs-command.ts';
import { backupCommand } from './keeping/backup.ts';
import { doctorCommand } from './keeping/doctor.ts';
import { exportCommand } from './keeping/export.ts';
import { healthCommand } from './keeping/health.ts';
import { restoreCommand } from './keeping/restore.ts';
import { digestCommand } from './letters/digest-command.ts';
import { mailCommand } from './mail/mail-command.ts';
import { memberCommand } from './members/member-command.ts';
import { planCommand } from './members/plan-command.ts';
import { newsletterCommand } from './newsletters/newsletter-command.ts';
import { picksCommand } from './picks/picks-command.ts';
import { pollCommand } from './polls/poll-command.ts';
import { articleCommand } from './remote/article-command.ts';
import { callCommand } from './remote/call-command.ts';
import { feedsCommand } from './remote/feeds-command.ts';
import { mcpCommand } from './remote/mcp-command.ts';
import { sharingCommands } from './sharing/sharing-commands.ts';
import { titleCommand } from './titles/title-command.ts';
import { groupsCommand } from './together/groups-command.ts';

const ABOUT = `All your news in one place.

With --json a command prints one JSON object a line, in the order of its input, to standard output; progress and complaints go to standard error. The exit status is 0, 1 if some input failed and the rest was done, 2 if the words were not understood.`;

/** The whole command line. Command files load what they need when they run, so that starting is quick. */
export function buildProgram(): Command {
  const program = new Command('hearsay')
    .description(ABOUT)
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(hearsay --help lists the commands)')
    .helpCommand('help [command]', 'Explain a command');
  const commands = [
    serveCommand(),
    readCommand(),
    feedCommand(),
    importCommand(),
    refreshCommand(),
    statementsCommand(),
    storiesCommand(),
    storyCommand(),
    editionCommand(),
    ...sharingCommands(),
    digestCommand(),
    correctCommand(),
    searchCommand(),
    peopleCommand(),
    followCommand(),
    muteCommand(),
    followingCommand(),
    alertCommand(),
    picksCommand(),
    pollCommand(),
    planCommand(),
    whyCommand(),
    rulesCommand(),
    newsletterCommand(),
    listCommand(),
    giveCommand(),
    hubsCommand(),
    ownerCommand(),
    tokenCommand(),
    mailCommand(),
    memberCommand(),
    titleCommand(),
    ...remoteCommands(),
    exportCommand(),
    backupCommand(),
    restoreCommand(),
    doctorCommand(),
    healthCommand(),
  ];
  for (const command of commands) program.addCommand(command.exitOverride());
  program.addCommand(completionCommand(program).exitOverride());
  return program;
}

/** What speaks to any Hearsay by its API. */
function remoteCommands(): Command[] {
  return [articleCommand(), feedsCommand(), groupsCommand(), callCommand(), mcpCommand()];
}
