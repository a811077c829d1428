/** Room `launch` as those see it who ask who is inside. */
import { inspectionChanged, inspectionLasts } from '../../src/protocol/inspection.ts';
import { perimeterRead } from '../../src/protocol/perimeter.ts';
import {
  memberAdmit,
  memberRemove,
  membershipEnded,
  perimeterChanged,
  roomOpened,
} from '../../src/protocol/room.ts';
import * as eg from './eg.ts';
import { inRoomOfPartner } from './partner-scene.ts';
import { inRoom } from './scene.ts';
import { refusal } from './scripted-session.ts';
import { inspection } from './steward-examples.ts';
import { charlotte, insider, tellPerimeter, told } from './told-perimeter.ts';

const day = 86_400_000;
const [exotic] = eg.perimeter().organizations;

/** Nobody else is there. */
export const alone = {
  inside: [insider({ role: 'owner', how: 'opened', by: null, audiences: ['everyone', 'inside'] })],
  were: [],
};

/** Claire Fontaine facilitates it. */
export function ofFacilitator(how: Parameters<typeof tellPerimeter>[1] = {}) {
  const session = inRoom();
  tellPerimeter(session, how);
  session.script(memberRemove, ({ member }) => {
    const { inside, leaving } = { ...told(), ...how };
    const isOther = (one: { member: { id: string } }) => one.member.id !== member;
    tellPerimeter(session, {
      ...how,
      inside: inside.filter(isOther),
      leaving: leaving?.filter(isOther) ?? null,
    });
    const stream = eg.roomStream('launch', 'everyone');
    session.hear(eg.fact(membershipEnded, { room: 'launch', member }, { stream }));
    return { ok: true, data: {} };
  });
  session.script(memberAdmit, () => ({ ok: true, data: { membership: eg.membership() } }));
  return session;
}

/** Who is removed stays on their way out. */
export function unanswered() {
  const session = ofFacilitator();
  session.script(memberRemove, () => new Promise(() => {}));
  return session;
}

/** A steward reads it. */
export function inspected() {
  const session = ofFacilitator();
  const used = inspection({
    ...{ state: 'used', agreedBy: { id: 'nora', name: 'Nora Weiß' } },
    ...{ usedAt: eg.monday, until: eg.monday + inspectionLasts },
  });
  const stream = eg.roomStream('launch', 'everyone');
  session.hear(eg.fact(inspectionChanged, { inspection: used }, { stream }));
  return session;
}

/** Ravi Patel of Exotic Liquids is kept apart from other partners. */
export function ofPartner(session = inRoomOfPartner()) {
  const inside = [
    insider({ member: eg.supplier(), until: eg.supplier().endsAt! }),
    insider({ member: charlotte, until: charlotte.endsAt! }),
    insider({ role: 'facilitator', audiences: ['everyone', 'with:exotic'], how: 'opened' }),
  ];
  tellPerimeter(session, { inside, were: [], leaving: null });
  return session;
}

/** A room in which the partners see each other, and one of three is no longer admitted. */
export function together() {
  const lukas = eg.distributor();
  const session = ofFacilitator({
    inside: [
      ...told().inside.map((one) => ({
        ...one,
        ...(one.member.affiliation === 'employee' && {
          audiences: ['everyone', 'inside', 'with:alpenhof', 'with:exotic'],
        }),
      })),
      insider({ member: lukas, until: lukas.endsAt! }),
    ],
  });
  const everyone = { stream: eg.roomStream('launch', 'everyone') };
  const room = eg.room({ partners: 'together' });
  const { charter, stages } = eg.roomState();
  const alpenhof = { ...exotic!, id: 'alpenhof', name: 'Alpenhof Vertrieb' };
  const aurora = {
    ...exotic!,
    id: 'aurora',
    name: 'Aurora Glas',
    admittedAt: eg.monday - 40 * day,
    endedAt: eg.monday - 3 * day,
  };
  const organizations = [exotic!, { ...alpenhof, affiliation: 'distributor' as const }, aurora];
  session.hear(
    eg.fact(roomOpened, { room, charter, stages }, everyone),
    eg.fact(
      perimeterChanged,
      { perimeter: eg.perimeter({ organizations }) },
      { stream: eg.roomStream('launch', 'inside') },
    ),
  );
  return session;
}

/** It is not told who is inside: never, or that is refused. */
export function silent(how: 'never' | 'refused') {
  const session = inRoom();
  session.script(perimeterRead, () =>
    how === 'refused' ? refusal('unavailable') : new Promise(() => {}),
  );
  return session;
}
