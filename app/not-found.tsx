import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';

export default function NotFound() {
  return (
    <main className="flex min-h-dvh">
      <Notice
        title="Page not found"
        action={
          <PageLink href="/" className={buttonClass('outline')}>
            Back to the start page
          </PageLink>
        }
      />
    </main>
  );
}
