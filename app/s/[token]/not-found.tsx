import { Notice } from '@/components/ui/notice';

export default function ShareNotFound() {
  return (
    <main className="flex min-h-dvh">
      <Notice title="This link is no longer valid">
        Whoever shared it has revoked it or deleted the conversation, or the address is not complete.
      </Notice>
    </main>
  );
}
