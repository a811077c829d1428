import type { RoomPost } from '../types.ts';

export const networkEarly = [
  {
    id: 'network-09',
    audience: 'inside',
    author: 'antoine-lescure',
    at: { day: -68, time: '16:20' },
    text: 'Audit annuel fini : **deux écarts mineurs**, zéro majeur. Les deux portent sur des étalonnages en retard. Merci aux équipes qui ont répondu sans préparer de décor. #qualité',
    reactions: { thanks: ['katrin-seidel', 'yusuf-aydin', 'camille-prost', 'helene-vasseur'] },
    comments: [
      {
        author: 'katrin-seidel',
        at: { day: -68, time: '16:50' },
        text: 'Die Liste der Prüfmittel geht jetzt monatlich an die Instandhaltung. Für die großen Waagen fehlt noch der Dienstleister.',
        reactions: { ok: ['tobias-krug'] },
      },
    ],
  },
  {
    id: 'network-10',
    audience: 'inside',
    author: 'florian-eder',
    at: { day: -61, time: '11:45' },
    text: 'Aus Österreich: ein Fachhändler in Graz stellt unsere Gläser **nach Inhalt** aus statt nach Größe: Linsen, Mehl, Kaffee. Verkauft doppelt so viel wie die Filiale daneben. Fotos im Medienarchiv. #réserve',
    reactions: { idea: ['ronja-keller', 'chloe-marchand', 'baptiste-nogues', 'sophie-lambrecht'] },
    comments: [
      {
        author: 'baptiste-nogues',
        at: { day: -61, time: '14:30' },
        text: 'C’est exactement l’image qui manque au catalogue. Je peux y envoyer un photographe ?',
        reactions: { agree: ['florian-eder'] },
      },
      {
        author: 'florian-eder',
        at: { day: -60, time: '08:40' },
        text: 'Der Händler freut sich. Termin gebe ich dir durch.',
        reactions: { thanks: ['baptiste-nogues'] },
      },
    ],
  },
  {
    id: 'network-11',
    audience: 'inside',
    author: 'sylvie-faure',
    at: { day: -51, time: '09:20' },
    text: 'Résultats du CSE : participation **71 %**, tous les sièges pourvus au premier tour. Merci. Première réunion la semaine prochaine ; vos questions dans la boîte ou à moi directement.',
    reactions: {
      thanks: ['karim-ouazani', 'yann-kerbrat', 'elise-fontanel'],
      agree: ['marion-delattre'],
    },
    comments: [
      {
        author: 'bernd-hartwig',
        at: { day: -51, time: '10:05' },
        text: 'Glückwunsch aus Kassel. Lass uns die gemeinsame Sitzung zu Mira noch in diesem Quartal machen.',
        reactions: { agree: ['sylvie-faure'] },
      },
    ],
  },
  {
    id: 'network-12',
    audience: 'inside',
    author: 'stephane-lacombe',
    at: { day: -46, time: '17:00' },
    title: 'Coupure réseau à Lyon {fr-day:-44}, de 12 h 30 à 13 h 15',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'amadou-diallo',
        'yann-kerbrat',
        'nadia-belkacem',
        'leila-haddad',
        'elise-fontanel',
      ],
    },
    text: 'Coupure réseau à Lyon {fr-day:-44} de 12 h 30 à 13 h 15, remplacement d’un commutateur. Téléphones et ERP concernés, Kassel non. #lyon',
    reactions: { ok: ['amadou-diallo', 'yann-kerbrat', 'nadia-belkacem'] },
    comments: [
      {
        author: 'amadou-diallo',
        at: { day: -44, time: '13:05' },
        text: 'Rétabli avec dix minutes d’avance.',
        reactions: { thanks: ['stephane-lacombe', 'leila-haddad', 'nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'network-13',
    audience: 'inside',
    author: 'pauline-mercier',
    at: { day: -40, time: '09:50' },
    text: 'Saint-Priest a expédié **1 940 palettes** le mois dernier, record de l’année, avec deux litiges. Bravo à l’équipe de Karim. #saint-priest',
    reactions: {
      thanks: ['karim-ouazani', 'sylvie-faure', 'marc-antoine-roux'],
      agree: ['olivier-castan', 'leila-haddad'],
    },
  },
  {
    id: 'network-14',
    audience: 'inside',
    author: 'yusuf-aydin',
    at: { day: -37, time: '12:40' },
    text: 'Im Prüfraum steht eine Kiste mit 40 Gläsern aus Farbversuchen, einwandfrei, aber **grünstichig**. Wer möchte welche? Sonst gehen sie am {de-day:-34} ins Scherbenlager.',
    reactions: { thanks: ['murat-celik', 'agnieszka-nowak', 'anke-thomsen'] },
    comments: [
      {
        author: 'daniela-fuchs',
        at: { day: -37, time: '13:05' },
        text: 'Zehn für den Tag der offenen Tür, bitte.',
        reactions: { ok: ['yusuf-aydin'] },
      },
      { author: 'yusuf-aydin', at: { day: -34, time: '15:30' }, text: 'Alle weg, die Kiste auch.' },
    ],
  },
  {
    id: 'network-15',
    audience: 'inside',
    author: 'camille-prost',
    at: { day: -35, time: '10:25' },
    title: '« Apte au contact alimentaire », jamais « certifié »',
    detail: {
      kind: 'decision',
      decidedBy: ['camille-prost', 'vincent-arnaud'],
      effectiveOn: -35,
      reviewOn: 90,
    },
    text: 'Rappel de vocabulaire : nos verres sont *aptes* au contact alimentaire, pas « certifiés ». Le mot « certifié » sur une fiche produit nous oblige à nommer un organisme. Merci de relire vos fiches. #qualité',
    reactions: {
      thanks: ['chloe-marchand', 'baptiste-nogues', 'ronja-keller'],
      ok: ['vincent-arnaud'],
    },
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -35, time: '11:40' },
        text: 'Auf Deutsch „geeignet für“, nicht „zertifiziert“? Dann korrigiere ich das Datenblatt `RS-0750`.',
        reactions: { agree: ['camille-prost'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
