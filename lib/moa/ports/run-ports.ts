/** What the pipeline is given: it has no clock, randomness, network or database of its own. */

import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import type { Clock } from './clock';
import type { ModelSource } from './model-source';
import type { AcquireLease } from './rate-limiter-lease';

export interface RunPorts {
  clock: Clock;
  /** In [0, 1): spreads the retries of calls that failed together. */
  random(): number;
  models: ModelSource;
  acquireLease: AcquireLease;
  /** Tokens of a text, where the provider did not count: a guess that its reader is told to be one. */
  countTokens(text: string): number;
  /** Takes keys out of a text that came from outside, before anybody sees it. */
  redact(text: string): string;
  emit(event: RunEvent): void;
  /**
   * What a call is sent, just before it is sent. Kept apart from the events, since no reader of a live run needs
   * it and it is as long as all references together.
   */
  requested(call: string, request: CallRequest): void;
}
