import type { Audience, Day } from './types.ts';

/** What a project is to have reached by a day; each set by the first facilitator of its room, at 07:00 in Paris. */
export interface Milestone {
  readonly id: string;
  readonly room: string;
  readonly audience: Audience;
  readonly title: string;
  /** The id of the person who answers for it. */
  readonly owner: string;
  readonly setOn: Day;
  readonly due: Day;
  /** When its owner said that it was reached, at 16:00. */
  readonly reachedOn?: Day;
}

/** A milestone in one line, under its room. */
type Line = readonly [
  audience: Audience,
  title: string,
  owner: string,
  setOn: Day,
  due: Day,
  reachedOn?: Day,
];

const lines: Readonly<Record<string, readonly Line[]>> = {
  mira: [
    ['inside', 'Reprise des données à blanc', 'nils-obermann', -101, -18, -18],
    ['inside', 'Consignes affichées sur les quais', 'nils-obermann', -30, -2],
    ['inside', '4 180 articles repris et contrôlés', 'clara-vidal', -101, 12],
    ['inside', 'Bascule des trois sites', 'olivier-castan', -101, 28],
    ['inside', 'Bilan après dix semaines', 'clara-vidal', -18, 74],
  ],
  schichtmodell: [
    ['inside', 'Entwurf des Schichtplans', 'anke-thomsen', -70, -12, -13],
    ['inside', 'Betriebsvereinbarung unterschrieben', 'matthias-brandt', -45, -3],
    ['inside', 'Probebetrieb beginnt', 'anke-thomsen', -45, 18],
    ['inside', 'Auswertung liegt vor', 'anke-thomsen', -12, 80],
  ],
  'midi-nordics': [
    ['everyone', 'Listing signed for three countries', 'sophie-lambrecht', -77, -40, -41],
    ['with:skafferi', 'Pilot in 24 stores read out', 'astrid-lundholm', -36, -1],
    ['inside', 'Stock for the roll-out reserved', 'chloe-marchand', -20, 6],
    ['everyone', 'Roll-out begins', 'sophie-lambrecht', -77, 14],
  ],
  'accord-verre': [
    ['with:vidros-alcamar', 'Proposals exchanged', 'thibault-girard', -54, -38, -38],
    ['inside', 'Limite de prix fixée', 'sabine-roth', -54, -6, -7],
    ['with:vidros-alcamar', 'Volumes confirmed by letter', 'rui-tavares', -30, 4],
    ['with:vidros-alcamar', 'Agreement signed', 'thibault-girard', -54, 8],
  ],
  'dichtung-2': [
    ['with:okerberg', 'Muster der zweiten Mischung', 'heiko-brinkmann', -69, -50, -49],
    ['everyone', 'Dauerversuch, 500 Spülgänge', 'lena-aurich', -50, 3],
    ['inside', 'Freigabe für die Reihe Midi', 'matthias-brandt', -50, 20],
  ],
  'plateau-carton': [
    ['with:vialet', 'Essais de ligne terminés', 'bruno-vialet', -81, -48, -47],
    ['with:wachtlehner', 'Essai en rayon relevé', 'stefanie-moser', -48, -1],
    ['everyone', 'Décision sur le plateau', 'emmanuel-tissot', -48, 9],
    ['inside', 'Déploiement sur la ligne 2', 'lucas-ferrand', -48, 40],
  ],
  'tisch-und-vorrat': [
    ['everyone', 'Floor plan agreed', 'birgit-aigner', -59, -30, -31],
    ['everyone', 'Samples ready', 'maja-ekstrom', -30, 10],
    ['everyone', 'Stand set up', 'ronja-keller', -59, 14],
    ['everyone', 'Every follow-up has an owner', 'hugo-perrin', -59, 24],
  ],
  rueckrufuebung: [
    ['everyone', 'Übung', 'katrin-seidel', -37, -16, -16],
    ['with:okerberg', 'Rückverfolgung bis zur Mischung', 'timo-warnecke', -15, 2],
    ['everyone', 'Abschlussbericht', 'camille-prost', -37, 8],
  ],
};

export const milestones: readonly Milestone[] = Object.entries(lines).flatMap(([room, ofRoom]) =>
  ofRoom.map(([audience, title, owner, setOn, due, reachedOn], index): Milestone => ({
    ...{ id: `${room}-milestone-${index + 1}`, room, audience, title, owner, setOn, due },
    ...(reachedOn !== undefined && { reachedOn }),
  })),
);
