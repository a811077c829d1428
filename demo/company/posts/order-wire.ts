import type { RoomPost } from '../types.ts';

export const wireOrderPosts = [
  {
    id: 'wire-01',
    audience: 'with:kaoline',
    author: 'mei-dubois',
    at: { day: -96, time: '09:30' },
    text: 'Dear Yi-Ting, order for three lines, ready by {en:-58}, one 20-foot container to Le Havre. Line 20 (`WR-CL-95`) is the one we consume fastest. Please confirm the production slot.',
    comments: [
      {
        author: 'chen-yi-ting',
        at: { day: -95, time: '08:10' },
        text: 'Dear Mei, order confirmed, `PI-2208`. Cargo ready {en:-58}, vessel booking for the week after.',
        reactions: { thanks: ['mei-dubois'] },
      },
      {
        author: 'lin-wei-han',
        at: { day: -90, time: '07:50' },
        text: 'Line 20 starts on our machine 4 in week {week:-78}. Wire lot and tensile report will be packed with the goods.',
        reactions: { ok: ['jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'wire-02',
    audience: 'with:kaoline',
    author: 'chen-yi-ting',
    at: { day: -57, time: '08:20' },
    text: 'Cargo is ready. Container `KAWU 418207 3`, seal `TW55190`, 10 pallets, vessel **Meridian Aurora**. Departure {en:-50}, arrival Le Havre {en:-22}.',
    reactions: { thanks: ['mei-dubois', 'ines-carvalho'] },
    comments: [
      {
        author: 'ines-carvalho',
        at: { day: -57, time: '10:30' },
        text: 'Thank you. For customs I need the packing list with net weight per line and the steel grade. A draft is enough for now.',
      },
      {
        author: 'chen-yi-ting',
        at: { day: -55, time: '09:05' },
        text: 'Sent by mail: 1,080 kg, 840 kg and 400 kg net, grade 304 for all three.',
        reactions: { ok: ['ines-carvalho'] },
      },
    ],
  },
  {
    id: 'wire-03',
    audience: 'inside',
    author: 'ines-carvalho',
    at: { day: -39, time: '11:15' },
    text: 'Le transitaire signale que le conteneur a **manqué la correspondance** à Tanjung Pelepas. Prochain navire sous dix à douze jours. Nouvelle arrivée annoncée : {fr:-10}.',
    reactions: { eye: ['mei-dubois', 'petra-wolters', 'jana-hoffmeister'] },
    comments: [
      {
        author: 'petra-wolters',
        at: { day: -39, time: '13:00' },
        text: 'Das geht noch. `WR-CL-95` reicht bis {de:-4}, `WR-CL-80` und `WR-HG-20` bis Monatsende danach.',
        reactions: { thanks: ['ines-carvalho'] },
      },
    ],
  },
  {
    id: 'wire-04',
    audience: 'with:kaoline',
    author: 'mei-dubois',
    at: { day: -38, time: '09:20' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'mei-dubois', at: { day: -37, time: '09:10' } },
    },
    text: 'Yi-Ting, the container missed its connection; the carrier now says {en:-10}. Did you receive the same notice? And do you hold any `WR-CL-95` in stock, just in case? #achats',
    comments: [
      {
        author: 'chen-yi-ting',
        at: { day: -37, time: '08:00' },
        text: 'Same notice, I am sorry for the trouble. I have 8,000 pcs of `WR-CL-95` for you in our warehouse and keep them aside.',
        reactions: { thanks: ['mei-dubois', 'petra-wolters'] },
      },
    ],
  },
  {
    id: 'wire-05',
    audience: 'inside',
    author: 'ines-carvalho',
    at: { day: -21, time: '16:10' },
    text: 'Deuxième report : escale de Tanger supprimée, le navire passe directement au nord. Arrivée Le Havre **{fr:3}**. Compter trois jours ouvrés jusqu’à Kassel.',
    reactions: { eye: ['mei-dubois', 'petra-wolters'] },
    comments: [
      {
        author: 'petra-wolters',
        at: { day: -20, time: '08:05' },
        text: 'Dann fehlt `WR-CL-95`. Bestand 21.700 Stück, Verbrauch 1.300 am Tag: leer am {de:-4}. Ohne Zwischenlieferung steht die 1-Liter-Reihe.',
        reactions: { eye: ['jens-rademacher', 'mei-dubois'] },
      },
      {
        author: 'jens-rademacher',
        at: { day: -20, time: '08:40' },
        text: 'Ein Tag Stillstand auf Linie 1 kostet rund 6.400 €. Umrüsten auf 0,75 l ist möglich, aber nur, wenn wir es eine Woche vorher wissen.',
      },
    ],
  },
  {
    id: 'wire-06',
    audience: 'inside',
    author: 'mei-dubois',
    at: { day: -14, time: '10:00' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'mei-dubois', at: { day: -14, time: '10:50' } },
    },
    text: 'Piste aérienne : les 8 000 `WR-CL-95` mis de côté, 168 kg, devis **2 310 USD** jusqu’à Francfort, six jours. @Olivier Castan, je demande à Kaoline la moitié du fret. Si c’est non, on prend tout ?',
    mentions: ['olivier-castan'],
    comments: [
      {
        author: 'olivier-castan',
        at: { day: -14, time: '10:35' },
        text: 'Oui, on prend tout si c’est non : 2 310 USD, c’est moins qu’une demi-journée d’arrêt. Mais demandez la moitié d’abord, et ne leur donnez pas notre date de rupture.',
        reactions: { agree: ['mei-dubois', 'jana-hoffmeister'], ok: ['petra-wolters'] },
      },
      {
        author: 'jana-hoffmeister',
        at: { day: -14, time: '11:10' },
        text: 'Kaoline kann für den Reeder nichts. Die Hälfte ist fair, mehr würde ich nicht verlangen.',
        reactions: { agree: ['mei-dubois'] },
      },
    ],
  },
  {
    id: 'wire-07',
    audience: 'with:kaoline',
    author: 'mei-dubois',
    at: { day: -14, time: '11:45' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'mei-dubois', at: { day: -13, time: '09:05' } },
    },
    text: 'Dear Yi-Ting, the vessel is now due {en:3}. We would like the 8,000 `WR-CL-95` by air. The quote is **USD 2,310**. The delay is neither your doing nor ours: can we share it, USD 1,155 each?',
    comments: [
      {
        author: 'chen-yi-ting',
        at: { day: -13, time: '07:40' },
        text: 'I asked my manager this morning. We agree to share. Please add the air freight to the order as a separate line, so that our accounting can follow.',
        reactions: { thanks: ['mei-dubois', 'ines-carvalho'] },
      },
      {
        to: 0,
        author: 'mei-dubois',
        at: { day: -13, time: '09:15' },
        text: 'Thank you. Line 40 added: your share is invoiced by the forwarder to you, ours comes through this order at **USD 1,155.00**. New total USD 17,095.00.',
        reactions: { ok: ['chen-yi-ting', 'lin-wei-han'] },
      },
      {
        author: 'lin-wei-han',
        at: { day: -12, time: '07:30' },
        text: 'Eight cartons handed over at the airport today, AWB `618-40927715`.',
        reactions: { thanks: ['mei-dubois'] },
      },
    ],
  },
  {
    id: 'wire-11',
    audience: 'with:kaoline',
    author: 'mei-dubois',
    at: { day: -12, time: '10:30' },
    quote: 'wire-07.1',
    title: 'Air freight is shared half and half: USD 1,155 each',
    detail: {
      kind: 'decision',
      decidedBy: ['mei-dubois', 'chen-yi-ting'],
      effectiveOn: -13,
    },
    text: 'For this shipment only, as line 40 of the order. It says nothing about the next delay, which we hope never to discuss. #achats',
    reactions: { agree: ['chen-yi-ting'], thanks: ['jana-hoffmeister'] },
  },
  {
    id: 'wire-08',
    audience: 'inside',
    author: 'petra-wolters',
    at: { day: -6, time: '10:50' },
    text: '8.000 Stück Luftfracht gebucht, Beleg `5000118410`. Damit reicht `WR-CL-95` bis {de:3}. Der Container ist frühestens {de:6} hier: **drei Tage Lücke**.',
    reactions: { thanks: ['mei-dubois'], eye: ['jens-rademacher', 'olivier-castan'] },
    comments: [
      {
        author: 'jens-rademacher',
        at: { day: -6, time: '11:30' },
        text: 'Wir ziehen 0,75 l vor und fahren an den drei Tagen keine 1-Liter-Gläser. Fertigware 1 l ist für zwei Wochen da. Umrüstung {de-day:2} Spätschicht.',
        reactions: { agree: ['petra-wolters'], thanks: ['mei-dubois'] },
      },
      {
        author: 'olivier-castan',
        at: { day: -6, time: '14:05' },
        text: 'Parfait. Merci d’avoir anticipé.',
      },
    ],
  },
  {
    id: 'wire-09',
    audience: 'with:kaoline',
    author: 'ines-carvalho',
    at: { day: -3, time: '10:20' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'ines-carvalho', at: { day: -2, time: '09:20' } },
    },
    text: 'The packing list shows 40,000 pcs on line 20, but 8,000 went by air from *other* stock. So the container still carries 40,000 and you delivered 48,000 in all? Customs will ask.',
    reactions: { question: ['mei-dubois'] },
    comments: [
      {
        author: 'chen-yi-ting',
        at: { day: -2, time: '08:15' },
        text: 'No: before the container closed we had loaded 32,000 only, the last 8,000 were the ones kept here. The list was not updated, my mistake. Corrected list: line 20 **32,000 pcs, 672 kg**.',
        reactions: { thanks: ['ines-carvalho', 'mei-dubois'] },
      },
      {
        to: 0,
        author: 'ines-carvalho',
        at: { day: -2, time: '09:40' },
        text: 'That adds up with the order: 8,000 + 32,000. Please send it with stamp and signature before {en:1}, then I file the declaration ahead of arrival.',
      },
      {
        to: 1,
        author: 'chen-yi-ting',
        at: 338,
        text: 'Stamped list sent, `PL-2208-B`.',
        reactions: { thanks: ['ines-carvalho'] },
      },
    ],
  },
  {
    id: 'wire-12',
    audience: 'with:kaoline',
    author: 'ines-carvalho',
    at: { day: -1, time: '10:15' },
    title: 'Packing lists: stamped and signed, before the vessel sails',
    detail: { kind: 'announcement', confirmedBy: ['chen-yi-ting', 'mei-dubois'] },
    text: 'Customs in Le Havre no longer accepts a draft. For the next container I need the final list, with net weight and steel grade per line, **before** departure. #achats',
  },
  {
    id: 'wire-10',
    audience: 'inside',
    author: 'ines-carvalho',
    at: 205,
    text: 'Liste corrigée reçue, déclaration anticipée déposée. Position du navire ce matin : golfe de Gascogne, **{fr-day:3}** tient. Créneau de déchargement demandé pour l’après-midi.',
    reactions: { thanks: ['petra-wolters', 'mei-dubois'], ok: ['olivier-castan'] },
    comments: [
      {
        author: 'yann-kerbrat',
        at: 150,
        text: 'La facture `KW-7719` porte encore 40 000 pièces par mer plus le fret. Les quantités totales sont bonnes, je ne touche à rien avant la réception du conteneur.',
        reactions: { agree: ['ines-carvalho'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
