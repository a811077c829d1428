import type { RoomPost } from '../types.ts';

export const fairEarly = [
  {
    id: 'fair-01',
    audience: 'inside',
    author: 'ronja-keller',
    at: { day: -66, time: '10:00' },
    text: 'Stand 10.2, B 040, 84 m² ist reserviert. Neu in diesem Jahr: **Skafferi und Wachtlehner stehen mit uns**, je 12 m². Der gemeinsame Teil hier ist offen für alle drei. Alles zum Budget bleibt intern. #tisch-und-vorrat',
    reactions: { ok: ['hugo-perrin', 'marc-antoine-roux'], thanks: ['adrien-coste'] },
    comments: [
      {
        author: 'farid-benali',
        at: { day: -64, time: '09:20' },
        text: 'Budget : **68 000 €** tout compris, dont 20 400 attendus des deux distributeurs (24 m² sur 84, plus le mobilier). Je suis l’engagé ici chaque semaine.',
        reactions: { ok: ['ronja-keller', 'hugo-perrin'] },
      },
      {
        author: 'marc-antoine-roux',
        at: { day: -64, time: '11:40' },
        text: 'Pas de négociation au mètre carré devant les deux en même temps : chacun a sa partie pour cela.',
        reactions: { agree: ['sophie-lambrecht', 'florian-eder'] },
      },
    ],
  },
  {
    id: 'fair-02',
    audience: 'everyone',
    author: 'ronja-keller',
    at: { day: -60, time: '10:30' },
    text: 'Welcome to Astrid, Maja, Gerhard and Birgit. One stand, three teams. In this common part **all of you read and write**; for prices, volumes and your share of the costs each company has its own part that the other does not see.',
    reactions: {
      thanks: ['astrid-lundholm', 'birgit-aigner', 'maja-ekstrom'],
      ok: ['gerhard-wachtlehner'],
    },
    comments: [
      {
        author: 'birgit-aigner',
        at: { day: -60, time: '13:05' },
        text: 'Hello everyone, Birgit from Linz. I did this fair nine times, happy to share what goes wrong.',
        reactions: { thanks: ['hugo-perrin', 'maja-ekstrom', 'ronja-keller'] },
      },
      {
        author: 'maja-ekstrom',
        at: { day: -60, time: '14:40' },
        text: 'Maja from Malmö, first time in Cologne. I will ask a lot.',
      },
    ],
  },
  {
    id: 'fair-03',
    audience: 'everyone',
    author: 'adrien-coste',
    at: { day: -55, time: '16:20' },
    text: 'First floor plan: long table in the middle (tasting), Midi wall on the aisle, two meeting corners at the back. Each distributor has 12 m² on a short side. **Comments before {en-day:-51}, please.**',
    reactions: { eye: ['birgit-aigner', 'astrid-lundholm'] },
    comments: [
      {
        author: 'birgit-aigner',
        at: { day: -54, time: '09:10' },
        text: 'The storage room has no door to the aisle. Last year we carried glass through the guests. Could it swap with meeting corner 2?',
        reactions: { agree: ['maja-ekstrom', 'hugo-perrin'], idea: ['adrien-coste'] },
      },
      {
        author: 'adrien-coste',
        at: { day: -53, time: '11:30' },
        text: 'Swapped, version B. We lose one chair and gain a life without cartons.',
        reactions: { thanks: ['birgit-aigner'] },
      },
      {
        author: 'astrid-lundholm',
        at: { day: -52, time: '10:00' },
        text: 'Good for us too.',
        reactions: { ok: ['ronja-keller'] },
      },
    ],
  },
  {
    id: 'fair-19',
    audience: 'everyone',
    author: 'ronja-keller',
    at: { day: -51, time: '14:00' },
    quote: 'fair-03.2',
    title: 'Floor plan: version B',
    detail: {
      kind: 'decision',
      decidedBy: ['ronja-keller', 'adrien-coste', 'birgit-aigner', 'astrid-lundholm'],
      effectiveOn: -51,
    },
    text: 'Storage has its door to the aisle, meeting corner 2 is behind it. From here on a change costs money, so please none. #tisch-und-vorrat',
    reactions: { agree: ['maja-ekstrom', 'gerhard-wachtlehner'], ok: ['hugo-perrin'] },
  },
  {
    id: 'fair-04',
    audience: 'with:skafferi',
    author: 'sophie-lambrecht',
    at: { day: -50, time: '10:45' },
    text: 'Astrid, your share: 12 m² and furniture, **€9,800**, half now and half after the fair. Electricity and drinks are on us. Does that work?',
    comments: [
      {
        author: 'astrid-lundholm',
        at: { day: -49, time: '09:30' },
        text: 'It works if the display stays ours after the fair, we use it in Malmö.',
        reactions: { agree: ['ronja-keller'] },
      },
      {
        author: 'sophie-lambrecht',
        at: { day: -49, time: '10:10' },
        text: 'Agreed.',
        reactions: { thanks: ['astrid-lundholm'] },
      },
    ],
  },
  {
    id: 'fair-05',
    audience: 'with:wachtlehner',
    author: 'florian-eder',
    at: { day: -50, time: '11:15' },
    text: 'Gerhard, euer Anteil für 12 m²: **10.600 €** inklusive Kühlvitrine, die nur bei euch steht. Zahlung nach der Messe, wie besprochen.',
    comments: [
      {
        author: 'gerhard-wachtlehner',
        at: { day: -50, time: '16:50' },
        text: 'Passt. Die Vitrine brauche ich für die Almkäse-Verkostung, sonst bleibt niemand stehen.',
        reactions: { ok: ['florian-eder'], thanks: ['ronja-keller'] },
      },
    ],
  },
  {
    id: 'fair-06',
    audience: 'inside',
    author: 'farid-benali',
    at: { day: -49, time: '14:00' },
    text: '9 800 + 10 600 = **20 400 €**, c’est exactement la recette prévue. Les deux contributions diffèrent par la vitrine et le moment du paiement : que chacun garde sa version.',
    reactions: { thanks: ['sophie-lambrecht', 'florian-eder'], agree: ['marc-antoine-roux'] },
  },
  {
    id: 'fair-07',
    audience: 'everyone',
    author: 'hugo-perrin',
    at: { day: -41, time: '11:20' },
    text: 'Samples: I collect **52 pieces**, list attached (Réserve 0.5 to 1.5 l, Midi in five colours, Onde). They travel from Saint-Priest on {en:11}. Tell me what is missing.',
    comments: [
      {
        author: 'maja-ekstrom',
        at: { day: -40, time: '13:15' },
        text: 'For our wall please sage, sand and ink twice each, no coral.',
        reactions: { ok: ['hugo-perrin'] },
      },
      {
        author: 'birgit-aigner',
        at: { day: -40, time: '15:40' },
        text: 'For us coral is the bestseller, we take what Malmö leaves.',
        reactions: { thanks: ['maja-ekstrom', 'hugo-perrin'] },
      },
      {
        author: 'hugo-perrin',
        at: { day: -39, time: '09:05' },
        text: 'Then everybody is happy. List B is up.',
      },
    ],
  },
  {
    id: 'fair-08',
    audience: 'everyone',
    author: 'baptiste-nogues',
    at: { day: -33, time: '16:45' },
    title: 'The stand says: Keeps. Carries. Comes back.',
    detail: {
      kind: 'decision',
      decidedBy: ['baptiste-nogues', 'chloe-marchand'],
      effectiveOn: -33,
    },
    text: 'One sentence for all three. In German „Hält. Trägt. Kommt wieder.“ Logos in this order: Halvane large, the two of you equal below, alphabetical. #tisch-und-vorrat',
    reactions: { agree: ['astrid-lundholm', 'chloe-marchand'], question: ['gerhard-wachtlehner'] },
    comments: [
      {
        author: 'gerhard-wachtlehner',
        at: { day: -32, time: '08:50' },
        text: 'Alphabetical puts W last, I survive that. „Kommt wieder“ could be read as “please come again” at the counter, which is not bad at all.',
        reactions: { thanks: ['baptiste-nogues'] },
      },
    ],
  },
  {
    id: 'fair-09',
    audience: 'inside',
    author: 'vincent-arnaud',
    at: { day: -30, time: '10:10' },
    text: 'La tablette « Dichtung 2.0 » ne doit **pas** être montrée : le dépôt du modèle n’est pas fait. Aucune photo du nouveau couvercle, aucun échantillon, même « sous la table ».',
    reactions: { ok: ['ronja-keller', 'chloe-marchand', 'baptiste-nogues', 'adrien-coste'] },
    comments: [
      {
        author: 'chloe-marchand',
        at: { day: -30, time: '10:50' },
        text: 'Compris. On montre le couvercle actuel et on dit que la gamme évolue, sans détail.',
        reactions: { agree: ['vincent-arnaud'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
