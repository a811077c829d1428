import type { ClaimMap } from '../auth/claims.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/dialect.ts';
import {
  holdMember,
  isLetIn,
  memberOfUserName,
  provisionedRow,
  saveProvisioned,
} from '../db/provisioned.ts';
import type { ProvisionedRow } from '../db/provisioned-row.ts';
import { audit } from '../db/audit.ts';
import { memberRow } from '../db/members.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { leaveNetwork, type Entering } from '../intents/member-settle.ts';
import type { Said } from '../intents/member-said.ts';
import { provisionMember } from '../intents/member-provision.ts';
import { Refusal } from '../refusal.ts';
import { folded } from './filter.ts';
import { odd, ScimRefusal } from './no.ts';
import { patched } from './patch.ts';
import { personOf, withFlags, type Person, type Subject } from './person.ts';
import { coerced, placeOf, type Resource } from './schema.ts';

export interface ProvisioningOptions {
  database: Database;
  dispatcher: Pick<Dispatcher, 'tend'>;
  claims: ClaimMap;
  subject: Subject;
}

/** A condition that a request sets on the version of what it changes: its `If-Match`. */
export type Wanted = string | undefined;

/** What provisioning does. Every no is a Refusal. */
export interface Provisioning {
  create(body: unknown): Promise<ProvisionedRow>;
  replace(id: string, body: unknown, wanted: Wanted): Promise<ProvisionedRow>;
  patch(id: string, message: unknown, wanted: Wanted): Promise<ProvisionedRow>;
  remove(id: string, wanted: Wanted): Promise<void>;
}

export const versionOf = ({ version }: Pick<ProvisionedRow, 'version'>): string => `W/"${version}"`;

/** Builds what creates, changes and ends people as a directory says. */
export function createProvisioning(options: ProvisioningOptions): Provisioning {
  const { database, dispatcher, claims, subject } = options;

  /** In one transaction; what was refused in it is thrown here, as it is said in SCIM. */
  async function inTransaction<Result>(
    name: string,
    work: (entering: Entering) => Promise<Result>,
  ): Promise<Result> {
    let result: { of: Result } | undefined;
    let refusal: unknown;
    const answer = await dispatcher.tend(name, async (context) => {
      try {
        const lockRoom = (room: string) =>
          database.dialect.lockRoom(context.transaction, room, 'exclusive');
        result = { of: await work({ ...context, caller: null, lockRoom }) };
      } catch (error) {
        refusal = error;
        throw error;
      }
    });
    if (answer.ok) return result!.of;
    throw refusal instanceof Refusal ? refusal : new Refusal(answer.error.code);
  }

  const change = (id: string, wanted: Wanted, next: (resource: Resource) => Resource) =>
    inTransaction('provisioning:change', async (entering) => {
      const before = await held(entering.transaction, id, wanted);
      const resource = next(JSON.parse(before.resource_json));
      const person = personOf(resource, subject, claims);
      if (person.id !== id) throw odd('mutability', `"${subject}" is whom their tokens name.`);
      return save(entering, before, person, resource);
    });

  return {
    create(body) {
      const resource = coerced(withFlags(objectOf(body)));
      const person = personOf(resource, subject, claims);
      return inTransaction('provisioning:create', async (entering) => {
        if (person.affiliation === null) {
          await audit(entering, 'provisioning:turn-away', person.id);
          return null;
        }
        await holdMember(entering.transaction, person.id);
        const before = await provisionedRow(entering.transaction, person.id);
        if (before && before.deleted_at === null) {
          throw odd('uniqueness', `Somebody has this "${subject}" already.`);
        }
        return save(entering, before, person, resource);
      }).then((row) => {
        if (row) return row;
        throw odd('invalidValue', 'Their affiliation is none that this network admits.');
      });
    },
    replace: (id, body, wanted) => {
      const resource = coerced(withFlags(objectOf(body)));
      return change(id, wanted, () => resource);
    },
    patch: (id, message, wanted) =>
      change(id, wanted, (resource) => coerced(withFlags(patched({ ...resource, id }, message)))),
    remove: (id, wanted) =>
      inTransaction('provisioning:delete', async (entering) => {
        const { transaction, now } = entering;
        const before = await held(transaction, id, wanted);
        const gone = { external_id: null, user_name: null, active: 0, admitted: 0 };
        const nothing = { resource_json: '{}', said_json: '{}' };
        const times = { version: before.version + 1, changed_at: now, deleted_at: now };
        await saveProvisioned(transaction, { ...before, ...gone, ...nothing, ...times }, []);
        await audit(entering, 'provisioning:delete', id);
        await leave(entering, id);
      }),
  };
}

