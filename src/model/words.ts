/** The languages the program speaks. JSON output and exit codes never depend on them. */
export type Lang = 'en' | 'zh-CN';

/** One text in every language. `{name}` stands for the parameter `name` of the message that uses it. */
export type Words = Readonly<Record<Lang, string>>;

/**
 * Parameters of a message. Some names have a meaning of their own: `field` holds a field's name and is shown as
 * the field's title; `type` holds a field type's name and is shown as its title; `formula` and `expected` hold a text
 * of no language, as `⟦level⟧ = A`, in which names of fields in such brackets are shown as their titles. A list is shown
 * with the language's signs between its items.
 */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** What a pure function says: a code of the catalogue with its parameters. Only the shell turns it into words. */
export interface Message {
  readonly code: string;
  readonly params?: Params;
}

/** Codes with their words. Codes are dotted: `phone.too_short`, `file.missing`. */
export type Catalog = Readonly<Record<string, Words>>;
