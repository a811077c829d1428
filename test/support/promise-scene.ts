/** Rooms into which somebody is about to be admitted, in each of which it promises something else: for stories of those dialogs. */
import { memberSearch, type Member } from '../../src/protocol/member.ts';
import { membershipOpened, perimeterChanged, roomOpened } from '../../src/protocol/room.ts';
import { stageChanged } from '../../src/protocol/stage-change.ts';
import type { StageName } from '../../src/protocol/stage.ts';
import { deciding, outside } from './deciding-scene.ts';
import * as eg from './eg.ts';
import type { Script } from './scripted-session.ts';

type Scripted = ReturnType<typeof deciding>;

const everyone = { stream: eg.roomStream('launch', 'everyone') };
const inside = { stream: eg.roomStream('launch', 'inside') };
const [exotic] = eg.perimeter().organizations;

const admitting = (session: Scripted, organizations: (typeof exotic & object)[]): Scripted => {
  session.hear(eg.fact(perimeterChanged, { perimeter: eg.perimeter({ organizations }) }, inside));
  return session;
};

/** No partner was ever admitted. */
export const withoutPartners = (): Scripted => admitting(deciding(), []);

/** The partners see each other. */
export function withPartnersTogether(): Scripted {
  const session = deciding();
  const { charter, stages } = eg.roomState();
  const room = eg.room({ partners: 'together' });
  session.hear(eg.fact(roomOpened, { room, charter, stages }, everyone));
  return session;
}

/** In this stage. */
export function inStage(name: StageName): Scripted {
  const session = deciding();
  const stages = [{ name, since: eg.monday }];
  session.hear(eg.fact(stageChanged, { room: 'launch', stages }, everyone));
  return session;
}

/** A partner is in it, and a colleague of theirs may be admitted, of an organization that is called so. */
function ofOrganization(
  organization: { id: string; name: string },
  names: { inside: string; outside: string },
  answer?: Script,
): Scripted {
  const session = deciding(answer);
  const partner = (id: string, name: string): Member => eg.supplier({ id, name, organization });
  const member = partner('first', names.inside);
  const found = [partner('second', names.outside), ...outside];
  session.script(memberSearch, ({ query }) => ({
    ok: true,
    data: { members: query ? found.filter(({ name }) => name.includes(query)) : [] },
  }));
  session.hear(
    eg.fact(
      membershipOpened,
      { membership: eg.membership({ member }) },
      { stream: eg.roomStream('launch', `with:${organization.id}`) },
    ),
  );
  return admitting(session, [exotic!, { ...exotic!, ...organization }]);
}

export const long = {
  organization: 'Vereinigte Getränkevertriebsgesellschaften Oberösterreich-Salzkammergut',
  inside: 'Maximiliane-Friederike von Hohenstein-Waldburg',
  outside: 'Bartholomäus-Konstantin Oberhuber-Niederkofler',
  /** Nothing in it can be broken. */
  address: 'bartholomaeus-konstantin.oberhuber@vereinigte-getraenkevertriebsgesellschaften.example',
};

/** Of an organization and with people whose names are long. */
export const withLongNames = (answer?: Script): Scripted =>
  ofOrganization({ id: 'long', name: long.organization }, long, answer);

export const arabic = {
  organization: 'مشروبات الخليج',
  inside: 'ليلى المنصوري',
  outside: 'يوسف الحداد',
};

/** Of an organization and with people whose names are written from right to left. */
export const withNamesFromTheRight = (answer?: Script): Scripted =>
  ofOrganization({ id: 'gulf', name: arabic.organization }, arabic, answer);
