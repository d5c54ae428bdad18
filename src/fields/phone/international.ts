import { createRequire } from 'node:module';
import type { CountryCode } from 'libphonenumber-js/max';

type Library = typeof import('libphonenumber-js/max');

let library: Library | undefined;

/** The library takes 30 to 70 ms to load, so it is loaded when the first number needs it. */
function lib(): Library {
  library ??= createRequire(import.meta.url)('libphonenumber-js/max') as Library;
  return library;
}

/**
 * A valid number in E.164 (`+12122498484`); undefined where it is none. `text` holds digits, with a + before a country
 * code; without one it is a number of `country` (ISO 3166 code).
 * Only the full metadata is good for this: the small ones accept nonsense.
 */
export function readInternational(text: string, country?: string): string | undefined {
  if (text.length < 4 || text.length > 22) return undefined;
  const home = country !== undefined && isCountry(country) ? (country as CountryCode) : undefined;
  const number = lib().parsePhoneNumberFromString(text, home === undefined ? {} : { defaultCountry: home });
  return number?.isValid() ? number.number : undefined;
}

function isCountry(country: string): boolean {
  return lib().isSupportedCountry(country);
}

/** ISO code of the country of a number in E.164, where one country alone has it. */
export function countryOf(e164: string): string | undefined {
  return lib().parsePhoneNumberFromString(e164)?.country;
}

/** `+1 212 249 8484` */
export function spaced(e164: string): string {
  return lib().parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** `(212) 249-8484` */
export function asAtHome(e164: string): string {
  return lib().parsePhoneNumberFromString(e164)?.formatNational() ?? e164;
}
