/**
 * Without a space where Han meets Han or a digit (王 + 小明, 文三路 + 478 + 号), all else with one. A municipality, which
 * is province and city at once, stands once.
 */
export function join(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    if (text === part && /(?:市|特别行政区)$/.test(part)) return text;
    const touching =
      (/\p{Script=Han}$/u.test(text) && /^[\p{Script=Han}\d]/u.test(part)) ||
      (/\d$/.test(text) && /^\p{Script=Han}/u.test(part));
    return text === '' || touching ? text + part : `${text} ${part}`;
  }, '');
}
