import { FlaskConical } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';

/** What the lab is, for a person who has no evaluation yet. */
export function LabIntroduction() {
  return (
    <div className="flex flex-col items-start gap-4 rounded-2xl border bg-surface p-6 sm:p-8">
      <FlaskConical aria-hidden="true" className="size-6 text-accent-ink" />
      <p className="max-w-[62ch] text-reading">
        An evaluation asks mixtures and single models the same questions, and lets checks or a judge score
        their answers. You see the number of calls, the cost and the time before anything runs, and can pause
        at any moment. The result says which one is better, how sure that is, and what it costs.
      </p>
      <div className="flex flex-wrap gap-2">
        <PageLink href="/lab/new?try=demo" className={buttonClass('solid')}>
          Try it on demo models
        </PageLink>
        <PageLink href="/lab/new" className={buttonClass('outline')}>
          New evaluation
        </PageLink>
      </div>
      <p className="text-ink-muted text-small">
        Demo models are scripted: they need no key, cost nothing and finish within a minute.
      </p>
    </div>
  );
}
