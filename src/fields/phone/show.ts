import { areaOf } from '../data/area-codes.js';
import { takeApart } from './compare.js';
import { asAtHome, countryOf, spaced } from './international.js';
import { type Kind, readAfterCountryCode, readMobile } from './mainland.js';

export const FORMATS = ['plain', 'digits', 'e164', 'national', 'dashed'] as const;

export function kindOf(main: string): Kind {
  if (main.startsWith('+')) return 'international';
  if (main.includes('-')) return 'landline';
  if (/^1[3-9]\d{9}$/.test(main)) return 'mobile';
  if (/^[48]00\d{7}$/.test(main)) return 'freephone';
  if (main.length === 13) return 'iot';
  return readAfterCountryCode(main)?.kind === 'service' ? 'service' : 'local';
}

/** A canonical value as `format` wants it; every form can be read again. */
export function show(value: string, format: string): string {
  if (format === 'plain' || !isFormat(format)) return value;
  const { main, extension } = takeApart(value);
  if (format === 'digits') return withExtension(main.replace('-', ''), extension, '-');
  if (format === 'e164') return withExtension(e164(main), extension, '-');
  if (main.startsWith('+')) {
    const written = spaced(main);
    return withExtension(format === 'dashed' ? written.replace(/ /g, '-') : written, extension, ' ext. ');
  }
  return withExtension(grouped(main, format === 'dashed' ? '-' : ' '), extension, ' 转 ');
}

function isFormat(format: string): boolean {
  return FORMATS.some((known) => known === format);
}

function withExtension(number: string, extension: string, mark: string): string {
  return extension === '' ? number : number + mark + extension;
}

/** Numbers that cannot be dialled from abroad stay as they are. */
function e164(main: string): string {
  const kind = kindOf(main);
  return kind === 'mobile' || kind === 'landline' ? `+86${main.replace(/^0/, '').replace('-', '')}` : main;
}

function grouped(main: string, gap: string): string {
  if (main.includes('-')) return main;
  if (/^1[3-9]\d{9}$/.test(main)) return main.replace(/^(...)(....)(....)$/, `$1${gap}$2${gap}$3`);
  return main.replace(/^([48]00)(...)(....)$/, '$1-$2-$3');
}

/** 138****8000, 0755-****2345, 400***4567, +1********484; extensions are left out. */
export function mask(value: string): string {
  const { main } = takeApart(value);
  const stars = (from: number, to: number): string =>
    main.slice(0, from) + '*'.repeat(Math.max(0, main.length - from - to)) + main.slice(main.length - to);
  const kind = kindOf(main);
  if (kind === 'mobile') return stars(3, 4);
  if (kind === 'landline') {
    const dash = main.indexOf('-') + 1;
    return stars(dash, Math.min(4, Math.max(1, main.length - dash - 4)));
  }
  if (kind === 'service') return stars(2, 0);
  if (kind === 'local') return stars(0, Math.min(4, Math.max(0, main.length - 3)));
  return stars(3, 4);
}

/** What a value is made of, for people. */
export function parts(value: string): Record<string, string> {
  const { main, extension } = takeApart(value);
  const kind = kindOf(main);
  const found: Record<string, string> = { kind, number: main };
  if (kind === 'landline') {
    const area = areaOf(main);
    found.area = main.slice(0, main.indexOf('-'));
    found.number = main.slice(main.indexOf('-') + 1);
    if (area !== undefined) found.city = area.city;
  }
  if (kind === 'mobile' && readMobile(main)?.note === 'virtual') found.operator = 'virtual';
  if (kind === 'international') {
    const country = countryOf(main);
    if (country !== undefined) found.country = country;
    found.national = asAtHome(main);
  }
  if (extension !== '') found.extension = extension;
  return found;
}
