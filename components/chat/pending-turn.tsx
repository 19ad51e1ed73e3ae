import { QuestionText } from '@/components/ui/question-text';

/** A question between being sent and being stored. */
export function PendingTurn({ content }: { content: string }) {
  return (
    <section aria-label="Question" className="flex flex-col gap-4">
      <QuestionText content={content} />
      <p role="status" className="text-ink-faint text-ui">
        Sending…
      </p>
    </section>
  );
}
