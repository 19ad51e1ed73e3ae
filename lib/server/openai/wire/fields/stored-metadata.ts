/** The `metadata` of a request as it is stored: 16 pairs of text, as OpenAI takes them. Pure. */

const most = { pairs: 16, name: 64, text: 512 };

/** Of `user`. */
export const maxUserLength = 512;

export function keptUser(user: string | undefined): string | null {
  return user?.slice(0, maxUserLength).toWellFormed() ?? null;
}

export interface KeptMetadata {
  kept: Record<string, string>;
  /** Whether nothing was cut. */
  isWhole: boolean;
}

/** Other values than text become JSON. */
export function keptMetadata(metadata: Readonly<Record<string, unknown>>): KeptMetadata {
  const pairs = Object.entries(metadata).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  const kept = pairs
    .slice(0, most.pairs)
    .map(([name, text]) => [
      name.slice(0, most.name).toWellFormed(),
      text.slice(0, most.text).toWellFormed(),
    ]);
  const isWhole =
    pairs.length <= most.pairs &&
    pairs.every(([name, text]) => name.length <= most.name && text.length <= most.text);
  return { kept: Object.fromEntries(kept), isWhole };
}
