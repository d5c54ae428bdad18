/** Decimal numbers as text, exact: a sign, digits, perhaps a point and digits. */

/** Without leading zeros, trailing zeros after the point, a bare point, and the sign of zero. */
export function tidyDecimal(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace(/^[-+]/, '').split('.');
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  const right = fraction.replace(/0+$/, '');
  const size = right === '' ? left : `${left}.${right}`;
  return negative && size !== '0' ? `-${size}` : size;
}

/** Times ten to the power `places`, which may be negative. */
export function shiftPoint(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.replace(/^[-+]/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  if (point <= 0) return tidyDecimal(`${sign}0.${'0'.repeat(-point)}${digits}`);
  const padded = digits.padEnd(point, '0');
  return tidyDecimal(`${sign}${padded.slice(0, point)}.${padded.slice(point)}`);
}

/** The sum of two decimals. */
export function addDecimals(a: string, b: string): string {
  const scale = Math.max(fractionDigits(a), fractionDigits(b));
  return fromScaled(scaled(a, scale) + scaled(b, scale), scale);
}

/** Less than 0 where `a` is the smaller one, more than 0 where it is the larger one; 0 where they are one number. */
export function compareDecimals(a: string, b: string): number {
  const scale = Math.max(fractionDigits(a), fractionDigits(b));
  const [x, y] = [scaled(a, scale), scaled(b, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** To `digits` places after the point; halves away from zero, as people round. */
export function roundDecimal(text: string, digits: number): string {
  const extra = fractionDigits(text) - digits;
  if (extra <= 0) return text;
  const whole = scaled(text, digits + extra);
  const unit = 10n ** BigInt(extra);
  const size = whole < 0n ? -whole : whole;
  const rounded = (size + unit / 2n) / unit;
  return fromScaled(whole < 0n ? -rounded : rounded, digits);
}

export function fractionDigits(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function scaled(text: string, scale: number): bigint {
  const [whole = '', fraction = ''] = text.replace(/^\+/, '').split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

function fromScaled(value: bigint, scale: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  return tidyDecimal(
    `${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`,
  );
}
