import { Argument, Command as Commander, CommanderError, Help, Option } from 'commander';
import { UserError } from '../errors.js';
import { say } from '../i18n/say.js';
import type { Lang } from '../model/words.js';
import { nearest } from '../text/similarity.js';
import { version } from '../version.js';
import type { Command, OptionSpec, OptionValues } from './command.js';
import { commands } from './commands/index.js';
import { globalOptions } from './global-options.js';
import type { GlobalOptions } from './shell.js';
import { words } from './words.js';
import type { World } from './world.js';

export interface ParsedCommand {
  readonly command: Command;
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly globals: GlobalOptions;
}

const GLOBAL_NAMES = ['store', 'config', 'lang', 'json', 'quiet', 'now'] as const;

/** Reads a command line. Help and version are written at once and end with their exit code; mistakes are UserErrors. */
export function parse(
  argv: readonly string[],
  world: World,
  lang: Lang,
): ParsedCommand | { exitCode: number } {
  let found: ParsedCommand | undefined;
  const program = build(world, lang, (parsed) => {
    found = parsed;
  });
  try {
    program.parse(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { exitCode: 0 };
    throw mistake(error, argv, lang);
  }
  if (found === undefined) throw new UserError('cli.no_command');
  refuseEmpty(found);
  return found;
}

function build(world: World, lang: Lang, onCommand: (parsed: ParsedCommand) => void): Commander {
  const t = (code: string): string => say({ code }, lang, words);
  const configure = (target: Commander): Commander =>
    target
      .exitOverride()
      .configureOutput({
        writeOut: (text) => world.stdout.write(text),
        writeErr: () => {},
        getOutHelpWidth: () => Math.min(100, world.stdout.columns),
        getOutHasColors: () => false,
      })
      .configureHelp({
        showGlobalOptions: true,
        subcommandTerm: (sub) =>
          Help.prototype.subcommandTerm.call(new Help(), sub).replace(' [options]', ''),
        commandUsage: (target) =>
          Help.prototype.commandUsage
            .call(new Help(), target)
            .replace('[options]', t('cli.help.options'))
            .replace('[command]', t('cli.help.subcommand')),
        // The words of an option say themselves what it may be.
        optionDescription: ({ description }) => description,
        formatHelp: (target, helper) =>
          Help.prototype.formatHelp.call(helper, target, helper).replace('： ', '：'),
        styleTitle: (title) => words[`cli.help.${title.replace(':', '')}`]?.[lang] ?? title,
      })
      .helpOption('-h, --help', t('cli.help.option'));

  const program = configure(new Commander('crm-clean'))
    .description(t('cli.about'))
    .version(version, '-V, --version', t('cli.help.version'))
    .helpCommand('help [command]', t('cli.help.command'));
  for (const option of globalOptions) program.addOption(makeOption(option, lang));

  for (const command of commands) {
    const sub = configure(program.command(command.name)).description(command.about[lang]);
    for (const argument of command.arguments) {
      const name = argument.many ? `${argument.name}...` : argument.name;
      sub.addArgument(new Argument(argument.optional ? `[${name}]` : `<${name}>`, argument.about[lang]));
    }
    for (const option of command.options) sub.addOption(makeOption(option, lang));
    const examples = command.examples.map((example) => `  crm-clean ${example}`);
    if (examples.length > 0) sub.addHelpText('after', `\n${t('cli.help.Examples')}\n${examples.join('\n')}`);
    sub.action(() => {
      const all = sub.optsWithGlobals<Record<string, string | boolean | string[]>>();
      const globals = Object.fromEntries(GLOBAL_NAMES.map((name) => [name, all[name]])) as GlobalOptions;
      onCommand({ command, args: sub.args, options: all, globals });
    });
  }
  program.addHelpText('after', `\n${t('cli.help.start')}`);
  return program;
}

/** `--store ""`, mostly a variable of a script that was never set: taken literally it would name the folder. */
function refuseEmpty({ command, args, options }: ParsedCommand): void {
  const given = [
    ...Object.entries(options).map(([name, value]) => [`--${name}`, value]),
    ...args.map((arg) => [command.arguments[0]?.name, arg]),
  ];
  const empty = given.find(([, value]) => value === '');
  if (empty === undefined) return;
  throw new UserError('cli.empty_value', {
    value: String(empty[0]),
    help: `crm-clean ${command.name} --help`,
  });
}

function makeOption(spec: OptionSpec, lang: Lang): Option {
  const option = new Option(spec.flags, spec.about[lang]);
  if (spec.oneOf) option.choices([...spec.oneOf]);
  if (spec.hidden) option.hideHelp();
  if (spec.repeat)
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

/** Commander's complaints, in our words and with the nearest known word. */
function mistake(error: CommanderError, argv: readonly string[], lang: Lang): UserError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = commands.find((known) => argv.includes(known.name));
  const help = command === undefined ? 'crm-clean --help' : `crm-clean ${command.name} --help`;
  const suggest = (code: string, known: readonly string[]): UserError => {
    const near = nearest(quoted, known);
    return new UserError(near === undefined ? code : `${code}_near`, {
      value: quoted,
      near: near ?? '',
      help,
    });
  };
  switch (error.code) {
    case 'commander.unknownCommand':
    case 'commander.help':
      return suggest(
        'cli.unknown_command',
        commands.map((known) => known.name),
      );
    case 'commander.unknownOption': {
      const flags = [...globalOptions, ...(command?.options ?? [])].map((option) => option.flags);
      return suggest(
        'cli.unknown_option',
        flags.flatMap((flag) => flag.match(/--[\w-]+/g) ?? []),
      );
    }
    case 'commander.missingArgument':
      return new UserError('cli.missing_argument', {
        value: command?.arguments.find(({ name }) => name === quoted)?.about[lang] ?? quoted,
        help,
      });
    case 'commander.optionMissingArgument':
      return new UserError('cli.option_needs_value', { value: quoted, help });
    case 'commander.excessArguments':
      return new UserError('cli.too_many_arguments', { help });
    case 'commander.invalidArgument': {
      const [, allowed = ''] = /Allowed choices are (.*)\.$/.exec(error.message) ?? [];
      return new UserError('cli.bad_choice', { value: quoted, allowed, help });
    }
    default:
      return new UserError('cli.bad_usage', { value: error.message, help });
  }
}
