/** The first millisecond whose year has five digits, which PostgreSQL does not read in the form of ISO 8601. */
const endOfTime = Date.UTC(10_000, 0);

/** The time that a cursor names, which the client can have changed; null for one that no row can have. */
export function cursorTime(value: unknown): Date | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const time = new Date(value);
  return time.getTime() >= 0 && time.getTime() < endOfTime ? time : null;
}
