// Bytes of text in the encodings of old Chinese files. Node only decodes those, so its tables are turned round.

function twoBytes(label) {
  const table = new Map();
  const decoder = new TextDecoder(label);
  const learn = (...bytes) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let a = 0; a < 0x80; a++) learn(a);
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) learn(a, b);
  return table;
}

/** The four bytes of GB18030 with this number; they count 0x30 to 0x39 and 0x81 to 0xfe in turns. */
function fourBytes(number) {
  const [b, c] = [Math.floor(number / 1260) % 10, Math.floor(number / 10) % 126];
  return [0x81 + Math.floor(number / 12_600), 0x30 + b, 0x81 + c, 0x30 + (number % 10)];
}

/** How many characters below U+10000 have four bytes, and the number of U+10000. */
const PLANE_0 = 39_420;
const PLANE_1 = 189_000;

let gbTable;
function gb() {
  if (gbTable) return gbTable;
  gbTable = twoBytes('gb18030');
  const decoder = new TextDecoder('gb18030');
  for (let number = 0; number < PLANE_0; number++) {
    const text = decoder.decode(new Uint8Array(fourBytes(number)));
    if (!gbTable.has(text)) gbTable.set(text, fourBytes(number));
  }
  return gbTable;
}

function encode(text, bytesOf) {
  const bytes = [...text].flatMap((char) => {
    const found = bytesOf(char);
    if (found === undefined) throw new Error(`${char} has no bytes in this encoding`);
    return found;
  });
  return Buffer.from(bytes);
}

/** All of Unicode. */
export function gb18030(text) {
  return encode(text, (char) => {
    const code = char.codePointAt(0);
    return code > 0xffff ? fourBytes(PLANE_1 + code - 0x10000) : gb().get(char);
  });
}

/** Code page 936: what is left of GB18030 with two bytes. */
export function gbk(text) {
  return encode(text, (char) => {
    const bytes = gb().get(char);
    return bytes?.length === 4 ? undefined : bytes;
  });
}

let big5Table;
export function big5(text) {
  big5Table ??= twoBytes('big5');
  return encode(text, (char) => big5Table.get(char));
}

/** As Excel saves “Unicode text”: with byte order mark. */
export function utf16(text) {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
