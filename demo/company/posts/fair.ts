import type { RoomPost } from '../types.ts';

export const fairPosts = [
  {
    id: 'fair-01', audience: 'inside', author: 'ronja-keller', at: { day: -66, time: '10:00' },
    text: 'Stand 10.2, B 040, 84 m² ist reserviert. Neu in diesem Jahr: **Skafferi und Wachtlehner stehen mit uns**, je 12 m². Der gemeinsame Teil hier ist offen für alle drei. Alles zum Budget bleibt intern.',
    reactions: { ok: ['hugo-perrin', 'marc-antoine-roux'], thanks: ['adrien-coste'] },
    comments: [
      { author: 'farid-benali', at: { day: -64, time: '09:20' }, text: 'Budget : **68 000 €** tout compris, dont 20 400 attendus des deux distributeurs (24 m² sur 84, plus le mobilier). Je suis l’engagé ici chaque semaine.', reactions: { ok: ['ronja-keller', 'hugo-perrin'] } },
      { author: 'marc-antoine-roux', at: { day: -64, time: '11:40' }, text: 'Pas de négociation au mètre carré devant les deux en même temps : chacun a sa partie pour cela.', reactions: { agree: ['sophie-lambrecht', 'florian-eder'] } },
    ],
  },
  {
    id: 'fair-02', audience: 'everyone', author: 'ronja-keller', at: { day: -60, time: '10:30' },
    text: 'Welcome to Astrid, Maja, Gerhard and Birgit. One stand, three teams. In this common part **all of you read and write**; for prices, volumes and your share of the costs each company has its own part that the other does not see.',
    reactions: { thanks: ['astrid-lundholm', 'birgit-aigner', 'maja-ekstrom'], ok: ['gerhard-wachtlehner'] },
    comments: [
      { author: 'birgit-aigner', at: { day: -60, time: '13:05' }, text: 'Hello everyone, Birgit from Linz. I did this fair nine times, happy to share what goes wrong.', reactions: { thanks: ['hugo-perrin', 'maja-ekstrom', 'ronja-keller'] } },
      { author: 'maja-ekstrom', at: { day: -60, time: '14:40' }, text: 'Maja from Malmö, first time in Cologne. I will ask a lot.' },
    ],
  },
  {
    id: 'fair-03', audience: 'everyone', author: 'adrien-coste', at: { day: -55, time: '16:20' },
    text: 'First floor plan: long table in the middle (tasting), Midi wall on the aisle, two meeting corners at the back. Each distributor has 12 m² on a short side. **Comments before {en-day:-51}, please.**',
    reactions: { eye: ['birgit-aigner', 'astrid-lundholm'] },
    comments: [
      { author: 'birgit-aigner', at: { day: -54, time: '09:10' }, text: 'The storage room has no door to the aisle. Last year we carried glass through the guests. Could it swap with meeting corner 2?', reactions: { agree: ['maja-ekstrom', 'hugo-perrin'], idea: ['adrien-coste'] } },
      { author: 'adrien-coste', at: { day: -53, time: '11:30' }, text: 'Swapped, version B. We lose one chair and gain a life without cartons.', reactions: { thanks: ['birgit-aigner'] } },
      { author: 'astrid-lundholm', at: { day: -52, time: '10:00' }, text: 'Good for us too.', reactions: { ok: ['ronja-keller'] } },
    ],
  },
  {
    id: 'fair-04', audience: 'with:skafferi', author: 'sophie-lambrecht', at: { day: -50, time: '10:45' },
    text: 'Astrid, your share: 12 m² and furniture, **€9,800**, half now and half after the fair. Electricity and drinks are on us. Does that work?',
    comments: [
      { author: 'astrid-lundholm', at: { day: -49, time: '09:30' }, text: 'It works if the display stays ours after the fair, we use it in Malmö.', reactions: { agree: ['ronja-keller'] } },
      { author: 'sophie-lambrecht', at: { day: -49, time: '10:10' }, text: 'Agreed.', reactions: { thanks: ['astrid-lundholm'] } },
    ],
  },
  {
    id: 'fair-05', audience: 'with:wachtlehner', author: 'florian-eder', at: { day: -50, time: '11:15' },
    text: 'Gerhard, euer Anteil für 12 m²: **10.600 €** inklusive Kühlvitrine, die nur bei euch steht. Zahlung nach der Messe, wie besprochen.',
    comments: [
      { author: 'gerhard-wachtlehner', at: { day: -50, time: '16:50' }, text: 'Passt. Die Vitrine brauche ich für die Almkäse-Verkostung, sonst bleibt niemand stehen.', reactions: { ok: ['florian-eder'], thanks: ['ronja-keller'] } },
    ],
  },
  {
    id: 'fair-06', audience: 'inside', author: 'farid-benali', at: { day: -49, time: '14:00' },
    text: '9 800 + 10 600 = **20 400 €**, c’est exactement la recette prévue. Les deux contributions diffèrent par la vitrine et le moment du paiement : que chacun garde sa version.',
    reactions: { thanks: ['sophie-lambrecht', 'florian-eder'], agree: ['marc-antoine-roux'] },
  },
  {
    id: 'fair-07', audience: 'everyone', author: 'hugo-perrin', at: { day: -41, time: '11:20' },
    text: 'Samples: I collect **52 pieces**, list attached (Réserve 0.5 to 1.5 l, Midi in five colours, Onde). They travel from Saint-Priest on {en:11}. Tell me what is missing.',
    comments: [
      { author: 'maja-ekstrom', at: { day: -40, time: '13:15' }, text: 'For our wall please sage, sand and ink twice each, no coral.', reactions: { ok: ['hugo-perrin'] } },
      { author: 'birgit-aigner', at: { day: -40, time: '15:40' }, text: 'For us coral is the bestseller, we take what Malmö leaves.', reactions: { thanks: ['maja-ekstrom', 'hugo-perrin'] } },
      { author: 'hugo-perrin', at: { day: -39, time: '09:05' }, text: 'Then everybody is happy. List B is up.' },
    ],
  },
  {
    id: 'fair-08', audience: 'everyone', author: 'baptiste-nogues', at: { day: -33, time: '16:45' },
    text: 'Stand message, one sentence for all three: **“Keeps. Carries. Comes back.”** In German „Hält. Trägt. Kommt wieder.“ Logos in this order: Halvane large, the two of you equal below, alphabetical.',
    reactions: { agree: ['astrid-lundholm', 'chloe-marchand'], question: ['gerhard-wachtlehner'] },
    comments: [
      { author: 'gerhard-wachtlehner', at: { day: -32, time: '08:50' }, text: 'Alphabetical puts W last, I survive that. „Kommt wieder“ could be read as “please come again” at the counter, which is not bad at all.', reactions: { thanks: ['baptiste-nogues'] } },
    ],
  },
  {
    id: 'fair-09', audience: 'inside', author: 'vincent-arnaud', at: { day: -30, time: '10:10' },
    text: 'La tablette « Dichtung 2.0 » ne doit **pas** être montrée : le dépôt du modèle n’est pas fait. Aucune photo du nouveau couvercle, aucun échantillon, même « sous la table ».',
    reactions: { ok: ['ronja-keller', 'chloe-marchand', 'baptiste-nogues', 'adrien-coste'] },
    comments: [
      { author: 'chloe-marchand', at: { day: -30, time: '10:50' }, text: 'Compris. On montre le couvercle actuel et on dit que la gamme évolue, sans détail.', reactions: { agree: ['vincent-arnaud'] } },
    ],
  },
  {
    id: 'fair-10', audience: 'everyone', author: 'ronja-keller', at: { day: -24, time: '09:40' },
    text: 'Booth builder confirmed: floor oak, walls chalk white, **power 9 kW**. Who needs more than two sockets at their side?',
    comments: [
      { author: 'birgit-aigner', at: { day: -24, time: '10:20' }, text: 'We do: cold display 1.1 kW, day and night. Please a circuit that is not switched off at 18:30.', reactions: { ok: ['ronja-keller'] } },
      { author: 'maja-ekstrom', at: { day: -23, time: '14:35' }, text: 'One screen, two phones. Two sockets are enough.' },
    ],
  },
  {
    id: 'fair-11', audience: 'inside', author: 'hugo-perrin', at: { day: -18, time: '15:05' },
    text: 'Question bête : l’hôtel bloqué (22 chambres) est à 219 € la nuit, celui de Deutz à 164, à dix minutes à pied. Je change ?',
    comments: [
      { author: 'farid-benali', at: { day: -18, time: '15:40' }, text: 'Pas bête du tout : 22 × 4 × 55 = 4 840 €. Change.', reactions: { thanks: ['hugo-perrin'], agree: ['ronja-keller'] } },
      { author: 'hugo-perrin', at: { day: -17, time: '09:15' }, text: 'Fait, annulation gratuite obtenue.', reactions: { thanks: ['farid-benali', 'ronja-keller', 'marc-antoine-roux'] } },
    ],
  },
  {
    id: 'fair-12', audience: 'everyone', author: 'hugo-perrin', at: { day: -17, time: '10:30' },
    text: 'Hotel moved to Deutz, same dates, ten minutes on foot. I hold six rooms for Malmö and five for Linz until {en-day:-12}; please send me names.',
    reactions: { thanks: ['astrid-lundholm', 'birgit-aigner'] },
    comments: [
      { author: 'astrid-lundholm', at: { day: -15, time: '11:00' }, text: 'Four of the six are enough. Names by mail.', reactions: { ok: ['hugo-perrin'] } },
      { author: 'birgit-aigner', at: { day: -14, time: '08:45' }, text: 'Five, please. Gerhard arrives one day early.', reactions: { ok: ['hugo-perrin'] } },
    ],
  },
  {
    id: 'fair-13', audience: 'with:skafferi', author: 'astrid-lundholm', at: { day: -11, time: '14:20' },
    text: 'We would like to write orders at the stand. Can we offer a **fair discount of 3 %** on first orders above 400 pieces, shared half and half?',
    comments: [
      { author: 'sophie-lambrecht', at: { day: -11, time: '16:05' }, text: 'Half and half is fine for 400 pieces and more, limited to the four days and to your three countries.', reactions: { thanks: ['astrid-lundholm'] } },
    ],
  },
  {
    id: 'fair-14', audience: 'inside', author: 'sophie-lambrecht', at: { day: -10, time: '09:30' },
    text: 'Note for Florian: Skafferi gets a small fair discount, 1.5 % on our side. If Wachtlehner asks, please decide on its own merits. I would rather they did not learn it from us, nor from the price tags.',
    reactions: { ok: ['florian-eder'], agree: ['marc-antoine-roux'] },
    comments: [
      { author: 'florian-eder', at: { day: -10, time: '10:15' }, text: 'Sie fragen nicht nach Rabatt, sie wollen Displays. Ich gebe acht Thekendisplays dazu, das kostet uns ungefähr gleich viel.', reactions: { thanks: ['sophie-lambrecht'], idea: ['farid-benali'] } },
    ],
  },
  {
    id: 'fair-15', audience: 'with:wachtlehner', author: 'florian-eder', at: { day: -9, time: '11:10' },
    text: 'Gerhard, für die Messe und das Weihnachtsgeschäft danach bekommt ihr **acht Thekendisplays** für Midi, ohne Berechnung. Nach Köln oder direkt nach Linz?',
    comments: [
      { author: 'gerhard-wachtlehner', at: { day: -9, time: '15:30' }, text: 'Zwei nach Köln, sechs nach Linz. Danke, das hilft mehr als jedes Prozent.', reactions: { thanks: ['florian-eder'], ok: ['ronja-keller'] } },
    ],
  },
  {
    id: 'fair-16', audience: 'everyone', author: 'ronja-keller', at: { day: -4, time: '10:50' },
    text: 'Appointments: **61 of 120**. Skafferi 19, Wachtlehner 16, Halvane 26. Please enter yours in the common sheet, one line per appointment, no phone numbers.',
    reactions: { ok: ['astrid-lundholm', 'birgit-aigner', 'florian-eder', 'sophie-lambrecht'] },
    comments: [
      { author: 'maja-ekstrom', at: { day: -3, time: '09:20' }, text: 'Idea: a fixed tasting at 11 and 15 h, then invitations are easier. Birgit has the cheese, we bring crispbread.', reactions: { idea: ['ronja-keller', 'hugo-perrin'], agree: ['birgit-aigner'] } },
      { author: 'birgit-aigner', at: { day: -3, time: '10:00' }, text: 'Done deal. 15 h on the last day is pointless, everybody is at the station.', reactions: { thanks: ['maja-ekstrom'] } },
    ],
  },
  {
    id: 'fair-17', audience: 'inside', author: 'farid-benali', at: { day: -2, time: '15:10' },
    text: 'Engagé : 48 300 € sur 68 000, soit **71 %**. Reste à venir : traiteur 6 200, transport 3 900, hôtels 7 100. Nous finirions à 65 500.',
    reactions: { thanks: ['ronja-keller', 'hugo-perrin'], ok: ['marc-antoine-roux'] },
  },
  {
    id: 'fair-18', audience: 'everyone', author: 'hugo-perrin', at: { day: -1, time: '16:30' },
    text: 'State of play before our call {en-day:3}:\n\n- samples **38 of 52**, the rest {en:5}\n- badges ordered for 31 people\n- truck from Saint-Priest {en:11}, space left for two pallets\n\nWho needs the two pallets?',
    reactions: { thanks: ['ronja-keller'] },
    comments: [
      { author: 'birgit-aigner', at: 244, text: 'We do not, our van comes from Linz.' },
      { author: 'astrid-lundholm', at: 198, text: 'One for us, please: crispbread, aprons, screen. 80 × 120, about 140 kg, no glass.', reactions: { ok: ['hugo-perrin', 'pauline-mercier'] } },
      { author: 'pauline-mercier', at: 165, text: 'Then it must be in Saint-Priest by {en:9}, quay 1, labelled `TISCH-SKA`.', reactions: { thanks: ['astrid-lundholm'] } },
      { author: 'gerhard-wachtlehner', at: 47, text: 'Take the second one for our six folding tables, if nobody objects. They are in Kassel already.', reactions: { agree: ['hugo-perrin', 'maja-ekstrom'] } },
    ],
  },
] as const satisfies readonly RoomPost[];
