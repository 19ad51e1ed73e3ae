interface SegmentsProps<Value extends string | number> {
  /** Of the radio buttons: one of its own on each page. */
  name: string;
  options: readonly (readonly [Value, string])[];
  /** Undefined while it is not known. */
  chosen: Value | undefined;
  onChange: (value: Value) => void;
}

/** A choice of few, side by side. Its fieldset, which names it, is the caller's. */
export function Segments<Value extends string | number>({
  name,
  options,
  chosen,
  onChange,
}: SegmentsProps<Value>) {
  return (
    <div className="inline-flex gap-0.5 rounded-xl border bg-sunken p-0.5">
      {options.map(([value, words]) => (
        <label
          key={value}
          className="cursor-pointer rounded-[10px] px-3 py-1 text-ink-muted text-small transition-colors has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={chosen === value}
            onChange={() => onChange(value)}
          />
          {words}
        </label>
      ))}
    </div>
  );
}
