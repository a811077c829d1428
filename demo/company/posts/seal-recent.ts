import type { RoomPost } from '../types.ts';

export const sealRecent = [
  {
    id: 'seal-10',
    audience: 'with:okerberg',
    author: 'lena-aurich',
    at: { day: -20, time: '10:10' },
    text: '`V2` bitte mit nachgeschliffenem Nest 3 und Härte 38. Zur Griffzunge schicke ich später noch eine Änderung; das Werkzeug bitte so auslegen, dass sie als **Einsatz** getauscht werden kann.',
    comments: [
      {
        author: 'timo-warnecke',
        at: { day: -20, time: '13:25' },
        text: 'Wechseleinsatz ist vorgesehen. `V2` mit 600 Stück, Presse 6, Abgang {de:-15}.',
        reactions: { thanks: ['lena-aurich', 'jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seal-11',
    audience: 'inside',
    author: 'lena-aurich',
    at: { day: -14, time: '09:00' },
    text: 'Dauerversuch mit `V2` läuft: drei Spülmaschinen, 500 Gänge, 24 Stunden am Tag. Ergebnis in gut zwei Wochen. Wer die Maschinen im Technikum ausräumt, bekommt Besuch von mir.',
    reactions: { eye: ['katrin-seidel'], ok: ['yusuf-aydin'] },
    comments: [
      {
        author: 'katrin-seidel',
        at: { day: -14, time: '09:25' },
        text: 'Schild hängt, dreisprachig.',
        reactions: { thanks: ['lena-aurich'] },
      },
    ],
  },
  {
    id: 'seal-12',
    audience: 'inside',
    author: 'camille-prost',
    at: { day: -9, time: '11:50' },
    text: 'Résultat migration globale sur `V1` : **3,1 mg/dm²**, limite 10. Conforme dans les deux simulants. La déclaration peut être rédigée, sous réserve que `V2` garde la même formulation.',
    reactions: {
      thanks: ['lena-aurich', 'katrin-seidel', 'jana-hoffmeister'],
      agree: ['chloe-marchand'],
    },
  },
  {
    id: 'seal-13',
    audience: 'with:okerberg',
    author: 'camille-prost',
    at: { day: -8, time: '10:00' },
    detail: {
      kind: 'question',
      accepted: { comment: 2, by: 'camille-prost', at: { day: -4, time: '15:10' } },
    },
    text: 'Gute Nachricht: `V1` besteht die Gesamtmigration mit 3,1 mg/dm² (Grenze 10). Für die Erklärung brauche ich von euch die Bestätigung, dass `V2` **dieselbe Rezeptur** hat, gleiche Farbpaste, gleicher Vernetzer. #qualité #dichtung-2',
    comments: [
      {
        author: 'silke-ottens',
        at: { day: -8, time: '13:15' },
        text: 'Dieselbe Rezeptur, Mischung `M-921`. Nur die Nachtemperung ist kürzer, vier statt sechs Stunden.',
        reactions: { eye: ['camille-prost'] },
      },
      {
        to: 0,
        author: 'camille-prost',
        at: { day: -7, time: '09:10' },
        text: 'Kürzere Temperung kann mehr flüchtige Anteile lassen. Bitte einmal Massenverlust nach 4 h bei 200 °C messen, unter 0,5 % ist alles gut.',
        reactions: { ok: ['silke-ottens'], thanks: ['lena-aurich'] },
      },
      {
        to: 1,
        author: 'silke-ottens',
        at: { day: -4, time: '14:45' },
        text: '**0,31 %**, Mittel aus fünf Proben. Protokoll hängt an.',
        reactions: { thanks: ['camille-prost', 'katrin-seidel', 'lena-aurich'] },
      },
    ],
  },
  {
    id: 'seal-14',
    audience: 'inside',
    author: 'jana-hoffmeister',
    at: { day: -3, time: '15:10' },
    text: 'Heiko hat mich auf die Serie angesprochen. Ich nenne noch **keine** Menge: solange das Geschmacksmuster nicht eingereicht ist, gibt es keinen Serienstart. Sagen darf ich, dass der Dauerversuch gut läuft.',
    reactions: { agree: ['matthias-brandt', 'lena-aurich'] },
    comments: [
      {
        author: 'farid-benali',
        at: { day: -3, time: '16:00' },
        text: 'For the negotiation: from 300,000 pieces on, €9.30 would be a reasonable target.',
        reactions: { thanks: ['jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seal-18',
    audience: 'inside',
    author: 'lena-aurich',
    at: { day: -2, time: '09:15' },
    title: 'Womit messen wir die Öffnungskraft bei der Freigabe?',
    detail: {
      kind: 'poll',
      choices: ['Zugprüfmaschine, 100 mm/min', 'Handkraftmesser, 24 Personen', 'Beides'],
      closesAt: { day: 4, time: '12:00' },
      votes: {
        'katrin-seidel': [2],
        'chloe-marchand': [1],
        'yusuf-aydin': [0],
        'camille-prost': [2],
        'jana-hoffmeister': [2],
      },
    },
    text: 'Die Maschine ist genau, die Hand ist ehrlich. #dichtung-2 #midi',
    comments: [
      {
        author: 'chloe-marchand',
        at: { day: -2, time: '10:05' },
        text: 'La machine ne dit pas « j’ai peur que ça s’ouvre dans le sac ».',
        reactions: { agree: ['lena-aurich'] },
      },
    ],
  },
  {
    id: 'seal-15',
    audience: 'with:okerberg',
    author: 'heiko-brinkmann',
    at: { day: -2, time: '10:30' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'heiko-brinkmann', at: { day: -2, time: '14:00' } },
    },
    text: 'Wir planen gerade die Pressen fürs nächste Quartal. Könnt ihr eine Größenordnung für die Serie nennen? Es muss nicht verbindlich sein. #dichtung-2',
    comments: [
      {
        author: 'jana-hoffmeister',
        at: { day: -2, time: '13:40' },
        text: 'Noch nicht. Der Dauerversuch läuft gut, die Freigabe ist für {de:20} geplant. Vorher nenne ich keine Zahl, nach der ihr Pressen belegt.',
        reactions: { ok: ['heiko-brinkmann'] },
      },
    ],
  },
  {
    id: 'seal-16',
    audience: 'with:okerberg',
    author: 'lena-aurich',
    at: 330,
    title: 'Dauerversuch V2: 410 von 500 Spülgängen',
    pinned: { by: 'lena-aurich', at: 320 },
    text: '**97 von 100** Deckeln dicht. Die drei undichten stammen alle aus Nest 3. Öffnungskraft im Mittel 17,1 N. #dichtung-2 #midi',
    reactions: { thanks: ['heiko-brinkmann'], eye: ['silke-ottens', 'katrin-seidel'] },
    comments: [
      {
        author: 'silke-ottens',
        at: 280,
        text: 'Nest 3 wieder. Könnt ihr mir die drei Teile schicken? Ich schneide sie auf.',
        reactions: { agree: ['lena-aurich'] },
      },
      {
        to: 0,
        author: 'yusuf-aydin',
        at: 240,
        text: 'Gehen heute mit dem Pendel mit, beschriftet `V2-N3`.',
        reactions: { thanks: ['silke-ottens'] },
      },
    ],
  },
  {
    id: 'seal-17',
    audience: 'inside',
    author: 'lena-aurich',
    at: 126,
    text: 'Ohne Nest 3 wären wir bei 75 von 75. Ich würde die Freigabe mit drei Nestern nicht ausschließen. Bei der Kraft steht `V2` bei 17,1 N, die Riffelung sollte den letzten Newton bringen.',
    reactions: { idea: ['jana-hoffmeister'], eye: ['matthias-brandt'] },
    comments: [
      {
        author: 'matthias-brandt',
        at: 79,
        text: 'Drei Nester reichen für das erste halbe Jahr. Entscheidung in der Durchsprache am {de:5}.',
        reactions: { ok: ['lena-aurich'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
