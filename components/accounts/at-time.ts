const format = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A time in words: "29 Nov, 14:05". */
export function atTime(at: Date | string | null | undefined): string {
  return at === null || at === undefined ? 'at an unknown time' : format.format(new Date(at));
}
