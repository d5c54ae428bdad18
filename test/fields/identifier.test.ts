import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idCheck, isOrgCode, isRegNo, isUscc } from '../../src/fields/identifier/checks.js';
import { KINDS } from '../../src/fields/identifier/kinds.js';
import { identifier, provesDifferent } from '../../src/fields/identifier.js';
import { changesOf, contextOf, findingsOf, levelOf, normalizeWith } from './context.js';

const read = (cell: string, kind = 'any') => normalizeWith(identifier, cell, { kind });

const USCC = '914403001922038216';
const BODY = USCC.slice(0, 17);

/** Milliseconds of the fastest of three goes: the machine may be busy with other things. */
const fastest = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

describe('checks', () => {
  test('exactly one check character fits, and every single wrong character is noticed', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    expect(alphabet.filter((char) => isUscc(BODY + char))).toEqual(['6']);
    for (let at = 8; at < 17; at++) {
      const others = alphabet.filter((char) => char !== USCC[at]);
      expect(others.some((char) => isUscc(USCC.slice(0, at) + char + USCC.slice(at + 1)))).toBe(false);
    }
  });

  test('rural collectives have letters in the first places', () => {
    const codes = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((char) => `N2440300MA5EYHB5X${char}`);
    expect(codes.filter(isUscc)).toHaveLength(1);
    expect(isUscc(`S${USCC.slice(1)}`)).toBe(false);
  });

  test('the organisation code inside is valid too, and the registration number', () => {
    expect(isOrgCode(USCC.slice(8, 17))).toBe(true);
    expect(isOrgCode('192203822')).toBe(false);
    expect(isRegNo('440301108548379')).toBe(true);
    expect(isRegNo('440301108548378')).toBe(false);
    expect(idCheck('36042619910101007')).toBe('1');
  });
});

describe('reading', () => {
  test.each([
    [`统一社会信用代码：${USCC}`, 'uscc', [USCC], []],
    ['91440300-192203821-6', 'uscc', [USCC], []],
    [USCC.toLowerCase(), 'tax_id', [USCC], []],
    ['9144O3OOI92203821６', 'uscc', [USCC], ['letters']],
    ['身份证号:36042619910101007 1', 'cn_id', ['360426199101010071'], []],
    ['360426910101007', 'cn_id', ['360426910101007'], []],
    ['4403012012345', 'reg_no', ['4403012012345'], []],
    ['440301192203821', 'tax_id', ['440301192203821'], []],
    [`${USCC};${USCC}`, 'uscc', [USCC], []],
    ['"kh-0012"', 'any', ['KH-0012'], []],
    ['客户０１２', 'any', ['客户012'], []],
    ['123456.0', 'any', ['123456'], ['excel_decimal']],
  ])('%s as %s', (cell, kind, values, changes) => {
    const result = read(cell, kind);
    expect(result.values).toEqual(values);
    expect(changesOf(result)).toEqual(changes);
    expect(findingsOf(result)).toEqual([]);
  });

  test('an identity number of 15 digits is written in its present form where that is asked for', () => {
    const result = normalizeWith(identifier, '360426910101007', { kind: 'cn_id', upgrade: true });
    expect(result.values).toEqual(['360426199101010071']);
    expect(changesOf(result)).toEqual(['upgraded']);
  });

  test.each([
    ['914403001922038217', 'uscc', 'check_digit'],
    ['9144030019220382', 'uscc', 'length'],
    ['360426199102300071', 'cn_id', 'birth_date'],
    ['360426199101010072', 'cn_id', 'check_digit'],
    ['360426199101010072', 'any', 'check_digit'],
    ['192203822', 'org_code', 'check_digit'],
    ['440301108548378', 'reg_no', 'check_digit'],
  ])('%s as %s is kept, with the finding %s, and vetoes nothing', (cell, kind, code) => {
    const result = read(cell, kind);
    expect(result.values).toEqual([cell]);
    expect(findingsOf(result)).toEqual([code]);
    const { options } = contextOf(identifier, { kind });
    const valid = {
      uscc: USCC,
      cn_id: '360426199101010071',
      org_code: '192203821',
      reg_no: '440301108548379',
    };
    for (const other of Object.values(valid)) expect(provesDifferent(cell, other, options)).toBe(false);
  });

  test.each([
    ['91440300192203821?', 'uscc', 'shape'],
    ['914403001922038000', 'any', 'excel_rounded'],
    ['9.14403E+17', 'any', 'excel_rounded'],
    ['111111111111111111', 'uscc', 'placeholder'],
    ['无', 'any', 'placeholder'],
    ['3604**********0071', 'cn_id', 'masked'],
    [';', 'any', 'no_code'],
  ])('%s as %s: %s', (cell, kind, code) => {
    const result = read(cell, kind);
    expect(result.values).toEqual([]);
    expect(findingsOf(result)).toEqual([code]);
  });
});

