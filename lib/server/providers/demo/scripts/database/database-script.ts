import { suggestedQuestions } from '@/lib/conversation/suggested-questions';
import type { Script } from '../script';
import { answer } from './database-answer';
import { firstLayer } from './database-first-layer';
import { laterLayers } from './database-later-layers';

export const database: Script = {
  question: suggestedQuestions.database,
  wording: {
    needs: [['postgres', 'postgresql'], ['sqlite']],
    may: 'small team teams internal tool tools database use choose pick prefer take better best good app vs versus which'.split(
      ' ',
    ),
  },
  points: {
    mistake: 'so nobody can read while somebody saves',
    correction: 'WAL mode is exactly this setting',
    insight: 'your deploy is the moment when you have two machines',
    wal: 'readers go on while somebody writes',
    machines: 'how many machines write, not how many people',
    load: 'busy 1% of the time',
    disk: 'without a persistent disk',
    pragmas: 'PRAGMA busy_timeout = 5000',
    reporting: 'a reporting tool that wants its own login',
    managed: 'managed Postgres',
    hope: 'An untested backup of either system is a hope',
    notebook: 'a notebook on your desk',
    migrate: 'convert timestamps, booleans and JSON',
    migrations: 'put the schema in migrations from the first day',
    questions: 'On one machine with a disk that stays: both work',
    practise: 'make a backup, delete the database, restore it',
  },
  thought:
    'Both work for small teams, so popularity does not help. What differs in kind? SQLite is a file on one machine, Postgres is a server. So I should decide by machines, then by rights, and check the limits that people quote: one writer, WAL on one host, 281 TB. I do not know the hosting, and must say so.',
  first: firstLayer,
  later: laterLayers,
  answer,
  list: {
    consensus: [
      {
        point: 'A second machine or a second program that needs the data calls for Postgres.',
        saidBy: ['machines', 'reporting', 'questions'],
      },
      { point: 'The load of a small team does not rule out SQLite.', saidBy: ['load', 'pragmas'] },
    ],
    contradictions: [
      {
        about: 'Whether people can read while SQLite writes',
        claims: [
          {
            point: 'A write locks the whole file and nobody can read; no setting changes that.',
            saidBy: ['mistake'],
          },
          { point: 'In WAL mode, readers go on while somebody writes.', saidBy: ['wal'] },
        ],
        decision:
          'Readers need not wait: WAL mode has let them read during a write since SQLite 3.7.0 of 2010. The opposite claim describes the default rollback journal.',
      },
    ],
    uniqueInsights: [
      { point: 'A rolling deploy runs two machines on one file for a moment.', saidBy: ['insight'] },
      { point: 'Where a managed Postgres already runs, the case for SQLite is weak.', saidBy: ['managed'] },
      { point: 'A later move means converting timestamps, booleans and JSON.', saidBy: ['migrate'] },
    ],
  },
};
