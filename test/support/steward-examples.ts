/** What a steward is told of: whole objects, of which a test names only what it is about. */
import type { AuditEntry } from '../../src/protocol/audit.ts';
import {
  inspectionLasts,
  inspectionWaits,
  type Inspection,
} from '../../src/protocol/inspection.ts';
import type {
  StewardedOrganization,
  StewardedPerson,
  StewardedRoom,
} from '../../src/protocol/steward-list.ts';
import * as eg from './eg.ts';

const day = 86_400_000;

const claire = { id: 'claire', name: 'Claire Fontaine' };
const thomas = { id: 'thomas', name: 'Thomas Berger' };
export const paul = { id: 'paul', name: 'Paul Henriot' };

/** Somebody as stewards see them: Claire unless told. */
export const person = (overrides: Partial<StewardedPerson> = {}): StewardedPerson => {
  const member = overrides.member ?? eg.member();
  const isPartner = member.affiliation !== 'employee';
  return {
    mail: `${member.id}@${member.organization.id}.example`,
    ...{ steward: false, joinedAt: eg.monday - 400 * day, concerns: [] },
    ...{ saidEndsAt: isPartner ? (member.endsAt ?? null) : null, setEndsAt: null },
    hostContactSet: false,
    ...overrides,
    member,
  };
};

/** Claire, who is a steward, and others of each kind and with each concern. */
export const everybody = (): StewardedPerson[] => [
  person({ steward: true }),
  person({
    member: eg.distributor({ endsAt: Date.UTC(2026, 10, 8), hostContact: paul }),
    concerns: ['ends', 'host-gone'],
  }),
  person({
    member: eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' }),
    concerns: ['unseen'],
  }),
  person({ member: eg.supplier() }),
  person({
    member: eg.supplier({ id: 'charlotte', name: 'Charlotte Cooper', endsAt: eg.monday - day }),
    concerns: ['ended'],
  }),
];

/** An organization as stewards see it: Exotic Liquids unless told. */
export const organization = (
  overrides: Partial<StewardedOrganization> = {},
): StewardedOrganization => ({
  organization: { id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' },
  ...{ people: 6, ended: 1, setEndsAt: null },
  ...{ firstEnd: Date.UTC(2027, 0, 1), lastEnd: Date.UTC(2027, 3, 1) },
  rooms: [{ id: 'launch', title: 'Winter box in the Nordics' }],
  admissions: 1,
  ...overrides,
});

/** A room as stewards see it: one that Claire is not in, and that is as it should be, unless told. */
export const stewardedRoom = (overrides: Partial<StewardedRoom> = {}): StewardedRoom => ({
  ...{ id: 'launch', kind: 'project', title: 'Winter box in the Nordics', partners: 'apart' },
  ...{ openedAt: eg.monday - 40 * day, stage: 'running', reviewOn: '2026-12-01' },
  sponsor: thomas,
  facilitators: [{ id: 'nora', name: 'Nora Weiß' }],
  organizations: [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }],
  ...{ people: 9, concerns: [], inside: false },
  ...overrides,
});

/** The room of the company, one that is as it should be, and one that nobody keeps. */
export const someRooms = (): StewardedRoom[] => [
  stewardedRoom({
    ...{ id: 'network', kind: 'network', title: 'Maison Aubry', stage: null, reviewOn: null },
    ...{ sponsor: null, facilitators: [], organizations: [], people: 42, inside: true },
  }),
  stewardedRoom(),
  stewardedRoom({
    ...{ id: 'glass', title: 'Glass agreement 2027', stage: 'pilot', reviewOn: '2026-10-01' },
    ...{ facilitators: [paul], organizations: [] },
    concerns: ['unkept', 'review-due', 'lapsed', 'sponsor-gone'],
  }),
];

/** An inspection that Thomas, another steward, has asked for, unless told. */
export const inspection = (overrides: Partial<Inspection> = {}): Inspection => ({
  ...{ id: 'inspection-1', room: { id: 'launch', title: 'Winter box in the Nordics' } },
  ...{ state: 'asked', by: thomas, askedAt: eg.monday - 3_600_000 },
  reason: 'Exotic Liquids complains of what is said there.',
  ...{ agreedBy: null, agreedAt: null, usedAt: null, ended: null },
  until: eg.monday - 3_600_000 + inspectionWaits,
  ...overrides,
});

/** One that Claire has asked for and Thomas agreed to. */
export const agreed = (overrides: Partial<Inspection> = {}): Inspection =>
  inspection({
    ...{ id: 'inspection-2', state: 'agreed', by: claire, agreedBy: thomas },
    ...{ agreedAt: eg.monday, until: eg.monday + inspectionLasts },
    ...overrides,
  });

/** One of each that has ended. */
export const endedInspections = (): Inspection[] =>
  (['withdrawn', 'declined', 'closed', 'expired', 'lost', 'joined'] as const).map((is, index) =>
    agreed({
      ...{ id: `inspection-ended-${index}`, state: 'ended', usedAt: index > 1 ? eg.monday : null },
      ended: { is, at: eg.monday + 60_000, by: thomas },
    }),
  );

/** An entry of the audit trail: that Claire put Ravi out, unless told. */
export const entry = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ position: 1, at: eg.monday, actor: claire, action: 'member:end' },
  subject: { of: 'member', id: 'ravi', name: 'Ravi Patel' },
  detail: { reason: 'Their contract is over.' },
  names: [],
  ...overrides,
});

/** A trail of entries of several kinds, the newest first. */
export const someEntries = (): AuditEntry[] => [
  entry({
    ...{ position: 5, action: 'audit:read', detail: { query: '', action: 'member:end' } },
    subject: { of: null, id: 'audit', name: 'audit' },
  }),
  entry({ position: 4 }),
  entry({
    ...{ position: 3, action: 'member:admit', actor: thomas },
    detail: { room: 'launch', role: 'member' },
    names: [{ id: 'launch', name: 'Winter box in the Nordics' }],
  }),
  entry({
    ...{ position: 2, action: 'member:enter', actor: null },
    detail: { affiliation: 'supplier', organization: 'exotic' },
    names: [{ id: 'exotic', name: 'Exotic Liquids' }],
  }),
  entry({ position: 1, action: 'member:dance', detail: { shoes: 2 } }),
];
