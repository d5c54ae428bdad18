import { UserError } from '../errors.js';
import { chooseLang } from '../i18n/locale.js';
import { say } from '../i18n/say.js';
import type { Catalog, Lang } from '../model/words.js';
import { version } from '../version.js';
import { type ParsedCommand, parse } from './program.js';
import { makeShell } from './shell.js';
import { sayShown } from './shown.js';
import { words } from './words.js';
import type { World } from './world.js';

/**
 * Runs one command line. Never throws, never exits: the caller sets the exit code. 0: done; 1: a check that was asked
 * for failed; 2: the person can put it right; 3: our bug.
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const lang = languageBeforeParsing(argv, world);
  try {
    const parsed = parse(argv, world, lang);
    const code = 'exitCode' in parsed ? parsed.exitCode : await runCommand(parsed, world);
    await world.stdout.flush();
    return code;
  } catch (error) {
    if (error instanceof UserError) {
      world.stderr.write(await describe(error, lang));
      return 2;
    }
    world.stderr.write(describeBug(error, lang));
    return 3;
  }
}

async function runCommand({ command, args, options, globals }: ParsedCommand, world: World): Promise<number> {
  return command.run(makeShell(globals, world), args, options);
}

/** Errors of parsing itself must be in the right language too. */
function languageBeforeParsing(argv: readonly string[], world: World): Lang {
  const inline = argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = argv.indexOf('--lang');
  return chooseLang(inline ?? (at >= 0 ? argv[at + 1] : undefined), world.locales());
}

/** The error's message and its details, a line each. Words of the things are loaded only if they are needed. */
async function describe(error: UserError, lang: Lang): Promise<string> {
  const messages = [error, ...error.details];
  let catalog: Catalog = words;
  if (messages.some((message) => !(message.code in catalog))) {
    const { builtIn } = await import('../registry.js');
    catalog = { ...catalog, ...builtIn.catalog };
  }
  const [first = '', ...rest] = messages.map((message) => sayShown(message, lang, catalog));
  return `${[first, ...rest.map((line) => `  ${line}`)].join('\n')}\n`;
}

function describeBug(error: unknown, lang: Lang): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const params = { version, node: process.version, platform: `${process.platform} ${process.arch}` };
  return `${say({ code: 'cli.bug', params }, lang, words)}\n\n${trace}\n`;
}
