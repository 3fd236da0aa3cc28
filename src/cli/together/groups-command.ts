import { Command } from 'commander';
import { complain, printJson, printLine } from '../print.ts';
import { answered } from '../remote/answered.ts';
import { SERVER_OPTION, type Server, withApi } from '../remote/with-api.ts';
import { CommandError } from '../report-trouble.ts';
import { folderLine, groupLine, handedLine, invitationLine, noteLine } from './group-lines.ts';

export function groupsCommand(): Command {
  const command = new Command('groups')
    .description(
      'Read together: your groups, what they say and show each other, what is put before you.',
    )
    .addHelpText(
      'after',
      `
What is not here is done by "hearsay call": refuseGroup, removeMember, showFolder, hideFolder, removeGroupNote, takeBackHandedOn, and their undoing.

Examples:
  hearsay groups news --since 2026-11-21T14:00:00Z
  hearsay groups note 2 'Compare the numbers.' --story 12
  hearsay groups hand 3676714598402047 Mira 'For your chapter on fog'
  hearsay groups list --server https://news.example.org --json`,
    );
  const parts = [
    ...[listPart(), showPart(), newsPart(), addPart(), invitePart(), joinPart(), leavePart()],
    ...[notePart(), handPart(), followPart()],
  ];
  for (const part of parts) command.addCommand(part.option(...SERVER_OPTION).exitOverride());
  return command;
}

type Options = Server & { readonly json?: boolean };

const JSON_LINES = ['--json', 'one JSON object a line, as the API gives it'] as const;
const A_GROUP = 'its number, as "hearsay groups list" has it';

function listPart(): Command {
  return new Command('list')
    .description('Your groups, and who is in them.')
    .option(...JSON_LINES)
    .action(({ json = false, ...server }: Options) =>
      withApi(server, async ({ client }) => {
        const { groups } = answered(await client.GET('/groups'));
        for (const one of groups) await (json ? printJson(one) : printLine(groupLine(one)));
        if (groups.length === 0) complain('You are in no group.');
      }),
    );
}

function showPart(): Command {
  return new Command('show')
    .description('A group: members, who was asked, folders they show each other, notes.')
    .argument('<group>', A_GROUP)
    .option('--json', 'one JSON object, as the API gives it')
    .action((group: string, { json = false, ...server }: Options) =>
      withApi(server, async ({ client }) => {
        const path = { id: numberOf(group) };
        const told = answered(await client.GET('/groups/{id}', { params: { path } }));
        if (json) return printJson(told);
        await printLine(groupLine(told.group));
        for (const { name } of told.asked) await printLine(`          asked: ${name}`);
        for (const one of told.folders) await printLine(folderLine(one));
        for (const one of told.notes) await printLine(noteLine(one));
      }),
    );
}

function newsPart(): Command {
  return new Command('news')
    .description('What waits for you: invitations, articles put before you, others’ notes.')
    .option('--since <time>', 'only what came since: the asOf of the last time, ISO 8601')
    .option('--json', 'one JSON object, as the API gives it, with the time for --since')
    .action(({ json = false, since, ...server }: Options & { readonly since?: string }) =>
      withApi(server, async ({ client }) => {
        const query = since === undefined ? {} : { since };
        const told = answered(await client.GET('/together', { params: { query } }));
        if (json) return printJson(told);
        const lines = [
          ...told.invitations.map(invitationLine),
          ...told.handedOn.map(handedLine),
          ...told.notes.map(noteLine),
        ];
        for (const line of lines) await printLine(line);
        if (lines.length === 0) complain('Nothing waits for you.');
      }),
    );
}

function addPart(): Command {
  return new Command('add')
    .description('Make a group; its number is printed.')
    .argument('<name>', 'what it is called')
    .action((name: string, server: Server) =>
      withApi(server, async ({ client }) => {
        const { id } = answered(await client.POST('/groups', { body: { name } }));
        await printLine(String(id));
      }),
    );
}

