import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export default function NotFound() {
  return (
    <main className="flex min-h-dvh">
      <Notice
        title="There is nothing at this address"
        action={
          <Link href="/" className={buttonClass('outline')}>
            To the start
          </Link>
        }
      />
    </main>
  );
}
