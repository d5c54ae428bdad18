import { tidy } from '../text/width.js';
import { type CellResult, clean, NOTHING, shownText, type Target } from './clean-cell.js';

/* A cell that shows one text and leads to an address: what is kept of the address. */

const HELD: Readonly<Record<string, RegExp>> = { url: /^https?:/i, email: /^mailto:/i };

/** Whose address a link certainly is: the name of a company leads to its site, that of a person to their mailbox. */
const OWNERS: Readonly<Record<string, string>> = { company: 'url', person: 'email' };

/**
 * The cell with the address behind it. In a field for such addresses it is the value where the text gives none; behind
 * a name it goes to the field for it; elsewhere it is a finding. What the text says already adds nothing.
 */
export function withLink(target: Target, cell: string, result: CellResult, link: string): CellResult {
  const address = addressOf(link);
  if (address === '' || tidy(cell).toLowerCase().includes(bare(address))) return result;
  const type = Object.keys(HELD).find((name) => HELD[name]?.test(link));
  const own = target.type.name;
  if (type !== undefined && OWNERS[own] === type)
    return { ...result, spills: [...result.spills, { type, text: address }] };
  const linked = own === type ? clean(target, address) : NOTHING;
  if (linked.values.length > 0 && result.values.length === 0) {
    const change = {
      field: target.name,
      code: 'clean.linked',
      before: cell,
      after: shownText(target, linked.values),
    };
    return {
      ...linked,
      changes: [change, ...linked.changes.filter(({ code }) => code !== 'clean.tidied')],
      spills: [...result.spills, ...linked.spills],
    };
  }
  if (linked.values.length > 0 && linked.values.every((value) => result.values.includes(value)))
    return result;
  const code = own === type ? 'clean.other_link' : 'clean.link';
  const finding = { field: target.name, code, before: cell, params: { link: address } };
  return { ...result, findings: [...result.findings, finding] };
}

/** Without `mailto:` and the subject behind it. */
function addressOf(link: string): string {
  return /^mailto:/i.test(link) ? link.slice('mailto:'.length).split('?', 1).join('') : link;
}

/** As people write it: without what stands before the host, and the last slash. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
