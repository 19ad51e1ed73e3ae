/** The last four characters of a shorter key would reveal too much. */
const shortestTellingKey = 12;

/** What may be shown of a key; null when it is too short to show any of it. */
export function lastFourOf(key: string): string | null {
  return key.length < shortestTellingKey ? null : key.slice(-4);
}