/** The row of somebody who is not deleted, kept still, where it is of the version that is wanted. */
async function held(transaction: Transaction, id: string, wanted: Wanted): Promise<ProvisionedRow> {
  await holdMember(transaction, id);
  const row = await provisionedRow(transaction, id);
  if (!row || row.deleted_at !== null) throw new ScimRefusal(404, 'There is no such user.');
  if (wanted !== undefined && wanted !== '*' && wanted !== versionOf(row)) {
    throw new ScimRefusal(412, `The user has changed meanwhile; this is ${versionOf(row)}.`);
  }
  return row;
}

async function save(
  entering: Entering,
  before: ProvisionedRow | undefined,
  person: Person,
  resource: Resource,
): Promise<ProvisionedRow> {
  const { transaction, now } = entering;
  const { id, userName, externalId, active, affiliation, said, mails } = person;
  const other = await memberOfUserName(transaction, folded(userName));
  if (other !== undefined && other !== id) {
    throw odd('uniqueness', 'Somebody has this "userName" already.');
  }
  const known = before?.deleted_at === null ? before : undefined;
  const row: ProvisionedRow = {
    ...{ member: id, external_id: externalId, user_name: folded(userName) },
    ...{ active: active ? 1 : 0, admitted: affiliation === null ? 0 : 1 },
    resource_json: JSON.stringify({ ...resource, active }),
    said_json: JSON.stringify(said),
    version: (before?.version ?? 0) + 1,
    ...{ created_at: known?.created_at ?? now, changed_at: now, deleted_at: null },
  };
  const isSame = known?.resource_json === row.resource_json && known.said_json === row.said_json;
  if (known && isSame) return known;
  await saveProvisioned(transaction, row, mails);
  const wasLetIn = known !== undefined && isLetIn(known);
  await auditChange(entering, known, row);
  if (!isLetIn(row)) await leave(entering, id);
  else {
    const saidBefore = known ? (JSON.parse(known.said_json) as Said) : {};
    await provisionMember(entering, { ...person, saidBefore, isActivated: !wasLetIn });
  }
  return row;
}

async function leave(entering: Entering, id: string): Promise<void> {
  const member = await memberRow(entering.transaction, id);
  const facts = member ? await leaveNetwork(entering, member) : [];
  if (facts.length > 0) await entering.append(facts);
}

/** What was done to somebody, by the names of attributes and never by what they say. */
async function auditChange(
  entering: Entering,
  before: ProvisionedRow | undefined,
  row: ProvisionedRow,
): Promise<void> {
  if (!before) await audit(entering, 'provisioning:create', row.member, { active: row.active });
  else {
    const [was, is] = [before, row].map(({ resource_json }) => JSON.parse(resource_json));
    const changed = Object.keys({ ...was, ...is }).filter(
      (name) => placeOf(name) && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
    );
    await audit(entering, 'provisioning:change', row.member, {
      attributes: changed.sort().join(' '),
    });
    if (before.active === row.active) return;
    const action = row.active === 1 ? 'provisioning:activate' : 'provisioning:deactivate';
    await audit(entering, action, row.member);
  }
}

function objectOf(body: unknown): Resource {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Resource;
  throw odd('invalidSyntax', 'Send a user as a JSON object.');
}
