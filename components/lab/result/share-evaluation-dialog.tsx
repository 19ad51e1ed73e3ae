'use client';

import { useState } from 'react';
import { TeamChoice } from '@/components/accounts/team-choice';
import { isOwnMachine } from '@/components/sharing/is-own-machine';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form/form-error';
import { copyText } from '@/lib/client/browser/copy-text';
import type { EvaluationPlace } from '@/lib/client/queries/lab/evaluation-place';
import { useShareEvaluation, useUnshareEvaluation } from '@/lib/client/queries/lab/use-evaluations';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';

interface ShareEvaluationDialogProps {
  evaluation: Evaluation;
  place: EvaluationPlace;
  onClosed: () => void;
}

/** Creates and revokes the link to an evaluation. */
export function ShareEvaluationDialog({ evaluation, place, onClosed }: ShareEvaluationDialogProps) {
  const { shareToken, status } = evaluation;
  const create = useShareEvaluation(place);
  const revoke = useUnshareEvaluation(place);
  const [said, setSaid] = useState('');
  const address = shareToken === null ? null : `${location.origin}/l/${shareToken}`;
  const error = create.error ?? revoke.error;
  async function share() {
    const made = create.mutateAsync().then(({ path }) => new URL(path, location.origin).href);
    // The mutation reports an error.
    const copied = await copyText(made).catch(() => null);
    if (copied !== null) setSaid(copied ? 'Created and copied.' : 'Created.');
  }
  return (
    <Dialog title="Share the evaluation" size="narrow" onClosed={onClosed}>
      <div className="flex flex-col gap-4">
        <TeamChoice kind="evaluation" id={evaluation.id} ownership={evaluation.ownership} />
        <p className="text-ink-muted text-ui">
          Everybody who has the link sees the result, the questions, the answers and the judgements, and can
          change nothing. System prompts, runs and errors of providers stay private.
        </p>
        {isOwnMachine(location.hostname) && (
          <p className="rounded-xl bg-sunken px-3.5 py-2.5 text-ink-muted text-small">
            Only this computer can open the link, because Strata runs at {location.hostname}.
          </p>
        )}
        {address === null ? (
          <Button
            look="solid"
            className="self-start"
            disabled={status !== 'finished' || create.isPending}
            onClick={share}
          >
            Create and copy link
          </Button>
        ) : (
          <div className="flex flex-col gap-3">
            <div className="flex items-center gap-1">
              <input
                readOnly
                aria-label="Link"
                value={address}
                onFocus={(event) => event.target.select()}
                className="figures h-9 min-w-0 flex-1 rounded-lg border bg-surface px-2.5 text-small"
              />
              <CopyButton text={address} label="Copy the link" />
            </div>
            <Button
              look="danger"
              className="self-start"
              disabled={revoke.isPending}
              onClick={() => revoke.mutate(undefined, { onSuccess: () => setSaid('Revoked.') })}
            >
              Revoke
            </Button>
          </div>
        )}
        <p role="status" className="text-ink-muted text-small empty:hidden">
          {status === 'finished' ? said : 'Available when the evaluation has finished.'}
        </p>
        <FormError error={error} />
      </div>
    </Dialog>
  );
}
