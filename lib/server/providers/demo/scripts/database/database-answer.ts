import type { Script } from '../script';

export const answer: Script['answer'] = [
  {
    text: '**Take SQLite if the tool runs as one process on one machine with a disk that stays. Take Postgres as soon as a second machine or a second program needs the data.**',
  },
  {
    text: 'The question that decides is how many machines write, not how many people.',
  },
  {
    text: 'Twenty people who each save once every ten seconds make two writes a second, and the one writer of SQLite is busy 1% of the time. Throughput does not decide this.',
    needs: ['load'],
  },
  {
    text: `| | SQLite | Postgres |
| --- | --- | --- |
| writers | one at a time; in WAL mode, readers go on | many, row locks |
| reached from | one machine | any machine |
| users and rights | those of the file | roles, grants, row policies |
| deploys | stop the old process first | versions may overlap |
| backup | \`VACUUM INTO\` | \`pg_dump\` or continuous archiving |`,
  },
  {
    text: `### If you take SQLite

\`\`\`sql
PRAGMA journal_mode = WAL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
\`\`\`

The first line matters most: with WAL mode, readers go on while somebody writes. Foreign keys are off by default and must be switched on for each connection.`,
  },
  {
    text: `### The trap

Your deploy is the moment when you have two machines. If old and new containers overlap on two hosts, they share one file over a network, and file locks over a network are exactly what SQLite warns against. Stop the old container before starting the new one, or use Postgres.`,
    needs: ['insight'],
  },
  {
    text: `### When Postgres is right from the start

Pick Postgres for two app servers, a reporting tool that wants its own login, or a platform that throws the disk away at each deploy.`,
  },
  {
    text: 'If your company already runs a managed Postgres with backups and monitoring, the main argument for SQLite is gone.',
    needs: ['managed'],
  },
  {
    text: 'In both cases, restore a backup before anybody depends on the tool. An untested backup of either system is a hope.',
    needs: ['hope'],
  },
];
