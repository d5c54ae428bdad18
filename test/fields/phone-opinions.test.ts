import { createRequire } from 'node:module';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import mobileExamples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import { AREAS } from '../../src/fields/data/area-codes.js';
import { phone } from '../../src/fields/phone.js';
import { changesOf, findingsOf, normalizeWith } from './context.js';

/*
 * Two other readers of phone numbers: the examples that come with libphonenumber-js, whose numbering plans we use for
 * other countries, and google-libphonenumber, which shares no code with us for China. Where we disagree with it, the
 * class of numbers is named, with the reason.
 */

/** The part of google-libphonenumber that is asked; it comes without types. */
interface Google {
  readonly PhoneNumberUtil: { getInstance(): GoogleUtil };
  readonly PhoneNumberType: Readonly<Record<string, number>>;
  readonly PhoneNumberFormat: { readonly E164: number; readonly NATIONAL: number };
}
interface GoogleUtil {
  getSupportedRegions(): string[];
  getExampleNumberForType(region: string, type: number): unknown;
  parse(text: string, region: string): unknown;
  isValidNumber(number: unknown): boolean;
  format(number: unknown, format: number): string;
}

const { PhoneNumberUtil, PhoneNumberType, PhoneNumberFormat } = createRequire(import.meta.url)(
  'google-libphonenumber',
) as Google;
const google = PhoneNumberUtil.getInstance();

function googleAccepts(text: string): boolean {
  try {
    return google.isValidNumber(google.parse(text, 'CN'));
  } catch {
    return false;
  }
}

const values = (cell: string, country = 'CN') => normalizeWith(phone, cell, { country }).values;

describe('examples of libphonenumber-js', () => {
  test.each(getCountries().map((country) => [country]))('%s', (country) => {
    const example = getExampleNumber(country, mobileExamples);
    if (example === undefined) return;
    const own = country === 'CN' ? example.nationalNumber : example.number;
    for (const written of [example.number, example.formatInternational(), `00${example.number.slice(1)}`])
      expect(values(written)).toEqual([own]);
    // At home, too; but for examples that count upwards, which we take for filled boxes.
    const home = normalizeWith(phone, example.formatNational(), { country });
    if (findingsOf(home)[0] !== 'placeholder') expect(home.values).toEqual([own]);
  });
});

describe('google-libphonenumber', () => {
  /** Prefixes of four digits that we take without a remark and Google does not take, by reason. */
  const ASSIGNED_SINCE: Readonly<Record<string, RegExp>> = {
    'data cards of China Telecom': /^149/,
    'satellite phones': /^174(?:0[6-9]|1[0-2]|9)/,
    'prefix of China Mobile for machines that is in the list of assigned ones': /^179/,
  };

  test('700 prefixes of mobiles: we refuse none, and remark on those that neither list has', () => {
    let asked = 0;
    for (let prefix = 1300; prefix < 2000; prefix++) {
      for (const rest of ['1357924', '0000001', '9999998']) {
        const number = `${prefix}${rest}`;
        const read = normalizeWith(phone, number);
        expect(read.values).toEqual([number]);
        const remarked = changesOf(read).includes('unassigned');
        const known = Object.values(ASSIGNED_SINCE).some((own) => own.test(number));
        expect([number, googleAccepts(number) || known]).toEqual([number, !remarked]);
        asked++;
      }
    }
    expect(asked).toBe(2100);
  });

  test('landline numbers of every area: the same ones are whole', () => {
    const disagreed = { unusual: 0, old: 0 };
    let asked = 0;
    for (const area of AREAS.values())
      for (const length of [7, 8])
        for (let first = 2; first <= 9; first++) {
          const local = `${first}135792468`.slice(0, length);
          const read = normalizeWith(phone, area.code + local);
          const taken = read.values[0] === `${area.code}-${local}`;
          const remarks = changesOf(read);
          asked++;
          // Two classes that we keep, with a remark, and Google refuses: a digit too many, and codes that were given up.
          if (remarks.includes('unusual_length')) disagreed.unusual++;
          else if (remarks.includes('old_area_code')) disagreed.old++;
          else
            expect([area.code + local, taken]).toEqual([area.code + local, googleAccepts(area.code + local)]);
        }
    expect(asked).toBe(AREAS.size * 16);
    expect(disagreed.unusual + disagreed.old).toBeLessThan(asked / 2);
    expect(disagreed.unusual).toBeGreaterThan(0);
    expect(disagreed.old).toBe([...AREAS.values()].filter(({ now }) => now !== undefined).length * 16);
  });

  /** Examples of other countries that we do not take, by reason. */
  const REFUSED: readonly (readonly [string, (e164: string, cell: string, country: string) => boolean])[] = [
    ['counts upwards or repeats: a box that was filled', (_, cell, country) => isPlaceholder(cell, country)],
    ['Benin before its numbers got ten digits in 2024', (e164) => /^\+229\d{8}$/.test(e164)],
    ['too short to be told from the rest of a cell', (e164) => e164.length < 8],
    ['Zimbabwe: old lengths that the newer plans have no more', (e164) => e164 === '+2631312345'],
    ['Ireland: voice mail of a mobile', (e164) => e164 === '+3538551234567'],
    ['Myanmar: a short number that counts upwards behind its area code', (e164) => e164 === '+951234567'],
  ];
  const isPlaceholder = (cell: string, country: string): boolean =>
    findingsOf(normalizeWith(phone, cell, { country })).includes('placeholder');

  test('its examples of every country and kind, written for abroad and for home', () => {
    const refused = new Map<string, number>();
    let asked = 0;
    for (const country of google.getSupportedRegions().filter((region) => region !== 'CN'))
      for (const type of Object.values(PhoneNumberType)) {
        const example = google.getExampleNumberForType(country, type);
        if (example === null || example === undefined) continue;
        const e164 = google.format(example, PhoneNumberFormat.E164);
        for (const cell of [e164, google.format(example, PhoneNumberFormat.NATIONAL)]) {
          asked++;
          if (values(cell, cell === e164 ? 'CN' : country)[0] === e164) continue;
          const reason = REFUSED.find(([, holds]) => holds(e164, cell, country))?.[0];
          expect(reason, `${country} ${cell} ${e164}`).toBeDefined();
          refused.set(reason ?? '', (refused.get(reason ?? '') ?? 0) + 1);
        }
      }
    expect(asked).toBeGreaterThan(2500);
    expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(asked / 40);
    // A reason that holds of nothing any more is taken out.
    expect([...refused.keys()].sort()).toEqual(REFUSED.map(([reason]) => reason).sort());
  });

  test('numbers of China that are no mobile or landline of ours', () => {
    const kinds = ['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'MOBILE'];
    const read = kinds.map((kind) => {
      const example = google.getExampleNumberForType('CN', PhoneNumberType[kind] ?? -1);
      return [kind, values(google.format(example, PhoneNumberFormat.E164))];
    });
    // Premium numbers (16812345) went out of use, and cannot be told from a mobile number cut short.
    expect(Object.fromEntries(read)).toMatchObject({ PREMIUM_RATE: [] });
    for (const [kind, found] of read)
      if (kind !== 'PREMIUM_RATE') expect(found, String(kind)).toHaveLength(1);
  });
});
