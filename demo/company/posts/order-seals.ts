import type { RoomPost } from '../types.ts';

export const sealsOrderPosts = [
  {
    id: 'seals-01',
    audience: 'with:okerberg',
    author: 'jana-hoffmeister',
    at: { day: -34, time: '09:50' },
    text: 'Bestellung für drei Dichtungen, Anlieferung Kassel {de:-17}. Preise nach geltender Liste: 6,40 / **7,10** / 9,25 € je 100 Stück. Bitte bestätigen.',
    comments: [
      {
        author: 'timo-warnecke',
        at: { day: -33, time: '08:30' },
        text: 'Bestätigt, AB `88-4102`. Position 30 kommt aus zwei Chargen, `L2416` und `L2417`.',
        reactions: { thanks: ['jana-hoffmeister'], ok: ['petra-wolters'] },
      },
    ],
  },
  {
    id: 'seals-02',
    audience: 'inside',
    author: 'petra-wolters',
    at: { day: -27, time: '14:20' },
    text: 'Für Position 30 (`SL-MD-06`) brauchen wir bis {de:-10} mindestens 14.000 Stück, der Rest hat Zeit bis nächsten Monat.',
    reactions: { eye: ['jana-hoffmeister', 'yusuf-aydin'] },
  },
  {
    id: 'seals-03',
    audience: 'inside',
    author: 'yusuf-aydin',
    at: { day: -17, time: '13:35' },
    text: 'Eingangsprüfung Position 30: `L2416` in Ordnung (40 bis 41 Shore A). `L2417` liegt bei **44**, zulässig sind 40 ± 2. Zehn Teile gemessen, kleinster Wert 43,5. Ich habe 8.000 Stück gesperrt.',
    reactions: { thanks: ['jana-hoffmeister'], eye: ['petra-wolters'] },
    comments: [
      {
        author: 'petra-wolters',
        at: { day: -17, time: '13:50' },
        text: 'Die 16.000 aus `L2416` reichen bis {de:3}. Kein Engpass, solange der Ersatz bis dahin da ist.',
        reactions: { ok: ['yusuf-aydin'] },
      },
      {
        author: 'katrin-seidel',
        at: { day: -17, time: '15:25' },
        text: 'Sperrung bestätigt. Bitte keine Sonderfreigabe „weil es eilt“, es eilt nicht.',
        reactions: { agree: ['yusuf-aydin', 'jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seals-04',
    audience: 'with:okerberg',
    author: 'jana-hoffmeister',
    at: { day: -16, time: '08:40' },
    text: '@Silke Ottens, Charge `L2417` (8.000 Stück, Position 30) messen wir mit 44 Shore A, vereinbart sind 40 ± 2. Was steht in eurem Prüfzeugnis, und nach welcher Ablesezeit?',
    mentions: ['silke-ottens'],
    comments: [
      {
        author: 'silke-ottens',
        at: { day: -16, time: '11:15' },
        text: 'Unser Zeugnis sagt 42, abgelesen nach 15 Sekunden. Wenn ihr nach 3 Sekunden ablest, liegt ihr bei Silikon gern einen Punkt höher.',
        reactions: { thanks: ['jana-hoffmeister'] },
      },
      {
        author: 'yusuf-aydin',
        at: { day: -16, time: '13:05' },
        text: 'Wir lesen nach 3 Sekunden ab, so steht es in unserer Zeichnung von damals. Ich messe dieselben zehn Teile noch einmal mit 15.',
      },
      {
        author: 'yusuf-aydin',
        at: { day: -15, time: '09:30' },
        text: 'Nach 15 Sekunden: Mittel **43,0**, Spanne 42,5 bis 43,5. Ein Punkt war die Methode, ein Punkt bleibt zu hart.',
        reactions: { eye: ['silke-ottens', 'heiko-brinkmann'] },
      },
    ],
  },
  {
    id: 'seals-05',
    audience: 'inside',
    author: 'lena-aurich',
    at: { day: -15, time: '10:45' },
    text: 'Mit 43 Shore steigt die Öffnungskraft um etwa 2 N. Sicher ist der Deckel, angenehm nicht. Vor den Mustern für Dichtung 2.0 möchte ich keinen Streit: Okerberg hat für uns die Presse 6 freigeräumt.',
    comments: [
      {
        author: 'jana-hoffmeister',
        at: { day: -15, time: '11:20' },
        text: 'Sehe ich auch so. Ich verlange Ersatz und keine Minderung. Dass uns der Pressentermin wichtiger ist als 740 €, muss dort niemand wissen.',
        reactions: { agree: ['lena-aurich', 'katrin-seidel'] },
      },
      {
        author: 'katrin-seidel',
        at: { day: -15, time: '11:50' },
        text: 'Einverstanden. Ablesezeit bitte in der Zeichnung auf 15 Sekunden festlegen, sonst diskutieren wir das jedes Jahr.',
        reactions: { ok: ['lena-aurich'], thanks: ['yusuf-aydin'] },
      },
    ],
  },
  {
    id: 'seals-06',
    audience: 'with:okerberg',
    author: 'jana-hoffmeister',
    at: { day: -15, time: '14:10' },
    text: 'Vorschlag zu `L2417`:\n\n- ihr nehmt die 8.000 Stück zurück und liefert Ersatz bis {de:2}\n- wir legen die Ablesezeit gemeinsam auf **15 Sekunden** fest\n- keine weiteren Forderungen aus dieser Charge',
    comments: [
      {
        author: 'silke-ottens',
        at: { day: -14, time: '10:00' },
        text: 'Fachlich einverstanden. Bei uns war die Nachtemperung zwei Stunden zu lang, das erklärt den einen Punkt.',
        reactions: { thanks: ['yusuf-aydin', 'katrin-seidel'] },
      },
      {
        author: 'heiko-brinkmann',
        at: { day: -14, time: '11:30' },
        text: 'Auch kaufmännisch einverstanden. Abholung der gesperrten Ware beim nächsten Pendel, Ersatz aus `L2421` zum {de:2}.',
        reactions: { agree: ['jana-hoffmeister'], ok: ['petra-wolters'] },
      },
    ],
  },
  {
    id: 'seals-07',
    audience: 'inside',
    author: 'ulrike-petersen',
    at: { day: -12, time: '09:15' },
    text: 'Rechnung `R-260418` über 7.595,00 € netto. Bestellt sind 7.550,00 €. Differenz 45,00 € auf Position 20: berechnet 7,25 statt 7,10. @Jana Hoffmeister, gibt es eine neue Liste?',
    mentions: ['jana-hoffmeister'],
    comments: [
      {
        author: 'jana-hoffmeister',
        at: { day: -12, time: '09:40' },
        text: 'Es gibt eine neue, aber sie gilt erst für Bestellungen nach dem {de:-20}. Unsere ist vom {de:-34}. Bitte die 45 € sperren.',
        reactions: { ok: ['ulrike-petersen'] },
      },
    ],
  },
  {
    id: 'seals-08',
    audience: 'with:okerberg',
    author: 'ulrike-petersen',
    at: { day: -12, time: '10:20' },
    text: 'Guten Tag, in `R-260418` steht für Position 20 der neue Listenpreis. Für diese Bestellung gilt noch 7,10. Wir sperren **45,00 €** und zahlen den Rest mit Skonto.',
    comments: [
      {
        author: 'timo-warnecke',
        at: { day: -11, time: '13:10' },
        text: 'Stimmt, die Liste war zu früh im System. Gutschrift folgt.',
        reactions: { thanks: ['ulrike-petersen'] },
      },
      {
        author: 'timo-warnecke',
        at: { day: -3, time: '10:05' },
        text: 'Gutschrift `G-260077` über 45,00 € netto ist unterwegs.',
        reactions: { thanks: ['ulrike-petersen', 'jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seals-09',
    audience: 'inside',
    author: 'ulrike-petersen',
    at: { day: -2, time: '11:35' },
    text: 'Gutschrift verbucht, Preisabweichung erledigt. Die gesperrten 8.000 Stück sind mengenmäßig bezahlt; der Ersatz läuft als Tausch ohne Berechnung. Richtig so?',
    reactions: { question: ['petra-wolters'] },
    comments: [
      {
        author: 'jana-hoffmeister',
        at: { day: -2, time: '12:15' },
        text: 'Richtig, Tausch gegen Tausch. Ich trage das als Bemerkung in der Bestellung nach.',
        reactions: { thanks: ['ulrike-petersen'] },
      },
    ],
  },
  {
    id: 'seals-10',
    audience: 'with:okerberg',
    author: 'timo-warnecke',
    at: 312,
    text: 'Ersatzlieferung `L2421` ist gepackt: 8.000 Stück `SL-MD-06`, 42 Kartons auf einer Palette. Abfahrt {de-day:1}, Anlieferung {de-day:2} zwischen 7 und 9 Uhr.',
    reactions: { thanks: ['petra-wolters', 'jana-hoffmeister'] },
    comments: [
      {
        author: 'silke-ottens',
        at: 290,
        text: 'Prüfzeugnis dazu: 40,5 Shore A nach 15 Sekunden, zehn Teile.',
        reactions: { ok: ['yusuf-aydin'] },
      },
      {
        author: 'yusuf-aydin',
        at: 118,
        text: 'Danke. Ich messe bei Ankunft dieselbe Stichprobe und schreibe das Ergebnis hier hinein.',
        reactions: { thanks: ['silke-ottens'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
