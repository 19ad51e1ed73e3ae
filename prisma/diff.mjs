/**
 * The SQL that is missing between the migrations and the schema, found by Prisma's own schema engine in its
 * WebAssembly build, which is on the npm registry as the native one is not. Its database is a PGlite in memory.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { PortStream } from '../lib/server/db/embedded/port-stream.ts';
import { servePort } from '../lib/server/db/embedded/serve-port.mjs';
import { SessionQueue } from '../lib/server/db/embedded/session-queue.mjs';

const folder = import.meta.dirname;

/** Where the engine leaves the message of a panic; without it, a panic says nothing of itself. */
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

/** @returns {Promise<string>} an SQL script; a comment and nothing else when schema and migrations agree. */
export async function missingMigration() {
  const main = await memoryServer();
  const shadow = await memoryServer();
  // adapter-pg makes a shadow database with CREATE DATABASE, which PGlite does not have: a second PGlite is one.
  const factory = Object.assign(main.factory(), { connectToShadowDb: () => shadow.factory().connect() });
  try {
    const schema = {
      path: 'schema.prisma',
      content: readFileSync(path.join(folder, 'schema.prisma'), 'utf8'),
    };
    const filters = { externalTables: [], externalEnums: [] };
    const schemaEngine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    const { stdout } = await schemaEngine.diff({
      from: { tag: 'migrations', ...migrationsOnDisk() },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters,
    });
    return stdout ?? '';
  } finally {
    await main.close();
    await shadow.close();
  }
}

function migrationsOnDisk() {
  const base = path.join(folder, 'migrations');
  const directories = readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir: base,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(base, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: directories
      .map(({ name }) => name)
      .toSorted()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: schemaChangesOf(path.join(base, name, 'migration.sql')) },
        },
      })),
  };
}

/** A migration without its DO blocks: they change rows only, and the engine splits them at their semicolons. */
function schemaChangesOf(file) {
  return readFileSync(file, 'utf8').replace(/^DO \$\$$[\s\S]*?^END \$\$;$/gm, '');
}

async function memoryServer() {
  const database = await PGlite.create();
  const queue = new SessionQueue(database);
  function connect() {
    const { port1, port2 } = new MessageChannel();
    servePort(port2, queue);
    return port1;
  }
  const config = {
    stream: () => new PortStream(connect),
    ssl: false,
    user: 'postgres',
    database: 'postgres',
    max: 1,
  };
  return {
    factory: () => new CharAdapterFactory(new CharPool(config)),
    close: () => database.close(),
  };
}

/**
 * The adapter knows no `"char"` (OID 18), which PostgreSQL 18's catalogue answers with and the schema engine reads as
 * a character: the pool names such columns as character arrays, which the catalogue has none of, and the adapter's
 * answer is put right.
 */
class CharPool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields) {
      if (field.dataTypeID === internalChar) field.dataTypeID = characterArray;
    }
    return result;
  }
}

const internalChar = 18;
const characterArray = 1002;

class CharAdapterFactory extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      return {
        ...result,
        columnTypes: result.columnTypes.map((type) =>
          type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
        ),
      };
    };
    return adapter;
  }
}
