import { crc32, deflateSync } from 'node:zlib';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
};

/** A picture whose grey pixels are the bytes of a text, which stand in the file as they are: nothing is compressed. */
export function pngOf(text: string): Buffer {
  const head = Buffer.concat([u32(text.length), u32(1), Buffer.from([8, 0, 0, 0, 0])]);
  const pixels = deflateSync(Buffer.from(`\0${text}`, 'latin1'), { level: 0 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
