import type { ChildProcess } from 'node:child_process';

export type Row = Record<string, unknown>;

/** Runs one SQL statement on the database of a server, for states that requests cannot produce. `$1` is the first value. */
export type Query = (sql: string, values?: readonly unknown[]) => Promise<Row[]>;

interface Answer {
  id: number;
  rows?: Row[];
  error?: string;
}

/** @param child a server process that has loaded `answer-queries.mjs`. */
export function queryServer(child: ChildProcess): Query {
  let lastId = 0;
  return (sql, values = []) => {
    lastId += 1;
    const id = lastId;
    const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
    function onExit() {
      reject(new Error('The server ended before it answered the query.'));
    }
    function onMessage(answer: Answer) {
      if (answer.id !== id) return;
      child.off('message', onMessage).off('exit', onExit);
      if (answer.rows === undefined) reject(new Error(answer.error));
      else resolve(answer.rows);
    }
    child.on('message', onMessage).on('exit', onExit);
    child.send({ id, sql, values });
    return promise;
  };
}
