import { crc32 } from 'node:zlib';

/** One file in a zip. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** A zip in which nothing is packed (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function storedZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const fields = Buffer.alloc(26); // from "version needed" to "extra field length", the same in both headers
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([signed(0x04034b50), fields, Buffer.from(name)]);
    locals.push(local, bytes);
    const place = Buffer.alloc(CENTRAL_BYTES - LOCAL_BYTES - 2);
    place.writeUInt32LE(offset, place.length - 4);
    centrals.push(signed(0x02014b50), Buffer.from([20, 0]), fields, place, Buffer.from(name));
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_BYTES - 4);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
