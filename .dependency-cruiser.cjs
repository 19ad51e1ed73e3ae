/**
 * The import rules of docs/architecture.md. `npm test architecture` checks them.
 *
 * A room is a folder with one rule: the list of rooms that it may import.
 */
const pure = [
  'lib/errors',
  'lib/steps',
  'lib/csv-line',
  'lib/spending',
  'lib/mixture',
  'lib/moa',
  'lib/evaluation',
  'lib/contract',
  'lib/conversation',
  'lib/format',
  'lib/provenance',
  'lib/reading',
];
/** What makes ids at random is no pure module. */
const ids = 'lib/new-id';
const serverBase = ['lib/server/[^/]+\\.m?[jt]s$', 'lib/server/db', ids, ...pure];

/** Each room and the rooms that it may import. */
const rooms = {
  'lib/errors': [],
  'lib/steps': [],
  'lib/csv-line': [],
  [ids]: [],
  'lib/spending': ['lib/errors', 'lib/csv-line'],
  'lib/mixture': ['lib/errors', 'lib/spending'],
  'lib/moa': ['lib/errors', 'lib/spending', 'lib/mixture'],
  'lib/evaluation': ['lib/errors', 'lib/steps', 'lib/csv-line', 'lib/spending', 'lib/mixture', 'lib/moa'],
  'lib/contract': ['lib/errors', 'lib/spending', 'lib/mixture', 'lib/moa', 'lib/evaluation'],
  'lib/conversation': ['lib/errors', 'lib/spending', 'lib/mixture', 'lib/moa', 'lib/contract', 'lib/format'],
  'lib/format': ['lib/errors', 'lib/spending', 'lib/mixture', 'lib/moa'],
  'lib/provenance': ['lib/errors', 'lib/steps', 'lib/spending', 'lib/mixture', 'lib/moa', 'lib/contract'],
  'lib/reading': [
    ...['lib/errors', 'lib/spending', 'lib/mixture', 'lib/moa', 'lib/evaluation', 'lib/contract'],
    'lib/format',
  ],
  'lib/api': pure,
  'lib/client': [...pure, 'lib/api', ids],
  'lib/cli': [...pure, 'lib/api', ids],
  components: [...pure, 'lib/api', 'lib/client'],
  // Inside the server, from the database upwards.
  'lib/server/[^/]+\\.m?[jt]s$': ['lib/errors', 'lib/steps', 'lib/moa', 'lib/contract', ids],
  'lib/server/db': ['lib/server/[^/]+\\.m?[jt]s$', ids, ...pure],
  'lib/server/providers': serverBase,
  'lib/server/mixtures': [...serverBase, 'lib/server/providers'],
  'lib/server/spending': [...serverBase, 'lib/server/providers'],
  'lib/server/auth': [...serverBase, 'lib/server/spending'],
  'lib/server/runs': [...serverBase, 'lib/server/providers', 'lib/server/mixtures', 'lib/server/spending'],
  'lib/server/sources': [
    ...serverBase,
    ...['providers', 'spending', 'runs'].map((room) => `lib/server/${room}`),
  ],
  'lib/server/sharing': [...serverBase, 'lib/server/runs'],
  'lib/server/http': [...serverBase, 'lib/server/auth', 'lib/server/runs'],
  'lib/server/openai': [
    ...serverBase,
    ...['providers', 'mixtures', 'spending', 'auth', 'runs', 'http'].map((room) => `lib/server/${room}`),
  ],
  'lib/server/openapi': [...serverBase, 'lib/server/http', 'lib/server/openai'],
  'lib/server/jobs': serverBase,
  'lib/server/lab': [
    ...serverBase,
    ...['providers', 'mixtures', 'spending', 'runs', 'jobs'].map((room) => `lib/server/${room}`),
  ],
  'lib/server/telemetry': [...serverBase, 'lib/server/providers', 'lib/server/runs'],
  'lib/server/lifecycle': [
    ...serverBase,
    ...['providers', 'auth', 'runs', 'lab', 'telemetry'].map((room) => `lib/server/${room}`),
  ],
};

const ours = '^(app|components|lib|prisma|scripts|tests)/';

const roomRules = Object.entries(rooms).map(([room, allowed]) => {
  const self = room.endsWith('$') ? `^${room}` : `^${room}(/|\\.ts$)`;
  return {
    name: `${room} imports only what its rule allows`,
    severity: 'error',
    from: { path: self },
    to: { path: ours, pathNot: [self, ...allowed.map((path) => `^${path}`)] },
  };
});

/** Forbids folders that import one another, also when no two files do. */
const folderCycles = {
  name: 'no cycles between folders',
  severity: 'error',
  scope: 'folder',
  from: { path: '^(lib|components)/' },
  to: { circular: true },
};

module.exports = {
  forbidden: [
    { name: 'no cycles between files', severity: 'error', from: {}, to: { circular: true } },
    folderCycles,
    ...roomRules,
    {
      name: 'nothing imports app',
      severity: 'error',
      from: { path: '^(components|lib)/' },
      to: { path: '^app/' },
    },
    {
      name: 'only lib/server/db uses the database packages',
      severity: 'error',
      from: { pathNot: '^(lib/server/db|prisma|prisma\\.config|node_modules)' },
      to: { path: 'node_modules/(@prisma|pg|@electric-sql)/|^lib/server/db/generated' },
    },
    {
      name: 'only lib/client uses React below lib',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/client/' },
      to: { path: 'node_modules/(react|react-dom|next)/' },
    },
    {
      name: 'pure modules and the browser use nothing of Node',
      severity: 'error',
      from: {
        path: '^(components|lib/(api|client|contract|conversation|errors|evaluation|format|mixture|moa|provenance|reading|spending|steps|csv-line|new-id))(/|\\.ts$)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only PageLink uses the link of Next, which prefetches every page in view',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^components/ui/page-link' },
      to: { path: 'node_modules/next/link' },
    },
    {
      name: 'no code imports tests',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests are beside the modules that they test and may import tests/support. The rules apply to production code.
    exclude: { path: '^(\\.next|lib/server/db/generated)|\\.test\\.tsx?$' },
    // dependency-cruiser cannot parse with TypeScript 7, which has no API for it.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    metrics: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
