import { describe, expect, it } from 'vitest';
import { isPartOf, personName } from '../../src/fields/person/same.js';

describe('names for telling people apart', () => {
  it.each(['王', '·', 'Mr.', '🙂', '…', 'ﷺ', 'Ñ'])('never come to nothing: %s', (name) => {
    expect(personName(name).key).not.toBe('');
  });

  it.each([
    ['张', '李四'],
    ['张三', '张三丰'],
    ['Smith', 'John Smithson'],
    ['Jo', 'John Smith'],
    ['张', '张总'],
    ['', '张三'],
  ])('%s is no part of %s', (short, full) => {
    expect(isPartOf(personName(short), personName(full))).toBe(false);
  });

  it('leave a name that ends like a title whole', () => {
    expect(personName('王建工').key).toBe('王建工');
    expect(personName('张三经理').key).toBe('张三');
    expect(personName('小明')).toEqual({ key: '小明', words: [] });
  });

  it.each(['王总', '王采购', '老王', '王副总经理', '采购部王经理'])('of a surname alone: %s', (name) => {
    expect(personName(name)).toEqual({ key: '王', part: '王', words: [] });
  });

  it('of any length are read at once', () => {
    const long = '先生'.repeat(50_000);
    expect(personName(long).key).toBe(long);
  });
});
