import { processSingleton } from '@/lib/server/process-singleton';
import { ownKeyHolder } from '@/lib/server/providers/registry/model-registry';
import { systemClock } from '@/lib/server/system-clock';
import { createRateLimitQueue } from './rate-limit-queue';

/** The rate limits of all providers, for every call of this process. */
const rateLimits = processSingleton('rateLimits', () => createRateLimitQueue(systemClock, ownKeyHolder));

export const acquireLease = rateLimits.foreground;
/** The number of calls that wait, by provider. */
export const waitingCalls = rateLimits.waiting;
/** For calls that nobody waits for: an evaluation never delays a chat. */
export const acquireBackgroundLease = rateLimits.background;
