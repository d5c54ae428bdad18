import type { AllowedValue, MatchRole, ObjectName, Options } from '../../model/dictionary.js';
import type { Words } from '../../model/words.js';

/** A field as a preset describes it: what differs from its type's defaults. */
export interface PresetField {
  readonly name: string;
  /** Default `customer`. */
  readonly object?: ObjectName;
  readonly title: Words;
  /**
   * Other titles of its columns in old spreadsheets and in exports of other systems, without the variants that
   * folding finds (case, width, spaces, underscores, brackets, traditional characters, plural).
   */
  readonly aliases: readonly string[];
  readonly type: string;
  readonly options?: Options;
  readonly required?: boolean;
  readonly allowed?: readonly AllowedValue[];
  readonly survivorship: string;
  readonly match: MatchRole;
  readonly from?: readonly string[];
  /** What a dictionary made from files says instead when this field's columns hold no Chinese. */
  readonly latin?: { readonly allowed?: readonly AllowedValue[]; readonly from?: readonly string[] };
}

/** A ready-made set of fields that a dictionary starts from. */
export interface Preset {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  readonly fields: readonly PresetField[];
}
