import type { Marks } from './marks.js';

/** A company name taken apart, in the form that comparing uses and with the words as the name has them. */
export interface CompanyParts {
  /** `han` for names with Han characters, kana or hangul; `latin` for all others, which are made of tokens. */
  readonly script: 'han' | 'latin';
  /** The whole name, folded, without spaces and punctuation (brackets stay). */
  readonly full: string;
  /** Equal for names that differ in nothing but the spelling of region and legal form. */
  readonly same: string;
  /** Codes of the most exact division named; empty when none is. */
  readonly codes: readonly string[];
  /** Folded, not empty. */
  readonly brand: string;
  /** The brand without the place it was completed with: 联合光电 of 中山联合光电. */
  readonly bare: string;
  /** The brand as it is read, without tones; '' where it is not 2 to 6 Han characters with a known reading. */
  readonly sound: string;
  readonly trade: string;
  readonly form: string;
  /** Kind of the legal form: limited, joint, company, shop, ...; '' when the name has none. */
  readonly kind: string;
  /** 集团 or 控股 is part of the form. */
  readonly group: boolean;
  readonly branch: string;
  /** What else stands in brackets at the end of the name: two that differ are two houses. */
  readonly aside: string;
  /** Region, brand and trade as one text, to find short names in. */
  readonly core: string;
  /** Tokens of the brand, without words of a trade where others remain (Latin only). */
  readonly tokens: readonly string[];
  /** Its numbers, directions and letters. */
  readonly marks: Marks;
  /** The parts as they stand in the name. */
  readonly shown: {
    readonly region: string;
    readonly brand: string;
    readonly trade: string;
    readonly form: string;
    readonly branch: string;
  };
}
