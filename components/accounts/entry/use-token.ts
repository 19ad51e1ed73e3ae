'use client';

import { useEffect, useState } from 'react';

/** The token behind the # of a link, which servers and logs never see; null before it is known, "" for none. */
export function useToken(): string | null {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => setToken(location.hash.slice(1)), []);
  return token;
}
