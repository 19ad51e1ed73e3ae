'use client';

import { ChevronRight, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { TeamChoice } from '@/components/accounts/team-choice';
import { shapeWords } from '@/components/composer/mixture-picker';
import { MixtureShape } from '@/components/composer/mixture-shape';
import { Button, buttonClass } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useChosenMixture } from '@/lib/client/queries/use-chosen-mixture';
import { useMixtures, useModelName } from '@/lib/client/queries/use-models';
import { useDeleteMixture, useSaveMixture } from '@/lib/client/queries/use-saved-mixtures';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { mixtureGroups } from '@/lib/mixture/mixture-groups';
import { modelsOf } from '@/lib/mixture/plan';

/** All mixtures with their shapes and availability. */
export function MixtureGallery() {
  const { data: entries, error, refetch } = useMixtures();
  const { choose } = useChosenMixture();
  const router = useRouter();
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[980px] flex-col gap-6 px-4 pt-14 pb-16 sm:px-8">
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <div className="min-w-60 flex-1">
            <h1 className="font-semibold text-title">Mixtures</h1>
            <p className="mt-1 max-w-[60ch] text-ink-muted text-ui">
              A mixture says which models propose in each layer and which one writes the answer. The number of
              layers counts the answer’s.
            </p>
          </div>
          <PageLink href="/mixtures/new" className={buttonClass('solid')}>
            <Plus aria-hidden="true" className="size-4" />
            New mixture
          </PageLink>
        </div>
        {error !== null && <LoadError message={error.message} onRetry={refetch} />}
        {entries !== undefined && (
          <Groups
            entries={entries}
            onUse={(slug) => {
              choose(slug);
              router.push('/');
            }}
          />
        )}
        {entries === undefined && error === null && (
          <ul className={gridClass}>
            {[0, 1, 2, 3].map((key) => (
              <li key={key} className="h-40 animate-pulse rounded-xl bg-sunken" />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const gridClass = 'grid gap-3 md:grid-cols-2';

interface GroupsProps {
  entries: readonly MixtureEntry[];
  onUse: (slug: string) => void;
}

/** Own mixtures first; those that cannot run are folded below the others. */
function Groups({ entries, onUse }: GroupsProps) {
  const { own, team, presets, unavailable } = mixtureGroups(entries);
  const cards = (group: readonly MixtureEntry[]) => (
    <ul className={gridClass}>
      {group.map((entry) => (
        <MixtureCard key={entry.slug} entry={entry} onUse={() => onUse(entry.slug)} />
      ))}
    </ul>
  );
  return (
    <>
      {own.length > 0 && (
        <section aria-label="Your mixtures" className="flex flex-col gap-2.5">
          <h2 className="font-semibold text-ui">Your mixtures</h2>
          {cards(own)}
        </section>
      )}
      {team.length > 0 && (
        <section aria-label="Mixtures of the team" className="flex flex-col gap-2.5">
          <h2 className="font-semibold text-ui">From the team</h2>
          {cards(team)}
        </section>
      )}
      {presets.length > 0 && (
        <section aria-label="Presets" className="flex flex-col gap-2.5">
          <h2 className="font-semibold text-ui">Presets</h2>
          {cards(presets)}
        </section>
      )}
      {unavailable.length > 0 && (
        <details open={own.length + team.length + presets.length === 0} className="group">
          <summary className="mb-2.5 flex min-h-9 list-none items-center gap-1.5 text-ui touch:min-h-11">
            <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
            <h2 className="font-semibold">{plural(unavailable.length, 'mixture')} cannot run here</h2>
          </summary>
          {cards(unavailable)}
        </details>
      )}
    </>
  );
}

function MixtureCard({ entry, onUse }: { entry: MixtureEntry; onUse: () => void }) {
  const nameOf = useModelName();
  const { mixture, slug, available, unavailableReason, ownership } = entry;
  const mayEdit = ownership.mine || ownership.team === 'continue';
  return (
    <li className="flex flex-col gap-2.5 rounded-xl border bg-surface p-4">
      <div className="flex items-start gap-3">
        <span className="pt-1.5">
          <MixtureShape mixture={mixture} />
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="break-words font-semibold text-ui">
            <Name>{mixture.name}</Name>
          </h3>
          <p className="text-ink-faint text-small">
            {shapeWords(entry)} · <code className="figures whitespace-normal">{slug}</code>
          </p>
        </div>
        {available && (
          <Button look="outline" onClick={onUse}>
            Use
          </Button>
        )}
      </div>
      {mixture.description !== undefined && (
        <p className="text-ink-muted text-small">{mixture.description}</p>
      )}
      <p className="text-ink-faint text-small">{modelsOf(mixture).map(nameOf).join(', ')}</p>
      {unavailableReason !== null && (
        <p className="text-ink-muted text-small">Cannot run here: {unavailableReason}</p>
      )}
      <TeamChoice kind="mixture" id={slug} ownership={ownership} />
      <div className="-mb-1.5 -ml-2.5 mt-auto flex gap-1">
        <PageLink
          href={`/mixtures/new?from=${slug}`}
          aria-label={`Duplicate ${plainName(mixture.name)}`}
          className={buttonClass('quiet')}
        >
          Duplicate
        </PageLink>
        {mayEdit && (
          <PageLink
            href={`/mixtures/${slug}`}
            aria-label={`Edit ${plainName(mixture.name)}`}
            className={buttonClass('quiet')}
          >
            Edit
          </PageLink>
        )}
        {ownership.mine && <DeleteButton entry={entry} />}
      </div>
    </li>
  );
}

/** Deletes at once; undo works while the toast is shown. */
function DeleteButton({ entry: { slug, mixture } }: { entry: MixtureEntry }) {
  const remove = useDeleteMixture();
  const save = useSaveMixture();
  const tell = (error: unknown) => toasts.add({ title: messageOf(error) });
  async function deleteIt() {
    try {
      // Awaited here, because mutation callbacks are dropped with the card.
      await remove.mutateAsync(slug);
    } catch (error) {
      tell(error);
      return;
    }
    const toast = toasts.add({
      title: `${plainName(mixture.name)} is deleted.`,
      description: 'Its runs are unchanged.',
      actionProps: {
        children: 'Undo',
        onClick: () => {
          toasts.close(toast);
          save.mutateAsync({ slug: null, mixture }).catch(tell);
        },
      },
    });
  }
  return (
    <Button aria-label={`Delete ${plainName(mixture.name)}`} disabled={remove.isPending} onClick={deleteIt}>
      Delete
    </Button>
  );
}
