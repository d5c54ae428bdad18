import { say, type TitleOf } from '../i18n/say.js';
import type { Speaker } from '../i18n/speaker.js';
import type { Dictionary } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Lang } from '../model/words.js';
import type { Registry } from '../registry.js';

/** Words of one language for everything registered and for the fields of one dictionary. */
export function speakerFor(registry: Registry, dictionary: Dictionary, lang: Lang): Speaker {
  const fields = new Map(dictionary.fields.map((field) => [field.name, field]));
  const title = (name: string): string =>
    name.startsWith(EXTRA) ? name.slice(EXTRA.length) : (fields.get(name)?.title[lang] ?? name);
  const titleOf: TitleOf = (kind, name) =>
    kind === 'field' ? title(name) : (registry.types.get(name)?.title[lang] ?? name);
  return {
    lang,
    title,
    say: (message) => say(message, lang, registry.catalog, titleOf),
    show(name, value) {
      const field = fields.get(name);
      const type = field && registry.types.get(field.type);
      return field && type?.show ? type.show(value, field.options) : value;
    },
  };
}

/** The same for two dictionaries: words for fields that only the older one has are there too. */
export function speakerForBoth(
  registry: Registry,
  dictionary: Dictionary,
  older: Dictionary | undefined,
  lang: Lang,
): Speaker {
  const known = new Set(dictionary.fields.map(({ name }) => name));
  const others = (older?.fields ?? []).filter(({ name }) => !known.has(name));
  return speakerFor(registry, { ...dictionary, fields: [...dictionary.fields, ...others] }, lang);
}
