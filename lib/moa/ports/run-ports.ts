/** What the pipeline is given: it has no clock, randomness, network or database of its own. */

import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import type { Clock } from './clock';
import type { ModelSource } from './model-source';
import type { AcquireLease } from './rate-limiter-lease';

export interface RunPorts {
  clock: Clock;
  /** In [0, 1). Spreads the retries of calls that failed together. */
  random(): number;
  models: ModelSource;
  acquireLease: AcquireLease;
  /**
   * Estimates the tokens of a text where the provider did not count. The result is labelled as an estimate.
   */
  countTokens(text: string): number;
  /** Removes secrets from text that came from outside, before anybody sees it. */
  redact(text: string): string;
  emit(event: RunEvent): void;
  /**
   * Called with each request just before it is sent. It is apart from the events because readers of a live
   * run do not need it, and it is as long as all references together.
   */
  requested(call: string, request: CallRequest): void;
}
