/** A time in the past as short text. Pure. */

const dayMs = 24 * 60 * 60 * 1000;

/** "14:05" today, "Mon 14:05" within a week, "3 Nov" this year, otherwise "3 Nov 2025". In the reader's time zone. */
export function timeWords(at: Date, now: Date): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === now.toDateString()) return time;
  if (now.getTime() - at.getTime() < 6 * dayMs)
    return `${at.toLocaleDateString('en', { weekday: 'short' })} ${time}`;
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year });
}