describe('laws', () => {
  test('any text gives a value or a finding; a value stays itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 24 }),
      fc.string({ unit: 'binary', maxLength: 24 }),
      fc.stringMatching(/^[0-9A-Zo:."'=;E+ -]{1,22}$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...KINDS), (cell, kind) => {
        const result = read(cell, kind);
        if (/[\p{L}\p{N}]/u.test(cell.normalize('NFC')) && !/[\u115f\u1160\u3164\uffa0]/.test(cell)) {
          expect(result.values.length + (result.findings?.length ?? 0)).toBeGreaterThan(0);
        }
        for (const value of result.values) {
          const again = read(value, kind);
          expect(again.values).toEqual([value]);
          for (const code of findingsOf(again)) expect(findingsOf(result)).toContain(code);
          expect(levelOf(identifier, value, value)).toBe('exact');
          const shown = identifier.show?.(value, contextOf(identifier, { kind }).options) ?? '';
          expect(read(shown, kind).values).toEqual([value]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a cell of 100,000 characters takes milliseconds', () => {
    for (const part of ['1', 'A ', '编号:', '0', ';', '"', 'NO:']) {
      expect(fastest(() => read(part.repeat(100_000 / part.length)))).toBeLessThan(100);
    }
  });
});

describe('comparing', () => {
  test.each([
    [USCC, USCC, 'exact'],
    ['KH-2024-001', 'KH-2024-002', 'one_digit_off'],
    ['KH-2024-012', 'KH-2024-021', 'one_digit_off'],
    ['KH001', 'KH002', 'different'],
    ['521-21-2123', '521212123', 'exact'],
    ['6863212', '6863112', 'one_digit_off'],
    ['6863212', '6863221', 'different'],
    ['---', '--', 'different'],
    [USCC, '440301108548379', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelOf(identifier, a, b)).toBe(level);
    expect(levelOf(identifier, b, a)).toBe(level);
  });

  test('a social credit code meets the old tax number with the same organisation code', () => {
    const { options } = contextOf(identifier, { kind: 'tax_id' });
    const [a, b] = [identifier.prepare(USCC, options), identifier.prepare('440301192203821', options)];
    expect(identifier.compare(a, b).level).toBe('same_org_code');
    expect(identifier.blockKeys(a).some((key) => identifier.blockKeys(b).includes(key))).toBe(true);
  });

  test('two valid codes of one kind prove two owners; anything else proves nothing', () => {
    const other = '360426199101010071';
    const { options } = contextOf(identifier);
    expect(provesDifferent(other, '360426910101007', options)).toBe(false);
    expect(provesDifferent(USCC, USCC, options)).toBe(false);
    expect(provesDifferent(USCC, other, options)).toBe(false);
    expect(provesDifferent(USCC, '914403001922038217', options)).toBe(false);
    const valid =
      [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((char) => `91110108551385082${char}`).find(isUscc) ?? '';
    expect(provesDifferent(USCC, valid, options)).toBe(true);
    expect(provesDifferent('192203821', '551385082', { kind: 'org_code' })).toBe(isOrgCode('551385082'));
  });

  test('a code that fails its check agrees less, and disagrees hardly', () => {
    const { options } = contextOf(identifier, { kind: 'uscc' });
    const level = (a: string, b: string): string =>
      identifier.compare(identifier.prepare(a, options), identifier.prepare(b, options)).level;
    const wrong = '914403001922038217';
    expect(level(USCC, USCC)).toBe('exact');
    expect(level(wrong, wrong)).toBe('unproved');
    expect(level(USCC, wrong)).toBe('one_digit_off');
    expect(level('91110108551385082Q', wrong)).toBe('unsure');
    expect(level('91110108551385082Q', USCC)).toBe('different');
  });

  test('an identity number of 15 digits is the one of 18', () => {
    const { options } = contextOf(identifier, { kind: 'cn_id' });
    const [old, present] = ['110105491231002', '11010519491231002X'].map((v) =>
      identifier.prepare(v, options),
    );
    expect(identifier.compare(old!, present!)).toEqual({ level: 'exact', key: '11010519491231002X' });
    expect(identifier.blockKeys(old!)).toEqual(identifier.blockKeys(present!));
    expect(provesDifferent('110105491231002', '440524188001010014', options)).toBe(false);
  });

  test('whoever registered it, one organisation code is one owner', () => {
    const other = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
      .map((c) => `52440300${USCC.slice(8, 17)}${c}`)
      .find(isUscc);
    expect(provesDifferent(USCC, other ?? '', contextOf(identifier, { kind: 'uscc' }).options)).toBe(false);
  });

  test.each([
    ['lei', '213800KUD8LAJWSQ9D15', '5493001KJTIIGC8Y1R12', true],
    ['vat', 'DE136695976', 'ATU13585627', false],
    ['tw_ubn', '04595257', '22099131', true],
    // Its check lets one wrong digit in five pass.
    ['tw_ubn', '22099131', '22099136', false],
    ['tw_id', 'A123456789', 'A800000014', true],
    ['tw_id', 'A123456789', 'A123456788', false],
    ['hk_id', 'A1234563', 'G1234560', false],
    ['hk_id', 'A1234563', 'C6686689', true],
    ['ein', '123456789', '123456780', false],
  ])('%s: %s and %s are two owners: %j', (kind, a, b, proved) => {
    expect(provesDifferent(a, b, contextOf(identifier, { kind }).options)).toBe(proved);
  });

  test.each([
    [USCC, 'uscc', { region: '440300', orgCode: '192203821', country: 'CN' }],
    ['91100000100003962T', 'any', { orgCode: '100003962', country: 'CN' }],
    ['914403001922038217', 'uscc', undefined],
    ['11010519491231002X', 'cn_id', { birthDate: '1949-12-31', sex: 'female', region: '110105' }],
    ['110105491231002', 'cn_id', { birthDate: '1949-12-31', sex: 'female', region: '110105' }],
    ['110105491231002', 'any', undefined],
    ['11010519491231002X', 'tax_id', undefined],
    ['KH-0012', 'any', undefined],
  ])('%s as %s proves %j', (value, kind, proofs) => {
    expect(identifier.proves?.(value, contextOf(identifier, { kind }).options)).toEqual(proofs);
  });

  test.each([
    [USCC, { kind: 'uscc', country: 'CN', region: '440300', org_code: '192203821' }],
    ['DE136695976', { kind: 'vat' }],
    ['213800KUD8LAJWSQ9D15', { kind: 'lei' }],
    ['440301108548379', { kind: 'reg_no', country: 'CN', region: '440301' }],
    ['12345678', {}],
  ])('%s tells its kind', (value, parts) => {
    expect(identifier.parts?.(value)).toEqual(parts);
  });

  test.each([
    [USCC, '914***********8216'],
    ['KH-2024', 'KH***24'],
    ['AB1', 'A**'],
    ['A', '*'],
    ['客户编号', '客***'],
  ])('%s is masked as %s', (value, masked) => {
    expect(identifier.mask(value)).toBe(masked);
  });
});
