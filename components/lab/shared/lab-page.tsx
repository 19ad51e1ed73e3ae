import clsx from 'clsx';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageLink } from '@/components/ui/page-link';

interface LabPageProps {
  title: ReactNode;
  /** The page above. */
  back?: { href: string; name: string };
  about?: ReactNode;
  actions?: ReactNode;
  /** `wide` for figures and texts side by side. */
  size?: 'wide' | 'reading';
  children: ReactNode;
}

/** The frame of a page of the lab. */
export function LabPage({ title, back, about, actions, size = 'reading', children }: LabPageProps) {
  return (
    <div className="flex-1 overflow-y-auto">
      <div
        className={clsx(
          'mx-auto flex w-full flex-col gap-8 px-4 pt-14 pb-16 sm:px-8',
          size === 'wide' ? 'max-w-[1480px]' : 'max-w-[980px]',
        )}
      >
        <div className="flex flex-col gap-2">
          {back !== undefined && (
            <PageLink
              href={back.href}
              className="-ml-1 inline-flex items-center gap-0.5 self-start text-ink-muted text-small hover:text-ink touch:min-h-11"
            >
              <ChevronLeft aria-hidden="true" className="size-4" />
              {back.name}
            </PageLink>
          )}
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-40 flex-1">
              <h1 className="break-words font-semibold text-title">{title}</h1>
              {about !== undefined && <div className="mt-1 max-w-[64ch] text-ink-muted text-ui">{about}</div>}
            </div>
            {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
          </div>
        </div>
        {children}
      </div>
    </div>
  );
}
