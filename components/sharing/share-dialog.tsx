'use client';

import { useState } from 'react';
import { TeamChoice } from '@/components/accounts/team-choice';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form/form-error';
import { PageLink } from '@/components/ui/page-link';
import { copyText } from '@/lib/client/browser/copy-text';
import { useCreateShare, useShares, useUpdateShare } from '@/lib/client/queries/use-shares';
import type { Conversation } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { defaultShareOptions, type Share } from '@/lib/contract/share-contract';
import { exportPath } from '@/lib/conversation/export-path';
import { isOwnMachine } from './is-own-machine';
import { ShareList } from './share-list';
import { type ShareChoice, ShareOptionsForm } from './share-options-form';

interface ShareDialogProps {
  conversation: Pick<Conversation, 'id' | 'title' | 'ownership'>;
  /** The last run of the shared branch. */
  run: Run;
  onClose: () => void;
}

const newLink: ShareChoice = {
  options: defaultShareOptions,
  expiresInDays: null,
  title: '',
  description: '',
};

function choiceOf({ options, ownTitle, description }: Share): ShareChoice {
  return { options, expiresInDays: undefined, title: ownTitle ?? '', description: description ?? '' };
}

/** Creates links to this branch as it is now, and updates and revokes existing ones. */
export function ShareDialog({ conversation, run, onClose }: ShareDialogProps) {
  const { id: conversationId, title } = conversation;
  const [choice, setChoice] = useState(newLink);
  const [edited, setEdited] = useState<Share | null>(null);
  const [link, setLink] = useState<{ address: string; words: string | null } | null>(null);
  const create = useCreateShare();
  const update = useUpdateShare();
  const { data } = useShares(conversationId);
  const own = data?.pages.flatMap(({ items }) => items) ?? [];
  const running = run.status === 'running';
  const saving = create.isPending || update.isPending;
  const error = create.error ?? update.error;

  function edit(share: Share | null) {
    setEdited(share);
    setChoice(share === null ? newLink : choiceOf(share));
    setLink(null);
  }
  async function save() {
    setLink(null);
    create.reset();
    update.reset();
    const body = {
      ...choice,
      title: choice.title.trim() || null,
      description: choice.description.trim() || null,
    };
    const saved =
      edited === null
        ? create.mutateAsync({ conversationId, runId: run.id, ...body })
        : update.mutateAsync({ token: edited.token, ...body });
    const address = saved.then(({ path }) => new URL(path, location.origin).href);
    try {
      const copied = await copyText(address);
      const done = edited === null ? 'Created' : 'Updated';
      setLink({ address: await address, words: copied ? `${done} and copied.` : null });
      setEdited(null);
    } catch {
      // The mutations report the error.
    }
  }
  return (
    <Dialog onClosed={onClose} title="Share" size="narrow">
      <div className="flex flex-col gap-4">
        <TeamChoice kind="conversation" id={conversationId} ownership={conversation.ownership} />
        <p className="text-ink-muted text-ui">
          A link shows this branch as it is now, to everybody who has it. What is not included is not stored
          with it. What providers said in errors, and later questions, stay private.
        </p>
        <ShareOptionsForm choice={choice} onChange={setChoice} exists={edited !== null} usualTitle={title} />
        {isOwnMachine(location.hostname) && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-sunken px-3.5 py-2.5">
            <p className="min-w-0 flex-[1_1_16rem] text-ink-muted text-small">
              Only this computer can open the link, because Strata runs at {location.hostname}. A file can be
              sent to anybody.
            </p>
            {!running && (
              <a
                href={exportPath(conversationId, { format: 'html', run: run.id, ...choice.options })}
                download
                className={buttonClass('outline')}
              >
                Save as HTML file
              </a>
            )}
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button look="solid" onClick={save} disabled={running || saving}>
            {edited === null ? 'Create and copy link' : 'Update and copy link'}
          </Button>
          {edited !== null && <Button onClick={() => edit(null)}>Cancel</Button>}
          <span role="status" className="text-ink-muted text-small">
            {running ? 'Available when the run has ended.' : (link?.words ?? '')}
          </span>
        </div>
        {link !== null && link.words === null && (
          <label className="flex flex-col gap-1 text-ink-muted text-small">
            The browser blocked copying the link. It is selected:
            <input
              autoFocus
              readOnly
              value={link.address}
              onFocus={(event) => event.target.select()}
              className="figures rounded-lg border bg-surface px-2.5 py-1.5 text-ink text-small"
            />
          </label>
        )}
        <FormError error={error} />
        {own.length > 0 && <ShareList shares={own} onEdit={edit} />}
        <PageLink
          href="/shares"
          className="self-start text-ink-muted text-small underline underline-offset-2 hover:text-ink"
        >
          All shared links
        </PageLink>
      </div>
    </Dialog>
  );
}
