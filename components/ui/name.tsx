import { plainName } from '@/lib/format/plain-name';

/** A name within other text: neither has a say in the direction of the other. */
export function Name({ children }: { children: string }) {
  return <bdi>{plainName(children)}</bdi>;
}
