export { renderHtml } from './html.js';
export { renderJson } from './json.js';
export { renderTerminal, type TerminalOptions } from './terminal.js';
export { reportTables } from './xlsx.js';
