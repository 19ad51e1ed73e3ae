/** The bytes of a recording with other ids of the same length, so that the lengths of its messages stay right. */

/** What newId makes, and longer texts of the same characters. */
const candidates = /[A-Za-z0-9_-]{21,}/g;
const marks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The id that a replica uses instead: it begins with two characters of the replica's own. */
export function idOfReplica(id: string, replica: number): string {
  const mark = marks[replica] ?? '-';
  return `${mark}-${id.slice(2)}`;
}

/**
 * @param chunks of one connection, in order; an id may cross their borders.
 * @param ids that are replaced. Others are parts of texts.
 * @param replica from 0 to 61.
 */
export function withIdsOf(chunks: readonly Buffer[], ids: ReadonlySet<string>, replica: number): Buffer[] {
  const text = Buffer.concat(chunks).toString('latin1');
  const replaced = text.replace(candidates, (found) =>
    ids.has(found) ? idOfReplica(found, replica) : found,
  );
  const bytes = Buffer.from(replaced, 'latin1');
  let end = 0;
  return chunks.map(({ length }) => {
    end += length;
    return bytes.subarray(end - length, end);
  });
}
