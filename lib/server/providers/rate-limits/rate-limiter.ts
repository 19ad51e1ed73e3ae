/**
 * Learns how many requests a provider accepts, concurrently and per minute, from its refusals (429): limits
 * are not published and differ by tier. A refusal halves the limits; accepted requests raise them slowly, as
 * in TCP congestion control. Pure: the caller passes monotonic milliseconds.
 */
import { limits } from '@/lib/mixture/limits';

export interface RateLimiter {
  /**
   * Milliseconds until the next request may be sent: 0 for now, Infinity for when another one ends.
   * @param share the part of the learnt limits that may be used, from 0 to 1.
   */
  waitMs(now: number, share?: number): number;
  sent(now: number): void;
  /** A request was accepted. */
  taken(): void;
  /** The request sent at `sentAt` was refused with 429; `retryAfterMs` is the requested wait, if any. */
  refused(now: number, sentAt: number, retryAfterMs: number | null): void;
  /** A request ended in another way, which says nothing about limits. */
  ended(): void;
}

const minuteMs = 60_000;
/** The pause after the first refusal without Retry-After; each further refusal doubles it. */
const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** After this many refusals of single requests, the cause is the rate and not concurrency. */
const refusalsThatMeanRate = 3;
/** How long limits are remembered after the last refusal: tiers change, and keys are shared. */
const memoryMs = 5 * minuteMs;

export function createRateLimiter(): RateLimiter {
  let inFlight = 0;
  let sideBySide = Number.POSITIVE_INFINITY;
  let perMinute = Number.POSITIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let lastCut = Number.NEGATIVE_INFINITY;
  let cutsInRow = 0;
  /** The send times of accepted requests of the last minute, oldest first. */
  const recent: number[] = [];

  function forgetOld(now: number) {
    let old = 0;
    while (old < recent.length && (recent[old] as number) <= now - minuteMs) old += 1;
    // In place and rarely: on a busy server the list holds thousands, and every request checks it.
    if (old > 0) recent.splice(0, old);
    if (now - lastCut <= memoryMs) return;
    sideBySide = Number.POSITIVE_INFINITY;
    perMinute = Number.POSITIVE_INFINITY;
  }

  /** Requests in flight together are refused for one reason: the limits are cut once for all of them. */
  function cut(now: number, retryAfterMs: number | null) {
    lastCut = now;
    cutsInRow += 1;
    if (sideBySide > 1) sideBySide = Math.max(1, Math.floor(Math.min(sideBySide, inFlight) / 2));
    else if (retryAfterMs === null && cutsInRow >= refusalsThatMeanRate) {
      perMinute = Math.max(1, recent.length);
    }
  }

  return {
    waitMs(now, share = 1) {
      forgetOld(now);
      if (inFlight + 1 > Math.max(1, sideBySide * share)) return Number.POSITIVE_INFINITY;
      const most = Math.max(1, Math.floor(perMinute * share));
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
      // A longer wait means a used-up quota: calls do not wait for it in the queue.
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
