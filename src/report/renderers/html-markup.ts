/** Text that is HTML already. Everything else is escaped wherever it is put into a page. */
export interface Markup {
  readonly markup: string;
}

export type Content = string | number | Markup | readonly Content[] | undefined;

/** Builds HTML: what stands in the template is markup, what is put in is text unless it is `Markup` itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let out = parts[0] ?? '';
  for (const [index, value] of values.entries()) out += toMarkup(value) + (parts[index + 1] ?? '');
  return { markup: out };
}

function toMarkup(value: Content): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(toMarkup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes in quotation marks. Control characters, which HTML forbids, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
}
