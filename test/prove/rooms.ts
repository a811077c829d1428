/** Rooms with people in them, each person in two where they are employees. */
import { openRoom } from '../support/crash-room.ts';
import { people, type TestPerson } from '../support/people.ts';

/** Who reads and writes where. */
export interface Seat {
  person: TestPerson;
  streams: readonly string[];
}

export interface Rooms {
  ids: readonly string[];
  seats: readonly Seat[];
  /** Of everything: who facilitates all of the rooms. */
  streams: readonly string[];
}

const crowdOf = (of: TestPerson, count: number): TestPerson[] =>
  Array.from({ length: count }, (_, index) => ({ ...of, id: `${of.id}-${index + 1}` }));

/** One in five is of a supplier, in one room each. */
export async function openRooms(url: string, persons: number, rooms: number): Promise<Rooms> {
  const suppliers = crowdOf(people.ravi, Math.floor(persons / 5));
  const employees = crowdOf(people.claire, persons - suppliers.length);
  const streams = new Map<TestPerson, string[]>();
  const ids: string[] = [];
  const all: string[] = [];
  for (let room = 0; room < rooms; room += 1) {
    const isHere = (index: number) => index % rooms === room;
    const colleagues = employees.filter((_, index) => isHere(index) || isHere(index + 1));
    const guests = suppliers.filter((_, index) => isHere(index));
    const opened = await openRoom({ url }, colleagues, guests);
    opened.facilitator.close();
    ids.push(opened.room);
    all.push(opened.inside, opened.shared);
    for (const person of [...colleagues, ...guests]) {
      const own = guests.includes(person) ? [opened.shared] : [opened.inside, opened.shared];
      streams.set(person, [...(streams.get(person) ?? []), ...own]);
    }
  }
  const seats = [...streams].map(([person, own]) => ({ person, streams: own }));
  return { ids, seats, streams: all };
}
