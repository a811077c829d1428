import { audiencesOf, mayAct } from '../../perimeter/act.ts';
import { parseStream } from '../../perimeter/streams.ts';
import type { Member } from '../../protocol/member.ts';
import { membershipsOf, perimeterOf, roomState } from '../../store/room.ts';
import type { State } from '../../store/slice.ts';

const mostFound = 8;

/** Those of a room who may answer for a milestone of a stream, by the rule that the server keeps: they write there. */
export function ownersIn(state: State, room: string, stream: string): Member[] {
  const place = parseStream(stream);
  const known = roomState(state, room);
  if (place?.of !== 'room' || !known) return [];
  const organizations = (perimeterOf(state, room)?.organizations ?? []).map(({ id }) => id);
  const { kind, partners } = known.room;
  const acting = { kind, partners, organizations };
  return membershipsOf(state, room)
    .filter(({ role }) => role !== 'reader')
    .map(({ member }) => member)
    .filter(({ affiliation, organization }) => {
      const actor = { affiliation, organization: organization.id };
      return (
        audiencesOf(actor, acting).includes(place.audience) && mayAct(actor, acting, place.audience)
      );
    });
}

/** Those of them who are called so, however it is written. */
export function findOwners(members: readonly Member[], query: string): Member[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const isCalled = ({ name }: Member) => {
    const words = plain(name).split(/[\s-]+/);
    return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
  };
  return wanted.length === 0 ? [] : members.filter(isCalled).slice(0, mostFound);
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
