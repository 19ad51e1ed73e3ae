import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '@/lib/contract/account-contract';
import { processSingleton } from '@/lib/server/process-singleton';

/** The role of the invitation that is being accepted, for the hook that makes the account. */
export const accepting = processSingleton('accepting', () => new AsyncLocalStorage<Role>());
