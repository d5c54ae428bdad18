import type { Words } from '../../model/words.js';
import { PLACEHOLDER } from '../fold.js';

/** What cleaning and comparing say of dates. */
export const notes: Readonly<Record<string, Words>> = {
  placeholder: PLACEHOLDER,
  unreadable: {
    en: 'Not a date that can be read. Write it as 2024-05-01.',
    'zh-CN': '无法识别的日期。请写成 2024-05-01 这样的格式。',
  },
  ambiguous: {
    en: 'May be {first} or {second}: which of the numbers is the day, which the month? In crm-clean.yaml give the field “{field}” options: { order: mdy } for month/day/year, or dmy for day/month/year.',
    'zh-CN':
      '可能是 {first}，也可能是 {second}，分不清哪个是月、哪个是日。请在 crm-clean.yaml 的“{field}”下写 options: { order: mdy }（月/日/年）或 { order: dmy }（日/月/年）。',
  },
  ambiguous_order: {
    en: 'May be {first} or {second}: which of the numbers is the year, the month, the day? In crm-clean.yaml give the field “{field}” options: { order: ymd } for year-month-day, or mdy, or dmy.',
    'zh-CN':
      '可能是 {first}，也可能是 {second}，分不清年、月、日的先后。请在 crm-clean.yaml 的“{field}”下写 options: { order: ymd }（年-月-日）、{ order: mdy }（月-日-年）或 { order: dmy }（日-月-年）。',
  },
  maybe_republic: {
    en: 'May be {first}, or {second} with the year counted from 1911: other dates of the column are written either way. Write the year with four digits, or give the field “{field}” options: { calendar: common } or { calendar: republic } in crm-clean.yaml.',
    'zh-CN':
      '可能是公元 {first}，也可能是民国纪年，即 {second}：同一列的日期两种写法都有。请把年份写成四位，或在 crm-clean.yaml 的“{field}”下写 options: { calendar: common }（公元）或 { calendar: republic }（民国）。',
  },
  maybe_month: {
    en: 'May be the month {first} or the day {second}. Write it as {first} or as {second}.',
    'zh-CN': '可能是 {first} 月份，也可能是 {second} 这一天。请写成 {first} 或 {second}。',
  },
  maybe_serial: {
    en: 'May be a day number of Excel ({first}) or the month {second}. If the column holds day numbers, give the field “{field}” options: { serial: "1900" } in crm-clean.yaml.',
    'zh-CN':
      '可能是 Excel 日期序列号（{first}），也可能是 {second} 月份。如果这一列是序列号，请在 crm-clean.yaml 的“{field}”下写 options: { serial: "1900" }。',
  },
  impossible: {
    en: 'There is no such day in the calendar: “{text}”.',
    'zh-CN': '日历上没有这一天：“{text}”。',
  },
  out_of_range: {
    en: '{value} is not between {earliest} and {latest}.',
    'zh-CN': '{value} 不在 {earliest} 至 {latest} 之间。',
  },
  no_year: {
    en: '“{text}” has no year. Add it.',
    'zh-CN': '“{text}”没有年份，请补上。',
  },
  lunar: {
    en: '“{text}” is a date of the Chinese lunar calendar, which has no fixed day in the solar one. Write the solar date.',
    'zh-CN': '“{text}”是农历日期，无法直接换算。请填写公历日期。',
  },
  range: {
    en: '“{text}” is a span of time, not one date. Use two fields, for its start and its end.',
    'zh-CN': '“{text}”是一段时间，不是一个日期。请分成开始和结束两个字段。',
  },
  several: {
    en: '“{text}” holds several dates. Keep the one this field is about.',
    'zh-CN': '“{text}”包含多个日期，请只保留本字段需要的那一个。',
  },
  relative: {
    en: '“{text}” depends on the day it was written. Fill in the date.',
    'zh-CN': '“{text}”要看是哪天写的才知道，请填写具体日期。',
  },
  vague: {
    en: 'Words such as “about”, “early” or a quarter were left out; only what is certain of the date is kept.',
    'zh-CN': '去掉了“约”“上旬”“年底”“第一季度”等字样，只保留能确定的年月。',
  },
  unix: {
    en: 'A Unix time (seconds or milliseconds) turned into a date.',
    'zh-CN': 'Unix 时间戳（秒或毫秒）已换算为日期。',
  },
  zone: {
    en: 'A moment of universal time (UTC) turned into the date it was in the time zone of this field.',
    'zh-CN': '世界标准时间（UTC）已换算为本字段所用时区的日期。',
  },
  time_dropped: { en: 'The time of day was dropped.', 'zh-CN': '去掉了时间部分。' },
  partial: {
    en: 'A month or day of 00 was left out.',
    'zh-CN': '月份或日期为 00，已省略。',
  },
  era: {
    en: 'Years of an era (such as 民国) turned into years of the common era.',
    'zh-CN': '年号纪年（如民国）已换算为公元。',
  },
  serial: { en: 'A day number of Excel turned into a date.', 'zh-CN': 'Excel 日期序列号已换算为日期。' },
  swapped: { en: 'Same date with day and month swapped', 'zh-CN': '日期相同，但日和月颠倒' },
  one_digit: { en: 'Dates differ in one digit', 'zh-CN': '日期只差一个数字' },
};
