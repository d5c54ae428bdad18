import { bytesOf, type Charset, decode, encode, encodeLossy, type TableCharset } from './charsets.js';
import { contents, HAS, hanShare, isOrdinary, likelihood } from './plausible.js';

/** One wrong reading: bytes that were `from` and were read as `as`. */
export interface Misreading {
  readonly from: Charset;
  readonly as: TableCharset;
}

/** A garbled text put right. */
export interface RepairedText {
  readonly text: string;
  /** What happened to it, first to last; more than one where it was garbled again. */
  readonly steps: readonly Misreading[];
}

/** Bytes of another encoding are hardly ever good UTF-8 by chance: a text that could be such bytes most likely is. */
interface StrictRule extends Misreading {
  /** How much likelier, in nats, the repaired text must be than the garbled one, and of how many Han characters. */
  readonly gain: number;
  readonly han: number;
  /** Least share of the usual ones among the Han characters of the result. */
  readonly usual: number;
}

/** Nearly all bytes are good GBK and Big5, so that the text itself must tell. */
interface LooseRule extends StrictRule {
  /** Least share of the frequent ones. */
  readonly frequent: number;
}

const STRICT: readonly StrictRule[] = [
  { as: 'windows-1252', from: 'utf-8', gain: 4, han: 0, usual: 0 },
  { as: 'gb18030', from: 'utf-8', gain: 8, han: 0, usual: 0.5 },
  { as: 'big5', from: 'utf-8', gain: 16, han: 2, usual: 0.8 },
  { as: 'shift_jis', from: 'utf-8', gain: 16, han: 2, usual: 0.8 },
];
/** The two that happen again and again to one text. */
const AGAIN = STRICT.slice(0, 2);

const LOOSE: readonly LooseRule[] = [
  { as: 'windows-1252', from: 'gb18030', gain: 12, han: 2, usual: 0.9, frequent: 0.3 },
  { as: 'windows-1252', from: 'big5', gain: 25, han: 3, usual: 1, frequent: 0.6 },
  { as: 'gb18030', from: 'big5', gain: 20, han: 4, usual: 0.95, frequent: 0.6 },
  { as: 'big5', from: 'gb18030', gain: 20, han: 4, usual: 0.95, frequent: 0.6 },
];
/** How much likelier the text must be than what another loose rule makes of it. */
const MARGIN = 6;

/** A text is garbled this often at most; one that is longer than this is put right by the strict rules only. */
const DEEPEST = 3;
const LONGEST = 2000;

/**
 * What a text was before it was read in a wrong encoding; undefined where that is not certain. Certain is: the text is
 * exactly what that wrong reading makes of the repaired text, and the repaired text is much the likelier one.
 */
export function repairText(text: string): RepairedText | undefined {
  if ((contents(text) & HAS.unusual) === 0) return undefined;
  return repairWhole(text) ?? repairRuns(text);
}

function repairWhole(text: string): RepairedText | undefined {
  let strict = false;
  for (const rule of STRICT) {
    const repaired = undo(text, rule);
    if (repaired === undefined) continue;
    strict ||= AGAIN.includes(rule) && isOrdinary(repaired);
    const found = repairAgain(repaired, [step(rule)]);
    if (found === undefined || !isOrdinary(found.text) || !isBetter(text, found.text, rule)) continue;
    return isGarbled(found.text) ? undefined : found;
  }
  return strict || text.length > LONGEST ? undefined : repairLoosely(text, []);
}

/** Whether a text still is what a strict rule would undo, if not for sure: it was garbled more than once. */
function isGarbled(text: string): boolean {
  return AGAIN.some((rule) => isOrdinary(undo(text, rule) ?? '\ufffd'));
}

const step = ({ from, as }: Misreading): Misreading => ({ from, as });

/** Goes on where the text was garbled more than once. Undefined where it still looks garbled at the end. */
function repairAgain(text: string, steps: readonly Misreading[]): RepairedText | undefined {
  for (const rule of steps.length < DEEPEST ? AGAIN : []) {
    const before = undo(text, rule);
    if (before === undefined) continue;
    const further = repairAgain(before, [step(rule), ...steps]);
    if (further !== undefined && isOrdinary(further.text) && isBetter(text, further.text, rule))
      return further;
    if (isOrdinary(before)) return undefined;
  }
  return repairLoosely(text, steps) ?? { text, steps };
}

/** The text that one of the loose rules makes, when no other rule makes one that is nearly as likely. */
function repairLoosely(text: string, steps: readonly Misreading[]): RepairedText | undefined {
  const offers = LOOSE.filter(
    ({ as }) => (steps.length === 0 || as === 'windows-1252') && looksDoubleByte(text, as),
  )
    .map((rule) => ({ rule, repaired: undo(text, rule) ?? '' }))
    .filter(({ rule: { as }, repaired }) => repaired !== '' && keepsAscii(text, repaired, as))
    .map((offer) => ({ ...offer, likely: likelihood(offer.repaired) }))
    .sort((a, b) => b.likely - a.likely);
  const [best, second] = offers;
  if (best === undefined || (second !== undefined && best.likely - second.likely < MARGIN)) return undefined;
  const { rule, repaired } = best;
  if (!isOrdinary(repaired) || hanShare(repaired).frequent < rule.frequent) return undefined;
  return isBetter(text, repaired, rule) ? { text: repaired, steps: [step(rule), ...steps] } : undefined;
}

