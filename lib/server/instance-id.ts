/** The instance that this process is: the owner of the runs that it executes. */
import { newId } from '@/lib/new-id';
import { processSingleton } from '@/lib/server/process-singleton';

const holder = () => processSingleton('instance', () => ({ id: newId() }));

/** The id in the table `Instance`. */
export function instanceId(): string {
  return holder().id;
}

/** After another instance took over its runs, the process goes on as a new instance. */
export function renewInstanceId(): string {
  holder().id = newId();
  return instanceId();
}
