import type { RoomPost } from '../types.ts';

export const trayRecent = [
  {
    id: 'tray-11',
    audience: 'with:wachtlehner',
    author: 'greta-sommer',
    at: { day: -44, time: '10:05' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'greta-sommer', at: { day: -44, time: '11:35' } },
    },
    text: 'Das Tray misst jetzt 28,6 × **18,4 cm**. Zwei nebeneinander sind 36,8, das geht quer in eure 37 cm. Wollt ihr 20 Muster für den Regalversuch? #plateau',
    comments: [
      {
        author: 'lukas-hinterleitner',
        at: { day: -44, time: '11:20' },
        text: 'Ja bitte, ich stelle sie in Wels und in Steyr auf.',
        reactions: { thanks: ['greta-sommer', 'florian-eder'] },
      },
    ],
  },
  {
    id: 'tray-12',
    audience: 'everyone',
    author: 'jens-rademacher',
    at: { day: -31, time: '15:15' },
    text: '**Versuch 2**, Linie 2, 18 Paletten: 26 Trays je Minute, Bruch 0,41 %, keine Stauung. Der Rest des Bruchs entsteht beim Einschieben der letzten Reihe. #plateau #kassel',
    reactions: { agree: ['murat-celik'], ok: ['olivier-castan'], thanks: ['emmanuel-tissot'] },
  },
  {
    id: 'tray-13',
    audience: 'with:wachtlehner',
    author: 'lukas-hinterleitner',
    at: { day: -19, time: '09:40' },
    text: 'Regalversuch Wels und Steyr, zwei Wochen:\n\n1. passt quer doppelt, **Beleg mit Foto**\n2. die Vorderkante verdeckt den Füllstrich\n3. das Personal mag es, weil keine Folie aufzuschneiden ist',
    reactions: { thanks: ['florian-eder', 'greta-sommer', 'emmanuel-tissot'] },
    comments: [
      {
        author: 'florian-eder',
        at: { day: -19, time: '10:25' },
        text: 'Den Füllstrich haben wir schon korrigiert, die neue Kante ist 2 mm niedriger. Muster gehen heute raus.',
        reactions: { thanks: ['lukas-hinterleitner'] },
      },
      {
        author: 'stefanie-moser',
        at: { day: -18, time: '14:15' },
        text: 'Aus dem Einkauf: ändert sich durch das Tray der Preis je Glas?',
      },
      {
        author: 'florian-eder',
        at: { day: -17, time: '08:50' },
        text: 'Für laufende Aufträge nicht. Ob und was danach, ist nicht entschieden; du hörst es von mir, bevor es in einer Liste steht.',
        reactions: { ok: ['stefanie-moser'] },
      },
    ],
  },
  {
    id: 'tray-14',
    audience: 'inside',
    author: 'florian-eder',
    at: { day: -17, time: '09:10' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'florian-eder', at: { day: -17, time: '10:45' } },
    },
    text: 'Frage aus Linz nach dem Preis. Ich habe geantwortet, dass nichts entschieden ist, und das stimmt. Können wir die 1,2 Cent **nicht** weitergeben? #plateau',
    comments: [
      {
        author: 'farid-benali',
        at: { day: -17, time: '10:30' },
        text: 'À 4,1 ct par bocal, oui, si le déploiement couvre quatre références. Sur deux seulement, non. Décision {fr:9}.',
        reactions: { thanks: ['florian-eder'], agree: ['olivier-castan'] },
      },
    ],
  },
  {
    id: 'tray-15',
    audience: 'with:vialet',
    author: 'lucas-ferrand',
    at: { day: -12, time: '15:30' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'lucas-ferrand', at: { day: -11, time: '17:40' } },
    },
    text: 'Pour préparer la décision : quel délai pour passer de 6 000 à **60 000 plateaux par trimestre**, et avec combien d’avance sur les prévisions ? #plateau',
    comments: [
      {
        author: 'bruno-vialet',
        at: { day: -11, time: '17:30' },
        text: 'Quatre semaines pour le premier lot, dix jours ensuite si vous me donnez huit semaines de visibilité. Il me faudra une deuxième forme.',
        reactions: { thanks: ['lucas-ferrand'] },
      },
    ],
  },
  {
    id: 'tray-21',
    audience: 'inside',
    author: 'olivier-castan',
    at: { day: -7, time: '10:30' },
    title: 'Cadence : 28 plateaux par minute suffisent pour décider',
    detail: {
      kind: 'decision',
      decidedBy: ['olivier-castan', 'jens-rademacher', 'murat-celik'],
      effectiveOn: -7,
      reviewOn: 35,
      replaces: 'tray-20',
    },
    text: '30 reste la cible de la charte pour le déploiement. Pour la décision du {fr:9}, 28 tenus pendant un poste entier comptent comme atteints. #plateau',
    reactions: { agree: ['emmanuel-tissot'], ok: ['pauline-mercier'] },
  },
  {
    id: 'tray-16',
    audience: 'everyone',
    author: 'olivier-castan',
    at: { day: -6, time: '11:45' },
    title: 'Décision le {fr:9}, sur trois critères',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'emmanuel-tissot',
        'pauline-mercier',
        'murat-celik',
        'jens-rademacher',
        'delphine-sorel',
        'stefanie-moser',
        'lukas-hinterleitner',
      ],
    },
    pinned: { by: 'emmanuel-tissot', at: { day: -6, time: '12:00' } },
    text: 'Dans cet ordre : casse au transport sous 0,3 %, cadence tenue à 28 au moins, retour du rayon. Merci à tous pour la qualité des essais. #plateau #réserve',
    reactions: {
      agree: ['emmanuel-tissot', 'pauline-mercier', 'murat-celik'],
      ok: ['jens-rademacher'],
    },
  },
  {
    id: 'tray-17',
    audience: 'inside',
    author: 'pauline-mercier',
    at: { day: -3, time: '09:50' },
    title: 'Une coiffe obligatoire sur chaque palette',
    detail: {
      kind: 'idea',
      supportedBy: ['emmanuel-tissot', 'karim-ouazani', 'farid-benali', 'jens-rademacher'],
      outcome: {
        is: 'adopted',
        by: 'emmanuel-tissot',
        at: { day: -3, time: '14:00' },
        reason:
          '0,22 % de casse avec coiffe contre 0,34 % sans : pour 18 ct la palette, c’est notre meilleure mesure. Dès l’essai n° 3.',
      },
    },
    text: 'Casse au transport sur les 9 dernières palettes : **0,34 %**. Les deux pires voyageaient sans coiffe. Avec coiffe je suis à 0,22 %. Prix de la coiffe : 18 ct la palette. #palettes #plateau',
    reactions: { idea: ['emmanuel-tissot', 'farid-benali'], agree: ['karim-ouazani'] },
    comments: [
      {
        author: 'farid-benali',
        at: { day: -3, time: '11:20' },
        text: '18 ct pour 84 plateaux, négligeable. D’accord.',
        reactions: { thanks: ['pauline-mercier'] },
      },
    ],
  },
  {
    id: 'tray-22',
    audience: 'everyone',
    author: 'emmanuel-tissot',
    at: { day: -2, time: '11:00' },
    title: 'Après le 0,75 l, quelle taille passe en plateau ?',
    detail: {
      kind: 'poll',
      choices: ['0,5 l', '1 l', '1,5 l'],
      closesAt: { day: 1, time: '17:00' },
      votes: {
        'pauline-mercier': [1],
        'murat-celik': [0],
        'jens-rademacher': [0],
        'karim-ouazani': [1],
        'chloe-marchand': [1],
      },
    },
    text: 'Une seule réponse, du point de vue de votre poste. Le choix se fait avec la décision du {fr:9}. #plateau #réserve',
    comments: [
      {
        author: 'murat-celik',
        at: { day: -2, time: '13:15' },
        text: '0,5 läuft auf derselben Führung, nur das Magazin wird getauscht.',
        reactions: { thanks: ['emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'tray-18',
    audience: 'everyone',
    author: 'emmanuel-tissot',
    at: { day: -1, time: '17:05' },
    title: 'Essai de ligne n° 3',
    text: 'Au prochain poste du matin, ligne 2, 24 palettes, toutes avec coiffe. Objectif 28/min. Résultat ici dans la journée. #plateau #kassel',
    reactions: { eye: ['olivier-castan', 'pauline-mercier'] },
    comments: [
      {
        author: 'murat-celik',
        at: 215,
        text: 'Läuft seit 6:20 Uhr. Nach zwei Stunden 27,5 je Minute, ein Magazinwechsel dauert noch 70 Sekunden.',
        reactions: { thanks: ['emmanuel-tissot'] },
      },
      {
        to: 0,
        author: 'jens-rademacher',
        at: 88,
        text: 'Letzte Stunde 28,4. Bruch bisher 0,19 %.',
        reactions: { agree: ['murat-celik', 'olivier-castan'], thanks: ['emmanuel-tissot'] },
      },
    ],
  },
  {
    id: 'tray-19',
    audience: 'with:wachtlehner',
    author: 'stefanie-moser',
    at: 61,
    detail: { kind: 'question', accepted: { comment: 0, by: 'stefanie-moser', at: 15 } },
    text: 'Laufen Folie und Tray eine Zeit lang parallel? Unser Lager braucht dafür **zwei Artikelnummern** oder einen harten Stichtag. #plateau',
    comments: [
      {
        author: 'greta-sommer',
        at: 22,
        text: 'Harter Stichtag je Größe, gleiche Artikelnummer, neue Verpackungsvariante. Den Termin nennen wir nach der Entscheidung, mindestens sechs Wochen vorher.',
        reactions: { thanks: ['stefanie-moser'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
