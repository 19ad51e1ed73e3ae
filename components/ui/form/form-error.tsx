/** What went wrong with a form; nothing for null. */
export function FormError({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <p role="alert" className="text-danger-ink text-small">
      {error.message}
    </p>
  );
}
