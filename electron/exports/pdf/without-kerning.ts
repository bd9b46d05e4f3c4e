/**
 * A TrueType file whose kerning no program finds: the feature's name is changed, nothing else. The library that sets text applies Inter's
 * kerning twice, so that the point of "37.0" slips below the 7 and the number reads as 370.
 * @param file is left as it is
 */
export function withoutKerning(file: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(file);
  const view = new DataView(copy.buffer);
  const tables = view.getUint16(4);
  for (let record = 12; record < 12 + tables * 16; record += 16) {
    if (tagAt(copy, record) !== "GPOS") continue;
    const features = view.getUint32(record + 8) + view.getUint16(view.getUint32(record + 8) + 6);
    const count = view.getUint16(features);
    for (let at = features + 2; at < features + 2 + count * 6; at += 6)
      if (tagAt(copy, at) === "kern") copy.set([0x6b, 0x65, 0x72, 0x5f], at);
  }
  return copy;
}

const tagAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
