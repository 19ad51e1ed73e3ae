interface ProgressLineProps {
  /** From 0 to 1. */
  done: number;
  label: string;
}

/** How much of an evaluation is done. */
export function ProgressLine({ done, label }: ProgressLineProps) {
  const percent = Math.round(100 * Math.min(1, Math.max(0, done)));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
    </div>
  );
}
