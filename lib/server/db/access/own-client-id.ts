import { currentPerson } from './access';

/**
 * The id that a client gave its request, as it is stored: two people may give the same. Null for none.
 * @param clientId chosen by the client.
 */
export function ownClientId(clientId: string): string;
export function ownClientId(clientId: string | null): string | null;
export function ownClientId(clientId: string | null): string | null {
  const person = currentPerson();
  return clientId === null || person === null ? clientId : `${person.id}:${clientId}`;
}
