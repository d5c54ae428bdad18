import { describe, expect, it } from 'vitest';
import { planMerge } from '../../src/merge/plan.js';
import { company, records, rules } from './support.js';

/** The contacts of records as `name mobile,mobile email [members]`. */
function people(...all: Parameters<typeof records>): string[] {
  return planMerge(records(...all), company, rules).contacts.map(({ values, members }) => {
    const part = (name: string) => (values[name] ?? []).join(',') || '-';
    return `${part('contact_name')} ${part('contact_mobile')} ${part('contact_email')} [${members}]`;
  });
}

const MOBILE = '13800138000';
const OTHER = '13900139000';

describe('contacts', () => {
  it('are one when their names are equal, whatever the script variant, width, case and spaces', () => {
    expect(
      people(
        { contact_name: '張麗', contact_mobile: MOBILE },
        { contact_name: '张 丽', contact_mobile: OTHER },
        { contact_name: 'ＪＯＨＮ Smith' },
        { contact_name: 'John  smith', contact_email: 'j@b.cn' },
      ),
    ).toEqual([`张 丽 ${MOBILE},${OTHER} - [1,2]`, 'John  smith - j@b.cn [3,4]']);
  });

  it('stay two with two full names, even with one number', () => {
    expect(
      people(
        { contact_name: '张三', contact_mobile: MOBILE },
        { contact_name: '李四', contact_mobile: MOBILE },
      ),
    ).toEqual([`张三 ${MOBILE} - [1]`, `李四 ${MOBILE} - [2]`]);
  });

  it('stay two with one name and two birthdays', () => {
    expect(
      people(
        { contact_name: '王伟', contact_birthday: '1980-01-01' },
        { contact_name: '王伟', contact_birthday: '1992-07-15' },
        { contact_name: '王伟', contact_birthday: '1992-07-15' },
      ),
    ).toEqual(['王伟 - - [1]', '王伟 - - [2,3]']);
  });

  it.each([
    ['张', '张三'],
    ['张总', '张三'],
    ['老张', '张三'],
    ['欧阳', '欧阳娜'],
    ['歐陽女士', '欧阳娜'],
    ['Smith', 'John Smith'],
    ['Mr. Smith', 'John Smith'],
    ['Zoë', 'Zoe Müller'],
  ])('are one when they share a mobile number and %s is a part of %s', (part, full) => {
    const short = { contact_name: part, contact_mobile: MOBILE };
    const long = { contact_name: full, contact_mobile: [MOBILE, OTHER] };
    expect(people(short, long)).toEqual([`${full} ${MOBILE},${OTHER} - [1,2]`]);
    expect(people(long, short)).toEqual([`${full} ${MOBILE},${OTHER} - [1,2]`]);
    expect(people({ contact_name: part }, { contact_name: full })).toHaveLength(2);
    const [contact] = planMerge(records(short, long), company, rules).contacts;
    expect(contact?.survived.contact_name?.lost).toEqual([{ value: part, from: [1] }]);
  });

  it('do not become one over a part of a name that fits two people', () => {
    expect(
      people(
        { contact_name: '张', contact_mobile: MOBILE },
        { contact_name: '张三', contact_mobile: MOBILE },
        { contact_name: '张四', contact_mobile: MOBILE },
      ),
    ).toEqual([`张三 ${MOBILE} - [1,2]`, `张四 ${MOBILE} - [3]`]);
  });

  it('share an office line without being one', () => {
    const line = '0571-87654321';
    expect(
      people({ contact_name: '张', contact_mobile: line }, { contact_name: '张三', contact_mobile: line }),
    ).toHaveLength(2);
  });

  it('of one family name with different numbers are two', () => {
    expect(
      people(
        { contact_name: '王总', contact_mobile: MOBILE },
        { contact_name: '王总', contact_mobile: OTHER },
        { contact_name: '王总', contact_mobile: OTHER },
      ),
    ).toHaveLength(2);
  });

  it('without a name go to the person with the number, or stand alone', () => {
    expect(
      people(
        { contact_mobile: MOBILE },
        { contact_name: '张三', contact_mobile: MOBILE },
        { contact_email: 'info@b.cn' },
        { contact_email: 'info@b.cn' },
        { contact_position: '经理' },
        { contact_position: '经理' },
      ),
    ).toEqual([`张三 ${MOBILE} - [1,2]`, '- - info@b.cn [3,4]', '- - - [5,6]']);
  });

  it('of one cell get their own numbers where there is one for each, else the first gets them', () => {
    expect(
      people({ contact_name: ['张三', '李四'], contact_mobile: [MOBILE, OTHER], contact_email: 'z@b.cn' }),
    ).toEqual([`张三 ${MOBILE} z@b.cn [1]`, `李四 ${OTHER} - [1]`]);
    expect(people({ contact_name: ['张三', '李四', '王五'], contact_mobile: [MOBILE, OTHER] })).toEqual([
      `张三 ${MOBILE},${OTHER} - [1]`,
      '李四 - - [1]',
      '王五 - - [1]',
    ]);
  });
});
