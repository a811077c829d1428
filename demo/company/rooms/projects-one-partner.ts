import type { Room } from '../types.ts';

export const nordics = {
  id: 'midi-nordics',
  kind: 'project',
  title: 'Midi in the Nordics',
  openedOn: -86,
  facilitators: ['sophie-lambrecht', 'chloe-marchand'],
  organizations: { skafferi: -78 },
  members: {
    'sophie-lambrecht': -86,
    'chloe-marchand': -86,
    'marc-antoine-roux': -86,
    'leila-haddad': -86,
    'greta-sommer': -86,
    'baptiste-nogues': -84,
    'ronja-keller': -84,
    'pauline-mercier': -84,
    'camille-prost': -80,
    'petra-wolters': -80,
    'farid-benali': -80,
    'astrid-lundholm': -78,
    'erik-sandahl': -78,
    'maja-ekstrom': -64,
    'johan-brolin': -30,
  },
  charter: {
    purpose:
      'Put the Midi lunch box range on the shelf of 120 stores in Sweden, Denmark and Norway by {en:34}, with no stock-out on the two lead sizes.',
    objective: 'Growth outside France and Germany.',
    sponsor: 'marc-antoine-roux',
    rules: [
      'We write English here, French or German among ourselves if it is quicker.',
      'A question from a store gets an answer within one working day.',
      'Forecast changes above 10 % are posted, not only sent by EDI.',
    ],
    measures: [
      { name: 'Stores delivered', today: 24, target: 120, due: 34 },
      { name: 'Weekly sell-out per store, MD-0600', today: 5.4, target: 6, unit: 'pcs', due: 34 },
      { name: 'Open stock-outs', today: 1, target: 0, due: 14 },
    ],
    reviewOn: 7,
    stages: [
      { stage: 'draft', on: -86 },
      { stage: 'pilot', on: -78 },
      { stage: 'running', on: 14 },
      { stage: 'closing', on: 70 },
    ],
  },
} as const satisfies Room;

export const glassAgreement = {
  id: 'accord-verre',
  kind: 'project',
  title: 'Accord verre creux',
  openedOn: -62,
  facilitators: ['thibault-girard'],
  organizations: { 'vidros-alcamar': -55 },
  members: {
    'thibault-girard': -62,
    'nadia-belkacem': -62,
    'sabine-roth': -62,
    'farid-benali': -62,
    'antoine-lescure': -62,
    'olivier-castan': -60,
    'vincent-arnaud': -60,
    'helene-vasseur': -20,
    'rui-tavares': -55,
    'ana-sofia-pinheiro': -55,
    'joao-meireles': -30,
  },
  charter: {
    purpose:
      'Renew the yearly agreement on hollow glass: prices, volumes, and how pallets are counted and weighed. / Renouveler l’accord annuel sur le verre creux.',
    objective: 'Secure 3.1 million jar and carafe bodies for {year:40}.',
    sponsor: 'sabine-roth',
    rules: [
      'With Vidros Alcamar we write English.',
      'A figure that commits someone is followed by a signed letter within five working days.',
      'Quality claims are settled in the order they concern, not here.',
    ],
    measures: [
      { name: 'Articles with an agreed price', today: 9, target: 9, due: -4 },
      { name: 'Volume confirmed', today: 2.4, target: 3.1, unit: 'M pcs', due: 10 },
      { name: 'Pallets shipped with a weight record', today: 62, target: 100, unit: '%', due: 20 },
    ],
    reviewOn: 10,
    stages: [
      { stage: 'draft', on: -62 },
      { stage: 'pilot', on: -55 },
      { stage: 'running', on: -38 },
      { stage: 'closing', on: 8 },
    ],
  },
} as const satisfies Room;

export const seal = {
  id: 'dichtung-2',
  kind: 'project',
  title: 'Dichtung 2.0',
  openedOn: -76,
  facilitators: ['lena-aurich', 'jana-hoffmeister'],
  organizations: { okerberg: -70 },
  members: {
    'lena-aurich': -76,
    'jana-hoffmeister': -76,
    'matthias-brandt': -76,
    'camille-prost': -76,
    'katrin-seidel': -76,
    'adrien-coste': -75,
    'yusuf-aydin': -70,
    'chloe-marchand': -76,
    'farid-benali': -60,
    'heiko-brinkmann': -70,
    'silke-ottens': -70,
    'timo-warnecke': -20,
  },
  charter: {
    purpose:
      'Die Midi-Dichtung so ändern, dass der Deckel nach 500 Spülgängen noch dicht ist und sich mit einer Hand öffnen lässt.',
    objective: 'Reklamationsquote der Reihe Midi unter 0,4 %.',
    sponsor: 'matthias-brandt',
    rules: [
      'Jeder Versuch hat eine Nummer, eine Charge und ein Messprotokoll.',
      'Freigegeben wird nur, was auch die Lebensmittelprüfung bestanden hat.',
    ],
    measures: [
      { name: 'Dichtheit nach 500 Spülgängen', today: 97, target: 99, unit: '%', due: 12 },
      { name: 'Öffnungskraft', today: 17.1, target: 16, unit: 'N', due: 12 },
      { name: 'Reklamationsquote Midi', today: 0.7, target: 0.4, unit: '%', due: 90 },
    ],
    reviewOn: 5,
    stages: [
      { stage: 'draft', on: -76 },
      { stage: 'pilot', on: -70 },
      { stage: 'running', on: -50 },
      { stage: 'closing', on: 20 },
    ],
  },
} as const satisfies Room;
