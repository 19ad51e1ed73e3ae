import clsx from 'clsx';

/** Holds the place of what is on its way. `className` gives its size. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden="true" className={clsx('pulse block rounded-lg bg-line', className)} />;
}
