/** Who invites whom, and who hears of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  exampleCharter,
  introduce,
  nextKey,
  startBackend,
  type Client,
} from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { exotic, InvitationScene, refusal } from '../support/invitation-scene.ts';
import { people, tokenFor } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`inviting somebody, on ${name}`, { skip }, () => {
    let scene: InvitationScene;

    before(async () => {
      scene = await InvitationScene.set(await create());
    });
    after(() => scene?.close());

    it('is known to the employees of the room, and its code to nobody', async () => {
      const who = scene.stranger();
      const key = nextKey();
      const input = scene.inputFor(`  ${who.email.toUpperCase()} `);
      const { code, invitation } = await scene.claire.do('invitation:create', input, key);
      assert.equal(invitation.address, who.email);
      assert.deepEqual(await scene.claire.do('invitation:create', input, key), { invitation });
      assert.ok(
        (await scene.inside()).invitations.some(({ id }: { id: string }) => id === invitation.id),
      );
      assert.equal(scene.told.at(-1)!.code, code);
      assert.equal(scene.told.filter((one) => one.invitation.id === invitation.id).length, 1);
      assert.ok(Buffer.from(code, 'base64url').length * 8 >= 128);
      const tables = await scene.database.read(async (transaction) => [
        await transaction.selectFrom('invitations').selectAll().execute(),
        await transaction.selectFrom('keys').selectAll().execute(),
        await transaction.selectFrom('facts').selectAll().execute(),
        await transaction.selectFrom('audit').selectAll().execute(),
      ]);
      assert.ok(!JSON.stringify(tables).includes(code));
      await scene.come(who, code);
      assert.ok(
        !(await scene.inside()).invitations.some(({ id }: { id: string }) => id === invitation.id),
      );
      const listed = await scene.claire.do('invitation:list', { room: scene.room });
      const [mine] = listed.invitations.filter(({ id }: { id: string }) => id === invitation.id);
      assert.equal(mine.ending.is, 'used');
      assert.equal(mine.ending.by.id, who.person.id);
    });

    it('is refused for a colleague, whatever the letters of their address', async () => {
      const token = await tokenFor(people.nora, {
        now: scene.backend.clock(),
        claims: { email: 'Nora.Weiss@halvane.example' },
      });
      (await scene.backend.connect(people.nora, token)).close();
      const input = scene.inputFor('nora.weiss@halvane.example');
      const answer = await scene.claire.answer('invitation:create', input);
      assert.equal(answer.ok, false);
      assert.deepEqual([answer.error.code, answer.error.field], ['invalid', 'address']);
    });

    it('takes the place of an earlier one for the same address', async () => {
      const who = scene.stranger();
      const first = await scene.invite(who.email);
      const second = await scene.invite(who.email.toUpperCase());
      assert.deepEqual(await scene.refused(who, first.code), refusal);
      await scene.come(who, second.code);
    });

    it('is made by facilitators, of a room that admits partners, with an end within a year', async () => {
      const codeOf = async (client: Client, input: object) => {
        const answer = await client.answer('invitation:create', input);
        return answer.ok ? 'ok' : (answer.error.field ?? answer.error.code);
      };
      const good = scene.inputFor('someone@exotic.example');
      assert.equal(await codeOf(scene.thomas, good), 'forbidden');
      for (const [input, field] of [
        [{ address: 'nobody' }, 'address'],
        [{ address: 'a@b' }, 'address'],
        [{ address: 'a b@exotic.example' }, 'address'],
        [{ endsOn: scene.dayIn(-2) }, 'endsOn'],
        [{ endsOn: scene.dayIn(400) }, 'endsOn'],
        [{ role: 'facilitator' }, 'role'],
        [{ hostContact: 'nobody' }, 'hostContact'],
        [{ hostContact: 'stranger-1' }, 'hostContact'],
        [{ organization: { ...exotic, affiliation: 'employee' } }, 'organization.affiliation'],
        [{ organization: { ...exotic, affiliation: 'customer' } }, 'organization.affiliation'],
        [{ organization: { ...exotic, affiliation: 'distributor' } }, 'organization.affiliation'],
      ] as const) {
        assert.equal(await codeOf(scene.claire, { ...good, ...input }), field);
      }
      const draft = await scene.claire.do('room:open', {
        ...{ title: 'Draft', charter: exampleCharter, partners: 'apart', members: [] },
      });
      assert.equal(await codeOf(scene.claire, { ...good, room: draft.room.id }), 'forbidden');
    });

    it('of a host that cannot write a letter is made all the same', async () => {
      const errors: unknown[] = [];
      const failing = await startBackend({
        logger: { info() {}, error: (fields) => void errors.push(fields) },
        onInvitation: () => Promise.reject(new Error('No mail today.')),
      });
      await introduce(failing, ['thomas']);
      const host = await failing.connect(people.claire);
      const opened = await host.do('room:open', {
        ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners: 'apart' },
        members: [],
      });
      const input = {
        ...scene.inputFor('a@b.example'),
        room: opened.room.id,
        endsOn: scene.dayIn(5),
      };
      await host.do('invitation:create', input);
      await host.do('session:open', {});
      await failing.close();
      assert.match(JSON.stringify(errors), /invitation:create/);
    });
  });
}
