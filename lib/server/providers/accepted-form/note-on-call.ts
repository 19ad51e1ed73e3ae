/** Notes of the transport on the call whose request it sends. */
import { currentAnswerListener } from '@/lib/server/providers/transport/answer-listener';

/** Adds a note to the call that is being made. Does nothing where nobody reads notes. */
export function noteOnCall(message: string): void {
  currentAnswerListener()?.say({ type: 'stream-start', warnings: [{ type: 'other', message }] });
}
