import type { RoomPost } from '../types.ts';

export const newPriceOrderPosts = [
  {
    id: 'newprice-01',
    audience: 'with:vidros-alcamar',
    author: 'nadia-belkacem',
    at: { day: -4, time: '10:10' },
    text: 'First order under the new agreement: three lines, **€7,958.16**, delivery Kassel {en:12}. Prices per 100: 32.40 / 39.05 / 45.75. Please confirm, and ship each pallet with its weight on the label.',
    comments: [
      {
        author: 'ana-sofia-pinheiro',
        at: { day: -4, time: '15:30' },
        text: 'Confirmed, `OC 2/1262`, prices as agreed. 21 pallets, one truck. Weight labels start that very week, so yours are among the first.',
        reactions: { thanks: ['nadia-belkacem'], ok: ['thibault-girard'] },
      },
    ],
  },
  {
    id: 'newprice-02',
    audience: 'inside',
    author: 'yann-kerbrat',
    at: { day: -3, time: '09:20' },
    text: 'Dans Gespro les anciens prix restent valides jusqu’au {fr-first:5}. Cette commande est antérieure mais aux nouveaux prix : je saisis la condition à la commande, pas à l’article. D’accord ?',
    reactions: { agree: ['nadia-belkacem'] },
    comments: [
      {
        author: 'nadia-belkacem',
        at: { day: -3, time: '09:45' },
        text: 'D’accord. Le nouvel accord vaut à la date de commande, Rui l’a demandé et nous l’avons accepté en échange de la pesée.',
        reactions: { thanks: ['yann-kerbrat'] },
      },
      {
        author: 'thibault-girard',
        at: { day: -3, time: '10:30' },
        text: 'Et pour le budget : 216,72 € de plus qu’à l’ancien tarif, soit 2,8 %. Nous avions prévu davantage. Ce dernier point **ne sort pas d’ici**.',
        reactions: { ok: ['nadia-belkacem', 'yann-kerbrat'] },
      },
    ],
  },
  {
    id: 'newprice-03',
    audience: 'inside',
    author: 'petra-wolters',
    at: { day: -2, time: '13:20' },
    text: 'Position 10 mit 6.720 Stück ist eine Palette mehr als bedarfsgerecht. Wegen des Containers ziehen wir 0,75 l vor: könnte Position 20 zwei Tage früher kommen?',
    comments: [
      {
        author: 'nadia-belkacem',
        at: { day: -2, time: '13:50' },
        text: 'La palette de plus complète le camion, sinon on paie le vide. Pour la ligne 20 je pose la question.',
        reactions: { ok: ['petra-wolters'] },
      },
    ],
  },
  {
    id: 'newprice-04',
    audience: 'with:vidros-alcamar',
    author: 'nadia-belkacem',
    at: { day: -2, time: '14:15' },
    text: '@Ana Sofia Pinheiro, could line 20 come two working days earlier, on {en:10}? Our plan for line 2 has moved forward. The other lines stay on {en:12}.',
    mentions: ['ana-sofia-pinheiro'],
    comments: [
      {
        author: 'carla-brito',
        at: { day: -1, time: '10:30' },
        text: 'Ten pallets on a separate truck cost €410 more. If **all** 21 go on {en:10} there is no extra cost, I have a truck from Leiria.',
        reactions: { idea: ['nadia-belkacem', 'ines-carvalho'] },
      },
      {
        author: 'ines-carvalho',
        at: { day: -1, time: '11:15' },
        text: 'Perfect for us, the gate has a slot at 9:00 that day.',
        reactions: { agree: ['nadia-belkacem'] },
      },
      {
        author: 'ana-sofia-pinheiro',
        at: 74,
        text: 'The 0.5 litre leaves the cold end only on {en-day:8}, so it is tight but feasible. I confirm before tonight.',
        reactions: { thanks: ['nadia-belkacem'] },
      },
      {
        author: 'nadia-belkacem',
        at: 52,
        text: 'Thank you. If it does not work, we keep {en:12} for everything, no separate truck.',
        reactions: { ok: ['ana-sofia-pinheiro'] },
      },
    ],
  },
  {
    id: 'newprice-05',
    audience: 'inside',
    author: 'petra-wolters',
    at: 33,
    text: 'Falls es beim {de:12} bleibt: kein Drama, wir haben 0,75 l für elf Tage. Bitte deshalb nichts bezahlen.',
    reactions: { thanks: ['nadia-belkacem'], ok: ['thibault-girard'] },
  },
] as const satisfies readonly RoomPost[];
