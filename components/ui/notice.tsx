import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
}

/** An empty page or panel that says why and what to do. */
export function Notice({ title, children, action }: NoticeProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 px-6 py-16 text-center">
      <h1 className="font-semibold text-reading">{title}</h1>
      {children && <div className="max-w-[44ch] text-ink-muted text-ui">{children}</div>}
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  );
}
