/**
 * The two intervals that batch text on its way from providers to readers. They are here together because one depends on
 * the other: responses are flushed slightly less often than the run log writes frames, so that each flush finds a frame
 * due and no text waits twice.
 */

/** A call adds at most one entry to the run log per interval, in milliseconds: as often as a page can use. */
export const frameMs = 30;

/** Text of all responses is passed on together once per interval, in milliseconds. */
export const flushMs = 33;
