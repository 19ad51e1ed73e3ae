import Link from 'next/link';
import { Mark } from '@/components/brand/mark';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export default function SharedEvaluationNotFound() {
  return (
    <main className="flex min-h-dvh flex-col">
      <Link href="/" className="flex items-center gap-2.5 self-start p-4 font-semibold text-[17px] sm:px-8">
        <Mark />
        Strata
      </Link>
      <Notice
        title="This link is no longer valid"
        action={
          <Link href="/" className={buttonClass('outline')}>
            Open Strata
          </Link>
        }
      >
        Its owner revoked it or deleted the evaluation, or the address is incomplete.
      </Notice>
    </main>
  );
}
