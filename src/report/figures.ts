/*
 * Numbers as people read them. Written by hand because Intl gives other text on other machines.
 */

/** 1234567 -> `1,234,567`. */
export function thousands(n: number): string {
  return String(Math.trunc(n)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share from 0 to 1 with one decimal. What is not all never reads 100%, what is not nothing never 0%. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

/** Bits with their sign and one decimal. */
export function signed(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  if (size === '0.0') return '0';
  return `${bits < 0 ? '\u2212' : '+'}${size}`;
}

/** `2024-11-22T08:30:12.000Z` -> `2024-11-22 08:30 UTC`. */
export function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
