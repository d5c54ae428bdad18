import type { Lang } from '../model/words.js';

/**
 * The language to speak, from what the person asked for, else from the system's locale
 * (`zh_CN.UTF-8`, `zh-Hans-CN`, `Chinese (Simplified)_China.936`, ...). English where nothing tells.
 */
export function chooseLang(asked: string | undefined, systemLocales: readonly (string | undefined)[]): Lang {
  const wanted =
    asked ??
    systemLocales.find((locale) => locale !== undefined && locale !== '' && !/^(C|POSIX)\b/.test(locale));
  return wanted !== undefined && /^(zh|cmn|chinese|中文|简体)/i.test(wanted) ? 'zh-CN' : 'en';
}
