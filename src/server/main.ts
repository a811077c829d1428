import pino from 'pino';
import {
  ConfigurationError,
  createApp,
  DatabaseInUse,
  openDatabase,
  readConfiguration,
  SchemaTooNew,
  type App,
  type Configuration,
  type Database,
} from './app.ts';

/** The process ends with 0 when it is asked to stop, with 1 when it cannot start or is asked twice. */
const logger = pino();

/** What an operator can mend: said in one line that names the variable. */
class StartError extends Error {}

async function open(configuration: Configuration): Promise<Database> {
  const { databaseUrl, data } = configuration;
  try {
    return await openDatabase(databaseUrl ? { url: databaseUrl } : { folder: data });
  } catch (error) {
    if (error instanceof DatabaseInUse || error instanceof SchemaTooNew) throw error;
    const variable = databaseUrl ? 'CERCLE_DATABASE_URL' : 'CERCLE_DATA';
    throw new StartError(`${variable}: the database cannot be opened (${reasonOf(error)}).`);
  }
}

async function listen(app: App, { port, host }: Configuration): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw new StartError(
      `CERCLE_PORT, CERCLE_HOST: cannot listen on ${host}:${port} (${reasonOf(error)}).`,
    );
  }
}

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { issuer, audience, jwks, secret, claims, origins, networkTitle, reactions } =
    configuration;
  const app = await createApp({
    database: await open(configuration),
    trust: { issuer, audience, jwks, secret },
    claims,
    origins,
    networkTitle,
    reactions,
    logger,
  });
  stopOnSignal(app);
  await listen(app, configuration);
}

function stopOnSignal(app: App): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return String(code ?? message ?? error);
}

start().catch((error: unknown) => {
  const known = [ConfigurationError, DatabaseInUse, SchemaTooNew, StartError].some(
    (kind) => error instanceof kind,
  );
  if (known) process.stderr.write(`${(error as Error).message}\n`);
  else logger.fatal(error, 'The server cannot start.');
  process.exit(1);
});
