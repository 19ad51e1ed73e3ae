/**
 * Reads the messages that a PostgreSQL server sends: a byte for the type, four bytes for the length without the type
 * (PostgreSQL, Frontend/Backend Protocol, section Message Formats).
 */
const headerBytes = 5;

/**
 * @param take called with the type of each message and its length in bytes.
 * @returns takes the bytes as they arrive, in pieces of any size.
 */
export function createMessageReader(take: (type: string, length: number) => void): (bytes: Buffer) => void {
  let header = Buffer.alloc(0);
  /** Bytes of the message in progress that have not come yet. */
  let missing = 0;
  return (bytes) => {
    let at = 0;
    while (at < bytes.length) {
      if (missing > 0) {
        const skipped = Math.min(missing, bytes.length - at);
        missing -= skipped;
        at += skipped;
        continue;
      }
      const added = Math.min(headerBytes - header.length, bytes.length - at);
      header = Buffer.concat([header, bytes.subarray(at, at + added)]);
      at += added;
      if (header.length < headerBytes) return;
      const length = header.readInt32BE(1);
      take(String.fromCharCode(header[0] ?? 0), length + 1);
      missing = length - 4;
      header = Buffer.alloc(0);
    }
  };
}
