import type { RoomPost } from '../types.ts';

export const glassAgreementPosts = [
  {
    id: 'glass-01', audience: 'inside', author: 'thibault-girard', at: { day: -62, time: '09:15' },
    text: 'J’ouvre cette salle pour l’accord verre. Vidros Alcamar y entre dans une semaine. Règle simple : **nos chiffres en interne, nos demandes avec eux**. Relisez la ligne d’audience avant d’envoyer.',
    reactions: { agree: ['nadia-belkacem', 'sabine-roth'], ok: ['antoine-lescure'] },
    comments: [
      { author: 'sabine-roth', at: { day: -62, time: '10:05' }, text: 'Plafond : **+4 % en moyenne pondérée**, c’est ce qui est au budget. Au-delà, je veux être consultée avant toute réponse.', reactions: { ok: ['thibault-girard', 'nadia-belkacem', 'farid-benali'] } },
    ],
  },
  {
    id: 'glass-02', audience: 'inside', author: 'farid-benali', at: { day: -58, time: '14:20' },
    text: 'Décomposition de leur prix, d’après les indices publics :\n\n- énergie 31 % du coût, **−6 %** sur douze mois\n- carbonate de soude 14 %, **+9 %**\n- salaires 24 %, **+5 %**\n- transport 9 %, stable\n\nEffet net : entre +0,4 et +1,2 %, un peu plus si leur contrat de gaz est à terme.',
    reactions: { thanks: ['thibault-girard', 'sabine-roth', 'nadia-belkacem'] },
    comments: [
      { author: 'nadia-belkacem', at: { day: -58, time: '15:00' }, text: 'Leur gaz est couvert jusqu’à fin d’année, Rui me l’a dit au printemps. Ils paient donc encore l’ancien prix : le +1,2 est trop optimiste pour nous.', reactions: { eye: ['farid-benali'] } },
      { author: 'farid-benali', at: { day: -58, time: '16:35' }, text: 'Alors plutôt +2 à +3 %. Je mets la feuille à jour.', reactions: { ok: ['thibault-girard'] } },
    ],
  },
  {
    id: 'glass-03', audience: 'with:vidros-alcamar', author: 'thibault-girard', at: { day: -55, time: '10:00' },
    text: 'Welcome @Rui Tavares and @Ana Sofia Pinheiro. This is where we prepare the agreement for next year: nine articles, prices, volumes, and how pallets are counted. Only our two companies read this part. Could we have your proposal by {en:-50}?',
    mentions: ['rui-tavares', 'ana-sofia-pinheiro'],
    reactions: { ok: ['ana-sofia-pinheiro'] },
    comments: [
      { author: 'rui-tavares', at: { day: -55, time: '11:45' }, text: 'Thank you for the invitation. You will have it in time, article by article.', reactions: { thanks: ['thibault-girard', 'nadia-belkacem'] } },
    ],
  },
  {
    id: 'glass-04', audience: 'with:vidros-alcamar', author: 'rui-tavares', at: { day: -50, time: '16:15' },
    text: 'Our proposal: **+7.5 %** on all articles from {en-first:5}. Reasons: soda ash, wages, and the gas contract we signed two years ago, which still weighs until December. The detail per article is in the letter `VA-118`.',
    reactions: { eye: ['thibault-girard', 'nadia-belkacem'] },
    comments: [
      { author: 'thibault-girard', at: { day: -50, time: '17:10' }, text: 'Received, thank you for the detail. It is more than we can follow. We study it and come back with figures of our own.' },
    ],
  },
  {
    id: 'glass-05', audience: 'inside', author: 'nadia-belkacem', at: { day: -49, time: '09:00' },
    text: '+7,5 %, c’est une ouverture. Ils ont perdu un client embouteilleur au printemps et le four 3 tourne à 80 % : ils ont besoin de nos **3,1 millions de pièces** plus que de deux points.',
    reactions: { idea: ['thibault-girard'], eye: ['sabine-roth'] },
    comments: [
      { author: 'antoine-lescure', at: { day: -49, time: '09:30' }, text: 'Attention, c’est aussi notre meilleur verre : 0,21 % de rebut à l’entrée. Je ne voudrais pas qu’on les pousse à changer de composition.', reactions: { agree: ['nadia-belkacem', 'olivier-castan'] } },
    ],
  },
  {
    id: 'glass-06', audience: 'inside', author: 'thibault-girard', at: { day: -44, time: '11:20' },
    text: 'Devis d’une verrerie polonaise : prix à +1,5 % de notre tarif actuel, mais **180 000 € de moules et neuf mois** avant la première palette. Inutilisable pour l’an prochain. Nous ne le brandirons pas : une menace qu’on ne peut pas tenir se voit.',
    reactions: { agree: ['sabine-roth', 'nadia-belkacem', 'vincent-arnaud'] },
    comments: [
      { author: 'olivier-castan', at: { day: -44, time: '12:05' }, text: 'D’accord. Gardons-le pour l’année d’après, une seconde source reste à construire.', reactions: { ok: ['thibault-girard'] } },
      { author: 'vincent-arnaud', at: { day: -44, time: '14:50' }, text: 'Et l’accord de confidentialité avec eux nous interdit de citer leur nom, ici comme ailleurs.', reactions: { thanks: ['thibault-girard'] } },
    ],
  },
  {
    id: 'glass-07', audience: 'with:vidros-alcamar', author: 'thibault-girard', at: { day: -38, time: '10:30' },
    text: 'Our answer: **+1.5 %** on average. Energy indices have come down, soda ash has gone up; we share both sheets with you. Our wish is to stay with you for the whole volume, at a price our products can carry.',
    comments: [
      { author: 'rui-tavares', at: { day: -38, time: '16:40' }, text: 'I understand the arithmetic, but indices are not my gas bill. I will look at what is possible and answer within the week.', reactions: { ok: ['thibault-girard'] } },
      { author: 'rui-tavares', at: { day: -32, time: '11:10' }, text: 'We can go to **+5.5 %**, and +4.8 % for the carafe.' },
    ],
  },
  {
    id: 'glass-08', audience: 'inside', author: 'thibault-girard', at: { day: -31, time: '08:45' },
    text: '5,5 %. Je propose de répondre par autre chose qu’un chiffre : volume garanti et prévisions à six mois, contre une baisse. Petra Wolters n’est pas dans cette salle, mais elle me dit que 2,4 millions sont sûrs.',
    reactions: { idea: ['nadia-belkacem', 'farid-benali'] },
    edited: { day: -31, time: '08:52' },
    comments: [
      { author: 'sabine-roth', at: { day: -31, time: '09:50' }, text: 'Oui pour un volume ferme de 2,4 et un objectif de 3,1. Pas d’engagement sur 3,1 : je ne veux pas payer du verre que nous n’enlèverions pas.', reactions: { agree: ['thibault-girard', 'farid-benali'] } },
    ],
  },
  {
    id: 'glass-09', audience: 'with:vidros-alcamar', author: 'nadia-belkacem', at: { day: -28, time: '14:00' },
    text: 'A different angle. We can offer:\n\n1. a firm volume of **2.4 million** pieces, target 3.1\n2. a forecast over six months, updated monthly\n3. payment at 30 days instead of 45\n\nWhat would that change in your price?',
    reactions: { idea: ['ana-sofia-pinheiro'], eye: ['rui-tavares'] },
    comments: [
      { author: 'ana-sofia-pinheiro', at: { day: -27, time: '10:20' }, text: 'The six-month forecast is worth a lot to us, we change format less often. João can say how much.' },
      { author: 'joao-meireles', at: { day: -26, time: '15:35' }, text: 'About two changes fewer per month on line 3. That is one shift of good glass each month.', reactions: { thanks: ['nadia-belkacem', 'antoine-lescure'] } },
      { author: 'rui-tavares', at: { day: -24, time: '17:05' }, text: 'With these three points: **+4.2 %**. I do not see where I would find more.' },
    ],
  },
  {
    id: 'glass-10', audience: 'inside', author: 'sabine-roth', at: { day: -23, time: '09:20' },
    text: '4,2 % est deux dixièmes au-dessus du plafond. Ne signez pas, mais ne vous levez pas non plus. Les 30 jours nous coûtent environ 9 000 € par an en trésorerie, je veux les voir dans le prix.',
    reactions: { ok: ['thibault-girard', 'nadia-belkacem'] },
    comments: [
      { author: 'farid-benali', at: { day: -23, time: '11:00' }, text: 'Un point de hausse vaut 11 800 € au volume ferme. Visons moins de 3 %.', reactions: { agree: ['sabine-roth'] } },
      { author: 'helene-vasseur', at: { day: -20, time: '17:40' }, text: 'J’ai rejoint la salle. Je soutiens l’objectif de 3 %. Gardons le ton cordial, nous travaillons avec cette maison depuis onze ans.', reactions: { agree: ['nadia-belkacem', 'olivier-castan'] } },
    ],
  },
  {
    id: 'glass-11', audience: 'inside', author: 'nadia-belkacem', at: { day: -13, time: '17:20' },
    text: 'La palette incomplète de la commande `4500071832` tombe au milieu de la discussion. Je propose de **ne pas** la mélanger au prix : on demande la pesée de chaque palette, c’est ce qui nous manque vraiment.',
    reactions: { agree: ['antoine-lescure', 'thibault-girard', 'helene-vasseur'], idea: ['olivier-castan'] },
    comments: [
      { author: 'antoine-lescure', at: { day: -13, time: '17:45' }, text: 'Et nous sommes mal placés pour plaider sur les poids tant que notre propre balance n’est pas recalibrée. La qualité d’abord, le prix ensuite.', reactions: { agree: ['nadia-belkacem'] } },
    ],
  },
  {
    id: 'glass-12', audience: 'with:vidros-alcamar', author: 'thibault-girard', at: { day: -12, time: '11:30' },
    text: 'Rui, our offer to close: **+2.8 % on weighted average**, fixed for twelve months, valid from order date. Firm volume 2.4 million, six-month forecast, 30 days. And one thing of substance: **every pallet leaves with its gross weight on the label.**',
    reactions: { eye: ['ana-sofia-pinheiro', 'joao-meireles'] },
    comments: [
      { author: 'rui-tavares', at: { day: -12, time: '17:30' }, text: 'I need my board for this. The weighing I can promise today, we have our own reasons to want it.', reactions: { thanks: ['antoine-lescure', 'nadia-belkacem'] } },
      { author: 'joao-meireles', at: { day: -10, time: '10:10' }, text: 'On the weighing: two conveyor scales are quoted, installation takes one weekend.', reactions: { thanks: ['antoine-lescure'] } },
    ],
  },
  {
    id: 'glass-13', audience: 'inside', author: 'thibault-girard', at: { day: -9, time: '09:05' },
    text: 'Si leur conseil revient à 3,2 ou 3,3, je prends. Nous restons sous le plafond et nous avons la pesée. @Sabine Roth, d’accord ?',
    mentions: ['sabine-roth'],
    comments: [
      { author: 'sabine-roth', at: { day: -9, time: '09:40' }, text: 'D’accord jusqu’à 3,3. Laissez-leur le temps, pas de relance avant {fr-day:-6}.', reactions: { ok: ['thibault-girard'] } },
    ],
  },
  {
    id: 'glass-14', audience: 'with:vidros-alcamar', author: 'rui-tavares', at: { day: -6, time: '12:20' },
    text: 'The board agrees: **+2.8 %**, with the conditions you listed. In return we ask for an announcement effect: the new prices apply to orders from {en-day:-4}, not from the first of the month.',
    reactions: { thanks: ['thibault-girard', 'nadia-belkacem'] },
    comments: [
      { author: 'thibault-girard', at: { day: -6, time: '14:10' }, text: 'Agreed. It is a good agreement for both. Vincent sends the draft, signature on {en:8}.', reactions: { agree: ['rui-tavares', 'ana-sofia-pinheiro'] } },
    ],
  },
  {
    id: 'glass-15', audience: 'inside', author: 'thibault-girard', at: { day: -5, time: '09:00' },
    text: 'Conclu à **+2,8 %**, douze mois fermes, palettes pesées. L’écart avec le budget (1,2 point) n’est commenté nulle part ailleurs qu’ici : ni dans les commandes, ni au salon, ni par politesse.',
    reactions: { thanks: ['sabine-roth', 'farid-benali', 'helene-vasseur'], ok: ['nadia-belkacem', 'vincent-arnaud'], agree: ['olivier-castan'] },
    comments: [
      { author: 'farid-benali', at: { day: -5, time: '10:15' }, text: 'Au volume ferme, environ 14 000 € sous le budget, moins 9 000 € pour le délai de paiement. Reste 5 000 € et une qualité mieux tenue.', reactions: { thanks: ['thibault-girard'] } },
    ],
  },
  {
    id: 'glass-16', audience: 'everyone', author: 'thibault-girard', at: { day: -5, time: '11:00' },
    text: '**Agreement reached.** Nine articles, twelve months, firm volume 2.4 million pieces, a weight on every pallet. Thank you to both teams for eight weeks of straight talk.\n\nNext: draft contract {en-day:-1}, signature {en:8}.',
    reactions: { thanks: ['rui-tavares', 'ana-sofia-pinheiro', 'nadia-belkacem', 'joao-meireles', 'antoine-lescure'], agree: ['helene-vasseur', 'olivier-castan'] },
    comments: [
      { author: 'rui-tavares', at: { day: -5, time: '12:30' }, text: 'Thank you too. And thank you for sharing the index sheets, it helped me with my own board.', reactions: { thanks: ['thibault-girard'] } },
    ],
  },
  {
    id: 'glass-17', audience: 'with:vidros-alcamar', author: 'vincent-arnaud', at: { day: -1, time: '11:40' },
    text: 'Draft `C-2207` sent to both of you. Two points for your lawyers: the **weight tolerance** (I wrote ±1.5 %) and the clause on gas, which neither side may invoke before six months.',
    comments: [
      { author: 'rui-tavares', at: { day: -1, time: '16:55' }, text: 'The clause is fine. On the tolerance João prefers ±1 % for jars and ±2 % for carafes, hand palletized.', reactions: { idea: ['antoine-lescure'] } },
      { author: 'antoine-lescure', at: 187, text: 'Better than mine. I agree with João’s figures.', reactions: { agree: ['joao-meireles', 'nadia-belkacem'] } },
      { author: 'vincent-arnaud', at: 140, text: 'Changed accordingly, version 2 is out. Silence until {en-day:3} counts as consent.', reactions: { ok: ['rui-tavares', 'ana-sofia-pinheiro'] } },
    ],
  },
  {
    id: 'glass-18', audience: 'inside', author: 'nadia-belkacem', at: 108,
    text: 'Volume : la prévision de {fr-month:20} monte le ferme à 2,5 millions. Je ne l’annonce qu’avec la mise à jour mensuelle, comme convenu, pas avant la signature.',
    reactions: { ok: ['thibault-girard'], agree: ['farid-benali'] },
  },
] as const satisfies readonly RoomPost[];
