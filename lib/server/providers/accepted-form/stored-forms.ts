/** The accepted forms of this server. They survive a restart, so that no model refuses the same parameter again. */
import {
  deleteAcceptedForms,
  readAcceptedForms,
  saveAcceptedForm,
} from '@/lib/server/db/queries/providers/accepted-form-queries';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { type AcceptedForms, createAcceptedForms } from './accepted-forms';

/** More entries than this are of models that nobody asks any more. Then all are learnt again. */
const mostStored = 2_000;

/** What is not stored is learnt again after a restart. */
export function acceptedForms(): AcceptedForms {
  return processSingleton('acceptedForms', () =>
    createAcceptedForms((key, changes) => {
      saveAcceptedForm(key, changes).catch((error: unknown) => logError('accepted forms', error));
    }),
  );
}

/** Called at start. */
export async function openAcceptedForms(): Promise<void> {
  const stored = await readAcceptedForms();
  if (Object.keys(stored).length > mostStored) await deleteAcceptedForms();
  else acceptedForms().restore(stored);
}
