/** Invitations to the rooms of `perimeter-matrix.test.ts`: who may read of them, and whose their codes are. */
import { tokenFor } from '../support/people.ts';
import type { Room } from './perimeter-model.ts';
import { cast, lifetime } from './perimeter-cast.ts';
import { type World } from './perimeter-world.ts';

/** Invites three people of outside: of one it is taken back, one comes, and the last has yet to. */
export async function invite(world: World, room: Room): Promise<void> {
  for (const what of ['revoked', 'used', 'waiting'] as const) {
    const at = world.tick();
    const name = world.text();
    const address = `${name}@exotic.example`;
    const organization = { id: 'exotic', name: 'Exotic', affiliation: 'supplier' };
    const { code, invitation } = await world.as('facilitator').do('invitation:create', {
      ...{ room: room.id, address, organization, role: 'member' },
      endsOn: new Date(world.backend.clock() + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    // Of who comes, it is then on the card.
    world.canaries.push(
      what === 'used'
        ? { of: 'details', person: 'invited', at, text: name, forStewards: true }
        : { of: 'thread', room, audience: 'inside', root: at, at, text: name, forStewards: true },
    );
    world.canaries.push({ of: 'own', person: 'facilitator', at, text: code });
    if (what === 'revoked') {
      const revoked = { room: room.id, invitation: invitation.id };
      await world.as('facilitator').do('invitation:revoke', revoked);
    }
    if (what === 'used') await accept(world, room, code, address);
  }
}

/** Somebody comes who is invited, with a title that only those may read who know them. */
async function accept(world: World, room: Room, code: string, email: string): Promise<void> {
  const id = 'invited';
  const person = { ...cast.supplier, id, name: 'Person invited' };
  const title = world.text();
  const token = await tokenFor(person, {
    ...{ now: world.backend.clock(), lifetime: 10 * lifetime },
    claims: { title, email, host_contact: undefined, ends_at: undefined },
  });
  const client = await world.backend.connect(person, token, code);
  client.close();
  const at = world.tick();
  world.people.set(id, {
    ...{ id, organization: 'exotic', isEmployee: false, hostContact: 'facilitator' },
    endedAt: Infinity,
  });
  world.joins(room, id, at);
  world.canaries.push({ of: 'person', person: id, text: title, at });
}
