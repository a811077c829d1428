import type { RoomPost } from '../types.ts';

export const shiftsEarly = [
  {
    id: 'shifts-01',
    audience: 'inside',
    author: 'anke-thomsen',
    at: { day: -72, time: '09:00' },
    text: 'Hier bereiten wir das Schichtmodell für Linie 2 vor. Werkleitung, Betriebsrat und Schichtführung lesen dasselbe. **Namen und Einzelfälle** bitte nicht hier, dafür gibt es die Sprechstunde.',
    reactions: { ok: ['bernd-hartwig', 'matthias-brandt', 'jens-rademacher'] },
    comments: [
      {
        author: 'bernd-hartwig',
        at: { day: -72, time: '10:20' },
        text: 'Der Betriebsrat begrüßt den gemeinsamen Ort. Er ersetzt aber keine förmliche Anhörung.',
        reactions: { agree: ['anke-thomsen'] },
      },
    ],
  },
  {
    id: 'shifts-02',
    audience: 'inside',
    author: 'jens-rademacher',
    at: { day: -69, time: '14:15' },
    text: 'Zahlen zur Lage:\n\n- Linie 2: zwei Schichten, 76 Stunden die Woche\n- Bedarf Midi im nächsten Quartal: **+38 %**\n- Überstunden zuletzt 118 Stunden je Woche\n\nMit Überstunden allein geht das nicht.\n\n#midi #kassel',
    reactions: { eye: ['matthias-brandt', 'bernd-hartwig', 'petra-wolters'] },
    comments: [
      {
        author: 'agnieszka-nowak',
        at: { day: -69, time: '15:40' },
        text: 'Aus der Schicht: die Leute sind müde, vor allem freitags. Der Krankenstand kommt nicht aus dem Nichts.',
        reactions: { agree: ['murat-celik', 'daniela-fuchs'] },
      },
      {
        author: 'petra-wolters',
        at: { day: -68, time: '08:30' },
        text: 'Der Bedarf ist zu drei Vierteln fest beauftragt, der Rest Prognose.',
        reactions: { thanks: ['jens-rademacher'] },
      },
    ],
  },
  {
    id: 'shifts-03',
    audience: 'inside',
    author: 'bernd-hartwig',
    at: { day: -63, time: '09:45' },
    text: 'Position des Betriebsrats: eine Nachtschicht nur mit **Freiwilligen**, höchstens vier Nächte am Stück, vorwärts rotierend. Und feste Zusagen, was nach dem Probebetrieb passiert.',
    reactions: { agree: ['agnieszka-nowak', 'murat-celik'], eye: ['matthias-brandt'] },
    comments: [
      {
        author: 'matthias-brandt',
        at: { day: -63, time: '13:10' },
        text: 'Freiwillig und vier Nächte: ja. Bei der Rotation habe ich keine Vorliebe. Die Zusage nach dem Probebetrieb braucht eine Zahl, ab der wir weitermachen.',
        reactions: { thanks: ['bernd-hartwig'] },
      },
    ],
  },
  {
    id: 'shifts-04',
    audience: 'inside',
    author: 'daniela-fuchs',
    at: { day: -56, time: '11:00' },
    text: 'Arbeitsmedizinisch: vorwärts rotierend (früh, spät, nacht) ist klar besser. Dazu Licht mit 1.000 Lux in der ersten Nachthälfte und eine **warme Mahlzeit**. Die Kantine müsste nachts etwas vorhalten. #nachtschicht',
    reactions: { agree: ['bernd-hartwig', 'agnieszka-nowak'], idea: ['anke-thomsen'] },
    comments: [
      {
        author: 'anke-thomsen',
        at: { day: -55, time: '09:30' },
        text: 'Mit der Kantine gesprochen: vorgekochte Mahlzeiten im Kühlschrank, zwei Mikrowellen. Kosten trägt der Betrieb.',
        reactions: { thanks: ['daniela-fuchs', 'murat-celik', 'agnieszka-nowak'] },
      },
    ],
  },
  {
    id: 'shifts-05',
    audience: 'inside',
    author: 'murat-celik',
    at: { day: -52, time: '13:25' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'murat-celik', at: { day: -52, time: '15:20' } },
    },
    text: 'Wer rüstet nachts um? Heute macht das die Instandhaltung, und die ist ab 22 Uhr nicht da. #nachtschicht',
    reactions: { question: ['agnieszka-nowak'] },
    comments: [
      {
        author: 'jens-rademacher',
        at: { day: -52, time: '15:00' },
        text: 'Nachts wird nicht umgerüstet, wir planen nur lange Läufe. Für Störungen Rufbereitschaft, die muss aber geregelt werden.',
        reactions: { ok: ['murat-celik'] },
      },
      {
        to: 0,
        author: 'bernd-hartwig',
        at: { day: -51, time: '08:40' },
        text: 'Rufbereitschaft ist ein eigener Punkt der Mitbestimmung. Ich nehme sie in den Entwurf auf.',
        reactions: { thanks: ['jens-rademacher'], agree: ['anke-thomsen'] },
      },
    ],
  },
  {
    id: 'shifts-06',
    audience: 'inside',
    author: 'anke-thomsen',
    at: { day: -45, time: '16:30' },
    text: '[Entwurf 1](https://intranet.halvane.example/kassel/schichtmodell) der Betriebsvereinbarung:\n\n1. Freiwilligkeit, Rückkehrrecht binnen **vier Wochen**\n2. höchstens vier Nächte, danach 48 Stunden frei\n3. Zuschlag 30 % statt 25 %\n4. Probebetrieb zwölf Wochen',
    reactions: {
      thanks: ['bernd-hartwig', 'matthias-brandt'],
      eye: ['jens-rademacher', 'agnieszka-nowak'],
    },
    comments: [
      {
        author: 'bernd-hartwig',
        at: { day: -43, time: '10:15' },
        text: 'Rückkehrrecht bitte binnen zwei Wochen. Vier sind zu lang, wenn es zu Hause nicht mehr geht.',
        reactions: { agree: ['agnieszka-nowak', 'daniela-fuchs'] },
      },
      {
        author: 'matthias-brandt',
        at: { day: -42, time: '09:20' },
        text: 'Zwei Wochen sind schwer zu planen, aber ich verstehe den Grund. Einverstanden, wenn 14 Freiwillige zusammenkommen statt 12.',
        reactions: { ok: ['bernd-hartwig'], thanks: ['anke-thomsen'] },
      },
    ],
  },
  {
    id: 'shifts-16',
    audience: 'inside',
    author: 'anke-thomsen',
    at: { day: -41, time: '11:00' },
    title: 'Rückkehr binnen zwei Wochen, dafür 14 Freiwillige',
    detail: {
      kind: 'decision',
      decidedBy: ['bernd-hartwig', 'matthias-brandt'],
      effectiveOn: -41,
      reviewOn: -19,
    },
    text: 'So haben sich Werkleitung und Betriebsrat zu Entwurf 1 geeinigt. Die übrigen Punkte bleiben offen bis Entwurf 2. #nachtschicht',
    reactions: { agree: ['agnieszka-nowak', 'daniela-fuchs'] },
  },
  {
    id: 'shifts-07',
    audience: 'inside',
    author: 'sylvie-faure',
    at: { day: -38, time: '14:50' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'sylvie-faure', at: { day: -38, time: '16:30' } },
    },
    text: 'Bonjour, je suis le sujet pour le CSE de Lyon. Question : Saint-Priest devra-t-il aussi ouvrir la nuit pour expédier ce que la ligne 2 produira en plus ? #saint-priest',
    reactions: { eye: ['marion-delattre'] },
    comments: [
      {
        author: 'marion-delattre',
        at: { day: -38, time: '16:15' },
        text: 'Non. Les volumes supplémentaires partent de Kassel pour l’Allemagne et le nord. Si cela devait changer, le CSE serait consulté **avant**, pas informé après.',
        reactions: { thanks: ['sylvie-faure'] },
      },
      {
        author: 'anke-thomsen',
        at: { day: -38, time: '16:40' },
        text: 'Für die Kolleginnen hier: Sylvie fragt, ob Saint-Priest nachts öffnen muss. Antwort: nein.',
        reactions: { thanks: ['bernd-hartwig'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
