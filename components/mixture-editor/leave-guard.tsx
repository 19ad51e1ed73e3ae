'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { holdLeaving } from '@/lib/client/browser/navigation-block';

/** Asks for confirmation before leaving the page. */
export function LeaveGuard() {
  const router = useRouter();
  const [held, setHeld] = useState<{ go: () => void } | null>(null);
  useEffect(() => {
    let release = () => {};
    release = holdLeaving(
      (go) =>
        setHeld({
          go: () => {
            release();
            go();
          },
        }),
      (href) => router.push(href),
    );
    return () => release();
  }, [router]);
  if (held === null) return null;
  return (
    <Dialog title="Leave without saving?" size="narrow" onClosed={() => setHeld(null)}>
      <p className="text-ink-muted text-ui">Your changes to this mixture will be lost.</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button look="danger" onClick={held.go}>
          Leave
        </Button>
        <Button look="solid" onClick={() => setHeld(null)}>
          Stay
        </Button>
      </div>
    </Dialog>
  );
}
