import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idCheck, isOrgCode, isRegNo, isUscc } from '../../src/fields/identifier/checks.js';
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
    ['360426910101007', 'cn_id', ['360426199101010071'], ['upgraded']],
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

  test.each([
    ['914403001922038217', 'uscc', 'check_digit'],
    ['9144030019220382', 'uscc', 'length'],
    ['91440300192203821?', 'uscc', 'shape'],
    ['914403001922038000', 'any', 'excel_rounded'],
    ['9.14403E+17', 'any', 'excel_rounded'],
    ['360426199102300071', 'cn_id', 'birth_date'],
    ['360426199101010072', 'cn_id', 'check_digit'],
    ['19220382-2', 'org_code', 'check_digit'],
    ['440301108548378', 'reg_no', 'check_digit'],
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
      fc.property(
        text,
        fc.constantFrom('any', 'uscc', 'cn_id', 'reg_no', 'tax_id', 'org_code'),
        (cell, kind) => {
          const result = read(cell, kind);
          if (/[\p{L}\p{N}]/u.test(cell.normalize('NFC')) && !/[\u115f\u1160\u3164\uffa0]/.test(cell)) {
            expect(result.values.length + (result.findings?.length ?? 0)).toBeGreaterThan(0);
          }
          for (const value of result.values) {
            const again = read(value, kind);
            expect(again.values).toEqual([value]);
            expect(findingsOf(again)).toEqual([]);
            expect(levelOf(identifier, value, value)).toBe('exact');
            const shown = identifier.show?.(value, contextOf(identifier, { kind }).options) ?? '';
            expect(read(shown, kind).values).toEqual([value]);
          }
        },
      ),
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
