import type { Room } from '../types.ts';

export const mira = {
  id: 'mira',
  kind: 'project',
  title: 'Passage à Mira',
  openedOn: -104,
  facilitators: ['clara-vidal', 'nils-obermann'],
  members: {
    'clara-vidal': -104,
    'nils-obermann': -104,
    'stephane-lacombe': -104,
    'olivier-castan': -104,
    'amadou-diallo': -104,
    'yann-kerbrat': -102,
    'ulrike-petersen': -102,
    'leila-haddad': -102,
    'greta-sommer': -102,
    'nadia-belkacem': -102,
    'pauline-mercier': -102,
    'dennis-vogt': -102,
    'petra-wolters': -102,
    'farid-benali': -102,
    'jens-rademacher': -60,
    'katrin-seidel': -60,
    'bernd-hartwig': -58,
  },
  charter: {
    purpose:
      'Remplacer Gespro par Mira à Lyon, Saint-Priest et Kassel le {fr:28}, sans interrompre les expéditions plus d’une demi-journée.',
    objective: 'Un seul jeu de données articles et de stocks pour les trois sites.',
    sponsor: 'olivier-castan',
    rules: [
      'Une anomalie bloquante est écrite ici le jour même, avec l’écran et le numéro de document.',
      'Chaque décision a un nom et une date ; sans objection sous deux jours ouvrés, elle tient.',
      'On écrit dans sa langue. Clara et Nils traduisent ce qui engage les deux sites.',
    ],
    measures: [
      { name: 'Articles repris et contrôlés', today: 3912, target: 4180, due: 12 },
      { name: 'Utilisateurs formés', today: 96, target: 143, due: 20 },
      { name: 'Anomalies bloquantes ouvertes', today: 3, target: 0, due: 22 },
    ],
    reviewOn: 6,
    asking: true,
    stages: [
      { stage: 'draft', on: -104 },
      { stage: 'pilot', on: -18 },
      { stage: 'running', on: 28 },
      { stage: 'closing', on: 74 },
    ],
  },
} as const satisfies Room;

export const shifts = {
  id: 'schichtmodell',
  kind: 'project',
  title: 'Schichtmodell Linie 2',
  openedOn: -72,
  facilitators: ['anke-thomsen'],
  members: {
    'anke-thomsen': -72,
    'matthias-brandt': -72,
    'bernd-hartwig': -72,
    'jens-rademacher': -72,
    'agnieszka-nowak': -72,
    'murat-celik': -72,
    'daniela-fuchs': -71,
    'petra-wolters': -70,
    'marion-delattre': -70,
    'sylvie-faure': -40,
  },
  charter: {
    purpose:
      'Linie 2 von zwei auf drei Schichten erweitern, ohne Nachtarbeit für Beschäftigte, die keine wollen.',
    objective: 'Lieferfähigkeit der Reihe Midi ab {de-month:30} bei gleicher Stammbelegschaft.',
    sponsor: 'matthias-brandt',
    rules: [
      'Zahlen zu einzelnen Personen gehören nicht hierher.',
      'Vorschläge des Betriebsrats und der Werkleitung stehen gleichberechtigt nebeneinander.',
      'Eine Frage bekommt binnen drei Arbeitstagen eine Antwort, auch wenn sie „noch offen“ lautet.',
    ],
    measures: [
      { name: 'Freiwillige für die Nachtschicht', today: 11, target: 14, due: 15 },
      { name: 'Stillstand je Schicht', today: 31, target: 25, unit: 'min', due: 40 },
      { name: 'Überstunden je Woche', today: 118, target: 60, unit: 'h', due: 40 },
    ],
    reviewOn: 4,
    stages: [
      { stage: 'draft', on: -72 },
      { stage: 'pilot', on: 18 },
      { stage: 'running', on: 40 },
      { stage: 'closing', on: 80 },
    ],
  },
} as const satisfies Room;
