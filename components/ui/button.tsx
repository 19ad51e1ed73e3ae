import clsx from 'clsx';
import type { ComponentProps } from 'react';

type Look = 'quiet' | 'outline' | 'solid' | 'danger';

const looks: Record<Look, string> = {
  quiet: 'text-ink-muted hover:bg-hover hover:text-ink',
  outline: 'border bg-surface text-ink hover:border-line-strong hover:bg-hover',
  solid: 'bg-ink text-page hover:opacity-90',
  danger: 'border bg-surface text-danger-ink hover:border-danger',
};

/** The classes of a button, for links and triggers that look like one. */
export function buttonClass(look: Look, className?: string): string {
  return clsx(
    'inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-lg px-2.5 text-ui font-medium transition-colors',
    'touch:h-11 touch:px-3.5 disabled:pointer-events-none disabled:opacity-50',
    looks[look],
    className,
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
}

export function Button({ look = 'quiet', className, ...props }: ButtonProps) {
  return <button type="button" className={buttonClass(look, className)} {...props} />;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  /** The accessible name, also shown as a tooltip. */
  label: string;
}

export function IconButton({ label, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={label}
      className={clsx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-ink-faint transition-colors hover:bg-hover hover:text-ink',
        'touch:size-11 disabled:pointer-events-none disabled:opacity-40 [&_svg]:size-4',
        className,
      )}
      {...props}
    />
  );
}
