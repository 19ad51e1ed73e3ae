/** Unformatted text in a box with its own scrolling. */
export function RawText({ children }: { children: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-h-96 overflow-auto whitespace-pre-wrap break-words px-3 py-2 font-mono text-[12px] text-ink-muted leading-relaxed"
    >
      {children}
    </pre>
  );
}