function invitePart(): Command {
  return new Command('invite')
    .description('Ask somebody into a group. Nothing tells whether anybody is called so.')
    .argument('<group>', A_GROUP)
    .argument('<name>', 'the name they sign in with')
    .action((group: string, name: string, server: Server) =>
      withApi(server, async ({ client }) => {
        const params = { path: { id: numberOf(group) } };
        answered(await client.POST('/groups/{id}/invitations', { params, body: { name } }));
        complain('Asked.');
      }),
    );
}

function joinPart(): Command {
  return new Command('join')
    .description('Join a group that invites you.')
    .argument('<group>', 'its number, as "hearsay groups news" has it')
    .action((group: string, server: Server) =>
      withApi(server, async ({ client }) => {
        const params = { path: { id: numberOf(group) } };
        answered(await client.PUT('/groups/{id}/membership', { params }));
        complain('You are in it.');
      }),
    );
}

function leavePart(): Command {
  return new Command('leave')
    .description('Leave a group. For an hour "hearsay call returnToGroup" takes it back.')
    .argument('<group>', A_GROUP)
    .action((group: string, server: Server) =>
      withApi(server, async ({ client }) => {
        const params = { path: { id: numberOf(group) } };
        answered(await client.DELETE('/groups/{id}/membership', { params }));
        complain('You have left it.');
      }),
    );
}

type About = Server & { readonly story?: string; readonly article?: string };

function notePart(): Command {
  return new Command('note')
    .description('Leave a note for a group below a story or an article; its number is printed.')
    .argument('<group>', A_GROUP)
    .argument('<words>', 'what you say')
    .option('--story <id>', 'about a story')
    .option('--article <id>', 'or about an article')
    .action((group: string, words: string, { story, article, ...server }: About) => {
      if ((story === undefined) === (article === undefined))
        throw new CommandError('A note is about a story or an article: --story or --article.', 2);
      const kind = story === undefined ? ('article' as const) : ('story' as const);
      const target = { kind, id: numberOf(story ?? article ?? '') };
      const params = { path: { id: numberOf(group) } };
      return withApi(server, async ({ client }) => {
        const body = { target, words };
        const { id } = answered(await client.POST('/groups/{id}/notes', { params, body }));
        await printLine(String(id));
      });
    });
}

function handPart(): Command {
  return new Command('hand')
    .description('Put an article before somebody you read with; the number of it is printed.')
    .argument('<article>', 'its number')
    .argument('<to>', 'what they are called, or their number')
    .argument('[words]', 'what you say to it')
    .action((article: string, to: string, words: string | undefined, server: Server) =>
      withApi(server, async ({ client }) => {
        const { companions } = answered(await client.GET('/groups'));
        const found = companions.filter(({ reader, name }) => name === to || `${reader}` === to);
        const [one] = found;
        if (one === undefined || found.length > 1)
          throw new CommandError(
            found.length > 1
              ? `${found.length} of those you read with are called ${to}: give a number, as "hearsay call listGroups" has it.`
              : `You read with nobody called ${to}.`,
          );
        const body = { to: one.reader, article: numberOf(article), words: words ?? '' };
        const { id } = answered(await client.POST('/handed-on', { body }));
        await printLine(String(id));
      }),
    );
}

function followPart(): Command {
  return new Command('follow')
    .description('Follow what you do not have of a folder that a group sees.')
    .argument('<group>', A_GROUP)
    .argument('<folder>', 'its number, as "hearsay groups show" has it')
    .action((group: string, folder: string, server: Server) =>
      withApi(server, async ({ client }) => {
        const params = { path: { id: numberOf(group), folder: numberOf(folder) } };
        const told = answered(
          await client.POST('/groups/{id}/folders/{folder}/follow', { params }),
        );
        if (told.leftOut > 0) process.exitCode = 1;
        complain(`${told.added} feeds are followed; ${told.leftOut} had no room.`);
      }),
    );
}

function numberOf(typed: string): number {
  if (!/^[1-9]\d{0,15}$/.test(typed) || !Number.isSafeInteger(Number(typed)))
    throw new CommandError(`${typed}: this takes a number.`, 2);
  return Number(typed);
}
