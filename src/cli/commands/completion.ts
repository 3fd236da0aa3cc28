import { Argument, Command } from 'commander';
import { printLine } from '../print.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** Made from the commands themselves, so it cannot fall behind them. */
export function completionCommand(program: Command): Command {
  return new Command('completion')
    .description('Print a script that lets a shell complete the words of hearsay.')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  hearsay completion bash >> ~/.bashrc
  hearsay completion zsh > "\${fpath[1]}/_hearsay"
  hearsay completion fish > ~/.config/fish/completions/hearsay.fish`,
    )
    .action((shell: Shell) => printLine(SCRIPTS[shell](program.commands)));
}

type Commands = readonly Command[];

const SCRIPTS: Readonly<Record<Shell, (commands: Commands) => string>> = {
  bash: (commands) => `_hearsay() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map((command) => `    ${command.name()}) COMPREPLY=($(compgen -f -W "${flags(command)}" -- "$word")) ;;`).join('\n')}
  esac
}
complete -o filenames -F _hearsay hearsay`,
  zsh: (commands) => `#compdef hearsay
_arguments '1:command:((${commands.map((command) => `${command.name()}\\:${quoted(command)}`).join(' ')}))' '*::argument:->rest'
case $words[1] in
${commands
  .map(
    (command) =>
      `  ${command.name()}) _arguments ${flags(command)
        .split(' ')
        .map((flag) => `'${flag}'`)
        .join(' ')} '*:file:_files' ;;`,
  )
  .join('\n')}
esac`,
  fish: (commands) =>
    commands
      .map(
        (command) =>
          `complete -c hearsay -n __fish_use_subcommand -a ${command.name()} -d ${quoted(command)}\n${longFlags(
            command,
          )
            .map(
              (flag) =>
                `complete -c hearsay -n '__fish_seen_subcommand_from ${command.name()}' -l ${flag}`,
            )
            .join('\n')}`,
      )
      .join('\n'),
};

function names(commands: Commands): string {
  return commands.map((command) => command.name()).join(' ');
}

function longFlags(command: Command): string[] {
  return ['help', ...command.options.map((option) => option.name())];
}

function flags(command: Command): string {
  return longFlags(command)
    .map((flag) => `--${flag}`)
    .join(' ');
}

function quoted(command: Command): string {
  return `"${command.description().split(':')[0]?.replaceAll('"', '')}"`;
}
