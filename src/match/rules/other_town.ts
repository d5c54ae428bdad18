import type { Field } from '../../model/dictionary.js';
import type { Values } from '../../model/record.js';
import { foldLatin } from '../../text/width.js';
import type { MatchContext, MatchRule } from '../types.js';

/** Two records of one customer differ in town one time in ten, two unrelated ones eight times. */
const BITS = -3;

/** Fields that an address may be built of, such as city and district. */
function placeFields({ fields }: MatchContext): { place: Field; address: Field }[] {
  return fields
    .filter(({ type, match, object }) => type === 'address' && match !== 'no' && object === 'customer')
    .flatMap((address) =>
      fields
        .filter(({ name, match }) => address.from.includes(name) && match === 'no')
        .map((place) => ({ place, address })),
    );
}

/** Names of the places that the address does not say itself: those it says are compared with it. */
function unsaid(values: Values, place: Field, address: Field): string[] {
  const said = (values[address.name] ?? []).map(foldLatin);
  if (said.length === 0) return [];
  return (values[place.name] ?? [])
    .map(foldLatin)
    .filter((town) => said.every((text) => !text.includes(town)));
}

/** What a record says of one place field beside an address that does not say it. */
interface Town {
  readonly place: Field;
  readonly towns: readonly string[];
}

/** One town is not another, but 深圳 is 深圳市. */
function areOthers(a: string, b: string): boolean {
  return !a.includes(b) && !b.includes(a);
}

export const otherTown: MatchRule<readonly Town[]> = {
  name: 'other_town',
  title: { en: 'Another town', 'zh-CN': '所在地不同' },
  about: {
    en: 'The addresses do not say the town, and the columns that do differ: the same street in another town is another place.',
    'zh-CN': '地址里没有写城市，而城市（区县）一列不同：不同城市的同名道路不是同一地点。',
  },
  notes: {
    other: { en: '{field} differs: {a} / {b}', 'zh-CN': '{field}不同：{a} ／ {b}' },
  },
  gives: 'evidence',
  facts(values, context) {
    const said = placeFields(context).flatMap(({ place, address }): Town[] => {
      const towns = unsaid(values, place, address);
      return towns.length === 0 ? [] : [{ place, towns }];
    });
    return said.length === 0 ? undefined : said;
  },
  judge(a, b) {
    for (const { place, towns: left } of a) {
      const right = b.find((one) => one.place === place)?.towns;
      if (right === undefined) continue;
      if (!left.every((x) => right.every((y) => areOthers(x, y)))) continue;
      const params = { field: place.name, a: left[0]!, b: right[0]! };
      const why = { code: 'match.other_town.other', params };
      return { evidence: { rule: 'other_town', fields: [place.name], bits: BITS, why } };
    }
    return undefined;
  },
};
