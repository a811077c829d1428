import type { RoomPost } from '../types.ts';

export const jarsOrderRecent = [
  {
    id: 'jars-09',
    audience: 'with:vidros-alcamar',
    author: 'joao-meireles',
    at: { day: -11, time: '10:40' },
    text: 'We found it. After the change of format at 05:40 the layer head skipped one cycle, and the counter counts **interlayer pads**, not layers. One pad without jars was counted as layer 14. Photo of the counter log attached. The missing layer is ours, 72 pieces.',
    reactions: {
      thanks: ['antoine-lescure', 'nadia-belkacem', 'dennis-vogt'],
      eye: ['thibault-girard'],
    },
    comments: [
      {
        author: 'antoine-lescure',
        at: { day: -11, time: '11:15' },
        text: 'Thank you for looking so quickly, and for the log. Could the same happen on the other two lines?',
      },
      {
        author: 'joao-meireles',
        at: { day: -11, time: '16:50' },
        text: 'Same counter on line 5, a newer one on line 4. I stop counting by pads on 3 and 5 this week and send you the 8D when it has run ten days.',
        reactions: { ok: ['antoine-lescure'] },
      },
    ],
  },
  {
    id: 'jars-10',
    audience: 'inside',
    author: 'jens-rademacher',
    at: { day: -11, time: '13:45' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'jens-rademacher', at: { day: -11, time: '14:45' } },
    },
    text: 'Zur Vollständigkeit: der Depalettierer stand wegen der fehlenden Lage **40 Minuten** (Höhensensor). Kosten laut Kalkulation 380 €. Stellen wir das in Rechnung?',
    reactions: { question: ['yann-kerbrat'] },
    comments: [
      {
        author: 'thibault-girard',
        at: { day: -11, time: '14:30' },
        text: 'Non. 380 € réclamés, c’est un mois de discussion. Je préfère obtenir la pesée de chaque palette dans l’accord annuel. Ça reste entre nous jusqu’à la signature.',
        reactions: { agree: ['nadia-belkacem', 'antoine-lescure'], ok: ['jens-rademacher'] },
      },
    ],
  },
  {
    id: 'jars-11',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -10, time: '10:05' },
    text: 'Facture `FT 2/4471` arrivée : **9 547,20 €**, quantités commandées. Je bloque 27,36 € sur la ligne 20 (72 × 38,00 € le cent), le reste suit l’échéance.',
    reactions: { ok: ['nadia-belkacem', 'antoine-lescure'] },
    comments: [
      {
        author: 'nadia-belkacem',
        at: { day: -10, time: '10:30' },
        text: 'Oui. Préviens *toi-même* Ana Sofia, elle préfère l’apprendre par nous que par le relevé.',
        reactions: { agree: ['yann-kerbrat'] },
      },
    ],
  },
  {
    id: 'jars-12',
    audience: 'with:vidros-alcamar',
    author: 'yann-kerbrat',
    at: { day: -10, time: '11:10' },
    text: 'Your invoice `FT 2/4471` is booked. We hold **€27.36** (72 pieces, line 20) until the credit note; the other €9,519.84 is paid on the due date.',
    comments: [
      {
        author: 'ana-sofia-pinheiro',
        at: { day: -10, time: '12:35' },
        text: 'Clear, thank you Yann. The credit note needs João’s report first, I expect it next week.',
        reactions: { ok: ['yann-kerbrat'] },
      },
      {
        author: 'ana-sofia-pinheiro',
        at: { day: -3, time: '15:20' },
        text: 'Credit note `NC 2/318` over €27.36 issued today.',
        reactions: { thanks: ['yann-kerbrat', 'nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'jars-13',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -2, time: '09:25' },
    text: 'Avoir `NC 2/318` saisi, blocage levé. La facture part au prochain règlement. Pour moi le dossier est soldé.',
    reactions: { thanks: ['nadia-belkacem'], ok: ['thibault-girard', 'antoine-lescure'] },
  },
  {
    id: 'jars-17',
    audience: 'with:vidros-alcamar',
    author: 'dennis-vogt',
    at: { day: -2, time: '10:40' },
    title: 'Gate 3 in Kassel is closed {en-day:4} and {en-day:5}',
    detail: {
      kind: 'announcement',
      confirmedBy: ['carla-brito', 'ana-sofia-pinheiro', 'ines-carvalho'],
    },
    text: 'New floor plate for the scale. Trucks with glass go to **gate 1** on both days, same times, and please tell the driver: the curve is tight. #kassel',
    comments: [
      {
        author: 'carla-brito',
        at: { day: -2, time: '12:20' },
        text: 'We have nothing on the road on these two days, but I pass it on to the carrier.',
        reactions: { thanks: ['dennis-vogt'] },
      },
    ],
  },
  {
    id: 'jars-14',
    audience: 'with:vidros-alcamar',
    author: 'joao-meireles',
    at: { day: -1, time: '12:10' },
    title: '8D for pallet 0713: cause, correction, proof',
    pinned: { by: 'antoine-lescure', at: { day: -1, time: '14:05' } },
    text: 'In short:\n\n1. **Cause**: counter on pads, head skips one cycle after a change of format\n2. **Fixed**: layer height measured by laser on lines 3 and 5\n3. **Proof**: 1,140 pallets since, 0 short\n4. **From week {week:5}**: gross weight printed on each label\n\n#palettes #verre',
    reactions: { thanks: ['antoine-lescure', 'dennis-vogt'], agree: ['nadia-belkacem'] },
    comments: [
      {
        author: 'antoine-lescure',
        at: { day: -1, time: '14:00' },
        text: 'Very good. Does the printed weight also cover the carafes, `GL-ON-1000`? They are palletized by hand, if I remember well.',
      },
      {
        to: 0,
        author: 'joao-meireles',
        at: 96,
        text: 'By hand, yes. They go over the floor scale before wrapping, so the label gets a weight too. I will confirm on the first pallet.',
        reactions: { thanks: ['antoine-lescure'] },
      },
    ],
  },
  {
    id: 'jars-18',
    audience: 'with:vidros-alcamar',
    author: 'joao-meireles',
    at: { day: -1, time: '15:10' },
    title: 'When shall we show you the laser on line 3, by video?',
    detail: {
      kind: 'poll',
      choices: ['{en-day:2}, 9:00', '{en-day:2}, 14:00', '{en-day:3}, 9:00'],
      several: true,
      closesAt: { day: 1, time: '12:00' },
      votes: {
        'antoine-lescure': [0, 2],
        'dennis-vogt': [0],
        'nadia-belkacem': [0, 1],
        'yusuf-aydin': [2],
      },
    },
    text: 'Twenty minutes: the line, the counter that was wrong, the laser that is right. Paris time. #verre',
  },
  {
    id: 'jars-19',
    audience: 'with:vidros-alcamar',
    author: 'carla-brito',
    at: 205,
    title: 'The number of layers on the label, beside the weight',
    detail: {
      kind: 'idea',
      supportedBy: ['dennis-vogt', 'ines-carvalho', 'joao-meireles'],
    },
    text: 'I write it on the CMR by hand for each truck. The label has room for one more line, and then nobody has to count through the film. #palettes',
    comments: [
      {
        author: 'dennis-vogt',
        at: 170,
        text: 'Please do. Weight and layers together, and I only have to look.',
        reactions: { thanks: ['carla-brito'] },
      },
    ],
  },
  {
    id: 'jars-15',
    audience: 'inside',
    author: 'dennis-vogt',
    at: 41,
    text: 'Palette 7 ist geöffnet, verbucht und auf Linie 2. Sperrplatz `Q-03` ist wieder frei. Wir wiegen bei Alcamar vorerst weiter jede fünfte Palette, bis die Etiketten das Gewicht tragen.',
    reactions: { ok: ['petra-wolters'], agree: ['antoine-lescure'] },
  },
] as const satisfies readonly RoomPost[];
