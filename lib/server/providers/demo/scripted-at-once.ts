import { type DemoPace, systemPace } from './demo-model';

/** Fifty times as fast as a demo in the chat: for evaluations, where nobody reads along. */
export const scriptedAtOnce: DemoPace = { sleep: (ms, signal) => systemPace.sleep(ms / 50, signal) };
