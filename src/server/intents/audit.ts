import * as protocol from '../../protocol/audit.ts';
import { audit, auditAfter, auditHead } from '../db/audit.ts';
import { auditActions, auditPage } from '../db/audit-read.ts';
import { reading, type Context } from '../handler.ts';
import { grantSteward } from './steward.ts';

/** Whom or what is read, where it is the trail itself. */
const trail = 'audit';

const deedOf = (context: Context) => ({ ...context, newId: context.services.newId });

export const auditRead = reading({
  intent: protocol.auditRead,
  leavesTrace: true,
  authorize: grantSteward,
  async handle(context, { query, filter, before, limit }) {
    const { transaction } = context;
    const page = await auditPage(transaction, query, filter, before, limit);
    await audit(deedOf(context), 'audit:read', trail, { query, ...filter, before });
    return { ...page, ...(before === null && { actions: await auditActions(transaction) }) };
  },
});

export const auditExport = reading({
  intent: protocol.auditExport,
  leavesTrace: true,
  authorize: grantSteward,
  async handle(context, { after, through: until, limit }) {
    const { transaction } = context;
    const through = until ?? (await auditHead(transaction))?.position ?? 0;
    const rows = await auditAfter(transaction, after, limit);
    const entries = rows
      .filter(({ position }) => position <= through)
      .map(({ detail_json: detail, ...row }) => ({ ...row, detail }));
    const last = entries.at(-1)?.position ?? after;
    await audit(deedOf(context), 'audit:export', trail, { after, through: last });
    return { entries, through };
  },
});
