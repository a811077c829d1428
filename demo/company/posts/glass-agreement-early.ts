import type { RoomPost } from '../types.ts';

export const glassAgreementEarly = [
  {
    id: 'glass-01',
    audience: 'inside',
    author: 'thibault-girard',
    at: { day: -62, time: '09:15' },
    text: 'J’ouvre cette salle pour l’accord verre. Vidros Alcamar y entre dans une semaine. Règle simple : **nos chiffres en interne, nos demandes avec eux**. Relisez la ligne d’audience avant d’envoyer.',
    reactions: { agree: ['nadia-belkacem', 'sabine-roth'], ok: ['antoine-lescure'] },
    comments: [
      {
        author: 'sabine-roth',
        at: { day: -62, time: '10:05' },
        text: 'Plafond : **+4 % en moyenne pondérée**, c’est ce qui est au budget. Au-delà, je veux être consultée avant toute réponse.',
        reactions: { ok: ['thibault-girard', 'nadia-belkacem', 'farid-benali'] },
      },
    ],
  },
  {
    id: 'glass-19',
    audience: 'inside',
    author: 'sabine-roth',
    at: { day: -60, time: '16:40' },
    title: 'Plafond : +4 % en moyenne pondérée',
    detail: {
      kind: 'decision',
      decidedBy: ['sabine-roth', 'olivier-castan'],
      effectiveOn: -60,
      reviewOn: -20,
    },
    text: 'C’est le chiffre du budget. Toute réponse qui le dépasse passe par moi, **avant** l’envoi. #verre #achats',
    reactions: { ok: ['thibault-girard', 'nadia-belkacem', 'farid-benali'] },
  },
  {
    id: 'glass-02',
    audience: 'inside',
    author: 'farid-benali',
    at: { day: -58, time: '14:20' },
    text: 'Décomposition de leur prix, d’après les indices publics :\n\n- énergie 31 % du coût, **−6 %** sur douze mois\n- carbonate de soude 14 %, **+9 %**\n- salaires 24 %, **+5 %**\n- transport 9 %, stable\n\nEffet net : entre +0,4 et +1,2 %, un peu plus si leur contrat de gaz est à terme.\n\n#verre',
    reactions: { thanks: ['thibault-girard', 'sabine-roth', 'nadia-belkacem'] },
    comments: [
      {
        author: 'nadia-belkacem',
        at: { day: -58, time: '15:00' },
        text: 'Leur gaz est couvert pour six mois encore, Rui me l’a dit à sa dernière visite. Ils paient donc encore l’ancien prix : le +1,2 est trop optimiste pour nous.',
        reactions: { eye: ['farid-benali'] },
      },
      {
        author: 'farid-benali',
        at: { day: -58, time: '16:35' },
        text: 'Alors plutôt +2 à +3 %. Je mets la feuille à jour.',
        reactions: { ok: ['thibault-girard'] },
      },
    ],
  },
  {
    id: 'glass-03',
    audience: 'with:vidros-alcamar',
    author: 'thibault-girard',
    at: { day: -55, time: '10:00' },
    text: 'Welcome @Rui Tavares and @Ana Sofia Pinheiro. This is where we prepare the agreement for next year: nine articles, prices, volumes, and how pallets are counted. Only our two companies read this part. Could we have your proposal by {en:-50}?',
    mentions: ['rui-tavares', 'ana-sofia-pinheiro'],
    reactions: { ok: ['ana-sofia-pinheiro'] },
    comments: [
      {
        author: 'rui-tavares',
        at: { day: -55, time: '11:45' },
        text: 'Thank you for the invitation. You will have it in time, article by article.',
        reactions: { thanks: ['thibault-girard', 'nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'glass-04',
    audience: 'with:vidros-alcamar',
    author: 'rui-tavares',
    at: { day: -50, time: '16:15' },
    text: 'Our proposal: **+7.5 %** on all articles from {en-first:5}. Reasons: soda ash, wages, and the gas contract we signed two years ago, which binds us for six more months. The detail per article is in the letter `VA-118`.',
    reactions: { eye: ['thibault-girard', 'nadia-belkacem'] },
    comments: [
      {
        author: 'thibault-girard',
        at: { day: -50, time: '17:10' },
        text: 'Received, thank you for the detail. It is more than we can follow. We study it and come back with figures of our own.',
      },
    ],
  },
  {
    id: 'glass-05',
    audience: 'inside',
    author: 'nadia-belkacem',
    at: { day: -49, time: '09:00' },
    text: '+7,5 %, c’est une ouverture. Ils ont perdu un client embouteilleur cette année et le four 3 tourne à 80 % : ils ont besoin de nos **3,1 millions de pièces** plus que de deux points.',
    reactions: { idea: ['thibault-girard'], eye: ['sabine-roth'] },
    comments: [
      {
        author: 'antoine-lescure',
        at: { day: -49, time: '09:30' },
        text: 'Attention, c’est aussi notre meilleur verre : 0,21 % de rebut à l’entrée. Je ne voudrais pas qu’on les pousse à changer de composition.',
        reactions: { agree: ['nadia-belkacem', 'olivier-castan'] },
      },
    ],
  },
  {
    id: 'glass-06',
    audience: 'inside',
    author: 'thibault-girard',
    at: { day: -44, time: '11:20' },
    text: 'Devis d’une verrerie polonaise : prix à +1,5 % de notre tarif actuel, mais **180 000 € de moules et neuf mois** avant la première palette. Inutilisable pour l’an prochain. Nous ne le brandirons pas : une menace qu’on ne peut pas tenir se voit.',
    reactions: { agree: ['sabine-roth', 'nadia-belkacem', 'vincent-arnaud'] },
    comments: [
      {
        author: 'olivier-castan',
        at: { day: -44, time: '12:05' },
        text: 'D’accord. Gardons-le pour l’année d’après, une seconde source reste à construire.',
        reactions: { ok: ['thibault-girard'] },
      },
      {
        author: 'vincent-arnaud',
        at: { day: -44, time: '14:50' },
        text: 'Et l’accord de confidentialité avec eux nous interdit de citer leur nom, ici comme ailleurs.',
        reactions: { thanks: ['thibault-girard'] },
      },
    ],
  },
  {
    id: 'glass-07',
    audience: 'with:vidros-alcamar',
    author: 'thibault-girard',
    at: { day: -38, time: '10:30' },
    text: 'Our answer: **+1.5 %** on average. Energy indices have come down, soda ash has gone up; we share both sheets with you. Our wish is to stay with you for the whole volume, at a price our products can carry.',
    comments: [
      {
        author: 'rui-tavares',
        at: { day: -38, time: '16:40' },
        text: 'I understand the arithmetic, but indices are not my gas bill. I will look at what is possible and answer within the week.',
        reactions: { ok: ['thibault-girard'] },
      },
      {
        author: 'rui-tavares',
        at: { day: -32, time: '11:10' },
        text: 'We can go to **+5.5 %**, and +4.8 % for the carafe.',
      },
    ],
  },
  {
    id: 'glass-08',
    audience: 'inside',
    author: 'thibault-girard',
    at: { day: -31, time: '08:45' },
    text: '5,5 %. Je propose de répondre par autre chose qu’un chiffre : volume garanti et prévisions à six mois, contre une baisse. Petra Wolters n’est pas dans cette salle, mais elle me dit que 2,4 millions sont sûrs.',
    reactions: { idea: ['nadia-belkacem', 'farid-benali'] },
    edited: { day: -31, time: '08:52' },
    comments: [
      {
        author: 'sabine-roth',
        at: { day: -31, time: '09:50' },
        text: 'Oui pour un volume ferme de 2,4 et un objectif de 3,1. Pas d’engagement sur 3,1 : je ne veux pas payer du verre que nous n’enlèverions pas.',
        reactions: { agree: ['thibault-girard', 'farid-benali'] },
      },
    ],
  },
  {
    id: 'glass-09',
    audience: 'with:vidros-alcamar',
    author: 'nadia-belkacem',
    at: { day: -28, time: '14:00' },
    detail: {
      kind: 'question',
      accepted: { comment: 2, by: 'nadia-belkacem', at: { day: -24, time: '17:30' } },
    },
    text: 'A different angle. We can offer:\n\n1. a firm volume of **2.4 million** pieces, target 3.1\n2. a forecast over six months, updated monthly\n3. payment at 30 days instead of 45\n\nWhat would that change in your price?\n\n#verre',
    reactions: { idea: ['ana-sofia-pinheiro'], eye: ['rui-tavares'] },
    comments: [
      {
        author: 'ana-sofia-pinheiro',
        at: { day: -27, time: '10:20' },
        text: 'The six-month forecast is worth a lot to us, we change format less often. João can say how much.',
      },
      {
        to: 0,
        author: 'joao-meireles',
        at: { day: -26, time: '15:35' },
        text: 'About two changes fewer per month on line 3. That is one shift of good glass each month.',
        reactions: { thanks: ['nadia-belkacem', 'antoine-lescure'] },
      },
      {
        author: 'rui-tavares',
        at: { day: -24, time: '17:05' },
        text: 'With these three points: **+4.2 %**. I do not see where I would find more.',
      },
    ],
  },
  {
    id: 'glass-10',
    audience: 'inside',
    author: 'sabine-roth',
    at: { day: -23, time: '09:20' },
    text: '4,2 % est deux dixièmes au-dessus du plafond. Ne signez pas, mais ne vous levez pas non plus. Les 30 jours nous coûtent environ 9 000 € par an en trésorerie, je veux les voir dans le prix.',
    reactions: { ok: ['thibault-girard', 'nadia-belkacem'] },
    comments: [
      {
        author: 'farid-benali',
        at: { day: -23, time: '11:00' },
        text: 'Un point de hausse vaut 11 800 € au volume ferme. Visons moins de 3 %.',
        reactions: { agree: ['sabine-roth'] },
      },
      {
        author: 'helene-vasseur',
        at: { day: -20, time: '17:40' },
        text: 'J’ai rejoint la salle. Je soutiens l’objectif de 3 %. Gardons le ton cordial, nous travaillons avec cette maison depuis onze ans.',
        reactions: { agree: ['nadia-belkacem', 'olivier-castan'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
