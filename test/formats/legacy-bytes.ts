/** Bytes of text in an old encoding. Node only decodes those, so the table is turned round. */
export function encoder(label: string): (text: string) => Buffer {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  const learn = (...bytes: number[]) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let a = 0; a < 256; a++) learn(a);
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) learn(a, b);
  return (text) =>
    Buffer.from(
      [...text].flatMap((char) => {
        const bytes = table.get(char);
        if (bytes === undefined) throw new Error(`${char} is not in ${label}`);
        return bytes;
      }),
    );
}

export const gbk = encoder('gb18030');
export const big5 = encoder('big5');
