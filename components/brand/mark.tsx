/** The mark: three bars, deepening. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 18 18" className="size-[18px] shrink-0">
      <rect x="0" y="1" width="18" height="4" rx="1" fill="var(--accent)" opacity="0.35" />
      <rect x="0" y="7" width="18" height="4" rx="1" fill="var(--accent)" opacity="0.65" />
      <rect x="0" y="13" width="18" height="4" rx="1" fill="var(--accent)" />
    </svg>
  );
}
