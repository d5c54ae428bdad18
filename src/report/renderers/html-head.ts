import { createHash } from 'node:crypto';
import { html, type Markup } from './html-markup.js';

export interface PageHead {
  readonly lang: string;
  readonly title: string;
  readonly madeAt: string;
  /** Under the title: when and by what the page was made. */
  readonly made: string;
  readonly style: string;
  /** The page's only script, as it stands in it. */
  readonly script?: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The beginning of a page that stands alone: nothing but its own style and script runs, and it fetches nothing. */
export function pageHead({ lang, title, madeAt, made, style, script }: PageHead): Markup {
  const scripts = script === undefined ? '' : ` script-src ${hashOf(script)};`;
  const policy = `default-src 'none'; style-src ${hashOf(style)};${scripts} base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · ${madeAt}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header class="top">
<h1>${title}</h1>
<p class="soft">${made}</p>
</header>
`;
}
