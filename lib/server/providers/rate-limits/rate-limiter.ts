/**
 * How many requests a provider takes, side by side and in a minute, learned from those it refuses (429): nobody says
 * so beforehand, and every tier differs. The limits are halved by a refusal and grow slowly by what is taken, as TCP
 * finds its share of a line. Pure: it is told the time, in milliseconds that never jump.
 */
import { limits } from '@/lib/mixture/limits';

export interface RateLimiter {
  /** Milliseconds until one more may be sent: 0 for now, Infinity for once another is over. */
  waitMs(now: number): number;
  sent(now: number): void;
  /** One that was sent was answered. */
  taken(): void;
  /** The one sent at `sentAt` was refused with 429; `retryAfterMs` is what the provider asks to wait, where it does. */
  refused(now: number, sentAt: number, retryAfterMs: number | null): void;
  /** One ended in another way, which says nothing of how many the provider takes. */
  ended(): void;
}

const minuteMs = 60_000;
/** Without a Retry-After the first refusal pauses so long, each that follows it twice as long. */
const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** When so many in a row are refused one at a time, it is not for being side by side. */
const refusalsThatMeanRate = 3;
/** What was learned holds so long after the last refusal: a tier's limits change, and others share its key. */
const memoryMs = 5 * minuteMs;

export function createRateLimiter(): RateLimiter {
  let inFlight = 0;
  let sideBySide = Number.POSITIVE_INFINITY;
  let perMinute = Number.POSITIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let lastCut = Number.NEGATIVE_INFINITY;
  let cutsInRow = 0;
  /** When those of the last minute were sent that were not refused, oldest first. */
  const recent: number[] = [];

  function forgetOld(now: number) {
    let old = 0;
    while (old < recent.length && (recent[old] as number) <= now - minuteMs) old += 1;
    // Seldom, and never by a copy: on a busy server it holds thousands, and every request asks.
    if (old > 0) recent.splice(0, old);
    if (now - lastCut <= memoryMs) return;
    sideBySide = Number.POSITIVE_INFINITY;
    perMinute = Number.POSITIVE_INFINITY;
  }

  /** All that were in flight together are refused for one reason: the limits are cut once for all of them. */
  function cut(now: number, retryAfterMs: number | null) {
    lastCut = now;
    cutsInRow += 1;
    if (sideBySide > 1) sideBySide = Math.max(1, Math.floor(Math.min(sideBySide, inFlight) / 2));
    else if (retryAfterMs === null && cutsInRow >= refusalsThatMeanRate) {
      perMinute = Math.max(1, recent.length);
    }
  }

  return {
    waitMs(now) {
      forgetOld(now);
      if (inFlight + 1 > sideBySide) return Number.POSITIVE_INFINITY;
      const most = Math.floor(perMinute);
      const opensAt = recent.length < most ? now : (recent[recent.length - most] ?? now) + minuteMs;
      return Math.max(0, pausedUntil - now, opensAt - now);
    },
    sent(now) {
      inFlight += 1;
      recent.push(now);
    },
    taken() {
      inFlight -= 1;
      cutsInRow = 0;
      sideBySide += 1 / sideBySide;
      perMinute += 1 / perMinute;
    },
    refused(now, sentAt, retryAfterMs) {
      const index = recent.indexOf(sentAt);
      if (index >= 0) recent.splice(index, 1);
      // A longer wait is a spent quota and no pace: nobody is to wait for it in a queue.
      if (retryAfterMs === null || retryAfterMs <= limits.rateLimitWaitMs) {
        if (sentAt > lastCut) cut(now, retryAfterMs);
        const ownPauseMs = Math.min(firstPauseMs * 2 ** (cutsInRow - 1), longestPauseMs);
        pausedUntil = Math.max(pausedUntil, now + (retryAfterMs ?? ownPauseMs));
      }
      inFlight -= 1;
    },
    ended() {
      inFlight -= 1;
    },
  };
}
