import type { RoomPost } from '../types.ts';

export const nordicsEarly = [
  {
    id: 'nordics-01',
    audience: 'inside',
    author: 'sophie-lambrecht',
    at: { day: -86, time: '10:20' },
    detail: {
      kind: 'question',
      accepted: { comment: 1, by: 'sophie-lambrecht', at: { day: -86, time: '15:45' } },
    },
    text: 'Skafferi wants the Midi range for Sweden, Denmark and Norway: 120 stores, two sizes, three colours. They come into this room in about a week. Before that I need one thing from you: **can we deliver 18,000 pieces in the first quarter?** #midi #nordics',
    reactions: { eye: ['greta-sommer', 'leila-haddad'] },
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -86, time: '13:15' },
        text: 'Linie 2 schafft das in zwei Schichten nur, wenn Deutschland nicht zulegt. Bei drei Schichten ja.',
      },
      {
        author: 'marc-antoine-roux',
        at: { day: -86, time: '15:30' },
        text: 'On y va, mais par paliers : 24 magasins pilotes d’abord, le reste quand la troisième équipe est décidée.',
        reactions: { agree: ['sophie-lambrecht', 'greta-sommer'] },
      },
    ],
  },
  {
    id: 'nordics-02',
    audience: 'inside',
    author: 'farid-benali',
    at: { day: -79, time: '09:45' },
    text: 'Marge brute sur `MD-0600` au tarif demandé par Skafferi : **31 %**. Avec leur bonus de fin d’année elle tombe à 27 %, notre plancher export est à 26. Il ne reste donc presque rien à donner.',
    reactions: { thanks: ['sophie-lambrecht'], eye: ['marc-antoine-roux'] },
    comments: [
      {
        author: 'sophie-lambrecht',
        at: { day: -79, time: '10:30' },
        text: 'Clair. Je garde la présentation en rayon et les échantillons comme monnaie d’échange, pas le prix.',
        reactions: { agree: ['farid-benali', 'marc-antoine-roux'] },
      },
    ],
  },
  {
    id: 'nordics-03',
    audience: 'everyone',
    author: 'sophie-lambrecht',
    at: { day: -78, time: '10:00' },
    title: 'How we use this room',
    detail: {
      kind: 'announcement',
      confirmedBy: ['astrid-lundholm', 'erik-sandahl', 'chloe-marchand'],
    },
    pinned: { by: 'sophie-lambrecht', at: { day: -78, time: '10:05' } },
    text: 'Welcome Astrid and Erik. The charter above says what we want to reach together.\n\n- questions from stores: here, so that everyone finds the answer\n- forecasts: post the change, then send it by EDI\n- anything commercial between our two companies: also here, nobody else reads it\n\n#nordics',
    reactions: { thanks: ['astrid-lundholm', 'erik-sandahl'], ok: ['chloe-marchand'] },
    comments: [
      {
        author: 'astrid-lundholm',
        at: { day: -78, time: '13:20' },
        text: 'Thank you, happy to be in. First point from us: the store test starts with 24 stores around Malmö and Gothenburg. List follows.',
        reactions: { thanks: ['sophie-lambrecht', 'chloe-marchand'] },
      },
    ],
  },
  {
    id: 'nordics-04',
    audience: 'everyone',
    author: 'erik-sandahl',
    at: { day: -72, time: '11:10' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'erik-sandahl', at: { day: -71, time: '09:05' } },
    },
    text: 'Which GTIN is on the 4-pack carton of `MD-0600`? Your price list shows the single-piece code for both, our system refuses it. #midi',
    reactions: { question: ['leila-haddad'] },
    comments: [
      {
        author: 'leila-haddad',
        at: { day: -72, time: '14:05' },
        text: 'The price list was wrong, sorry. Carton: `MD-0600-4`, its own GTIN ends in **6142**. A corrected list is on its way by EDI tonight.',
        reactions: { thanks: ['erik-sandahl'] },
      },
      {
        author: 'erik-sandahl',
        at: { day: -71, time: '09:00' },
        text: 'Imported, works.',
        reactions: { ok: ['leila-haddad'] },
      },
    ],
  },
  {
    id: 'nordics-05',
    audience: 'everyone',
    author: 'astrid-lundholm',
    at: { day: -66, time: '15:25' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'astrid-lundholm', at: { day: -64, time: '15:10' } },
    },
    text: 'Labels: for Sweden and Denmark the dishwasher and microwave marks must be explained in words. Today only pictograms. Is that a sleeve change or a sticker? #midi #nordics',
    comments: [
      {
        author: 'chloe-marchand',
        at: { day: -66, time: '16:40' },
        text: 'Sticker for the pilot, sleeve for the roll-out. I need the exact wording from you, four lines per language.',
      },
      {
        author: 'camille-prost',
        at: { day: -65, time: '09:30' },
        text: 'Please send it to me before printing: the lid is **not** for the oven, and that sentence must come first.',
        reactions: { agree: ['chloe-marchand'], ok: ['astrid-lundholm'] },
      },
      {
        to: 0,
        author: 'maja-ekstrom',
        at: { day: -64, time: '13:50' },
        text: 'Hello, Maja, marketing. Swedish and Danish wording attached, Norwegian {en-day:-63}. The oven sentence is on top.',
        reactions: { thanks: ['camille-prost', 'chloe-marchand'] },
      },
    ],
  },
  {
    id: 'nordics-06',
    audience: 'with:skafferi',
    author: 'astrid-lundholm',
    at: { day: -58, time: '10:35' },
    text: 'We would like to discuss **exclusivity** for the three countries, two years. We invest in displays and training, and would not want to see the range at a discounter next door.',
    reactions: { eye: ['sophie-lambrecht', 'marc-antoine-roux'] },
    comments: [
      {
        author: 'sophie-lambrecht',
        at: { day: -58, time: '12:10' },
        text: 'I understand the point. I need a few days, this goes to Marc-Antoine.',
      },
    ],
  },
  {
    id: 'nordics-07',
    audience: 'inside',
    author: 'marc-antoine-roux',
    at: { day: -57, time: '09:20' },
    text: 'Exclusivité : **Suède oui, douze mois**. Norvège et Danemark non : nous discutons avec une chaîne norvégienne, sous confidentialité, réponse dans quelques mois. On ne ment pas, on dit que ces deux pays restent ouverts.',
    reactions: { ok: ['sophie-lambrecht', 'chloe-marchand'] },
    comments: [
      {
        author: 'sophie-lambrecht',
        at: { day: -57, time: '09:50' },
        text: 'Je propose de lier la Suède à 70 magasins ouverts. S’ils ne les atteignent pas, elle tombe.',
        reactions: { agree: ['marc-antoine-roux'], idea: ['farid-benali'] },
      },
    ],
  },
  {
    id: 'nordics-08',
    audience: 'with:skafferi',
    author: 'sophie-lambrecht',
    at: { day: -55, time: '14:30' },
    title: 'Exclusivity: Sweden, twelve months, from 70 stores on',
    detail: {
      kind: 'decision',
      decidedBy: ['marc-antoine-roux', 'sophie-lambrecht'],
      effectiveOn: -54,
      reviewOn: 70,
    },
    text: 'Our answer: **Sweden, twelve months**, as soon as 70 stores carry the range. Norway and Denmark remain open for now; we look at them together at the review. #nordics',
    comments: [
      {
        author: 'astrid-lundholm',
        at: { day: -54, time: '09:25' },
        text: 'Twelve months is short, but 70 stores is fair. We accept for Sweden and will raise Denmark again at the review.',
        reactions: { thanks: ['sophie-lambrecht'], ok: ['marc-antoine-roux'] },
      },
    ],
  },
  {
    id: 'nordics-09',
    audience: 'everyone',
    author: 'chloe-marchand',
    at: { day: -45, time: '11:00' },
    title: 'Nordic colours: sage, sand and ink',
    detail: {
      kind: 'decision',
      decidedBy: ['chloe-marchand', 'astrid-lundholm'],
      effectiveOn: -45,
      reviewOn: 70,
    },
    text: 'The sell-in is clear, and so are the stores. **Coral is out** for the north. Baptiste sends the new packshots this week. #midi #nordics',
    reactions: { agree: ['astrid-lundholm', 'maja-ekstrom'] },
    comments: [
      {
        author: 'baptiste-nogues',
        at: { day: -43, time: '16:10' },
        text: 'Packshots are in the [media library](https://media.halvane.example/midi-nordics). Please do not crop the lid, the hinge is the argument.',
        reactions: { thanks: ['maja-ekstrom'], ok: ['chloe-marchand'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