/** The text before one wrong reading, where going back and reading wrong again gives the same. */
function undo(garbled: string, { from, as }: Misreading): string | undefined {
  if (from === 'utf-8' && !beginsAsUtf8(garbled, as)) return undefined;
  const bytes = encode(garbled, as);
  if (bytes === undefined) return undefined;
  const text = decode(bytes, from);
  if (text === undefined || text === garbled) return undefined;
  return rereads(garbled, bytes, as) ? text : undefined;
}

/** Whether the first bytes beyond ASCII can be those of a UTF-8 character: a first look that costs little. */
function beginsAsUtf8(text: string, as: TableCharset): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    const bytes = bytesOf(code, as);
    const lead = bytes < 0x100 ? bytes : bytes >> 8;
    if (lead < 0xc2 || lead > 0xf4) return false;
    return bytes < 0x100 || ((bytes & 0xff) >= 0x80 && (bytes & 0xff) <= 0xbf);
  }
  return false;
}

/** Latin-1 and Windows-1252 differ in 27 signs; a program uses the one or the other. */
function rereads(garbled: string, bytes: Uint8Array, as: TableCharset): boolean {
  if (decode(bytes, as) === garbled) return true;
  return as === 'windows-1252' && Buffer.from(bytes).toString('latin1') === garbled;
}

function isBetter(garbled: string, repaired: string, { as, gain, han, usual }: StrictRule): boolean {
  const bonus = isInsideWords(garbled) ? INSIDE_WORDS : 0;
  if (likelihood(repaired) + bonus - likelihood(garbled) < gain) return false;
  const share = hanShare(repaired);
  if (share.count < han || (share.count > 0 && share.usual < usual)) return false;
  if (as === 'windows-1252') return isInStyle(garbled, repaired);
  return ascii(garbled) === ascii(repaired) || share.count >= 3;
}

/** What double-byte text looks like in a wrong encoding, and names of other languages do not. */
function looksDoubleByte(garbled: string, as: TableCharset): boolean {
  if (as === 'windows-1252') return /[^\u0000-\u007f]{4}/.test(garbled);
  const { count, usual } = hanShare(garbled);
  return count > 1 && usual <= 0.7 && 2 * count >= garbled.replace(/[\u0000-\u00ff]/g, '').length;
}

/** Half of a GBK character may be an ASCII letter, but then Müller would do as well. */
function keepsAscii(garbled: string, repaired: string, as: TableCharset): boolean {
  return as !== 'windows-1252' || ascii(garbled) === ascii(repaired);
}

function ascii(text: string): string {
  return text.replace(/[^\u0000-\u007f]+/g, '');
}

/** No word is written M眉ller: a Han character between small Latin letters is a garbled one. */
const INSIDE_WORDS = 15;

function isInsideWords(text: string): boolean {
  return /^(?:[\u0000-\u007f]|(?<=[a-zA-Z])[\u4e00-\u9fff](?=[a-z]))+$/.test(text);
}

/** `IRMÃ®` of capitals only is more likely that than `IRMî`, `ROMÂ»` than `ROM»`, and Ã° alone may be 冒 of GBK. */
function isInStyle(garbled: string, repaired: string): boolean {
  if (/[A-Z]{2}Â[^\w\s]/.test(garbled)) return false;
  if (/^[\u0080-\u04ff]{2,3}$/.test(repaired)) return false;
  return !/^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/.test(garbled) || !/[à-öø-þ]/.test(repaired);
}

/** Runs of characters that Windows-1252 and ISO 8859-1 have, with more than ASCII in them. */
const WESTERN_RUN = /[\u0020-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g;

/** Garbled parts of a text that is right everywhere else: 法国CafÃ©公司. */
function repairRuns(text: string): RepairedText | undefined {
  if (text.length > LONGEST || !/[\u00c2-\u00f4]/.test(text)) return undefined;
  let steps: readonly Misreading[] = [];
  const repaired = text.replace(WESTERN_RUN, (run) => {
    if (run.length === text.length) return run;
    const part = repairWhole(run);
    if (part === undefined) return run;
    steps = part.steps;
    return part.text;
  });
  return steps.length === 0 ? undefined : { text: repaired, steps };
}

/**
 * What can still be read of a text that was garbled and then lost some of its bytes, with � for what is lost;
 * undefined where the text does not look like that.
 */
export function readableRest(text: string): string | undefined {
  if ((contents(text) & HAS.unusual) === 0 || text.length > LONGEST) return undefined;
  for (const as of ['windows-1252', 'gb18030'] as const) {
    const rest = restOf(text, as);
    if (rest === undefined) continue;
    if (likelihood(rest.replace(/[\ufffd?]/g, '')) - likelihood(text) >= REST_GAIN) return rest;
  }
  return undefined;
}

const REST_GAIN = 12;
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

function restOf(text: string, as: TableCharset): string | undefined {
  if (!beginsAsUtf8(text, as)) return undefined;
  const { bytes, missing } = encodeLossy(text, as, text.length);
  if (missing > text.length / 3) return undefined;
  const rest = lenient.decode(bytes);
  const lost = rest.split('\ufffd').length - 1;
  const share = hanShare(rest);
  const least = as === 'gb18030' ? 2 : 1;
  return share.count >= least && share.usual >= 0.8 && lost <= share.count ? rest : undefined;
}
