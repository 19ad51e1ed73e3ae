import type { Script } from '../script';

/** Facts from sqlite.org (WAL, limits, foreign keys, VACUUM INTO) and postgresql.org (versioning policy, defaults). */
export const firstLayer: Script['first'] = {
  careful: `The question that decides is how many machines write, not how many people.

SQLite is a library inside your program, and the database is a file on the same machine. Postgres is a server that any number of machines reach over the network. Everything else follows from this difference.

**SQLite** allows one writer at a time for each database. In WAL mode, readers go on while somebody writes. All processes must be on the same host, because WAL uses shared memory and does not work over a network file system. The largest database is 281 TB, so size is not the limit you will meet.

**Postgres** locks rows, so many sessions write at once. It has users with separate rights, a strict type system and replication. In return you operate a server: upgrades, backups, a pool of connections (100 by default).

For an internal tool that runs as one process on one machine, I would start with SQLite. I would start with Postgres as soon as one of these is certain: two application servers, a second program that reads the same data, or rights that differ by person inside the database.

I am unsure only about your hosting: on a platform without a persistent disk, SQLite is no option at all.`,

  blunt: `SQLite, unless you can name the second machine.

A small team makes a handful of writes a second on a bad day. SQLite does hundreds on a laptop, each of them synced to disk. You will not outgrow it by having colleagues.

What you save:

- no server, no password, no port, no connection pool;
- backup is one command: \`VACUUM INTO 'backup.db'\`;
- a test gets a fresh database in a millisecond, in memory.

What you must do on the first day:

\`\`\`sql
PRAGMA journal_mode = WAL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
\`\`\`

Foreign keys are off by default and must be switched on for each connection. Forget this and you will find orphans in a year. Declare tables \`STRICT\`, or SQLite will store the text “abc” in an integer column without a word.

When to pick Postgres: two app servers, a reporting tool that wants its own login, or a platform that throws the disk away at each deploy. These are facts about your setup and you know them today. “We may grow” is not on the list.

Still undecided? Then nothing forces Postgres on you, and that is the answer.`,

  sceptic: `I distrust both standard answers. “SQLite is a toy” is wrong: its test suite is hundreds of times as large as its code, and phones and browsers depend on it. “You can always migrate later” is half true, and the other half is expensive.

Look at what later means. The dialects differ: SQLite has no separate date type, enforces types only where tables are STRICT, and can change much less of a table in place. The day you move, you will convert timestamps, booleans and JSON, and find rows that Postgres refuses. An object-relational mapper hides the syntax, not the data.

Then look at the usual argument for Postgres, “many users at once”. Ask for the number. Twenty people do not write at once; they read, think and click. People who rule out SQLite for such a team rarely show an estimate, only a feeling.

So which claim survives? That the choice is about operations. Who restores the backup, and has anybody tried? An untested backup of either system is a hope. If your company already runs a managed Postgres with backups and monitoring, the marginal cost of one more database there is close to zero, and the main argument for SQLite is gone.`,

  storyteller: `It is a quiet Tuesday. The tool for tracking loan laptops has run for eight months on SQLite, one container, one file on a volume. Nobody has thought about the database since March, which is the best thing you can say about one.

Then somebody switches on rolling deploys. The platform starts the new container, waits until it is healthy, and stops the old one. For forty seconds there are two processes. If both are on one host, SQLite copes: they take turns. But the platform has put the new one on another host, and the volume is now a network share. Two machines hold one file open, and file locks over a network are exactly what SQLite warns against. On Wednesday, three rows are missing and one index is damaged.

Nobody added users. Nobody added a server on purpose. The second machine came through the deploy script. Your deploy is the moment when you have two machines, and it belongs in the decision.

The team did not have to leave SQLite. They could stop the old container before starting the new one and accept a few seconds of downtime, which an internal tool can afford. Or they could move to Postgres, where two versions of the program may overlap as long as the schema suits both.`,

  engineer: `Estimate first. Twenty people, each saving once every ten seconds at the busiest time, make two writes a second. A small write transaction in SQLite takes about 5 ms with its sync to disk, so the one writer is busy 1% of the time. Throughput does not decide this.

| | SQLite | Postgres |
| --- | --- | --- |
| runs as | a library in your process | a server |
| writers | one at a time | many, row locks |
| reached from | one machine | any machine |
| users and rights | those of the file | roles, grants, row policies |
| types | loose, strict on request | strict |
| backup | copy with \`VACUUM INTO\` | \`pg_dump\` or continuous archiving |
| upgrade | a new library version | a major version every year, each supported for five |
| costs | nothing | a server or a managed plan |

I would choose by the row “reached from” and check “users and rights” second. The others are details.

Whichever you take: put the schema in migrations from the first day, keep the queries in one module, store times as UTC, and restore a backup once a quarter. With that, a later move costs days. Without it, weeks. Do not write for both dialects at once; you would get the weaknesses of each.`,

  teacher: `Think of a notebook and a post office. SQLite is a notebook on your desk: no queue, no opening hours, always at hand. Postgres is a post office: a counter, staff, rules, and many people served at once. Neither is better. The question is whether the people who need it sit at one desk.

Work through three questions.

- **Where does the program run?** On one machine with a disk that stays: both work. On several machines, or without such a disk: Postgres.
- **Who reaches the data?** Only your program: both work. Also a reporting tool or another team: Postgres, because it has logins and rights. Whoever can read the SQLite file can read all of it.
- **How do people work with it?** Here is the weak side of the notebook. SQLite locks the whole file for each write, so nobody can read while somebody saves, and no setting changes that. With twenty people, they will notice.

Then practise the part that everyone skips: make a backup, delete the database, restore it. If you cannot do it today in ten minutes, choose the system for which you can.

Check yourself: which of your three answers would change next year? If none, decide now and move on.`,
};
