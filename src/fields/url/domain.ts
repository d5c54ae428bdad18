import { HOSTED, SHARED_SITES, suffixLength } from '../data/sites.js';

/** An address made ready for comparing. */
export interface PreparedUrl {
  /** Without scheme, `www.` and a slash at the end; the host as machines write it (punycode). */
  readonly whole: string;
  /** The name that was registered, or the shop's on a site of shops, or the page on a site that many share. */
  readonly domain: string;
  /** `own`: a domain of its own; `shop`: a host on a platform; `page`: a page on a platform. */
  readonly kind: 'own' | 'shop' | 'page';
}

/** Longer keys are cut: a page's address may have any length. */
const LONGEST_KEY = 120;

export function prepare(value: string): PreparedUrl {
  const written = value
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
  const host = written.replace(/[:/?#].*$/s, '');
  if (host === '') return { whole: value, domain: value.slice(0, LONGEST_KEY), kind: 'own' };
  const ascii = asciiHost(host);
  const whole = ascii + written.slice(host.length);
  return { whole, ...ownerOf(ascii, whole) };
}

/** 例子.中国 and xn--fsqu00a.xn--fiqs8s are one. */
function asciiHost(host: string): string {
  if (/^[\u0020-\u007e]*$/.test(host)) return host;
  try {
    return new URL(`http://${host}`).hostname || host;
  } catch {
    return host;
  }
}

function ownerOf(host: string, whole: string): Pick<PreparedUrl, 'domain' | 'kind'> {
  if (/^[\d.]+$/.test(host)) return { domain: host, kind: 'own' };
  const labels = host.split('.');
  for (let size = Math.min(labels.length, 4); size >= 2; size--) {
    const site = labels.slice(-size).join('.');
    // The site itself is a company's own; its subdomains are the site's too (baike.baidu.com), but for the platform's shops.
    if (SHARED_SITES.has(site) && whole !== site)
      return { domain: whole.slice(0, LONGEST_KEY), kind: 'page' };
    if (
      HOSTED.has(site) &&
      labels.length > size &&
      !/^(?:m|shop|store|item|detail|mall|s|www)$/.test(labels.at(-size - 1) ?? '')
    )
      return {
        domain: labels
          .slice(-size - 1)
          .join('.')
          .slice(0, LONGEST_KEY),
        kind: 'shop',
      };
    if (HOSTED.has(site) && whole !== site) return { domain: whole.slice(0, LONGEST_KEY), kind: 'page' };
  }
  const own = labels.slice(-suffixLength(labels) - 1).join('.');
  return { domain: own.slice(0, LONGEST_KEY), kind: 'own' };
}
