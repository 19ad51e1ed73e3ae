import type { ProviderTest } from '@/lib/contract/providers/provider-contract';

/** What the test of a provider found; an empty status before its end. */
export function TestResult({ result }: { result: ProviderTest | undefined }) {
  return (
    <p role="status" className="text-small empty:hidden [overflow-wrap:anywhere]">
      {result?.ok === false && <span className="text-danger-ink">{result.reason}</span>}
      {result?.ok === true && (
        <span className="text-ink-muted">
          {result.baseUrl} responds: first token from {result.model} after{' '}
          <span className="figures">{result.ttftMs} ms</span>.
        </span>
      )}
    </p>
  );
}
