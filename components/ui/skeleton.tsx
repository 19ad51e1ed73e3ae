import clsx from 'clsx';

/** A placeholder while content loads. `className` sets its size. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden="true" className={clsx('pulse block rounded-lg bg-line', className)} />;
}
