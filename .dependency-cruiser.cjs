/** The house's one rule: imports run one way (docs/architecture.md). `npm test` holds it. */
const only = (from, allowed, comment) => ({
  name: comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(app|components|lib|prisma|scripts|tests)/',
    pathNot: [`^${from}/`, ...allowed.map((path) => `^${path}`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('lib/mixture', ['lib/errors'], 'lib/mixture imports nothing of ours but errors'),
    only('lib/moa', ['lib/mixture', 'lib/errors'], 'lib/moa is pure: only mixture and errors'),
    only('lib/budget', ['lib/mixture'], 'lib/budget is pure'),
    only('lib/usage', ['lib/http/contract'], 'lib/usage is pure'),
    only('lib/words', ['lib/moa', 'lib/mixture'], 'lib/words is pure'),
    only('lib/conversation', ['lib/http/contract', 'lib/mixture', 'lib/moa'], 'lib/conversation is pure'),
    only(
      'lib/models',
      ['lib/mixture', 'lib/env', 'lib/process-wide', 'lib/errors'],
      'lib/models knows no run and no database',
    ),
    only(
      'lib/openai',
      ['lib/moa', 'lib/mixture', 'lib/http/contract', 'lib/errors'],
      'lib/openai is pure: it maps, and asks nobody',
    ),
    only(
      'lib/api-keys',
      ['lib/db', 'lib/http/contract', 'lib/usage', 'lib/ledger', 'lib/errors', 'lib/log', 'lib/process-wide'],
      'lib/api-keys knows no run',
    ),
    only('lib/secrets', ['lib/errors'], 'lib/secrets imports nothing of ours but errors'),
    only(
      'lib/providers',
      [
        'lib/db',
        'lib/secrets',
        'lib/models',
        'lib/moa',
        'lib/mixture',
        'lib/http/contract',
        'lib/runs/system-clock',
        'lib/env',
        'lib/errors',
        'lib/log',
        'lib/process-wide',
      ],
      'lib/providers brings stored keys to lib/models, and knows no run',
    ),
    only(
      'lib/catalogue',
      [
        'lib/db',
        'lib/models',
        'lib/mixture',
        'lib/http/contract',
        'lib/env',
        'lib/errors',
        'lib/log',
        'lib/process-wide',
      ],
      'lib/catalogue brings facts and prices to lib/models, and knows no run',
    ),
    only(
      'lib/client',
      ['lib/http/contract', 'lib/moa', 'lib/mixture', 'lib/conversation', 'lib/usage', 'lib/budget'],
      'the browser reaches nothing of the server',
    ),
    only(
      'lib/cli',
      [
        'lib/client/(api|asking)',
        'lib/http/contract',
        'lib/moa',
        'lib/mixture',
        'lib/conversation',
        'lib/words',
      ],
      'the command line reaches the server over HTTP',
    ),
    only(
      'components',
      [
        'lib/client',
        'lib/http/contract',
        'lib/moa',
        'lib/mixture',
        'lib/conversation',
        'lib/words',
        'lib/usage',
        'lib/budget',
      ],
      'components reach the server through lib/client',
    ),
    {
      name: 'only lib/db speaks to the database',
      severity: 'error',
      from: { pathNot: '^(lib/db|prisma|prisma\\.config|node_modules)' },
      to: { path: 'node_modules/(@prisma|pg|@electric-sql)/|^lib/db/generated' },
    },
    {
      name: 'no React in lib but in lib/client',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/client/' },
      to: { path: 'node_modules/(react|react-dom|next)/' },
    },
    {
      name: 'the browser’s code uses nothing of Node',
      severity: 'error',
      from: {
        path: '^(components|lib/client|lib/conversation|lib/words|lib/mixture|lib/moa|lib/usage|lib/budget)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no code imports tests',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|lib/db/generated)' },
    // TypeScript 7 has no API for it to parse with.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
