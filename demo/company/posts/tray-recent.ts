import type { RoomPost } from '../types.ts';

export const trayRecent = [
  {
    id: 'tray-11',
    audience: 'with:wachtlehner',
    author: 'greta-sommer',
    at: { day: -44, time: '10:05' },
    text: 'Das Tray misst jetzt 28,6 × **18,4 cm**. Zwei nebeneinander sind 36,8, das geht quer in eure 37 cm. Wollt ihr 20 Muster für den Regalversuch?',
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
    text: '**Versuch 2**, Linie 2, 18 Paletten: 26 Trays je Minute, Bruch 0,41 %, keine Stauung. Der Rest des Bruchs entsteht beim Einschieben der letzten Reihe.',
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
    text: 'Frage aus Linz nach dem Preis. Ich habe geantwortet, dass nichts entschieden ist, und das stimmt. Können wir die 1,2 Cent **nicht** weitergeben?',
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
    text: 'Pour préparer la décision : quel délai pour passer de 6 000 à **60 000 plateaux par trimestre**, et avec combien d’avance sur les prévisions ?',
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
    id: 'tray-16',
    audience: 'everyone',
    author: 'olivier-castan',
    at: { day: -6, time: '11:45' },
    text: 'Décision fixée au **{fr:9}**. Trois critères, dans cet ordre : casse au transport sous 0,3 %, cadence tenue à 28 au moins, retour du rayon. Merci à tous pour la qualité des essais.',
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
    text: 'Casse au transport sur les 9 dernières palettes : **0,34 %**. Les deux pires voyageaient sans coiffe. Avec coiffe je suis à 0,22 %. Proposition : coiffe obligatoire, 18 ct la palette.',
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
    id: 'tray-18',
    audience: 'everyone',
    author: 'emmanuel-tissot',
    at: { day: -1, time: '17:05' },
    text: '**Essai n° 3** au prochain poste du matin, ligne 2, 24 palettes, toutes avec coiffe. Objectif 28/min. Résultat ici dans la journée.',
    reactions: { eye: ['olivier-castan', 'pauline-mercier'] },
    comments: [
      {
        author: 'murat-celik',
        at: 215,
        text: 'Läuft seit 6:20 Uhr. Nach zwei Stunden 27,5 je Minute, ein Magazinwechsel dauert noch 70 Sekunden.',
        reactions: { thanks: ['emmanuel-tissot'] },
      },
      {
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
    text: 'Kurze Rückfrage zur Umstellung: laufen Folie und Tray eine Zeit lang parallel? Unser Lager braucht dafür **zwei Artikelnummern** oder einen harten Stichtag.',
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
