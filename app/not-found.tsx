import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export default function NotFound() {
  return (
    <main className="flex min-h-dvh">
      <Notice
        title="Page not found"
        action={
          <Link href="/" className={buttonClass('outline')}>
            Back to the start page
          </Link>
        }
      />
    </main>
  );
}
