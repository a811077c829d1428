import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { auditExport, mostEntriesExported, type ExportedEntry } from '../../protocol/audit.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import type { Answer } from '../../protocol/wire.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { give } from './answers.ts';
import { callerOf, charge, knock, type Doors } from './caller.ts';
import { costOf } from './cost.ts';

type Exported = Answer<OutputOf<typeof auditExport>>;

/** Sends the whole audit trail, a line of JSON each, to a steward: by the intent that anybody else would ask with. */
export function addAuditExport(
  api: FastifyInstance,
  options: Doors & { dispatcher: Dispatcher },
): void {
  api.get('/audit', async (request, reply) => {
    knock(options, request);
    const member = await callerOf(options, request);
    const ask = (after: number, through: number | null) => {
      const input = { after, through, limit: mostEntriesExported };
      return options.dispatcher.dispatch(
        { member, session: null },
        auditExport.name,
        input,
      ) as Promise<Exported>;
    };
    charge(options, member, costOf(auditExport.name, {}));
    const first = await ask(0, null);
    if (!first.ok) return give(reply, first);
    reply.headers({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.ndjson"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    return reply.send(Readable.from(linesOf(first.data, ask)));
  });
}

async function* linesOf(
  { entries: begun, through }: OutputOf<typeof auditExport>,
  ask: (after: number, through: number) => Promise<Exported>,
): AsyncGenerator<string> {
  let entries: readonly ExportedEntry[] = begun;
  while (entries.length > 0) {
    yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const last = entries.at(-1)!.position;
    if (last >= through) return;
    const next = await ask(last, through);
    // Whoever reads it sees that it was cut off.
    if (!next.ok) throw new Error(`The export ended with ${next.error.code}.`);
    ({ entries } = next.data);
  }
}
