import { fromDays, type Reading } from './calendar.js';

/** Unix times of ten digits that a customer list can mean, 2001 to 2034; hotlines (4001234567) are beyond. */
const FIRST = 1_000_000_000;
const LAST = 2_051_222_400;

/** A Unix time of 10 digits (seconds) or 13 (milliseconds), as the day it was `zone` hours east of Greenwich. */
export function readUnix(text: string, zone: number): Reading | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const seconds = Math.floor(Number(text) / (text.length === 13 ? 1000 : 1));
  if (seconds < FIRST || seconds > LAST) return undefined;
  return { value: fromDays(Math.floor((seconds + zone * 3600) / 86_400)), changes: ['unix'] };
}

const UTC = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)? ?(?:z|\+00:?00)$/;

/**
 * A moment of universal time (2024-04-30T16:00:00Z) as the day it was there. Midnight is a date that was written as a
 * moment, and stays.
 */
export function readUtc(text: string, zone: number): Reading | undefined {
  const [, day = '', hour = '', minute = ''] = UTC.exec(text) ?? [];
  const start = day === '' ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  const midnight = /^\S+[t ]00:00(?::00(?:\.0+)?)? ?(?:z|\+00:?00)$/.test(text);
  const value = fromDays(Math.floor(start / 86_400_000 + (midnight ? 0 : (minutes + zone * 60) / 1440)));
  if (value === day) return undefined;
  // 16:00 of universal time is the midnight of China that a program wrote.
  const isMidnightThere = (minutes + zone * 60) % 1440 === 0;
  return { value, changes: isMidnightThere ? ['zone'] : ['zone', 'time_dropped'] };
}
