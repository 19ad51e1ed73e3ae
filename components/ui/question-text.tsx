/** A question as a heading. A long one is text, not a title. */
export function QuestionText({ content }: { content: string }) {
  const long = content.length > 160 || content.includes('\n');
  const size = long ? 'max-w-[62em] text-reading font-medium' : 'text-title font-semibold';
  return <h2 className={`min-w-0 flex-1 whitespace-pre-wrap break-words ${size}`}>{content}</h2>;
}
