import type { RoomPost } from '../types.ts';

export const glassAgreementRecent = [
  {
    id: 'glass-11',
    audience: 'inside',
    author: 'nadia-belkacem',
    at: { day: -13, time: '17:20' },
    text: 'La palette incomplète de la commande `4500071832` tombe au milieu de la discussion. Je propose de **ne pas** la mélanger au prix : on demande la pesée de chaque palette, c’est ce qui nous manque vraiment. #palettes #verre',
    reactions: {
      agree: ['antoine-lescure', 'thibault-girard', 'helene-vasseur'],
      idea: ['olivier-castan'],
    },
    comments: [
      {
        author: 'antoine-lescure',
        at: { day: -13, time: '17:45' },
        text: 'Et nous sommes mal placés pour plaider sur les poids tant que notre propre balance n’est pas recalibrée. La qualité d’abord, le prix ensuite.',
        reactions: { agree: ['nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'glass-12',
    audience: 'with:vidros-alcamar',
    author: 'thibault-girard',
    at: { day: -12, time: '11:30' },
    text: 'Rui, our offer to close: **+2.8 % on weighted average**, fixed for twelve months, valid from order date. Firm volume 2.4 million, six-month forecast, 30 days. And one thing of substance: **every pallet leaves with its gross weight on the label.**',
    reactions: { eye: ['ana-sofia-pinheiro', 'joao-meireles'] },
    comments: [
      {
        author: 'rui-tavares',
        at: { day: -12, time: '17:30' },
        text: 'I need my board for this. The weighing I can promise today, we have our own reasons to want it.',
        reactions: { thanks: ['antoine-lescure', 'nadia-belkacem'] },
      },
      {
        author: 'joao-meireles',
        at: { day: -10, time: '10:10' },
        text: 'On the weighing: two conveyor scales are quoted, installation takes one weekend.',
        reactions: { thanks: ['antoine-lescure'] },
      },
    ],
  },
  {
    id: 'glass-13',
    audience: 'inside',
    author: 'thibault-girard',
    at: { day: -9, time: '09:05' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'thibault-girard', at: { day: -9, time: '09:50' } },
    },
    text: 'Si leur conseil revient à 3,2 ou 3,3, je prends. Nous restons sous le plafond et nous avons la pesée. @Sabine Roth, d’accord ?',
    mentions: ['sabine-roth'],
    comments: [
      {
        author: 'sabine-roth',
        at: { day: -9, time: '09:40' },
        text: 'D’accord jusqu’à 3,3. Laissez-leur le temps, pas de relance avant {fr-day:-6}.',
        reactions: { ok: ['thibault-girard'] },
      },
    ],
  },
  {
    id: 'glass-14',
    audience: 'with:vidros-alcamar',
    author: 'rui-tavares',
    at: { day: -6, time: '12:20' },
    text: 'The board agrees: **+2.8 %**, with the conditions you listed. In return we ask for an announcement effect: the new prices apply to orders from {en-day:-4}, not from the first of the month.',
    reactions: { thanks: ['thibault-girard', 'nadia-belkacem'] },
    comments: [
      {
        author: 'thibault-girard',
        at: { day: -6, time: '14:10' },
        text: 'Agreed. It is a good agreement for both. Vincent sends the draft, signature on {en:8}.',
        reactions: { agree: ['rui-tavares', 'ana-sofia-pinheiro'] },
      },
    ],
  },
  {
    id: 'glass-15',
    audience: 'inside',
    author: 'thibault-girard',
    at: { day: -5, time: '09:00' },
    title: 'Conclu à +2,8 %, douze mois fermes, palettes pesées',
    detail: {
      kind: 'decision',
      decidedBy: ['thibault-girard', 'sabine-roth'],
      effectiveOn: -4,
      replaces: 'glass-19',
    },
    text: 'L’écart avec le budget (1,2 point) n’est commenté nulle part ailleurs qu’ici : ni dans les commandes, ni au salon, ni par politesse. #verre #achats',
    reactions: {
      thanks: ['sabine-roth', 'farid-benali', 'helene-vasseur'],
      ok: ['nadia-belkacem', 'vincent-arnaud'],
      agree: ['olivier-castan'],
    },
    comments: [
      {
        author: 'farid-benali',
        at: { day: -5, time: '10:15' },
        text: 'Au volume ferme, environ 14 000 € sous le budget, moins 9 000 € pour le délai de paiement. Reste 5 000 € et une qualité mieux tenue.',
        reactions: { thanks: ['thibault-girard'] },
      },
    ],
  },
  {
    id: 'glass-16',
    audience: 'everyone',
    author: 'thibault-girard',
    at: { day: -5, time: '11:00' },
    title: 'Agreement reached',
    detail: {
      kind: 'announcement',
      confirmedBy: [
        'rui-tavares',
        'ana-sofia-pinheiro',
        'joao-meireles',
        'nadia-belkacem',
        'antoine-lescure',
        'helene-vasseur',
      ],
    },
    pinned: { by: 'thibault-girard', at: { day: -5, time: '11:05' } },
    text: 'Nine articles, twelve months, firm volume 2.4 million pieces, a weight on every pallet. Thank you to both teams for eight weeks of straight talk.\n\nNext: draft contract {en-day:-1}, signature {en:8}. #verre',
    reactions: {
      thanks: [
        'rui-tavares',
        'ana-sofia-pinheiro',
        'nadia-belkacem',
        'joao-meireles',
        'antoine-lescure',
      ],
      agree: ['helene-vasseur', 'olivier-castan'],
    },
    comments: [
      {
        author: 'rui-tavares',
        at: { day: -5, time: '12:30' },
        text: 'Thank you too. And thank you for sharing the index sheets, it helped me with my own board.',
        reactions: { thanks: ['thibault-girard'] },
      },
    ],
  },
  {
    id: 'glass-20',
    audience: 'everyone',
    author: 'ana-sofia-pinheiro',
    at: { day: -3, time: '11:20' },
    detail: {
      kind: 'question',
      accepted: { comment: 1, by: 'ana-sofia-pinheiro', at: { day: -3, time: '16:20' } },
    },
    text: 'For the weight label: do you want the gross weight as plain figures, or also in the barcode? Our printer can do both, the template is different. #palettes #verre',
    comments: [
      {
        author: 'nadia-belkacem',
        at: { day: -3, time: '13:45' },
        text: 'I ask goods-in, they scan everything.',
      },
      {
        author: 'antoine-lescure',
        at: { day: -3, time: '15:50' },
        text: 'Both, please: figures large enough to read from the forklift, and the weight in the barcode with identifier **3302** (gross weight, two decimals).',
        reactions: { thanks: ['ana-sofia-pinheiro', 'joao-meireles'] },
      },
      {
        to: 1,
        author: 'joao-meireles',
        at: { day: -3, time: '16:35' },
        text: 'Good choice, our floor scale gives two decimals too.',
        reactions: { ok: ['antoine-lescure'] },
      },
    ],
  },
  {
    id: 'glass-21',
    audience: 'with:vidros-alcamar',
    author: 'thibault-girard',
    at: { day: -2, time: '14:30' },
    title: 'Where do we sign?',
    detail: {
      kind: 'poll',
      choices: [
        'Marinha Grande, with a visit of furnace 3',
        'Lyon, with lunch',
        'Each at home, by post',
      ],
      closesAt: { day: 2, time: '17:00' },
      votes: {
        'rui-tavares': [0],
        'ana-sofia-pinheiro': [1],
        'joao-meireles': [0],
        'nadia-belkacem': [0],
        'sabine-roth': [1],
      },
    },
    text: 'The date is fixed, {en:8}; the place is not. #verre',
    comments: [
      {
        author: 'joao-meireles',
        at: { day: -2, time: '16:00' },
        text: 'Furnace 3 is at 1,480 °C, the lunch will be warm too.',
        reactions: { agree: ['nadia-belkacem', 'rui-tavares'] },
      },
    ],
  },
  {
    id: 'glass-17',
    audience: 'with:vidros-alcamar',
    author: 'vincent-arnaud',
    at: { day: -1, time: '11:40' },
    title: 'Draft contract C-2207: two points to read',
    text: 'Draft `C-2207` sent to both of you. Two points for your lawyers: the **weight tolerance** and the clause on gas, which neither side may invoke before six months.\n\n> Every pallet bears its gross weight. It may differ from the calculated weight by no more than 1.5 %. #palettes',
    comments: [
      {
        author: 'rui-tavares',
        at: { day: -1, time: '16:55' },
        text: 'The clause is fine. On the tolerance João prefers ±1 % for jars and ±2 % for carafes, hand palletized.',
        reactions: { idea: ['antoine-lescure'] },
      },
      {
        to: 0,
        author: 'antoine-lescure',
        at: 187,
        text: 'Better than mine. I agree with João’s figures.',
        reactions: { agree: ['joao-meireles', 'nadia-belkacem'] },
      },
      {
        to: 1,
        author: 'vincent-arnaud',
        at: 140,
        text: 'Changed accordingly, version 2 is out. Silence until {en-day:3} counts as consent.',
        reactions: { ok: ['rui-tavares', 'ana-sofia-pinheiro'] },
      },
    ],
  },
  {
    id: 'glass-22',
    audience: 'everyone',
    author: 'joao-meireles',
    at: 150,
    title: 'One photo of each truck before the doors are closed',
    detail: {
      kind: 'idea',
      supportedBy: ['antoine-lescure', 'nadia-belkacem', 'ana-sofia-pinheiro'],
    },
    text: 'It takes the loader ten seconds and answers most of the questions that we had this year: how many layers, which labels, straps or no straps. #palettes #verre',
    comments: [
      {
        author: 'antoine-lescure',
        at: 115,
        text: 'Gladly. Then we take one too, when we open them.',
        reactions: { thanks: ['joao-meireles'] },
      },
    ],
  },
  {
    id: 'glass-18',
    audience: 'inside',
    author: 'nadia-belkacem',
    at: 108,
    quote: 'glass-12',
    text: 'Volume : la prévision de {fr-month:20} monte le ferme à 2,5 millions. Je ne l’annonce qu’avec la mise à jour mensuelle, comme convenu, pas avant la signature. #verre',
    reactions: { ok: ['thibault-girard'], agree: ['farid-benali'] },
  },
] as const satisfies readonly RoomPost[];
