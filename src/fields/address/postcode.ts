/** Provinces (two digits of GB/T 2260) by the first two digits of their postal codes, where Inner Mongolia borrows some. */
const PROVINCES = `
01 15|02 15|03 14|04 14|05 13|06 13|07 13|10 11|11 21|12 21|13 22 15|15 23|16 23 15|20 31|21 32|22 32|23 34|24 34
25 37|26 37|27 37|30 12|31 33|32 33|33 36|34 36|35 35|36 35|40 50|41 43|42 43|43 42|44 42|45 41|46 41|47 41|51 44
52 44|53 45|54 45|55 52|56 52|57 46|61 51|62 51|63 51 50|64 51|65 53|66 53|67 53|71 61|72 61|73 62 15|74 62
75 64 15|81 63|83 65|84 65|85 54|86 54
`;

const byStart = new Map(
  PROVINCES.trim()
    .split(/[|\n]/)
    .map((item) => {
      const [start = '', ...codes] = item.split(' ');
      return [start, codes] as const;
    }),
);

/** Codes of the provinces a postal code may lie in; none where no province has such codes. */
export function provincesOfPostcode(postcode: string): readonly string[] {
  return byStart.get(postcode.slice(0, 2))?.map((code) => `${code}0000`) ?? [];
}
