import { CopyButton } from '@/components/ui/copy-button';

/** A link that is shown once. */
export function OneTimeLink({ url, words }: { url: string; words: string }) {
  return (
    <div role="status" className="flex items-center gap-2 rounded-xl bg-sunken px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="text-small">Send this link to the person. {words} It is shown only now.</p>
        <code className="block font-mono text-[12px] text-ink-muted [overflow-wrap:anywhere]">{url}</code>
      </div>
      <CopyButton text={url} label="Copy link" />
    </div>
  );
}
