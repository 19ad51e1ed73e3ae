import { CopyButton } from '@/components/ui/copy-button';

/** Code that is too long for colours, as it is. */
export function LongCode({ text }: { text: string }) {
  return (
    <div className="relative">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        dir="ltr"
        className="overflow-x-auto rounded-[10px] border bg-surface p-3 font-mono text-[13px] leading-[1.55]"
      >
        {text}
      </pre>
      <span className="absolute top-1 right-1">
        <CopyButton text={text} label="Copy code" />
      </span>
    </div>
  );
}
