'use client';

import { useEffect, useState } from 'react';
import { timeWords } from '@/lib/format/time-words';

/** When something was, in the time zone of the reader, which the server does not know. */
export function TimeOf({ at }: { at: string }) {
  const [words, setWords] = useState('');
  useEffect(() => setWords(timeWords(new Date(at), new Date())), [at]);
  return <time dateTime={at}>{words}</time>;
}
