import pino from 'pino';
import { createApp, ConfigurationError, DatabaseInUse, openDatabase, readConfiguration } from './app.ts';

const logger = pino();

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { databaseUrl, data, issuer, audience, jwks, secret } = configuration;
  const database = await openDatabase(databaseUrl ? { url: databaseUrl } : { folder: data });
  const app = await createApp({
    database,
    trust: { issuer, audience, jwks, secret },
    claims: configuration.claims,
    origins: configuration.origins,
    networkTitle: configuration.networkTitle,
    logger,
  });
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await app.listen(configuration.port, configuration.host);
}

start().catch((error: unknown) => {
  if (error instanceof ConfigurationError || error instanceof DatabaseInUse) {
    process.stderr.write(`${error.message}\n`);
  } else {
    logger.fatal(error, 'The server cannot start.');
  }
  process.exit(1);
});
