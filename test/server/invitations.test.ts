/** Who comes in with an invitation, once, and who does not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { invitationLifetime } from '../../src/protocol/invitation.ts';
import { databases } from '../support/databases.ts';
import { day, exotic, InvitationScene, refusal } from '../support/invitation-scene.ts';
import { people } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`an invitation, on ${name}`, { skip }, () => {
    let scene: InvitationScene;

    before(async () => {
      scene = await InvitationScene.set(await create());
    });
    after(() => scene?.close());

    it('lets in whom the host says nothing else of, until its end, with a host contact', async () => {
      const who = scene.stranger();
      assert.equal(((await scene.refused(who)) as { code: string }).code, 'not-admitted');
      const { code, invitation } = await scene.invite(who.email, { hostContact: 'thomas' });
      assert.equal(invitation.expiresAt, scene.now + invitationLifetime);
      const client = await scene.come(who, code);
      const { member, invitation: led } = await client.do('session:open', {});
      assert.deepEqual(led, { room: scene.room });
      assert.deepEqual(member.hostContact, { id: 'thomas', name: 'Thomas Berger' });
      assert.equal(member.endsAt, invitation.endsAt);
      await client.do('charter:accept', { room: scene.room });
      const [access] = await scene.accessesOf(client);
      assert.equal(access!.until, invitation.endsAt);
      assert.deepEqual(access!.streams, [
        { stream: `room/${scene.room}/everyone`, act: true },
        { stream: `room/${scene.room}/with:exotic`, act: true },
      ]);
      const [use] = await scene.audited('invitation:use', invitation.id);
      assert.equal(use!.actor, who.person.id);
      assert.deepEqual(JSON.parse(use!.detail_json), { room: scene.room, invitedBy: 'claire' });
      const [theirs] = await scene.audited('organization:admit', 'exotic');
      assert.equal(theirs!.actor, 'claire');
      assert.equal(JSON.parse(theirs!.detail_json).invitation, invitation.id);
      const [admitted] = await scene.audited('member:admit', who.person.id);
      assert.equal(admitted!.actor, 'claire');
      assert.deepEqual(JSON.parse(admitted!.detail_json), { room: scene.room, role: 'member' });
    });

    it('lets them in again with the same code, or without it, and never anybody else', async () => {
      const who = scene.stranger();
      const { code } = await scene.invite(who.email);
      await scene.come(who, code);
      for (const again of [code, undefined]) {
        const client = await scene.come(who, again);
        assert.equal((await scene.accessesOf(client)).length, 1);
      }
      const other = scene.stranger();
      assert.deepEqual(await scene.refused(other, code, { email: who.email }), refusal);
    });

    it('puts nobody back who was removed', async () => {
      const who = scene.stranger();
      const { code } = await scene.invite(who.email);
      await scene.come(who, code);
      await scene.claire.do('member:remove', { room: scene.room, member: who.person.id });
      assert.deepEqual(await scene.accessesOf(await scene.come(who, code)), []);
    });

    it('is refused in the same words, whatever is wrong with it', async () => {
      const who = scene.stranger();
      const address = who.email;
      const good = (await scene.invite(address)).code;
      const wrong: [string, string, object?][] = [
        ['another code', `${good.slice(0, -1)}_`],
        ['no code at all', ''],
        ['another address', good, { email: 'someone@exotic.example' }],
        ['no address', good, { email: undefined }],
        ['an address that is not theirs', good, { email_verified: false }],
        ['a letter that only looks alike', good, { email: address.replace('s', 'ѕ') }],
        ['another affiliation', good, { affiliation: 'distributor' }],
        ['another organization', good, { organization: 'north', organization_name: 'Northwind' }],
      ];
      for (const [what, code, claims] of wrong) {
        assert.deepEqual(await scene.refused(who, code, claims), refusal, what);
      }
      // A customer is refused before anything is looked at.
      for (const affiliation of ['customer', undefined, 'Supplier', ['supplier']]) {
        const failure = await scene.refused(who, good, { affiliation });
        assert.deepEqual(
          [(failure as { code: string }).code, (failure as { field?: string }).field],
          ['not-admitted', undefined],
        );
      }
      const client = await scene.come(who, good);
      assert.equal((await scene.accessesOf(client)).length, 1);
    });

    it('is refused once it was taken back, and to whom it is not for', async () => {
      const who = scene.stranger();
      const { code, invitation } = await scene.invite(who.email);
      const revoke = { room: scene.room, invitation: invitation.id };
      assert.equal((await scene.thomas.answer('invitation:revoke', revoke)).ok, false);
      await scene.claire.do('invitation:revoke', revoke);
      assert.deepEqual(await scene.refused(who, code), refusal);
      assert.equal((await scene.claire.answer('invitation:revoke', revoke)).ok, false);
      assert.equal((await scene.audited('invitation:revoke', invitation.id)).length, 1);
      const elsewhere = await scene.open();
      const answer = await scene.claire.answer('invitation:revoke', { ...revoke, room: elsewhere });
      assert.equal(answer.ok ? '' : answer.error.code, 'absent');
    });

    it('is refused after two weeks', async () => {
      const who = scene.stranger();
      const { code } = await scene.invite(who.email);
      scene.now += invitationLifetime;
      assert.deepEqual(await scene.refused(who, code), refusal);
    });

    it('is refused while the room admits nobody, and when its organization was taken out', async () => {
      const who = scene.stranger();
      const other = await scene.open();
      const { code } = await scene.invite(who.email, { room: other });
      await scene.claire.do('stage:change', { room: other, stage: 'closing' });
      assert.deepEqual(await scene.refused(who, code), refusal);
      await scene.claire.do('stage:change', { room: other, stage: 'running' });
      await scene.come(who, code);

      const [late, unnamed] = [scene.stranger(), scene.stranger()];
      const codes = [
        (await scene.invite(late.email, { room: other })).code,
        (
          await scene.invite(unnamed.email, {
            room: other,
            organization: { ...exotic, id: undefined },
          })
        ).code,
      ];
      scene.now += 1;
      await scene.claire.do('organization:remove', { room: other, organization: 'exotic' });
      assert.deepEqual(await scene.refused(late, codes[0]), refusal);
      assert.deepEqual(await scene.refused(unnamed, codes[1]), refusal);
    });

    it('of whose organization only the name is known admits the one that the host names', async () => {
      const who = scene.stranger();
      const north = { organization: 'north', organization_name: 'Northwind Tins' };
      const other = await scene.open();
      const { code } = await scene.invite(who.email, {
        room: other,
        organization: { name: 'The tin people', affiliation: 'supplier' },
      });
      const [access] = await scene.accessesOf(await scene.come(who, code, north));
      assert.ok(access!.streams.some(({ stream }) => stream === `room/${other}/with:north`));
    });

    it('lets one of two in who come with it at once', async () => {
      for (let round = 0; round < 4; round += 1) {
        const [one, two] = [scene.stranger(), scene.stranger()];
        const { code } = await scene.invite(one.email);
        const email = one.email;
        const outcomes = await Promise.all([
          scene.refused(one, code),
          scene.refused(two, code, { email }),
        ]);
        assert.deepEqual(
          outcomes.filter((outcome) => outcome !== null),
          [refusal],
        );
      }
    });

    it('ends the access by itself, and the membership with the last of them', async () => {
      const who = scene.stranger();
      const other = await scene.open();
      const { code } = await scene.invite(who.email, { endsOn: scene.dayIn(3) });
      await scene.come(who, code);
      const longer = await scene.invite(who.email, { room: other, endsOn: scene.dayIn(9) });
      const client = await scene.come(who, longer.code);
      scene.now += 4 * day;
      assert.deepEqual(
        (await scene.accessesOf(client)).map((access) => access.room.id),
        [other],
      );
      const post = { stream: `room/${scene.room}/with:exotic`, text: 'Hello', mentions: [] };
      const answer = await client.answer('post:create', post);
      assert.equal(answer.ok ? '' : answer.error.code, 'absent');
      scene.now += 6 * day;
      assert.equal((await client.answer('session:open', {})).ok, false);
      assert.equal(((await scene.refused(who)) as { code: string }).code, 'not-admitted');
    });

    it('keeps its end when somebody is given another role, and gets a later one from another', async () => {
      const who = scene.stranger();
      const { code, invitation } = await scene.invite(who.email, { role: 'reader' });
      const client = await scene.come(who, code);
      await client.do('charter:accept', { room: scene.room });
      const [reading] = await scene.accessesOf(client);
      assert.ok(reading!.streams.every(({ act }) => !act));
      await scene.claire.do('member:admit', {
        room: scene.room,
        member: who.person.id,
        role: 'member',
      });
      const [writing] = await scene.accessesOf(client);
      assert.ok(writing!.streams.some(({ act }) => act));
      assert.equal(writing!.until, invitation.endsAt);
      const later = await scene.invite(who.email, { endsOn: scene.dayIn(200), role: 'reader' });
      await scene.come(who, later.code);
      const [renewed] = await scene.accessesOf(client);
      assert.equal(renewed!.until, later.invitation.endsAt);
      assert.ok(renewed!.streams.some(({ act }) => act));
    });

    it('leaves the end that the host names to a membership, and its own to the room', async () => {
      const who = scene.stranger();
      const { code, invitation } = await scene.invite(who.email);
      const hosts = { host_contact: 'nora', ends_at: Math.floor(scene.now / 1000) + 300 * 86_400 };
      const client = await scene.come(who, code, hosts);
      const { member } = await client.do('session:open', {});
      assert.equal(member.hostContact.id, 'nora');
      assert.equal(member.endsAt, hosts.ends_at * 1000);
      const [access] = await scene.accessesOf(client);
      assert.equal(access!.until, invitation.endsAt);
    });

    it('is no use to whom needs none: they come in, are told, and it is written down', async () => {
      const client = await scene.backend.connect(
        people.nora,
        await scene.sign(people.nora),
        'of no use',
      );
      const { invitation } = await client.do('session:open', {});
      assert.deepEqual(invitation, { room: null });
      assert.equal((await scene.audited('invitation:refuse', 'nora')).length, 1);
      const who = scene.stranger();
      await scene.refused(who, 'of no use');
      assert.equal((await scene.audited('member:turn-away', who.person.id)).length, 1);
    });

    it('is looked at so often, and whoever tries on has to wait', async () => {
      const who = scene.stranger();
      const { code } = await scene.invite(who.email);
      for (let times = 0; times < 20; times += 1) await scene.refused(who, `wrong ${times}`);
      const { code: last, retryAfter } = (await scene.refused(who, code)) as Record<
        string,
        unknown
      >;
      assert.equal(last, 'too-many');
      scene.now += Number(retryAfter);
      await scene.come(who, code);
    });
  });
}
