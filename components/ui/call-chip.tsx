/** Colours of slots: as many as a layer has in most mixtures; later slots repeat them, with their own number. */
const colours = 12;

/** The id of a call in the colour of its slot. */
export function CallChip({ call }: { call: string }) {
  return (
    <span
      className="figures inline-flex h-5 min-w-8 shrink-0 items-center justify-center rounded border px-1 text-[12px] text-ink leading-none"
      style={{
        borderColor: slotColour(call),
        background: `color-mix(in oklch, ${slotColour(call)} 14%, transparent)`,
      }}
    >
      {call}
    </span>
  );
}

/** The colour of the slot of a call: "1.3" and "2.3" have the same. */
export function slotColour(call: string): string {
  const slot = Number(call.split('.')[1] ?? 1);
  return `var(--slot-${((slot - 1) % colours) + 1})`;
}
