/** Whether this process is about to end: it starts no further runs. Those that it executes may go on for a while. */
import { processSingleton } from '@/lib/server/process-singleton';

const state = () => processSingleton('draining', () => ({ draining: false }));

export function isDraining(): boolean {
  return state().draining;
}

export function startDraining(): void {
  state().draining = true;
}
