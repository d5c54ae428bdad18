import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { AREAS } from '../data/area-codes.js';
import { isJunk } from '../junk.js';
import type { Normalized, Note } from '../types.js';
import { Finder, type Found, JOIN, join, type Settings } from './find.js';
import { readInternational } from './international.js';
import { isPlaceholder, type Reading, readMobile, refuse } from './mainland.js';
import { fromSpreadsheet } from './spreadsheet.js';
import { besides, type Group, scan } from './text.js';

/** Before an extension. */
const EXTENSION =
  /^[\s,;()-]*(?:转接?分机号?|转接?|轉|分机号?码?|分機|内线|內線|extension|extn|ext|x|#|\*)\s*[.:]?\s*[(-]?$/i;
/** Between the numbers of a list that share an area code. */
const LIST = /^\s*(?:[,;、|~&/-]|或者?|和|及|与|and|or|\s)\s*$/i;
/** Before the last digits of a further number: 26012345/6. */
const TAIL = /^\s?[/、~,]\s?$/;

/** Reads a cell of any kind. Mobiles that fill their cell do not come here. */
export function readCell(cell: string, country: string, areaCode: string): Normalized {
  // Here, before the slash of n/a separates two texts. A cell of signs alone has a word of its own.
  if (/\p{L}/u.test(cell) && isJunk(cell))
    return { values: [], findings: [{ code: 'placeholder', before: cell }] };
  const repaired = fromSpreadsheet(cell);
  if (repaired?.findings !== undefined) return { values: [], findings: repaired.findings };
  const area = areaCode.replace(/\D/g, '');
  const home = country !== 'CN' || area === '' || area.startsWith('0') ? area : `0${area}`;
  const walk = new Walk(repaired?.text ?? cell, { country, areaCode: home });
  const read = walk.run();
  if (isEmpty(read)) return stray(cell);
  return repaired?.change === undefined
    ? read
    : { ...read, changes: [repaired.change, ...(read.changes ?? [])] };
}

function isEmpty({ values, findings = [], spills = [] }: Normalized): boolean {
  return values.length + findings.length + spills.length === 0;
}

/** A cell of nothing but signs, such as a lone bar: no number, but not nothing either. */
function stray(cell: string): Normalized {
  const text = plain(cell);
  if (text === '') return { values: [] };
  return { values: [], findings: [{ code: 'extra_text', before: text, params: { text } }] };
}

/** One pass over the groups of digits of a cell, from left to right. */
class Walk {
  private readonly cell: string;
  private readonly settings: Settings;
  private readonly groups: readonly Group[];
  private readonly finder: Finder;
  private readonly text: string;
  private readonly values: string[] = [];
  private readonly changes: Note[];
  private readonly findings: Note[];
  /** What was dealt with, to be left out of the text besides. */
  private readonly taken: { start: number; end: number }[];
  private readonly spills;
  /** Groups that fit nothing, waiting to be reported together. */
  private failed: Group[] = [];
  /** Area code of the landline number before. */
  private area: string;
  private i = 0;

  constructor(cell: string, settings: Settings) {
    const scanned = scan(cell);
    this.cell = cell;
    this.settings = settings;
    this.area = '';
    this.groups = scanned.groups;
    this.finder = new Finder(scanned.groups, settings);
    this.text = scanned.text;
    this.changes = [...scanned.changes];
    this.findings = [...scanned.findings];
    this.taken = [...scanned.taken];
    this.spills = [...scanned.spills];
  }

  run(): Normalized {
    while (this.i < this.groups.length) {
      const group = this.at(this.i);
      const continues = this.failed.length > 0 && JOIN.test(group.gap) && !group.gap.includes(' ');
      const found = this.finder.find(this.i, continues);
      if (found === undefined) {
        if (this.failed.length > 0 && !JOIN.test(group.gap)) this.report();
        this.failed.push(group);
        this.i++;
        continue;
      }
      this.report();
      this.accept(found);
    }
    this.report();
    return this.result();
  }

  private at(index: number): Group {
    return this.groups[index] as Group;
  }

  private accept(found: Found): void {
    const start = this.at(this.i).start;
    let { main } = found.reading;
    let end = this.at(found.next - 1).end;
    const note = (code: string, params?: Note['params']): void => {
      const before = this.text.slice(start, end);
      this.changes.push({ code, before, after: main, ...(params === undefined ? {} : { params }) });
    };
    const listed = this.i === 0 || LIST.test(this.at(this.i).gap);
    this.i = found.next;
    if (found.reading.kind === 'local') {
      const area = AREAS.get(listed ? this.area : '') ?? AREAS.get(this.settings.areaCode);
      if (area === undefined || !area.lengths.includes(main.length)) {
        this.findings.push({ code: 'no_area_code', before: this.text.slice(start, end) });
      } else {
        main = `${area.code}-${main}`;
        note('area_code', { area: area.code });
      }
    }
    if (found.reading.note !== undefined) note(found.reading.note, this.noteParams(found.reading));
    this.area = found.reading.kind === 'landline' ? main.slice(0, main.indexOf('-')) : this.area;
    if (/(?:传真|傳真|fax)[\s:.(]*$/i.test(this.text.slice(Math.max(0, start - 12), start))) note('fax');
    const extension = this.extension(found.reading);
    if (extension !== undefined) end = extension.end;
    this.values.push(extension === undefined ? main : `${main}-${extension.text}`);
    this.taken.push({ start, end });
    if (extension === undefined) this.tails(main);
  }

  private noteParams(reading: Reading): Note['params'] {
    if (reading.note === 'area_code') return { area: this.settings.areaCode };
    return reading.now === undefined ? undefined : { now: reading.now };
  }

  /** The group after a number, when it is its extension; steps over it. */
  private extension(reading: Reading): Group | undefined {
    const group = this.groups[this.i];
    if (group === undefined || group.plus || group.text.length > 6) return undefined;
    const marked = EXTENSION.test(group.gap);
    const bracket = /^ ?\($/.test(group.gap) && /^\)/.test(group.after) && group.text.length > 1;
    const comma = /^ ?, ?$/.test(group.gap) && group.text.length >= 3 && !this.isTail(reading.main, group);
    if (!marked && !bracket && !comma && !/^ ?- ?$/.test(group.gap)) return undefined;
    if (!marked) {
      const other = this.finder.find(this.i);
      if (other !== undefined && other.reading.kind !== 'service') return undefined;
    }
    this.i++;
    return group;
  }

  /** Whether the group is the last digits of a number near `main`: 26012345/6, 85551234/1236. */
  private isTail(main: string, group: Group): boolean {
    const count = group.text.length;
    const local = main.slice(main.lastIndexOf('-') + 1);
    if (!TAIL.test(group.gap) || group.plus || count > 4 || count >= local.length) return false;
    if (this.finder.find(this.i, true) !== undefined) return false;
    const away = Math.abs(Number(group.text) - Number(local.slice(-count)));
    return away > 0 && (count < 3 || away <= 200);
  }

  /** Further numbers that give only their last digits. */
  private tails(main: string): void {
    for (let group = this.groups[this.i]; group !== undefined; group = this.groups[this.i]) {
      if (!this.isTail(main, group)) return;
      const after = main.slice(0, -group.text.length) + group.text;
      this.values.push(after);
      this.changes.push({ code: 'list', before: group.text, after });
      this.taken.push(group);
      this.i++;
    }
  }

  /** Says what is wrong with the groups that fit nothing. */
  private report(): void {
    const { failed } = this;
    const first = failed[0];
    const last = failed[failed.length - 1];
    if (first === undefined || last === undefined) return;
    this.failed = [];
    this.taken.push({ start: first.start, end: last.end });
    const before = `${first.plus ? '+' : ''}${this.text.slice(first.start, last.end)}`;
    const digits = join(failed);
    if (this.twoMobiles(digits, before)) return;
    const besidesNumbers = this.values.length > 0 || this.i < this.groups.length;
    if (digits.length <= 2 && /^\s?[.)、:]/.test(last.after) && besidesNumbers) return;
    if (digits.length < 5 && (besidesNumbers || /\p{L}/u.test(this.text)) && !/^0+$/.test(digits)) {
      this.findings.push({ code: 'extra_text', before, params: { text: before } });
      return;
    }
    this.findings.push(this.refusal(digits, before, first.plus));
  }

  /** Two mobile numbers without anything between them. */
  private twoMobiles(digits: string, before: string): boolean {
    if (digits.length !== 22 || this.settings.country !== 'CN') return false;
    const [a, b] = [digits.slice(0, 11), digits.slice(11)];
    if (readMobile(a) === undefined || readMobile(b) === undefined) return false;
    this.values.push(a, b);
    this.changes.push({ code: 'list', before, after: `${a} ${b}` });
    return true;
  }

  private refusal(digits: string, before: string, plus: boolean): Note {
    if (isPlaceholder(digits)) return { code: 'placeholder', before };
    const chinese = this.settings.country === 'CN' && (!plus || digits.startsWith('86'));
    const refused = chinese ? refuse(digits) : { code: 'invalid', params: { digits: digits.length } };
    const abroad = plus || refused.code !== 'invalid' ? undefined : readInternational(`+${digits}`);
    return abroad === undefined
      ? { code: refused.code, before, params: refused.params }
      : { code: 'maybe_foreign', before, params: { number: abroad } };
  }

  private result(): Normalized {
    const values = unique(this.values);
    const extra = besides(this.left());
    if (extra.parts.length > 0) {
      const text = extra.parts.join(' ');
      if (isJunk(text)) this.findings.push({ code: 'placeholder', before: text });
      else this.findings.push({ code: 'extra_text', before: text, params: { text } });
    }
    if (extra.labelled && values.length > 0) {
      this.changes.push({ code: 'label', before: plain(this.cell), after: values.join(', ') });
    }
    const spills = [...this.spills, ...extra.spills];
    if (values.length + spills.length + this.findings.length === 0 && this.text !== '') {
      this.findings.push({ code: 'no_number', before: this.text });
    }
    return { values, changes: this.changes, findings: this.findings, spills };
  }

  /** The text without what was dealt with. */
  private left(): string {
    let left = '';
    let from = 0;
    for (const span of [...this.taken].sort((a, b) => a.start - b.start)) {
      if (span.start < from) continue;
      left += `${this.text.slice(from, span.start)}\u0000`;
      from = span.end;
    }
    return left + this.text.slice(from);
  }
}
