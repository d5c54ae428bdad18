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
  /** The words that name it: `import`, `dictionary check`. */
  readonly path: string;
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly globals: GlobalOptions;
}

type Options = Record<string, string | boolean | string[]>;

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
    program.parse(argv.length === 0 ? ['--help'] : withStoreAlone(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { exitCode: 0 };
    throw mistake(error, argv, lang);
  }
  if (found === undefined) throw new UserError('cli.no_command');
  refuseEmpty(found);
  return found;
}

/** `profile --store`: the store itself, where no file is behind it. */
function withStoreAlone(argv: readonly string[]): string[] {
  const option = named(argv).at(-1)?.storeAlone;
  const isAlone = (index: number): boolean =>
    argv[index + 1] === undefined || /^-/.test(argv[index + 1] ?? '');
  return argv.map((word, index) =>
    option !== undefined && word === '--store' && isAlone(index) ? option : word,
  );
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
        visibleGlobalOptions: (target) =>
          target === program ? [] : program.options.filter(({ hidden }) => !hidden),
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

  const add = (parent: Commander, command: Command, above: string): void => {
    const path = above + command.name;
    const isGroup = command.commands !== undefined;
    const sub = configure(parent.command(command.name)).description(command.about[lang]);
    // An argument of a group is a word that names no command: ours to answer.
    sub.allowExcessArguments(isGroup);
    for (const argument of command.arguments) {
      const name = argument.many ? `${argument.name}...` : argument.name;
      sub.addArgument(new Argument(argument.optional ? `[${name}]` : `<${name}>`, argument.about[lang]));
    }
    for (const option of command.options) sub.addOption(makeOption(option, lang));
    const examples = command.examples.map((example) => `  crm-clean ${example}`);
    if (examples.length > 0) sub.addHelpText('after', `\n${t('cli.help.Examples')}\n${examples.join('\n')}`);
    sub.action(() => {
      if (isGroup && sub.args.length > 0) throw unknownCommand(sub.args[0] ?? '');
      const [misplaced] = parent === program ? [] : Object.keys(parent.opts());
      if (misplaced !== undefined)
        throw new UserError('cli.unknown_option', {
          value: `--${misplaced}`,
          help: `crm-clean ${path} --help`,
        });
      const options = sub.opts<Options>();
      const all = sub.optsWithGlobals<Options>();
      const globals = Object.fromEntries(GLOBAL_NAMES.map((name) => [name, all[name]])) as GlobalOptions;
      onCommand({ command, path, args: sub.args, options: { ...options, ...globals }, globals });
    });
    if (command.commands === undefined) return;
    // What stands after the name of a command below is that command's, even where both take `--to`.
    sub.enablePositionalOptions();
    for (const below of command.commands) add(sub, below, `${path} `);
  };
  for (const command of commands) add(program, command, '');
  program.addHelpText('after', `\n${t('cli.help.start')}`);
  return program;
}

/** `--store ""`, mostly a variable of a script that was never set: taken literally it would name the folder. */
function refuseEmpty({ command, path, args, options }: ParsedCommand): void {
  const given = [
    ...Object.entries(options).map(([name, value]) => [`--${name}`, value]),
    ...args.map((arg) => [command.arguments[0]?.name, arg]),
  ];
  const empty = given.find(([, value]) => value === '');
  if (empty === undefined) return;
  throw new UserError('cli.empty_value', {
    value: String(empty[0]),
    help: `crm-clean ${path} --help`,
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

function unknownCommand(word: string): CommanderError {
  return new CommanderError(1, 'commander.unknownCommand', `unknown command '${word}'`);
}

/** The command of a command line and those above it, the outermost first. */
function named(argv: readonly string[]): Command[] {
  const path: Command[] = [];
  let known: readonly Command[] | undefined = commands;
  let rest = argv;
  while (known !== undefined) {
    const found: Command | undefined = known.find(({ name }) => rest.includes(name));
    if (found === undefined) break;
    path.push(found);
    rest = rest.slice(rest.indexOf(found.name) + 1);
    known = found.commands;
  }
  return path;
}

/** Commander's complaints, in our words and with the nearest known word. */
function mistake(error: CommanderError, argv: readonly string[], lang: Lang): UserError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const path = named(argv);
  const command = path.at(-1);
  const help = ['crm-clean', ...path.map(({ name }) => name), '--help'].join(' ');
  const suggest = (code: string, known: readonly string[], see = help): UserError => {
    const near = nearest(quoted, known);
    return new UserError(near === undefined ? code : `${code}_near`, {
      value: quoted,
      near: near ?? '',
      help: see,
    });
  };
  switch (error.code) {
    case 'commander.unknownCommand':
    case 'commander.help': {
      const names = (command?.commands ?? commands).map((known) => known.name);
      return suggest('cli.unknown_command', names, command?.commands ? help : 'crm-clean --help');
    }
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
