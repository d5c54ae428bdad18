import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { isJunk } from '../junk.js';
import type { Normalized, Note } from '../types.js';
import { complete } from './area.js';
import { Finder, type Found, JOIN, join } from './find.js';
import { readInternational } from './international.js';
import { Follower, numbersBetween } from './list.js';
import { isPlaceholder, readMobile, refuse } from './mainland.js';
import { noteParams, type Settings } from './settings.js';
import { fromSpreadsheet } from './spreadsheet.js';
import { besides, type Group, scan } from './text.js';

/** Between the numbers of a list that share an area code. */
const LIST = /^\s*(?:[,;、|~&/-]|或者?|和|及|与|至|到|and|or|\s)\s*$/i;

/** Reads a cell of any kind. Mobiles that fill their cell do not come here. */
export function readCell(cell: string, settings: Settings): Normalized {
  // Here, before the slash of n/a separates two texts.
  if (isJunk(cell)) return { values: [], findings: [{ code: 'placeholder', before: cell }] };
  const repaired = fromSpreadsheet(cell);
  if (repaired?.findings !== undefined) return { values: [], findings: repaired.findings };
  const read = new Walk(repaired?.text ?? cell, settings).run();
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
  private readonly follower: Follower;
  private readonly text: string;
  private readonly values: string[] = [];
  private readonly changes: Note[];
  private readonly findings: Note[];
  /** What was dealt with, to be left out of the text besides. */
  private readonly taken: { start: number; end: number }[];
  private readonly spills;
  private readonly labels: readonly string[];
  /** Groups that fit nothing, waiting to be reported together. */
  private failed: Group[] = [];
  /** The last group that was refused, as it stands. */
  private refused: string | undefined;
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
    this.follower = new Follower(scanned.groups, this.finder);
    this.text = scanned.text;
    this.changes = [...scanned.changes];
    this.findings = [...scanned.findings];
    this.taken = [...scanned.taken];
    this.spills = [...scanned.spills];
    this.labels = scanned.labels;
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
    const { reading } = found;
    const { start, gap } = this.at(this.i);
    const end = this.at(found.next - 1).end;
    const before = this.text.slice(start, end);
    const listed = this.i === 0 || LIST.test(gap);
    this.i = found.next;
    this.taken.push({ start, end });
    if (this.settings.fillers.includes(reading.main)) {
      this.findings.push({ code: 'filler', before, params: { number: reading.main } });
      return;
    }
    let { main } = reading;
    const note = ({ code, params }: Pick<Note, 'code' | 'params'>): void => {
      this.changes.push({ code, before, after: main, ...(params && { params }) });
    };
    if (reading.kind === 'local') {
      const completed = complete(main, listed ? this.area : '', this.settings);
      main = completed.main;
      if (completed.change !== undefined) note(completed.change);
      if (completed.finding !== undefined) this.findings.push({ before, ...completed.finding });
    }
    if (reading.note !== undefined) note({ code: reading.note, ...noteParams(reading, this.settings) });
    if (main.includes('-') && !main.startsWith('+')) this.area = main.slice(0, main.indexOf('-'));
    if (/(?:传真|傳真|fax)[\s:.(]*$/i.test(this.text.slice(Math.max(0, start - 12), start)))
      note({ code: 'fax' });
    const between = numbersBetween(this.values.at(-1) ?? '', main, gap);
    this.values.push(...between);
    if (between.length > 0) this.changes.push({ code: 'list', before, after: [...between, main].join('; ') });
    this.follow(main, reading.kind === 'freephone', end);
  }

  /** Takes the number with its extensions, or with the further numbers of its row. */
  private follow(main: string, freephone: boolean, from: number): void {
    const extensions = this.follower.extensions(this.i, main, freephone);
    if (extensions === undefined) this.values.push(main);
    const listed = extensions ?? this.follower.tails(this.i, main, freephone);
    if (listed === undefined) return;
    const start = this.at(this.i).start;
    const before = this.text.slice(start, listed.end);
    this.taken.push({ start: from, end: listed.end });
    this.i = listed.next;
    if (extensions?.texts.some((text) => isFreephone(main + text))) {
      this.values.push(main);
      this.findings.push({ code: 'extra_text', before, params: { text: before } });
      return;
    }
    const numbers = extensions === undefined ? listed.texts : listed.texts.map((text) => `${main}-${text}`);
    this.values.push(...numbers);
    if (numbers.length > 1 || extensions === undefined)
      this.changes.push({ code: 'list', before, after: numbers.join('; ') });
    if (listed.wide)
      this.findings.push({ code: 'wide_range', before, params: { from: main, to: numbers.at(-1) ?? '' } });
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
    if (this.continuesRefused(first, digits)) return;
    if (digits.length < 5 && (besidesNumbers || /\p{L}/u.test(this.text)) && !/^0+$/.test(digits)) {
      this.findings.push({ code: 'extra_text', before, params: { text: before } });
      return;
    }
    this.refused = before;
    this.findings.push(this.refusal(digits, before, first.plus));
  }

  /** The last digits of a further number (0755-2601/2/3), where the first is refused already. */
  private continuesRefused(first: Group, digits: string): boolean {
    const { refused } = this;
    if (refused === undefined || digits.length > 4 || !/^\s?[/、~,至到]\s?$/.test(first.gap)) return false;
    return this.text.slice(0, first.start - first.gap.length).endsWith(refused);
  }

  /** Two mobile numbers without anything between them. */
  private twoMobiles(digits: string, before: string): boolean {
    if (digits.length !== 22 || this.settings.plan !== 'CN') return false;
    const [a, b] = [digits.slice(0, 11), digits.slice(11)];
    if (readMobile(a) === undefined || readMobile(b) === undefined) return false;
    this.values.push(a, b);
    this.changes.push({ code: 'list', before, after: `${a} ${b}` });
    return true;
  }

  private refusal(digits: string, before: string, plus: boolean): Note {
    if (isPlaceholder(digits)) return { code: 'placeholder', before };
    const chinese = this.settings.plan === 'CN' && (!plus || digits.startsWith('86'));
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
    if ((extra.labelled || this.labels.length > 0) && values.length > 0) {
      this.changes.push({ code: 'label', before: plain(this.cell), after: values.join('; ') });
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

/** A local number that would be read as a 400 or 800 number together with its extension: 8001138-801. */
function isFreephone(digits: string): boolean {
  return /^[48]00\d{7}$/.test(digits);
}
