/** Whether this process is stopping: it starts no further runs. */
import { processSingleton } from '@/lib/server/process-singleton';

const state = () => processSingleton('closing', () => ({ closing: false }));

export function isClosing(): boolean {
  return state().closing;
}

export function startClosing(): void {
  state().closing = true;
}
