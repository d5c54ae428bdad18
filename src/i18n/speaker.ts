import type { Lang, Message } from '../model/words.js';

/** How a renderer turns data into words of one language. Made by the shell from the registry and the dictionary. */
export interface Speaker {
  readonly lang: Lang;
  say(message: Message): string;
  /** Title of a field; for a column carried along (`x:…`) its own title. */
  title(field: string): string;
  /** A canonical value as people write it. */
  show(field: string, value: string): string;
}
