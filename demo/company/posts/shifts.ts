import type { RoomPost } from '../types.ts';

export const shiftsPosts = [
  {
    id: 'shifts-01', audience: 'inside', author: 'anke-thomsen', at: { day: -72, time: '09:00' },
    text: 'Hier bereiten wir das Schichtmodell für Linie 2 vor. Werkleitung, Betriebsrat und Schichtführung lesen dasselbe. **Namen und Einzelfälle** bitte nicht hier, dafür gibt es die Sprechstunde.',
    reactions: { ok: ['bernd-hartwig', 'matthias-brandt', 'jens-rademacher'] },
    comments: [
      { author: 'bernd-hartwig', at: { day: -72, time: '10:20' }, text: 'Der Betriebsrat begrüßt den gemeinsamen Ort. Er ersetzt aber keine förmliche Anhörung.', reactions: { agree: ['anke-thomsen'] } },
    ],
  },
  {
    id: 'shifts-02', audience: 'inside', author: 'jens-rademacher', at: { day: -69, time: '14:15' },
    text: 'Zahlen zur Lage:\n\n- Linie 2: zwei Schichten, 76 Stunden die Woche\n- Bedarf Midi im nächsten Quartal: **+38 %**\n- Überstunden zuletzt 118 Stunden je Woche\n\nMit Überstunden allein geht das nicht.',
    reactions: { eye: ['matthias-brandt', 'bernd-hartwig', 'petra-wolters'] },
    comments: [
      { author: 'agnieszka-nowak', at: { day: -69, time: '15:40' }, text: 'Aus der Schicht: die Leute sind müde, vor allem freitags. Der Krankenstand kommt nicht aus dem Nichts.', reactions: { agree: ['murat-celik', 'daniela-fuchs'] } },
      { author: 'petra-wolters', at: { day: -68, time: '08:30' }, text: 'Der Bedarf ist zu drei Vierteln fest beauftragt, der Rest Prognose.', reactions: { thanks: ['jens-rademacher'] } },
    ],
  },
  {
    id: 'shifts-03', audience: 'inside', author: 'bernd-hartwig', at: { day: -63, time: '09:45' },
    text: 'Position des Betriebsrats: eine Nachtschicht nur mit **Freiwilligen**, höchstens vier Nächte am Stück, vorwärts rotierend. Und feste Zusagen, was nach dem Probebetrieb passiert.',
    reactions: { agree: ['agnieszka-nowak', 'murat-celik'], eye: ['matthias-brandt'] },
    comments: [
      { author: 'matthias-brandt', at: { day: -63, time: '13:10' }, text: 'Freiwillig und vier Nächte: ja. Bei der Rotation habe ich keine Vorliebe. Die Zusage nach dem Probebetrieb braucht eine Zahl, ab der wir weitermachen.', reactions: { thanks: ['bernd-hartwig'] } },
    ],
  },
  {
    id: 'shifts-04', audience: 'inside', author: 'daniela-fuchs', at: { day: -56, time: '11:00' },
    text: 'Arbeitsmedizinisch: vorwärts rotierend (früh, spät, nacht) ist klar besser. Dazu Licht mit 1.000 Lux in der ersten Nachthälfte und eine **warme Mahlzeit**. Die Kantine müsste nachts etwas vorhalten.',
    reactions: { agree: ['bernd-hartwig', 'agnieszka-nowak'], idea: ['anke-thomsen'] },
    comments: [
      { author: 'anke-thomsen', at: { day: -55, time: '09:30' }, text: 'Mit der Kantine gesprochen: vorgekochte Mahlzeiten im Kühlschrank, zwei Mikrowellen. Kosten trägt der Betrieb.', reactions: { thanks: ['daniela-fuchs', 'murat-celik', 'agnieszka-nowak'] } },
    ],
  },
  {
    id: 'shifts-05', audience: 'inside', author: 'murat-celik', at: { day: -52, time: '13:25' },
    text: 'Frage: wer rüstet nachts um? Heute macht das die Instandhaltung, und die ist ab 22 Uhr nicht da.',
    reactions: { question: ['agnieszka-nowak'] },
    comments: [
      { author: 'jens-rademacher', at: { day: -52, time: '15:00' }, text: 'Nachts wird nicht umgerüstet, wir planen nur lange Läufe. Für Störungen Rufbereitschaft, die muss aber geregelt werden.', reactions: { ok: ['murat-celik'] } },
      { author: 'bernd-hartwig', at: { day: -51, time: '08:40' }, text: 'Rufbereitschaft ist ein eigener Punkt der Mitbestimmung. Ich nehme sie in den Entwurf auf.', reactions: { thanks: ['jens-rademacher'], agree: ['anke-thomsen'] } },
    ],
  },
  {
    id: 'shifts-06', audience: 'inside', author: 'anke-thomsen', at: { day: -45, time: '16:30' },
    text: 'Entwurf 1 der Betriebsvereinbarung liegt in der Ablage:\n\n1. Freiwilligkeit, Rückkehrrecht binnen **vier Wochen**\n2. höchstens vier Nächte, danach 48 Stunden frei\n3. Zuschlag 30 % statt 25 %\n4. Probebetrieb zwölf Wochen',
    reactions: { thanks: ['bernd-hartwig', 'matthias-brandt'], eye: ['jens-rademacher', 'agnieszka-nowak'] },
    comments: [
      { author: 'bernd-hartwig', at: { day: -43, time: '10:15' }, text: 'Rückkehrrecht bitte binnen zwei Wochen. Vier sind zu lang, wenn es zu Hause nicht mehr geht.', reactions: { agree: ['agnieszka-nowak', 'daniela-fuchs'] } },
      { author: 'matthias-brandt', at: { day: -42, time: '09:20' }, text: 'Zwei Wochen sind schwer zu planen, aber ich verstehe den Grund. Einverstanden, wenn 14 Freiwillige zusammenkommen statt 12.', reactions: { ok: ['bernd-hartwig'], thanks: ['anke-thomsen'] } },
    ],
  },
  {
    id: 'shifts-07', audience: 'inside', author: 'sylvie-faure', at: { day: -38, time: '14:50' },
    text: 'Bonjour, je suis le sujet pour le CSE de Lyon. Question : Saint-Priest devra-t-il aussi ouvrir la nuit pour expédier ce que la ligne 2 produira en plus ?',
    reactions: { eye: ['marion-delattre'] },
    comments: [
      { author: 'marion-delattre', at: { day: -38, time: '16:15' }, text: 'Non. Les volumes supplémentaires partent de Kassel pour l’Allemagne et le nord. Si cela devait changer, le CSE serait consulté **avant**, pas informé après.', reactions: { thanks: ['sylvie-faure'] } },
      { author: 'anke-thomsen', at: { day: -38, time: '16:40' }, text: 'Für die Kolleginnen hier: Sylvie fragt, ob Saint-Priest nachts öffnen muss. Antwort: nein.', reactions: { thanks: ['bernd-hartwig'] } },
    ],
  },
  {
    id: 'shifts-08', audience: 'inside', author: 'daniela-fuchs', at: { day: -33, time: '09:10' },
    text: 'Lärmmessung Linie 2 bei Dauerlauf: 83 dB(A) am Traypacker, 79 am Rest. Ab 80 bieten wir Gehörschutz an. Am Traypacker bitte schon jetzt, **auch tagsüber**.',
    reactions: { ok: ['murat-celik', 'agnieszka-nowak', 'jens-rademacher'] },
  },
  {
    id: 'shifts-09', audience: 'inside', author: 'agnieszka-nowak', at: { day: -27, time: '15:20' },
    text: 'Umfrage in beiden Schichten, anonym: 34 Antworten. Nachtschicht „ja“ 9, „vielleicht“ 8, „nein“ 17. Häufigster Grund für „vielleicht“: Kinderbetreuung und der erste Bus um 5:40 Uhr.',
    reactions: { thanks: ['anke-thomsen', 'bernd-hartwig', 'matthias-brandt'] },
    comments: [
      { author: 'matthias-brandt', at: { day: -27, time: '16:30' }, text: 'Am Bus können wir etwas machen: Schichtende 6:00 statt 5:30.', reactions: { idea: ['agnieszka-nowak', 'bernd-hartwig'] } },
      { author: 'petra-wolters', at: { day: -26, time: '08:25' }, text: 'Für die Planung ist 6:00 kein Problem.', reactions: { ok: ['matthias-brandt'] } },
    ],
  },
  {
    id: 'shifts-10', audience: 'inside', author: 'anke-thomsen', at: { day: -19, time: '10:40' },
    text: 'Entwurf 2, geändert: Rückkehr binnen **zwei Wochen**, Schichtende 6:00 Uhr, Rufbereitschaft mit Pauschale, warme Mahlzeit. Der Zuschlag von 30 % bleibt.',
    reactions: { agree: ['bernd-hartwig', 'matthias-brandt'], thanks: ['agnieszka-nowak', 'murat-celik'] },
  },
  {
    id: 'shifts-11', audience: 'inside', author: 'bernd-hartwig', at: { day: -12, time: '11:30' },
    text: 'Der Betriebsrat hat Entwurf 2 beraten: **Zustimmung**, unter einer Bedingung. Aus Mira darf keine Auswertung je Person entstehen; den Nachweis der IT haben wir erhalten und prüfen ihn.',
    reactions: { thanks: ['matthias-brandt', 'anke-thomsen', 'marion-delattre'] },
    comments: [
      { author: 'matthias-brandt', at: { day: -12, time: '13:00' }, text: 'Danke. Die Bedingung ist richtig, wir nehmen sie als § 7 auf.', reactions: { agree: ['bernd-hartwig'] } },
    ],
  },
  {
    id: 'shifts-12', audience: 'inside', author: 'marion-delattre', at: { day: -6, time: '09:50' },
    text: 'Von meiner Seite freigegeben. Eine Bitte: die Vereinbarung in **einfacher Sprache**, eine Seite, deutsch, türkisch und polnisch, bevor jemand sich freiwillig meldet.',
    reactions: { agree: ['bernd-hartwig', 'agnieszka-nowak', 'murat-celik'], idea: ['anke-thomsen'] },
    comments: [
      { author: 'murat-celik', at: { day: -6, time: '10:30' }, text: 'Türkisch lese ich gern gegen.', reactions: { thanks: ['anke-thomsen', 'marion-delattre'] } },
      { author: 'agnieszka-nowak', at: { day: -6, time: '12:10' }, text: 'Polnisch ich.', reactions: { thanks: ['anke-thomsen'] } },
    ],
  },
  {
    id: 'shifts-13', audience: 'inside', author: 'anke-thomsen', at: { day: -2, time: '14:00' },
    text: 'Stand Freiwillige: **11 von 14**. Die Seite in drei Sprachen hängt seit gestern an Linie 2, die Frist läuft bis {de:8}.',
    reactions: { eye: ['matthias-brandt', 'jens-rademacher'] },
    comments: [
      { author: 'jens-rademacher', at: { day: -2, time: '15:15' }, text: 'Wenn es bei elf bleibt, könnten wir mit drei Nächten beginnen. Lieber klein als gar nicht.', reactions: { idea: ['bernd-hartwig', 'anke-thomsen'] } },
      { author: 'bernd-hartwig', at: 302, text: 'Drei Nächte wären ein anderer Plan als der beschlossene. Möglich, aber dann brauchen wir einen kurzen Nachtrag.', reactions: { ok: ['jens-rademacher'] } },
    ],
  },
  {
    id: 'shifts-14', audience: 'inside', author: 'daniela-fuchs', at: 170,
    text: 'Die Leuchten für die erste Nachthälfte sind montiert, gemessen 1.040 Lux am Packtisch. Bitte nicht mit Kartons zustellen, sonst sind es 600.',
    reactions: { thanks: ['agnieszka-nowak', 'murat-celik'], ok: ['jens-rademacher'] },
    comments: [
      { author: 'murat-celik', at: 145, text: 'Ich klebe die Fläche ab.', reactions: { thanks: ['daniela-fuchs'] } },
    ],
  },
  {
    id: 'shifts-15', audience: 'inside', author: 'matthias-brandt', at: 66,
    text: 'Unterschrift der Vereinbarung {de-day:4}, 10 Uhr, Raum Fulda. Ich möchte, dass beide Schichtleitungen dabei sind.',
    reactions: { ok: ['bernd-hartwig', 'anke-thomsen', 'agnieszka-nowak'] },
  },
] as const satisfies readonly RoomPost[];
