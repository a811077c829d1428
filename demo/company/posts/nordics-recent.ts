import type { RoomPost } from '../types.ts';

export const nordicsRecent = [
  {
    id: 'nordics-10',
    audience: 'everyone',
    author: 'greta-sommer',
    at: { day: -39, time: '10:45' },
    text: 'Pilot order `SO-81207` leaves Kassel {en-day:-37}: 1,920 pieces `MD-0600`, 960 pieces `MD-0900`, 48 displays. Two pallets are stacked high, Johan’s team should have a truck with tail lift.',
    reactions: { thanks: ['erik-sandahl'], ok: ['pauline-mercier'] },
  },
  {
    id: 'nordics-11',
    audience: 'everyone',
    author: 'astrid-lundholm',
    at: { day: -36, time: '16:00' },
    text: 'First shelf is up in Malmö Triangeln. Display fits, hinge demo piece is already worn by curious customers. That is a good sign.',
    reactions: {
      thanks: ['sophie-lambrecht', 'chloe-marchand', 'baptiste-nogues', 'marc-antoine-roux'],
    },
    comments: [
      {
        author: 'chloe-marchand',
        at: { day: -36, time: '16:35' },
        text: 'Lovely. I send ten spare demo lids.',
        reactions: { thanks: ['maja-ekstrom', 'astrid-lundholm'] },
      },
    ],
  },
  {
    id: 'nordics-12',
    audience: 'everyone',
    author: 'johan-brolin',
    at: { day: -28, time: '08:20' },
    title: 'Pallet labels on the short side too',
    detail: {
      kind: 'idea',
      supportedBy: ['astrid-lundholm', 'erik-sandahl', 'greta-sommer', 'pauline-mercier'],
      outcome: {
        is: 'adopted',
        by: 'sophie-lambrecht',
        at: { day: -28, time: '10:30' },
        reason:
          'Two labels cost us four cents a pallet and save Malmö four minutes. From the next order on.',
      },
    },
    text: 'From the warehouse: pallet labels are on the long side only. Our gate scans the short side. We relabel each pallet by hand, about four minutes. #palettes #nordics',
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -28, time: '09:15' },
        text: 'We can print two labels per pallet from the next order on. Short side right, 60 cm from the floor?',
        reactions: { thanks: ['johan-brolin'] },
      },
      {
        to: 0,
        author: 'johan-brolin',
        at: { day: -28, time: '09:40' },
        text: 'Exactly. Thank you!',
      },
    ],
  },
  {
    id: 'nordics-13',
    audience: 'everyone',
    author: 'erik-sandahl',
    at: { day: -20, time: '13:05' },
    text: 'Forecast change, +22 % on `MD-0600` for the next six weeks, all in sage and sand. Weekly sell-out in the pilot stores is **5.4 pieces**, we had planned 4.4. #midi',
    reactions: { eye: ['petra-wolters', 'greta-sommer'], thanks: ['sophie-lambrecht'] },
    comments: [
      {
        author: 'petra-wolters',
        at: { day: -20, time: '14:30' },
        text: 'Sand is covered. Sage needs an extra run, earliest ready {en:-11}. I have put it in the plan.',
        reactions: { thanks: ['erik-sandahl', 'astrid-lundholm'] },
      },
    ],
  },
  {
    id: 'nordics-14',
    audience: 'inside',
    author: 'petra-wolters',
    at: { day: -20, time: '15:10' },
    text: 'Damit das klar ist: der Zusatzlauf Salbei nimmt zwei Tage von der Aktion bei Wachtlehner. @Greta Sommer, @Sophie Lambrecht, das darf dort **niemand über Skafferi** erfahren, wir nennen nur den neuen Termin.',
    mentions: ['greta-sommer', 'sophie-lambrecht'],
    reactions: { ok: ['greta-sommer', 'sophie-lambrecht'] },
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -20, time: '15:35' },
        text: 'Der Termin dort hat ohnehin drei Tage Puffer. Es merkt keiner etwas.',
        reactions: { thanks: ['petra-wolters'] },
      },
    ],
  },
  {
    id: 'nordics-15',
    audience: 'everyone',
    author: 'astrid-lundholm',
    at: { day: -9, time: '10:15' },
    detail: {
      kind: 'question',
      accepted: { comment: 1, by: 'astrid-lundholm', at: { day: -9, time: '14:10' } },
    },
    text: '**Stock-out** since {en-day:-10}: `MD-0600` sage in 6 of 24 stores. The extra run is in our warehouse, but the stores order only twice a week. Could you ship two displays directly? #midi',
    reactions: { eye: ['sophie-lambrecht', 'greta-sommer'] },
    comments: [
      {
        author: 'greta-sommer',
        at: { day: -9, time: '11:00' },
        text: 'Direct parcels from Kassel are possible, three days. Would a second order day for these six stores not be faster?',
        reactions: { idea: ['erik-sandahl'] },
      },
      {
        to: 0,
        author: 'erik-sandahl',
        at: { day: -9, time: '13:45' },
        text: 'It would. I opened an extra order day for the six, they are served {en-day:-8}.',
        reactions: { thanks: ['greta-sommer', 'astrid-lundholm', 'sophie-lambrecht'] },
      },
    ],
  },
  {
    id: 'nordics-16',
    audience: 'with:skafferi',
    author: 'erik-sandahl',
    at: { day: -5, time: '14:20' },
    detail: { kind: 'question' },
    text: 'For the roll-out we need your price list for next year by {en:4}. Do you expect an increase? Glass is going up everywhere, we hear. #nordics',
    comments: [
      {
        author: 'sophie-lambrecht',
        at: { day: -4, time: '09:35' },
        text: 'You will have the list on {en:3}. I do not want to announce figures piece by piece; what I can say is that the pilot prices stay valid for all orders placed before the roll-out.',
        reactions: { thanks: ['erik-sandahl'], ok: ['astrid-lundholm'] },
      },
    ],
  },
  {
    id: 'nordics-17',
    audience: 'inside',
    author: 'sophie-lambrecht',
    at: { day: -4, time: '10:10' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'sophie-lambrecht', at: { day: -4, time: '11:40' } },
    },
    text: 'Skafferi asks about our price list. @Farid Benali what is my range? I would rather hold `MD-0600` and move `MD-0900` a little.',
    mentions: ['farid-benali'],
    comments: [
      {
        author: 'farid-benali',
        at: { day: -4, time: '11:25' },
        text: 'Garde `MD-0600` stable et monte `MD-0900` de 2 %. Marge 28 % après bonus, au-dessus du plancher.',
        reactions: { thanks: ['sophie-lambrecht'], agree: ['marc-antoine-roux'] },
      },
    ],
  },
  {
    id: 'nordics-19',
    audience: 'everyone',
    author: 'chloe-marchand',
    at: { day: -2, time: '10:30' },
    title: 'Which openings do we photograph?',
    detail: {
      kind: 'poll',
      choices: ['Aarhus', 'Gothenburg Nordstan', 'Oslo Storo', 'Stockholm Farsta'],
      several: true,
      closesAt: { day: 2, time: '12:00' },
      votes: {
        'astrid-lundholm': [0, 1],
        'maja-ekstrom': [0, 3],
        'johan-brolin': [1],
        'sophie-lambrecht': [0],
        'baptiste-nogues': [0, 2],
      },
    },
    text: 'We have the photographer for **two** days, so the two with the most votes. The pictures belong to both of us. #nordics',
    comments: [
      {
        author: 'maja-ekstrom',
        at: { day: -2, time: '11:15' },
        text: 'Farsta has the best light, Aarhus the best story.',
        reactions: { thanks: ['chloe-marchand'] },
      },
    ],
  },
  {
    id: 'nordics-20',
    audience: 'everyone',
    author: 'greta-sommer',
    at: { day: -1, time: '10:05' },
    title: 'No loading in Kassel {en-day:7} afternoon',
    detail: {
      kind: 'announcement',
      confirmedBy: ['johan-brolin', 'erik-sandahl', 'pauline-mercier', 'sophie-lambrecht'],
    },
    text: 'The dock doors are being serviced from 13:00. Trucks for Malmö load in the morning, the slot stays the same for everything else. #kassel #nordics',
    comments: [
      {
        author: 'johan-brolin',
        at: { day: -1, time: '10:40' },
        text: 'Then our driver comes at 9 and waits for nobody. Fine.',
        reactions: { thanks: ['greta-sommer'] },
      },
    ],
  },
  {
    id: 'nordics-18',
    audience: 'everyone',
    author: 'sophie-lambrecht',
    at: { day: -1, time: '15:50' },
    title: 'Roll-out: what is still open',
    pinned: { by: 'sophie-lambrecht', at: { day: -1, time: '15:55' } },
    text: 'Roll-out starts {en:14}. What is still open:\n\n- sleeve with the four languages, printed {en:6}\n- 96 displays, ready\n- one stock-out left, Gothenburg Nordstan\n- training video, subtitles missing\n\nAnything I forgot?\n\n#nordics',
    reactions: { eye: ['erik-sandahl'], thanks: ['astrid-lundholm'] },
    comments: [
      {
        author: 'maja-ekstrom',
        at: 298,
        text: 'Subtitles: I can deliver Swedish and Danish today, Norwegian {en-day:2}.',
        reactions: { thanks: ['chloe-marchand', 'sophie-lambrecht'] },
      },
      {
        author: 'johan-brolin',
        at: 176,
        text: 'Nordstan got 24 pieces this morning. Pallets now carry two labels and we scan them without touching, **thank you Kassel**.',
        reactions: { thanks: ['greta-sommer', 'pauline-mercier'] },
      },
      {
        author: 'astrid-lundholm',
        at: 27,
        text: 'One more: who comes to the store opening in Aarhus? A face from Halvane would help.',
        reactions: { question: ['sophie-lambrecht'] },
      },
      {
        to: 2,
        author: 'sophie-lambrecht',
        at: 14,
        text: 'I will. Chloé joins if the sleeve is signed off by then.',
        reactions: { thanks: ['astrid-lundholm'] },
      },
    ],
  },
  {
    id: 'nordics-21',
    audience: 'everyone',
    author: 'johan-brolin',
    at: 150,
    detail: { kind: 'question' },
    text: 'Do the 96 displays come on their own pallets, or on top of the goods? On top means that we unload by hand. #palettes #nordics',
    comments: [
      {
        author: 'greta-sommer',
        at: 122,
        text: 'Not decided yet, the packing plan is with Pauline. You have the answer before the truck is booked.',
        reactions: { ok: ['johan-brolin'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
