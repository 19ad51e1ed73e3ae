import { type ReactNode, useId } from 'react';

interface LabSectionProps {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page of the lab. */
export function LabSection({ title, about, actions, children }: LabSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="font-semibold text-reading">
            {title}
          </h2>
          {about !== undefined && <p className="mt-0.5 max-w-[72ch] text-ink-muted text-small">{about}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
