import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { registeredIntents } from '../protocol/registry.ts';
import type { Answer, Frame } from '../protocol/wire.ts';
import type { Dispatcher } from './dispatcher.ts';

/** In seconds: from what nobody notices to what everybody does. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What this node counts, for whoever operates it: sums alone, and never who. */
export interface Metrics {
  /** A dispatcher whose answers are counted, with how long they took. */
  watching<Watched extends Dispatcher>(dispatcher: Watched): Watched;
  /** A frame goes out to so many sessions, at a time in milliseconds. */
  delivered(sessions: number, frame: Frame, now: number): void;
  /** A look at the database found so many streams touched of which no news had come. */
  found(streams: number): void;
  /** Somebody was refused at the door. */
  refused(code: string): void;
  /** What is so at the moment when it is asked. */
  ask(now: { sessions: () => number; isCarrierUp: () => boolean }): void;
  /** All of it, as Prometheus reads it. */
  text(): Promise<string>;
}

/** Counts for one node. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `cercle_${name}`, help, labelNames, registers });
  const intents = new Histogram({
    name: 'cercle_intent_seconds',
    help: 'How long intents took, by name and by what was answered.',
    labelNames: ['intent', 'code'],
    buckets,
    registers,
  });
  const delay = new Histogram({
    name: 'cercle_delivery_seconds',
    help: 'From the time of a fact to its frame.',
    buckets,
    registers,
  });
  const frames = counter('frames_total', 'Frames sent, one for each session.');
  const facts = counter('facts_total', 'Facts sent, one for each session.');
  const lost = counter('found_total', 'Streams that a look found touched, of which no news came.');
  const refusals = counter('refused_total', 'Those refused at the door, by the code.', 'code');

  return {
    watching: (dispatcher) => ({
      ...dispatcher,
      async dispatch(caller, name, input, key): Promise<Answer> {
        const intent = registeredIntents.has(name) ? name : 'unknown';
        const stop = intents.startTimer({ intent });
        const answer = await dispatcher.dispatch(caller, name, input, key);
        stop({ code: answer.ok ? 'ok' : answer.error.code });
        return answer;
      },
    }),
    delivered(sessions, frame, now) {
      frames.inc(sessions);
      const last = 'facts' in frame ? frame.facts.at(-1) : undefined;
      if (!last || !('facts' in frame)) return;
      facts.inc(sessions * frame.facts.length);
      delay.observe(Math.max(0, now - last.at) / 1000);
    },
    found: (streams) => lost.inc(streams),
    refused: (code) => refusals.inc({ code }),
    ask({ sessions, isCarrierUp }) {
      const gauge = (name: string, help: string, value: () => number) =>
        new Gauge({
          ...{ name: `cercle_${name}`, help, registers },
          collect() {
            this.set(value());
          },
        });
      gauge('sessions', 'Sessions that are connected.', sessions);
      gauge('carrier_up', 'Whether other nodes are heard.', () => Number(isCarrierUp()));
    },
    text: () => register.metrics(),
  };
}

/** Serves them at `/metrics`, at an address that pages do not reach. Resolves once it listens, with how to stop. */
export async function serveMetrics(
  metrics: Metrics,
  { port, host }: { port: number; host: string },
): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    void metrics.text().then(
      (text) => response.setHeader('content-type', 'text/plain; version=0.0.4').end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => server.close(),
  };
}
