import { fillDates, isoDay, timeOf } from '../company/index.ts';
import type { Charter, Locale, Measure, Room } from '../company/index.ts';
import { personOf } from '../host/directory.ts';
import type { Step } from './step.ts';

const start = (day: number, now: number): number =>
  Math.min(timeOf({ day, time: '07:00' }, now), now - 1);

/** Partners write English with the company, or else the first facilitator's language is the room's. */
function languageOf(room: Room): Locale {
  const isEnglish = Object.keys(room.members).some((id) => {
    const { affiliation, locale } = personOf(id);
    return affiliation !== 'employee' && locale === 'en';
  });
  return isEnglish ? 'en' : personOf(room.facilitators[0]!).locale;
}

function charterInput(charter: Charter, language: Locale, now: number): object {
  const figure = (value: number, { unit }: Measure) =>
    [new Intl.NumberFormat(language).format(value), unit].filter(Boolean).join(' ');
  return {
    purpose: fillDates(charter.purpose, now),
    objective: fillDates(charter.objective, now),
    sponsor: charter.sponsor,
    rules: charter.rules.map((rule) => fillDates(rule, now)),
    measures: charter.measures.map((measure) => ({
      name: measure.name,
      today: figure(measure.today, measure),
      target: figure(measure.target, measure),
      due: isoDay(measure.due, now),
    })),
    reviewOn: isoDay(charter.reviewOn, now),
    ...(charter.asking && { asking: true }),
    plan: charter.stages.slice(1).map(({ stage, on }) => ({ stage, on: isoDay(on, now) })),
  };
}

/** A project room: opened with its first stage, its people admitted on their days, its stages begun on theirs. */
export function projectSteps(room: Room, charter: Charter, now: number): Step[] {
  const [opener = '', ...facilitators] = room.facilitators;
  const language = languageOf(room);
  const isPartner = (id: string) => personOf(id).affiliation !== 'employee';
  const from = (day: number) => ({ at: start(day, now), by: opener });
  const admitting = (member: string, role: 'facilitator' | 'member'): Step => ({
    ...from(room.members[member]!),
    intent: 'member:admit',
    input: { room: room.id, member, role },
  });

  const atOnce = Object.keys(room.members).filter(
    (id) => room.members[id] === room.openedOn && !room.facilitators.includes(id) && !isPartner(id),
  );
  const steps: Step[] = [
    {
      ...from(room.openedOn),
      intent: 'room:open',
      makes: room.id,
      input: {
        title: room.title,
        partners: room.partners ?? 'apart',
        charter: charterInput(charter, language, now),
        stage: charter.stages[0]!.stage,
        members: atOnce,
      },
    },
    ...facilitators.map((id) => admitting(id, 'facilitator')),
  ];
  // Before anybody is admitted on the same day: a draft admits no partners.
  for (const { stage, on } of charter.stages.slice(1)) {
    if (on > 0) continue;
    steps.push({ ...from(on), intent: 'stage:change', input: { room: room.id, stage } });
  }
  const admitted = new Set([...room.facilitators, ...atOnce]);
  for (const [organization, day] of Object.entries(room.organizations ?? {})) {
    const members = Object.keys(room.members).filter(
      (id) => personOf(id).organization === organization && room.members[id] === day,
    );
    members.forEach((id) => admitted.add(id));
    steps.push({
      ...from(day),
      intent: 'organization:admit',
      input: { room: room.id, organization, members },
    });
  }
  const later = Object.keys(room.members).filter((id) => !admitted.has(id));
  steps.push(...later.map((id) => admitting(id, 'member')));
  const newcomers = Object.keys(room.members).filter((id) => id !== opener && !atOnce.includes(id));
  steps.push(
    ...newcomers.map((by): Step => ({
      ...{ at: start(room.members[by]!, now), by, intent: 'charter:accept' },
      input: { room: room.id },
    })),
  );
  return steps;
}

/** The room of a record: everyone comes with a ticket on their first day, and the first one opens it. */
export function recordSteps(room: Room, now: number): Step[] {
  return Object.entries(room.members)
    .sort(([, one], [, other]) => one - other)
    .map(([by, day], index) => ({
      at: start(day, now),
      by,
      intent: 'record:open',
      input: { record: room.record },
      ...(index === 0 && { makes: room.id }),
    }));
}

/** Everyone enters on the first day that anything of the network concerns them, employees first. */
export function enteringSteps(rooms: readonly Room[], now: number): Step[] {
  const firstDays = new Map<string, number>();
  for (const { members } of rooms) {
    for (const [id, day] of Object.entries(members)) {
      firstDays.set(id, Math.min(day, firstDays.get(id) ?? day));
    }
  }
  const isPartner = (id: string) => Number(personOf(id).affiliation !== 'employee');
  return [...firstDays]
    .sort(([one], [other]) => isPartner(one) - isPartner(other))
    .map(([by, day]) => ({ at: start(day, now), by, intent: 'enter', input: {} }));
}
