import pino from 'pino';
import {
  CommandError,
  ConfigurationError,
  createApp,
  createMetrics,
  DatabaseInUse,
  NoDatabase,
  openCarrier,
  openDatabase,
  openStore,
  readConfiguration,
  redisBudgets,
  runCommand,
  SchemaTooNew,
  serveMetrics,
  type App,
  type Configuration,
  type Database,
  type FileStore,
  type Metrics,
} from './app.ts';

/** The process ends with 0 when it is asked to stop, with 1 when it cannot start or is asked twice. */
const logger = pino();

/** What an operator can mend by a variable: said in one line that names it. */
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

async function openFiles({ files }: Configuration): Promise<FileStore> {
  try {
    return await openStore(files);
  } catch (error) {
    throw new StartError(`CERCLE_FILES: files cannot be kept there (${reasonOf(error)}).`);
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

async function listenForMetrics(metrics: Metrics, at: { port: number; host: string }) {
  try {
    await serveMetrics(metrics, at);
  } catch (error) {
    throw new StartError(
      `CERCLE_METRICS_PORT, CERCLE_METRICS_HOST: cannot listen on ${at.host}:${at.port} (${reasonOf(error)}).`,
    );
  }
}

async function serve(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const {
    issuer,
    audience,
    jwks,
    secret,
    ticketSecret,
    claims,
    origins,
    networkTitle,
    reactions,
    reaches,
    links,
    provisioning,
    redisUrl,
    auditAnchor,
  } = configuration;
  const metrics = configuration.metrics && createMetrics();
  const app = await createApp({
    database: await open(configuration),
    trust: { issuer, audience, jwks, secret, ticketSecret },
    claims,
    origins,
    networkTitle,
    reactions,
    reaches,
    files: {
      store: await openFiles(configuration),
      largest: configuration.largestFile,
      types: configuration.fileTypes,
    },
    links,
    provisioning,
    ...(redisUrl !== undefined && { budgets: redisBudgets(redisUrl) }),
    carrier: openCarrier(configuration, { logger }),
    metrics,
    auditAnchor,
    logger,
  });
  stopOnSignal(app);
  if (metrics) await listenForMetrics(metrics, configuration.metrics!);
  await listen(app, configuration);
}

/** Whoever stops a server ends it by force after half a minute; milliseconds. */
const longestStop = 25_000;

function stopOnSignal(app: App): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      logger.error({}, 'stopped before all had ended, as something does not answer');
      process.exit(1);
    }, longestStop).unref();
    await app.drain();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** PostgreSQL's word for it. */
const noSuchDatabase = '3D000';

/** In a word where there is one; a store that speaks S3 says it in `Code`. */
function reasonOf(error: unknown): string {
  const { code, Code, message } = error as Record<string, unknown>;
  if (code === noSuchDatabase) return `${String(message)}: create it first`;
  return String(code ?? Code ?? message ?? error);
}

/** Does what its command line asks for; without a word it serves. */
async function run(words: readonly string[]): Promise<void> {
  // Whatever this process writes, parts of uploads on their way to a bucket among it, nobody else on the machine reads.
  process.umask(0o077);
  if (words.length === 0) return serve();
  const { lines, isWell } = await runCommand(words, process.env);
  (isWell ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  process.exitCode = isWell ? 0 : 1;
}

/** What an operator can mend. */
const mendable = [
  CommandError,
  ConfigurationError,
  DatabaseInUse,
  NoDatabase,
  SchemaTooNew,
  StartError,
];

run(process.argv.slice(2)).catch((error: unknown) => {
  const known = mendable.some((kind) => error instanceof kind);
  if (known) process.stderr.write(`${(error as Error).message}\n`);
  else logger.fatal(error, 'The server cannot start.');
  process.exit(1);
});
