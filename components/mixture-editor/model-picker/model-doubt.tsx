'use client';

import { TriangleAlert } from 'lucide-react';
import { Explained } from '@/components/mixture-editor/fields/explained';
import type { UnavailableModel } from '@/lib/mixture/model-info';

const words: Readonly<Record<UnavailableModel['doubt'], string>> = {
  provider: 'Not available now',
  gone: 'No longer available',
  unlisted: 'May not be served',
};

/** The note below an unavailable model: why it is unavailable, and what to do. */
export function UnavailableReason({ model: { doubt, reason } }: { model: UnavailableModel }) {
  return (
    <p className="mt-1.5 flex items-center gap-1.5 text-ink-muted text-small" data-doubt={doubt}>
      <TriangleAlert
        aria-hidden="true"
        className={`size-3.5 shrink-0 ${doubt === 'unlisted' ? 'text-ink-faint' : 'text-danger-ink'}`}
      />
      <Explained words={words[doubt]} about="Why it is unavailable">
        <p>{reason}</p>
        {doubt === 'provider' && (
          <p>
            <a
              href="/settings"
              target="_blank"
              className="text-accent-ink underline underline-offset-2"
              rel="noopener"
            >
              Open Settings
            </a>{' '}
            in another tab; what is set there counts here as soon as you come back.
          </p>
        )}
        {doubt === 'gone' && <p>Choose another model for this place.</p>}
        {doubt === 'unlisted' && <p>Check its name. Strata calls it anyway.</p>}
      </Explained>
    </p>
  );
}
