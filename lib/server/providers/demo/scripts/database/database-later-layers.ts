import type { Script } from '../script';

export const laterLayers: Script['later'] = {
  careful: [
    {
      text: 'I compared «responses». On one point they contradict each other, and it matters for the choice.',
      needs: ['mistake', 'wal'],
    },
    { text: 'I compared «responses».', lacks: ['mistake'] },
    {
      text: '**A correction.** Response «mistake» says that nobody can read while somebody saves and that no setting changes it. This is wrong. It describes the default rollback journal. WAL mode is exactly this setting, available since version 3.7.0 of 2010: readers go on while somebody writes.',
    },
    {
      text: '**The correction** in response «correction» stands: WAL mode is exactly this setting, and with it readers go on while somebody writes.',
      lacks: ['mistake'],
    },
    {
      text: '**The criterion.** The question that decides is how many machines write, not how many people.',
      needs: ['machines'],
    },
    {
      text: '**The load.** Twenty people who each save once every ten seconds make two writes a second, and the one writer is busy 1% of the time (response «load»).',
    },
    {
      text: '**The hidden case** is in response «insight» alone: your deploy is the moment when you have two machines. Stop the old container before starting the new one, or use Postgres.',
      needs: ['alone'],
    },
    {
      text: '**The hidden case** is in response «insight»: your deploy is the moment when you have two machines. Stop the old container before starting the new one, or use Postgres.',
      lacks: ['alone'],
    },
    {
      text: 'Not to forget: on a platform without a persistent disk, SQLite is no option at all.',
      needs: ['disk'],
    },
  ],
  blunt: [
    { text: '«Responses». One error, one good surprise.', needs: ['mistake', 'insight'] },
    {
      text: 'Error: response «mistake» thinks that saving blocks all readers for good. It does not. WAL mode is exactly this setting, one line, first day.',
    },
    {
      text: 'Settled: WAL mode is exactly this setting that lets people read during a write (response «correction»).',
      lacks: ['mistake'],
    },
    {
      text: `\`\`\`sql
PRAGMA journal_mode = WAL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
\`\`\`

Foreign keys are off by default and must be switched on for each connection.`,
      needs: ['pragmas'],
    },
    {
      text: 'Surprise: the deploy. If old and new containers overlap on two hosts, your deploy is the moment when you have two machines (response «insight»). I missed that.',
    },
    {
      text: 'Pick Postgres for two app servers, a reporting tool that wants its own login, or a platform that throws the disk away at each deploy.',
      needs: ['reporting'],
    },
    {
      text: 'If the company already runs a managed Postgres, one more database there costs next to nothing. Fair point, response «managed».',
    },
  ],
  sceptic: [
    { text: 'I looked for claims in «responses» that do not survive a look into the documentation.' },
    {
      text: 'One does not: response «mistake» on locking. That a commit stops all reading is true of the default rollback journal only. WAL mode is exactly this setting that the response says does not exist.',
    },
    {
      text: 'The claim about blocked readers has been corrected in response «correction», and rightly: WAL mode is exactly this setting.',
      lacks: ['mistake'],
    },
    {
      text: 'The estimate of response «load» survives. Even at ten times the load, the one writer would be busy 10% of the time.',
    },
    {
      text: 'The best objection to SQLite is in response «insight», and it has nothing to do with load: your deploy is the moment when you have two machines, and file locks over a network are exactly what SQLite warns against.',
    },
    {
      text: 'I also keep the argument from operations: if your company already runs a managed Postgres with backups and monitoring, the main argument for SQLite is gone.',
      needs: ['managed'],
    },
    {
      text: 'An untested backup of either system is a hope. Restore one before you decide.',
      needs: ['hope'],
    },
  ],
  storyteller: [
    {
      text: '«Responses» sat down to choose a database, and it turned out that they were arguing about machines.',
      needs: ['machines'],
    },
    {
      text: 'One of them remembered an old film. In response «mistake», everybody waits while one person saves. That is SQLite with its default journal. WAL mode is exactly this setting that gives the story another ending: the readers read on.',
    },
    {
      text: 'The old tale of waiting readers has been put right in response «correction»: WAL mode is exactly this setting that lets them read on.',
      lacks: ['mistake'],
    },
    {
      text: 'Nobody adds the second machine on purpose. It comes through the deploy script: your deploy is the moment when you have two machines (response «insight»).',
    },
    {
      text: 'SQLite is a notebook on your desk, Postgres is a post office. The question is whether the people who need it sit at one desk.',
      needs: ['notebook'],
    },
    {
      text: 'And “we can migrate later” is half true: the day you move, you will convert timestamps, booleans and JSON, and find rows that Postgres refuses.',
      needs: ['migrate'],
    },
  ],
  engineer: [
    { text: 'Merged from «responses»:', needs: ['insight'] },
    {
      text: `| | SQLite | Postgres |
| --- | --- | --- |
| writers | one at a time; in WAL mode, readers go on | many, row locks |
| reached from | one machine | any machine |
| users and rights | those of the file | roles, grants, row policies |
| deploys | stop the old process first | versions may overlap |
| backup | \`VACUUM INTO\` | \`pg_dump\` or continuous archiving |`,
      needs: ['insight'],
    },
    {
      text: 'One claim had to be corrected. Response «mistake» says that a write blocks all readers and no setting changes that. WAL mode is exactly this setting.',
    },
    {
      text: 'Response «correction» has the locking right: WAL mode is exactly this setting that keeps readers going.',
      lacks: ['mistake'],
    },
    {
      text: 'I added the row on deploys from response «insight». Your deploy is the moment when you have two machines, and I had not counted it.',
    },
    {
      text: 'Whichever you take: put the schema in migrations from the first day, keep the queries in one module, store times as UTC, and restore a backup once a quarter.',
      needs: ['migrations'],
    },
  ],
  teacher: [
    { text: 'I read «responses» and made a short path through them.' },
    {
      text: 'First repair a step. Response «mistake» teaches that nobody can read while somebody saves. That is true of the default journal only. WAL mode is exactly this setting, and after it people read while one person writes.',
    },
    {
      text: 'A step that needed repair is repaired in response «correction»: WAL mode is exactly this setting that allows reading during a write.',
      lacks: ['mistake'],
    },
    {
      text: '- **Where does the program run?** On one machine with a disk that stays: both work. On several machines, or without such a disk: Postgres.\n- **Who reaches the data?** Only your program: both work. Also a reporting tool or another team: Postgres, because it has logins and rights.',
      needs: ['questions'],
    },
    {
      text: '**How do you deploy?** This question comes from response «insight»: your deploy is the moment when you have two machines. If old and new may overlap on two hosts, SQLite is at risk.',
    },
    {
      text: 'Then practise: make a backup, delete the database, restore it.',
      needs: ['practise'],
    },
  ],
};
