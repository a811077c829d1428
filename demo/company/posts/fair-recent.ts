import type { RoomPost } from '../types.ts';

export const fairRecent = [
  {
    id: 'fair-10',
    audience: 'everyone',
    author: 'ronja-keller',
    at: { day: -24, time: '09:40' },
    text: 'Booth builder confirmed: floor oak, walls chalk white, **power 9 kW**. Who needs more than two sockets at their side?',
    comments: [
      {
        author: 'birgit-aigner',
        at: { day: -24, time: '10:20' },
        text: 'We do: cold display 1.1 kW, day and night. Please a circuit that is not switched off at 18:30.',
        reactions: { ok: ['ronja-keller'] },
      },
      {
        author: 'maja-ekstrom',
        at: { day: -23, time: '14:35' },
        text: 'One screen, two phones. Two sockets are enough.',
      },
    ],
  },
  {
    id: 'fair-11',
    audience: 'inside',
    author: 'hugo-perrin',
    at: { day: -18, time: '15:05' },
    text: 'Question bête : l’hôtel bloqué (22 chambres) est à 219 € la nuit, celui de Deutz à 164, à dix minutes à pied. Je change ?',
    comments: [
      {
        author: 'farid-benali',
        at: { day: -18, time: '15:40' },
        text: 'Pas bête du tout : 22 × 4 × 55 = 4 840 €. Change.',
        reactions: { thanks: ['hugo-perrin'], agree: ['ronja-keller'] },
      },
      {
        author: 'hugo-perrin',
        at: { day: -17, time: '09:15' },
        text: 'Fait, annulation gratuite obtenue.',
        reactions: { thanks: ['farid-benali', 'ronja-keller', 'marc-antoine-roux'] },
      },
    ],
  },
  {
    id: 'fair-12',
    audience: 'everyone',
    author: 'hugo-perrin',
    at: { day: -17, time: '10:30' },
    text: 'Hotel moved to Deutz, same dates, ten minutes on foot. I hold six rooms for Malmö and five for Linz until {en-day:-12}; please send me names.',
    reactions: { thanks: ['astrid-lundholm', 'birgit-aigner'] },
    comments: [
      {
        author: 'astrid-lundholm',
        at: { day: -15, time: '11:00' },
        text: 'Four of the six are enough. Names by mail.',
        reactions: { ok: ['hugo-perrin'] },
      },
      {
        author: 'birgit-aigner',
        at: { day: -14, time: '08:45' },
        text: 'Five, please. Gerhard arrives one day early.',
        reactions: { ok: ['hugo-perrin'] },
      },
    ],
  },
  {
    id: 'fair-13',
    audience: 'with:skafferi',
    author: 'astrid-lundholm',
    at: { day: -11, time: '14:20' },
    text: 'We would like to write orders at the stand. Can we offer a **fair discount of 3 %** on first orders above 400 pieces, shared half and half?',
    comments: [
      {
        author: 'sophie-lambrecht',
        at: { day: -11, time: '16:05' },
        text: 'Half and half is fine for 400 pieces and more, limited to the four days and to your three countries.',
        reactions: { thanks: ['astrid-lundholm'] },
      },
    ],
  },
  {
    id: 'fair-14',
    audience: 'inside',
    author: 'sophie-lambrecht',
    at: { day: -10, time: '09:30' },
    text: 'Note for Florian: Skafferi gets a small fair discount, 1.5 % on our side. If Wachtlehner asks, please decide on its own merits. I would rather they did not learn it from us, nor from the price tags.',
    reactions: { ok: ['florian-eder'], agree: ['marc-antoine-roux'] },
    comments: [
      {
        author: 'florian-eder',
        at: { day: -10, time: '10:15' },
        text: 'Sie fragen nicht nach Rabatt, sie wollen Displays. Ich gebe acht Thekendisplays dazu, das kostet uns ungefähr gleich viel.',
        reactions: { thanks: ['sophie-lambrecht'], idea: ['farid-benali'] },
      },
    ],
  },
  {
    id: 'fair-15',
    audience: 'with:wachtlehner',
    author: 'florian-eder',
    at: { day: -9, time: '11:10' },
    text: 'Gerhard, für die Messe und die Wochen danach bekommt ihr **acht Thekendisplays** für Midi, ohne Berechnung. Nach Köln oder direkt nach Linz?',
    comments: [
      {
        author: 'gerhard-wachtlehner',
        at: { day: -9, time: '15:30' },
        text: 'Zwei nach Köln, sechs nach Linz. Danke, das hilft mehr als jedes Prozent.',
        reactions: { thanks: ['florian-eder'], ok: ['ronja-keller'] },
      },
    ],
  },
  {
    id: 'fair-16',
    audience: 'everyone',
    author: 'ronja-keller',
    at: { day: -4, time: '10:50' },
    text: 'Appointments: **61 of 120**. Skafferi 19, Wachtlehner 16, Halvane 26. Please enter yours in the [common sheet](https://tisch.halvane.example/appointments), one line per appointment, no phone numbers.',
    reactions: { ok: ['astrid-lundholm', 'birgit-aigner', 'florian-eder', 'sophie-lambrecht'] },
    comments: [
      {
        author: 'maja-ekstrom',
        at: { day: -3, time: '09:20' },
        text: 'Idea: a fixed tasting at 11 and 15 h, then invitations are easier. Birgit has the cheese, we bring crispbread.',
        reactions: { idea: ['ronja-keller', 'hugo-perrin'], agree: ['birgit-aigner'] },
      },
      {
        author: 'birgit-aigner',
        at: { day: -3, time: '10:00' },
        text: 'Done deal. 15 h on the last day is pointless, everybody is at the station.',
        reactions: { thanks: ['maja-ekstrom'] },
      },
    ],
  },
  {
    id: 'fair-17',
    audience: 'inside',
    author: 'farid-benali',
    at: { day: -2, time: '15:10' },
    text: 'Engagé : 48 300 € sur 68 000, soit **71 %**. Reste à venir : traiteur 6 200, transport 3 900, hôtels 7 100. Nous finirions à 65 500.',
    reactions: { thanks: ['ronja-keller', 'hugo-perrin'], ok: ['marc-antoine-roux'] },
  },
  {
    id: 'fair-18',
    audience: 'everyone',
    author: 'hugo-perrin',
    at: { day: -1, time: '16:30' },
    text: 'State of play before our call {en-day:3}:\n\n- samples **38 of 52**, the rest {en:5}\n- badges ordered for 31 people\n- truck from Saint-Priest {en:11}, space left for two pallets\n\nWho needs the two pallets?',
    reactions: { thanks: ['ronja-keller'] },
    comments: [
      { author: 'birgit-aigner', at: 244, text: 'We do not, our van comes from Linz.' },
      {
        author: 'astrid-lundholm',
        at: 198,
        text: 'One for us, please: crispbread, aprons, screen. 80 × 120, about 140 kg, no glass.',
        reactions: { ok: ['hugo-perrin', 'pauline-mercier'] },
      },
      {
        author: 'pauline-mercier',
        at: 165,
        text: 'Then it must be in Saint-Priest by {en:9}, quay 1, labelled `TISCH-SKA`.',
        reactions: { thanks: ['astrid-lundholm'] },
      },
      {
        author: 'gerhard-wachtlehner',
        at: 47,
        text: 'Take the second one for our six folding tables, if nobody objects. They are in Kassel already.',
        reactions: { agree: ['hugo-perrin', 'maja-ekstrom'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
