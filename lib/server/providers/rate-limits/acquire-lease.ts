import { processSingleton } from '@/lib/server/process-singleton';
import { systemClock } from '@/lib/server/system-clock';
import { createRateLimitQueue } from './rate-limit-queue';

/** The rate limits of all providers, for every call of this process. */
export const acquireLease = processSingleton('rateLimits', () => createRateLimitQueue(systemClock));
