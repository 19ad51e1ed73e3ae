interface SizeChoicesProps {
  legend: string;
  sizes: readonly number[];
  chosen: readonly number[];
  onChange: (chosen: readonly number[]) => void;
}

/** Numbers to try, any of them. */
export function SizeChoices({ legend, sizes, chosen, onChange }: SizeChoicesProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-small">{legend}</legend>
      <div className="inline-flex gap-1.5">
        {sizes.map((size) => (
          <label
            key={size}
            className="figures flex h-9 min-w-9 touch:h-11 touch:min-w-11 cursor-pointer items-center justify-center rounded-lg border bg-surface px-2 text-ui has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="checkbox"
              className="sr-only"
              checked={chosen.includes(size)}
              onChange={() =>
                onChange(
                  chosen.includes(size)
                    ? chosen.filter((one) => one !== size)
                    : [...chosen, size].toSorted((a, b) => a - b),
                )
              }
            />
            {size}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
