// A workbook as Excel 5.0 and 95 wrote it (BIFF5) on Chinese Windows: texts are bytes of code page 936. No program of
// today writes these with Chinese text, so the records are put together here.
import { createRequire } from 'node:module';
import { gbk } from './encodings.mjs';

const { CFB } = createRequire(import.meta.url)('@e965/xlsx');

const CODE_PAGE = 936;
/** `FONT` says with what characters its texts are written; 134 is simplified Chinese. */
const CHARSET = 134;

function record(id, ...parts) {
  const data = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

const words = (...values) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
};
const shortText = (text) => Buffer.concat([Buffer.from([gbk(text).length]), gbk(text)]);
const longText = (text) => Buffer.concat([words(gbk(text).length), gbk(text)]);
const double = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

const EOF = record(0x0a);
const bof = (kind) => record(0x809, words(0x500, kind, 0x96c, 0x7c9));
const font = record(0x31, words(200, 0, 0x7fff, 400, 0), Buffer.from([0, 0, CHARSET, 0]), shortText('宋体'));
const style = (format, cell) => record(0xe0, words(0, format, cell ? 1 : 0xfff5, 0x20, 0x20c0, 0, 0, 0));
const FIRST_CUSTOM = 164;
const FIRST_CELL_STYLE = 15;

function cell(row, column, xf, value) {
  const at = words(row, column, xf);
  if (typeof value === 'string') return record(0x204, at, longText(value));
  if (typeof value === 'boolean') return record(0x205, at, Buffer.from([value ? 1 : 0, 0]));
  return record(0x203, at, double(value));
}

/** `sheets`: name, hidden, cells as [row, column, value, format code or undefined]. */
export function biff5({ sheets }) {
  const formats = [...new Set(sheets.flatMap(({ cells }) => cells.map((one) => one[3]).filter(Boolean)))];
  const xfOf = (format) => FIRST_CELL_STYLE + (format === undefined ? 0 : formats.indexOf(format) + 1);
  const bodies = sheets.map(({ cells }) =>
    Buffer.concat([
      bof(0x10),
      record(
        0x200,
        words(
          0,
          1 + Math.max(...cells.map((one) => one[0])),
          0,
          1 + Math.max(...cells.map((one) => one[1])),
          0,
        ),
      ),
      ...cells.map(([row, column, value, format]) => cell(row, column, xfOf(format), value)),
      record(0x23e, words(0x6b6, 0, 0, 0, 0)),
      EOF,
    ]),
  );
  const globals = (offsets) =>
    Buffer.concat([
      bof(5),
      record(0x42, words(CODE_PAGE)),
      record(0x3d, words(0, 0, 9000, 6000, 0x38, 0, 0, 1, 600)),
      record(0x22, words(0)),
      ...[font, font, font, font],
      ...formats.map((format, index) => record(0x41e, words(FIRST_CUSTOM + index), shortText(format))),
      ...Array.from({ length: FIRST_CELL_STYLE }, () => style(0, false)),
      style(0, true),
      ...formats.map((_, index) => style(FIRST_CUSTOM + index, true)),
      ...sheets.map(({ name, hidden = false }, index) => {
        const offset = Buffer.alloc(4);
        offset.writeUInt32LE(offsets[index]);
        return record(0x85, offset, Buffer.from([hidden ? 1 : 0, 0]), shortText(name));
      }),
      EOF,
    ]);
  const offsets = sheets.map(() => 0);
  let end = globals(offsets).length;
  bodies.forEach((body, index) => {
    offsets[index] = end;
    end += body.length;
  });
  return oleFile(Buffer.concat([globals(offsets), ...bodies]));
}

function oleFile(book) {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  CFB.utils.cfb_add(file, '/Book', book);
  return CFB.write(file, { type: 'buffer' });
}
