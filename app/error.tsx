'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="flex min-h-dvh">
      <Notice
        title="This page could not be shown"
        action={
          <Button look="outline" onClick={reset}>
            Try again
          </Button>
        }
      >
        Your questions are safe on the server. The server log says what went wrong.
      </Notice>
    </main>
  );
}
