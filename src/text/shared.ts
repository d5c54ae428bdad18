type Numbers = Int32Array | Uint32Array | Float64Array | Uint16Array | Uint8Array;

/** The first `length` numbers of a list, in memory that every thread sees and that has room for no more. */
export function shared<T extends Numbers>(list: T, length: number = list.length): T {
  const Kind = list.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new Kind(new SharedArrayBuffer(length * list.BYTES_PER_ELEMENT));
  copy.set(list.subarray(0, length));
  return copy;
}
