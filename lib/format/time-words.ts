/**
 * A time in the past as short text. Pure. Without `Intl`, because the first formatter of dates takes a page 15 to 40 ms,
 * and every page shows times.
 */

const dayMs = 24 * 60 * 60 * 1000;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "14:05" today, "Mon 14:05" within a week, "3 Nov" this year, otherwise "3 Nov 2025". In the reader's time zone. */
export function timeWords(at: Date, now: Date): string {
  const time = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  if (now.getTime() - at.getTime() < 6 * dayMs) return `${weekdays[at.getDay()]} ${time}`;
  const day = `${at.getDate()} ${months[at.getMonth()]?.slice(0, 3)}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}

/** "November 2026", in the reader's time zone. */
export function monthWords(at: Date): string {
  return `${months[at.getMonth()]} ${at.getFullYear()}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
