import type { RoomPost } from '../types.ts';

export const jarsOrderEarly = [
  {
    id: 'jars-01',
    audience: 'with:vidros-alcamar',
    author: 'nadia-belkacem',
    at: { day: -38, time: '11:20' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'nadia-belkacem', at: { day: -38, time: '15:45' } },
    },
    text: 'Order sent: four lines, 26 pallets, delivered Kassel on {en-day:-14} {en:-14}. Line 20 is the urgent one, `GL-RS-0750` feeds line 2 two days later. @Ana Sofia Pinheiro, can you confirm both trucks? #verre',
    mentions: ['ana-sofia-pinheiro'],
    comments: [
      {
        author: 'ana-sofia-pinheiro',
        at: { day: -38, time: '15:02' },
        text: 'Confirmed as ordered. Two trucks on {en:-14}, the four carafe pallets follow the day after on a part load. Confirmation `OC 2/1190` is in your mailbox.',
        reactions: { thanks: ['nadia-belkacem'], ok: ['petra-wolters'] },
      },
      {
        to: 0,
        author: 'nadia-belkacem',
        at: { day: -38, time: '15:40' },
        text: 'Received, prices and quantities match. Thank you.',
      },
    ],
  },
  {
    id: 'jars-02',
    audience: 'inside',
    author: 'petra-wolters',
    at: { day: -30, time: '08:35' },
    text: 'Bestand `GL-RS-0750` reicht nach heutigem Plan bis {de:-11}. Position 20 darf höchstens einen Tag rutschen, sonst muss Linie 2 auf die 1-Liter-Form umrüsten.',
    reactions: { eye: ['nadia-belkacem', 'dennis-vogt'] },
    comments: [
      {
        author: 'nadia-belkacem',
        at: { day: -30, time: '09:12' },
        text: 'Noté. Je demande le chargement de la ligne 20 dans les deux camions, pas dans un seul.',
        reactions: { agree: ['petra-wolters'] },
      },
    ],
  },
  {
    id: 'jars-03',
    audience: 'with:vidros-alcamar',
    author: 'ines-carvalho',
    at: { day: -24, time: '10:15' },
    text: 'Carla, two requests for the loading:\n\n- split line 20 over both trucks, five pallets each\n- write the **number of layers** on the CMR, not only the pallet count\n\nOur gate now weighs one pallet in five.',
    comments: [
      {
        author: 'carla-brito',
        at: { day: -24, time: '12:48' },
        text: 'Split is fine. Layers on the CMR: I add them by hand, the system prints pallets only. `GL-RS-0750` is 14 layers of 72.',
        reactions: { thanks: ['ines-carvalho'], ok: ['dennis-vogt'] },
      },
    ],
  },
  {
    id: 'jars-04',
    audience: 'with:vidros-alcamar',
    author: 'carla-brito',
    at: { day: -17, time: '16:30' },
    text: 'Both trucks left this afternoon: CMR `20418` (11 pallets) and `20419` (11 pallets). Drivers expect Kassel {en-day:-14} between 8 and 11.',
    reactions: { ok: ['nadia-belkacem', 'dennis-vogt', 'ines-carvalho'] },
  },
  {
    id: 'jars-05',
    audience: 'inside',
    author: 'dennis-vogt',
    at: { day: -14, time: '11:05' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'dennis-vogt', at: { day: -14, time: '13:00' } },
    },
    text: 'Beide LKW entladen. Palette 7 der Position 20 wiegt **427,1 kg**, Soll ist 458. Folie und Etikett unbeschädigt. Ich habe sie auf `Q-03` gestellt und nicht geöffnet. @Yusuf Aydın schaust du? #palettes',
    mentions: ['yusuf-aydin'],
    comments: [
      {
        author: 'yusuf-aydin',
        at: { day: -14, time: '11:40' },
        text: 'Durch die Folie gezählt: **13 Lagen**, nicht 14. 72 Körper zu 420 g sind 30,2 kg, mit der Zwischenlage passt das auf die Waage. Fotos von allen vier Seiten liegen am [Beleg 5000118205](https://erp.halvane.example/receipts/5000118205).',
        reactions: { thanks: ['dennis-vogt', 'antoine-lescure'] },
      },
      {
        to: 0,
        author: 'antoine-lescure',
        at: { day: -14, time: '13:20' },
        text: 'Vu. Donc manquant au départ, pas de casse ni de vol en route. J’écris au fournisseur, sans chiffrer pour l’instant.',
        reactions: { agree: ['nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'jars-06',
    audience: 'with:vidros-alcamar',
    author: 'antoine-lescure',
    at: { day: -14, time: '14:05' },
    text: 'Pallet 7 of line 20 (label ending `0713`, CMR 20419) weighs **427.1 kg** against 458 expected. Film intact, 13 layers visible on all four sides. Did it leave your palletizer with 14?',
    reactions: { eye: ['ana-sofia-pinheiro'] },
    comments: [
      {
        author: 'carla-brito',
        at: { day: -14, time: '15:10' },
        text: 'Our palletizer report says 14 layers for `0713`, and I wrote 14 on the CMR from that report. We do not weigh at dispatch.',
      },
      {
        author: 'ana-sofia-pinheiro',
        at: { day: -14, time: '16:25' },
        text: 'I have passed it to João Meireles, he is responsible for the cold end. He will write here {en-day:-13}.',
        reactions: { thanks: ['antoine-lescure'] },
      },
    ],
  },
  {
    id: 'jars-07',
    audience: 'inside',
    author: 'nadia-belkacem',
    at: { day: -13, time: '09:10' },
    detail: {
      kind: 'question',
      accepted: { comment: 2, by: 'nadia-belkacem', at: { day: -12, time: '08:40' } },
    },
    text: 'Tentation de reprendre les livraisons des trois derniers mois : on a des poids bas sur deux autres palettes. Avant d’écrire quoi que ce soit : notre balance est-elle à jour ? @Dennis Vogt @Tobias Krug #palettes #kassel',
    mentions: ['dennis-vogt', 'tobias-krug'],
    comments: [
      {
        author: 'dennis-vogt',
        at: { day: -13, time: '09:55' },
        text: 'Ehrlich gesagt nein. Der Kalibrierschein der Palettenwaage ist seit elf Wochen abgelaufen. Die Wägung vom {de-day:-14} war danach.',
        reactions: { eye: ['antoine-lescure', 'thibault-girard'] },
      },
      {
        to: 0,
        author: 'antoine-lescure',
        at: { day: -13, time: '10:20' },
        text: 'Alors on ne réclame **que** ce qui est pesé sur deux balances. Les deux autres palettes sont déjà consommées, on n’a rien à montrer : on n’en parle pas.',
        reactions: { agree: ['nadia-belkacem', 'thibault-girard', 'yann-kerbrat'] },
      },
      {
        author: 'tobias-krug',
        at: { day: -12, time: '08:20' },
        text: 'Kalibriert heute früh: Abweichung +0,4 kg bei 450. Die alten Werte waren also brauchbar, aber nicht belegt. Neuer Schein hängt an der Waage, nächster Termin steht im Wartungsplan.',
        reactions: { thanks: ['dennis-vogt', 'nadia-belkacem'] },
      },
    ],
  },
  {
    id: 'jars-08',
    audience: 'with:vidros-alcamar',
    author: 'joao-meireles',
    at: { day: -13, time: '11:30' },
    text: 'Good morning, João, quality. Please keep the film and the label of `0713` and do not break the pallet yet. Can you weigh it on a **second scale**? Ours counts layers, it does not weigh, so your figure is the only one we have.',
    comments: [
      {
        author: 'antoine-lescure',
        at: { day: -13, time: '12:05' },
        text: 'Agreed, that is fair. We use the truck scale of our waste contractor {en-day:-12} morning, and ours again after its calibration.',
        reactions: { thanks: ['joao-meireles'] },
      },
      {
        author: 'antoine-lescure',
        at: { day: -12, time: '14:15' },
        text: 'Second scale **427.0 kg**, ours, freshly calibrated, **427.3 kg**. Both tickets and six photos are attached to receipt `5000118205`. We claim this pallet only, 72 pieces.',
        reactions: { ok: ['joao-meireles', 'ana-sofia-pinheiro'] },
      },
    ],
  },
  {
    id: 'jars-16',
    audience: 'with:vidros-alcamar',
    author: 'antoine-lescure',
    at: { day: -12, time: '15:30' },
    quote: 'jars-08.2',
    title: 'The claim is for one pallet: 72 pieces',
    detail: {
      kind: 'decision',
      decidedBy: ['antoine-lescure', 'joao-meireles'],
      effectiveOn: -12,
    },
    text: 'Weighed on two scales, photographed, and agreed on the phone. Nothing else of this delivery is in question. #verre',
    reactions: { agree: ['ana-sofia-pinheiro'], thanks: ['nadia-belkacem'] },
  },
] as const satisfies readonly RoomPost[];
