/** What an admission promises. That the server keeps it is a test of its own: `server/promises.test.ts`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { admissionOf, type AdmittingRoom } from '../../src/perimeter/admission.ts';

const exotic = { affiliation: 'supplier', organization: 'exotic' } as const;
const alpenhof = { affiliation: 'distributor', organization: 'alpenhof' } as const;
const colleague = { affiliation: 'employee', organization: 'aubry' } as const;

const room: AdmittingRoom = {
  kind: 'project',
  partners: 'apart',
  organizations: [],
  doing: 'everything',
};
const admitted = (id: string, admittedAt = 5) => ({ id, admittedAt, endedAt: null });

describe('an admission', () => {
  it('of the first partner gives what is said from then on, and nothing inside', () => {
    assert.deepEqual(admissionOf(exotic, room, 'member'), {
      promises: [
        { audience: 'everyone', since: 'now', act: true },
        { audience: 'with:exotic', since: 'now', act: true },
      ],
      admitsOrganization: true,
      silenced: [],
    });
  });

  it('of a second one leaves to both what is with them to write in, where they are apart', () => {
    const one = { ...room, organizations: [admitted('exotic')] };
    const { promises, silenced } = admissionOf(alpenhof, one, 'member');
    assert.deepEqual(promises, [
      { audience: 'everyone', since: 'now', act: false },
      { audience: 'with:alpenhof', since: 'now', act: true },
    ]);
    assert.deepEqual(silenced, ['exotic']);
  });

  it('of a third one takes nothing more from anybody', () => {
    const two = { ...room, organizations: [admitted('exotic'), admitted('north')] };
    assert.deepEqual(admissionOf(alpenhof, two, 'member').silenced, []);
  });

  it('of a second one lets all write to everyone, where they are together', () => {
    const one = { ...room, partners: 'together', organizations: [admitted('exotic')] } as const;
    const { promises, silenced } = admissionOf(alpenhof, one, 'member');
    assert.ok(promises.every(({ act }) => act));
    assert.deepEqual(silenced, []);
  });

  it('of one more person gives what their organization has', () => {
    const one = { ...room, organizations: [admitted('exotic', 7)] };
    const { promises, admitsOrganization } = admissionOf(exotic, one, 'member');
    assert.equal(admitsOrganization, false);
    assert.deepEqual(
      promises.map(({ since }) => since),
      [7, 'beginning'],
    );
  });

  it('of an organization that comes back gives what was said with it, and the rest anew', () => {
    const back = { ...room, organizations: [{ ...admitted('exotic', 7), endedAt: 9 }] };
    const { promises, admitsOrganization, silenced } = admissionOf(exotic, back, 'member');
    assert.equal(admitsOrganization, true);
    assert.deepEqual(silenced, []);
    assert.deepEqual(
      promises.map(({ since }) => since),
      ['now', 'beginning'],
    );
  });

  it('of a colleague gives everything, from its beginning', () => {
    const one = { ...room, organizations: [admitted('exotic')] };
    assert.deepEqual(admissionOf(colleague, one, 'member'), {
      promises: ['everyone', 'inside', 'with:exotic'].map((audience) => ({
        ...{ audience, since: 'beginning', act: true },
      })),
      admitsOrganization: false,
      silenced: [],
    });
  });

  it('of a reader, and to a room that is read only, lets nobody write', () => {
    assert.ok(admissionOf(exotic, room, 'reader').promises.every(({ act }) => !act));
    const lapsed = { ...room, doing: 'nothing' } as const;
    assert.ok(admissionOf(exotic, lapsed, 'member').promises.every(({ act }) => !act));
  });
});
