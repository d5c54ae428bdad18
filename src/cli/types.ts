import { UserError } from '../errors.js';
import type { AnyFieldType, FieldContext } from '../fields/types.js';
import type { AllowedValue, OptionValue } from '../model/dictionary.js';
import { nearest } from '../text/similarity.js';
import type { OptionSpec } from './command.js';
import type { Shell } from './shell.js';

export const optionOption: OptionSpec = {
  flags: '--option <NAME=VALUE>',
  repeat: true,
  about: {
    en: 'an option of the type, such as country=US; allowed=A,B for choices',
    'zh-CN': '该类型的选项，例如 country=US；choice 类型可用 allowed=A,B',
  },
};

function readValue(text: string, like: OptionValue): OptionValue | undefined {
  if (typeof like === 'boolean') return text === 'true' || (text === 'false' ? false : undefined);
  if (typeof like === 'number')
    return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
  return typeof like === 'string' ? text : text.split(',');
}

function readOptions(type: AnyFieldType, given: readonly string[]): FieldContext {
  const options: Record<string, OptionValue> = {};
  let allowed: AllowedValue[] = [];
  for (const [name, spec] of Object.entries(type.options)) options[name] = spec.default;
  for (const pair of given) {
    const [, name = '', text = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (name === 'allowed') {
      allowed = text.split(',').map((value) => ({ value, synonyms: [] }));
      continue;
    }
    const spec = Object.hasOwn(type.options, name) ? type.options[name] : undefined;
    const value = spec === undefined ? undefined : readValue(text, spec.default);
    if (spec === undefined || value === undefined || (spec.oneOf && !spec.oneOf.includes(String(value)))) {
      const known = spec?.oneOf?.map((one) => `${name}=${one}`) ?? [...Object.keys(type.options), 'allowed'];
      throw new UserError('cli.bad_option_value', { value: pair, allowed: known });
    }
    options[name] = value;
  }
  return { options, allowed };
}

/** The field type a person named, with its options. */
export async function chooseType(
  shell: Shell,
  name: string,
  given: unknown,
): Promise<{ type: AnyFieldType; context: FieldContext }> {
  const { builtIn } = await import('../registry.js');
  shell.learn(builtIn.catalog);
  const type = builtIn.types.get(name);
  if (type === undefined) {
    const names = [...builtIn.types.keys()];
    const near = nearest(name, names);
    if (near !== undefined) throw new UserError('cli.unknown_type_near', { value: name, near });
    throw new UserError('cli.unknown_type', { value: name, allowed: names });
  }
  return { type, context: readOptions(type, Array.isArray(given) ? given : []) };
}
