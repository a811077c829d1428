import type { RoomPost } from '../types.ts';

export const nordicsPosts = [
  {
    id: 'nordics-01', audience: 'inside', author: 'sophie-lambrecht', at: { day: -86, time: '10:20' },
    text: 'Skafferi wants the Midi range for Sweden, Denmark and Norway: 120 stores, two sizes, three colours. They come into this room in about a week. Before that I need one thing from you: **can we deliver 18,000 pieces in the first quarter?**',
    reactions: { eye: ['greta-sommer', 'leila-haddad'] },
    comments: [
      { author: 'greta-sommer', at: { day: -86, time: '13:15' }, text: 'Linie 2 schafft das in zwei Schichten nur, wenn Deutschland nicht zulegt. Bei drei Schichten ja.' },
      { author: 'marc-antoine-roux', at: { day: -86, time: '15:30' }, text: 'On y va, mais par paliers : 24 magasins pilotes d’abord, le reste quand la troisième équipe est décidée.', reactions: { agree: ['sophie-lambrecht', 'greta-sommer'] } },
    ],
  },
  {
    id: 'nordics-02', audience: 'inside', author: 'farid-benali', at: { day: -79, time: '09:45' },
    text: 'Marge brute sur `MD-0600` au tarif demandé par Skafferi : **31 %**. Avec leur bonus de fin d’année elle tombe à 27 %, notre plancher export est à 26. Il ne reste donc presque rien à donner.',
    reactions: { thanks: ['sophie-lambrecht'], eye: ['marc-antoine-roux'] },
    comments: [
      { author: 'sophie-lambrecht', at: { day: -79, time: '10:30' }, text: 'Clair. Je garde la présentation en rayon et les échantillons comme monnaie d’échange, pas le prix.', reactions: { agree: ['farid-benali', 'marc-antoine-roux'] } },
    ],
  },
  {
    id: 'nordics-03', audience: 'everyone', author: 'sophie-lambrecht', at: { day: -78, time: '10:00' },
    text: 'Welcome Astrid and Erik. The charter above says what we want to reach together. How to use this room:\n\n- questions from stores: here, so that everyone finds the answer\n- forecasts: post the change, then send it by EDI\n- anything commercial between our two companies: also here, nobody else reads it',
    reactions: { thanks: ['astrid-lundholm', 'erik-sandahl'], ok: ['chloe-marchand'] },
    comments: [
      { author: 'astrid-lundholm', at: { day: -78, time: '13:20' }, text: 'Thank you, happy to be in. First point from us: the store test starts with 24 stores around Malmö and Gothenburg. List follows.', reactions: { thanks: ['sophie-lambrecht', 'chloe-marchand'] } },
    ],
  },
  {
    id: 'nordics-04', audience: 'everyone', author: 'erik-sandahl', at: { day: -72, time: '11:10' },
    text: 'Which GTIN is on the 4-pack carton of `MD-0600`? Your price list shows the single-piece code for both, our system refuses it.',
    reactions: { question: ['leila-haddad'] },
    comments: [
      { author: 'leila-haddad', at: { day: -72, time: '14:05' }, text: 'The price list was wrong, sorry. Carton: `MD-0600-4`, its own GTIN ends in **6142**. A corrected list is on its way by EDI tonight.', reactions: { thanks: ['erik-sandahl'] } },
      { author: 'erik-sandahl', at: { day: -71, time: '09:00' }, text: 'Imported, works.', reactions: { ok: ['leila-haddad'] } },
    ],
  },
  {
    id: 'nordics-05', audience: 'everyone', author: 'astrid-lundholm', at: { day: -66, time: '15:25' },
    text: 'Labels: for Sweden and Denmark the dishwasher and microwave marks must be explained in words. Today only pictograms. Is that a sleeve change or a sticker?',
    comments: [
      { author: 'chloe-marchand', at: { day: -66, time: '16:40' }, text: 'Sticker for the pilot, sleeve for the roll-out. I need the exact wording from you, four lines per language.' },
      { author: 'camille-prost', at: { day: -65, time: '09:30' }, text: 'Please send it to me before printing: the lid is **not** for the oven, and that sentence must come first.', reactions: { agree: ['chloe-marchand'], ok: ['astrid-lundholm'] } },
      { author: 'maja-ekstrom', at: { day: -64, time: '13:50' }, text: 'Hello, Maja, marketing. Swedish and Danish wording attached, Norwegian tomorrow. The oven sentence is on top.', reactions: { thanks: ['camille-prost', 'chloe-marchand'] } },
    ],
  },
  {
    id: 'nordics-06', audience: 'with:skafferi', author: 'astrid-lundholm', at: { day: -58, time: '10:35' },
    text: 'We would like to discuss **exclusivity** for the three countries, two years. We invest in displays and training, and would not want to see the range at a discounter next door.',
    reactions: { eye: ['sophie-lambrecht', 'marc-antoine-roux'] },
    comments: [
      { author: 'sophie-lambrecht', at: { day: -58, time: '12:10' }, text: 'I understand the point. I need a few days, this goes to Marc-Antoine.' },
    ],
  },
  {
    id: 'nordics-07', audience: 'inside', author: 'marc-antoine-roux', at: { day: -57, time: '09:20' },
    text: 'Exclusivité : **Suède oui, douze mois**. Norvège et Danemark non : nous discutons avec une chaîne norvégienne, sous confidentialité, réponse au printemps. On ne ment pas, on dit que ces deux pays restent ouverts.',
    reactions: { ok: ['sophie-lambrecht', 'chloe-marchand'] },
    comments: [
      { author: 'sophie-lambrecht', at: { day: -57, time: '09:50' }, text: 'Je propose de lier la Suède à 70 magasins ouverts. S’ils ne les atteignent pas, elle tombe.', reactions: { agree: ['marc-antoine-roux'], idea: ['farid-benali'] } },
    ],
  },
  {
    id: 'nordics-08', audience: 'with:skafferi', author: 'sophie-lambrecht', at: { day: -55, time: '14:30' },
    text: 'Our answer on exclusivity: **Sweden, twelve months**, as soon as 70 stores carry the range. Norway and Denmark remain open for now; we look at them together at the review.',
    comments: [
      { author: 'astrid-lundholm', at: { day: -54, time: '09:25' }, text: 'Twelve months is short, but 70 stores is fair. We accept for Sweden and will raise Denmark again at the review.', reactions: { thanks: ['sophie-lambrecht'], ok: ['marc-antoine-roux'] } },
    ],
  },
  {
    id: 'nordics-09', audience: 'everyone', author: 'chloe-marchand', at: { day: -45, time: '11:00' },
    text: 'Colours for the Nordic assortment: the sell-in says sage, sand and ink. **Coral is out** for the north. Baptiste sends the new packshots this week.',
    reactions: { agree: ['astrid-lundholm', 'maja-ekstrom'] },
    comments: [
      { author: 'baptiste-nogues', at: { day: -43, time: '16:10' }, text: 'Packshots are in the media library, folder `midi-nordics`. Please do not crop the lid, the hinge is the argument.', reactions: { thanks: ['maja-ekstrom'], ok: ['chloe-marchand'] } },
    ],
  },
  {
    id: 'nordics-10', audience: 'everyone', author: 'greta-sommer', at: { day: -39, time: '10:45' },
    text: 'Pilot order `SO-81207` leaves Kassel {en-day:-37}: 1,920 pieces `MD-0600`, 960 pieces `MD-0900`, 48 displays. Two pallets are stacked high, Johan’s team should have a truck with tail lift.',
    reactions: { thanks: ['erik-sandahl'], ok: ['pauline-mercier'] },
  },
  {
    id: 'nordics-11', audience: 'everyone', author: 'astrid-lundholm', at: { day: -36, time: '16:00' },
    text: 'First shelf is up in Malmö Triangeln. Display fits, hinge demo piece is already worn by curious customers. That is a good sign.',
    reactions: { thanks: ['sophie-lambrecht', 'chloe-marchand', 'baptiste-nogues', 'marc-antoine-roux'] },
    comments: [
      { author: 'chloe-marchand', at: { day: -36, time: '16:35' }, text: 'Lovely. I send ten spare demo lids.', reactions: { thanks: ['maja-ekstrom', 'astrid-lundholm'] } },
    ],
  },
  {
    id: 'nordics-12', audience: 'everyone', author: 'johan-brolin', at: { day: -28, time: '08:20' },
    text: 'From the warehouse: pallet labels are on the long side only. Our gate scans the short side. We relabel each pallet by hand, about four minutes.',
    comments: [
      { author: 'greta-sommer', at: { day: -28, time: '09:15' }, text: 'We can print two labels per pallet from the next order on. Short side right, 60 cm from the floor?', reactions: { thanks: ['johan-brolin'] } },
      { author: 'johan-brolin', at: { day: -28, time: '09:40' }, text: 'Exactly. Thank you!' },
    ],
  },
  {
    id: 'nordics-13', audience: 'everyone', author: 'erik-sandahl', at: { day: -20, time: '13:05' },
    text: 'Forecast change, +22 % on `MD-0600` for the next six weeks, all in sage and sand. Weekly sell-out in the pilot stores is **5.4 pieces**, we had planned 4.4.',
    reactions: { eye: ['petra-wolters', 'greta-sommer'], thanks: ['sophie-lambrecht'] },
    comments: [
      { author: 'petra-wolters', at: { day: -20, time: '14:30' }, text: 'Sand is covered. Sage needs an extra run, earliest ready {en:-11}. I have put it in the plan.', reactions: { thanks: ['erik-sandahl', 'astrid-lundholm'] } },
    ],
  },
  {
    id: 'nordics-14', audience: 'inside', author: 'petra-wolters', at: { day: -20, time: '15:10' },
    text: 'Damit das klar ist: der Zusatzlauf Salbei nimmt zwei Tage von der Aktion bei Wachtlehner. @Greta Sommer, @Sophie Lambrecht, das darf dort **niemand über Skafferi** erfahren, wir nennen nur den neuen Termin.',
    mentions: ['greta-sommer', 'sophie-lambrecht'],
    reactions: { ok: ['greta-sommer', 'sophie-lambrecht'] },
    comments: [
      { author: 'greta-sommer', at: { day: -20, time: '15:35' }, text: 'Der Termin dort hat ohnehin drei Tage Puffer. Es merkt keiner etwas.', reactions: { thanks: ['petra-wolters'] } },
    ],
  },
  {
    id: 'nordics-15', audience: 'everyone', author: 'astrid-lundholm', at: { day: -9, time: '10:15' },
    text: '**Stock-out** since yesterday: `MD-0600` sage in 6 of 24 stores. The extra run is in our warehouse, but the stores order only twice a week. Could you ship two displays directly?',
    reactions: { eye: ['sophie-lambrecht', 'greta-sommer'] },
    comments: [
      { author: 'greta-sommer', at: { day: -9, time: '11:00' }, text: 'Direct parcels from Kassel are possible, three days. Would a second order day for these six stores not be faster?', reactions: { idea: ['erik-sandahl'] } },
      { author: 'erik-sandahl', at: { day: -9, time: '13:45' }, text: 'It would. I opened an extra order day for the six, they are served tomorrow.', reactions: { thanks: ['greta-sommer', 'astrid-lundholm', 'sophie-lambrecht'] } },
    ],
  },
  {
    id: 'nordics-16', audience: 'with:skafferi', author: 'erik-sandahl', at: { day: -5, time: '14:20' },
    text: 'For the roll-out we need your price list for next year by {en:4}. Do you expect an increase? Glass is going up everywhere, we hear.',
    comments: [
      { author: 'sophie-lambrecht', at: { day: -4, time: '09:35' }, text: 'You will have the list on {en:3}. I do not want to announce figures piece by piece; what I can say is that the pilot prices stay valid for all orders placed before the roll-out.', reactions: { thanks: ['erik-sandahl'], ok: ['astrid-lundholm'] } },
    ],
  },
  {
    id: 'nordics-17', audience: 'inside', author: 'sophie-lambrecht', at: { day: -4, time: '10:10' },
    text: 'Skafferi asks about our price list. @Farid Benali what is my range? I would rather hold `MD-0600` and move `MD-0900` a little.',
    mentions: ['farid-benali'],
    comments: [
      { author: 'farid-benali', at: { day: -4, time: '11:25' }, text: 'Garde `MD-0600` stable et monte `MD-0900` de 2 %. Marge 28 % après bonus, au-dessus du plancher.', reactions: { thanks: ['sophie-lambrecht'], agree: ['marc-antoine-roux'] } },
    ],
  },
  {
    id: 'nordics-18', audience: 'everyone', author: 'sophie-lambrecht', at: { day: -1, time: '15:50' },
    text: 'Roll-out starts {en:14}. What is still open:\n\n- sleeve with the four languages, printed {en:6}\n- 96 displays, ready\n- one stock-out left, Gothenburg Nordstan\n- training video, subtitles missing\n\nAnything I forgot?',
    reactions: { eye: ['erik-sandahl'], thanks: ['astrid-lundholm'] },
    comments: [
      { author: 'maja-ekstrom', at: 298, text: 'Subtitles: I can deliver Swedish and Danish today, Norwegian {en-day:2}.', reactions: { thanks: ['chloe-marchand', 'sophie-lambrecht'] } },
      { author: 'johan-brolin', at: 176, text: 'Nordstan got 24 pieces this morning. Pallets now carry two labels and we scan them without touching, **thank you Kassel**.', reactions: { thanks: ['greta-sommer', 'pauline-mercier'] } },
      { author: 'astrid-lundholm', at: 27, text: 'One more: who comes to the store opening in Aarhus? A face from Halvane would help.', reactions: { question: ['sophie-lambrecht'] } },
      { author: 'sophie-lambrecht', at: 14, text: 'I will. Chloé joins if the sleeve is signed off by then.', reactions: { thanks: ['astrid-lundholm'] } },
    ],
  },
] as const satisfies readonly RoomPost[];
