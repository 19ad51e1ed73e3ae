/** Notes of the transport on the call whose request it sends. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallableModel } from '@/lib/server/providers/transport/text-delta-listener';

const notes = new AsyncLocalStorage<(message: string) => void>();

/** Adds a note to the call that is being made. Does nothing where nobody reads notes. */
export function noteOnCall(message: string): void {
  notes.getStore()?.(message);
}

/** The same model; notes come as warnings before its stream. */
export function withRequestNotes(model: CallableModel): CallableModel {
  return {
    languageModel: model.languageModel,
    doStream(options, say) {
      const note = (message: string) => say({ type: 'stream-start', warnings: [{ type: 'other', message }] });
      return notes.run(note, () => model.doStream(options, say));
    },
  };
}
