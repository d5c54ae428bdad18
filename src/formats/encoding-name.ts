/** An encoding as people write it: GB18030, UTF-8. */
export function encodingName(label: string): string {
  if (label === 'big5') return 'Big5';
  return /^(?:windows|macintosh|koi|x-)/.test(label) ? label : label.toUpperCase();
}
