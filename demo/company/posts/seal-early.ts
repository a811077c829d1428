import type { RoomPost } from '../types.ts';

export const sealEarly = [
  {
    id: 'seal-01',
    audience: 'inside',
    author: 'lena-aurich',
    at: { day: -76, time: '09:10' },
    title: 'Ausgangslage und Ziel',
    text: '0,7 % Reklamationen bei Midi, zwei Drittel davon „Deckel schwer zu öffnen“ oder „läuft nach Spülmaschine“. Beides ist die **Dichtung**, nicht das Scharnier. Ziel: 16 N Öffnungskraft, dicht nach 500 Spülgängen. #midi #dichtung-2',
    reactions: { agree: ['jana-hoffmeister', 'katrin-seidel'], thanks: ['chloe-marchand'] },
    comments: [
      {
        author: 'adrien-coste',
        at: { day: -75, time: '10:40' },
        text: 'Je peux affiner la lèvre à 0,8 mm, mais il faut alors une languette de prise. J’ai deux croquis.',
        reactions: { idea: ['lena-aurich'] },
      },
      {
        author: 'matthias-brandt',
        at: { day: -75, time: '11:30' },
        text: 'Werkzeugbudget 42.000 €, mehr nicht in diesem Jahr.',
        reactions: { ok: ['lena-aurich', 'jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seal-02',
    audience: 'with:okerberg',
    author: 'jana-hoffmeister',
    at: { day: -70, time: '10:00' },
    detail: {
      kind: 'question',
      accepted: { comment: 0, by: 'jana-hoffmeister', at: { day: -69, time: '14:10' } },
    },
    text: 'Willkommen @Silke Ottens und @Heiko Brinkmann. Lastenheft `LH-MD-2` hängt an. Kern: 40 Shore A, Lippe 0,8 mm, Griffzunge, **kein** Gleitmittel. Was haltet ihr für machbar? #dichtung-2',
    mentions: ['silke-ottens', 'heiko-brinkmann'],
    comments: [
      {
        author: 'silke-ottens',
        at: { day: -69, time: '11:20' },
        text: 'Machbar. Bei 0,8 mm wird das Entformen heikel; ich rate zu 0,9 mit einer Entlüftung an der Zunge.',
        reactions: { thanks: ['lena-aurich'], idea: ['jana-hoffmeister'] },
      },
      {
        to: 0,
        author: 'lena-aurich',
        at: { day: -69, time: '13:45' },
        text: '0,9 nehmen wir, wenn die Härte auf 38 gehen darf. Dann bleibt die Öffnungskraft gleich.',
        reactions: { agree: ['silke-ottens'] },
      },
    ],
  },
  {
    id: 'seal-03',
    audience: 'with:okerberg',
    author: 'heiko-brinkmann',
    at: { day: -62, time: '15:30' },
    text: 'Angebot `A-5518`: Werkzeug vier Nester **36.800 €**, Muster in sechs Wochen, Teilepreis bei 200.000 Stück 9,60 € je 100.',
    reactions: { thanks: ['jana-hoffmeister'] },
    comments: [
      {
        author: 'jana-hoffmeister',
        at: { day: -61, time: '09:15' },
        text: 'Danke. Der Teilepreis liegt 35 Cent über heute. Woher kommt das, weniger Material ist es ja?',
      },
      {
        author: 'heiko-brinkmann',
        at: { day: -61, time: '10:50' },
        text: 'Längere Heizzeit wegen der dünnen Lippe, zwölf Sekunden mehr je Zyklus.',
        reactions: { ok: ['jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seal-04',
    audience: 'inside',
    author: 'farid-benali',
    at: { day: -60, time: '11:00' },
    text: 'The sum behind it, in English since my German is for menus: a complaint costs €11.40 on average. From 0.7 to 0.4 % saves about **€30,800** a year on 900,000 lids. The 35 cents per 100 cost €3,150. So the tool is paid for after some 16 months.',
    reactions: { thanks: ['lena-aurich', 'jana-hoffmeister', 'matthias-brandt'] },
    comments: [
      {
        author: 'jana-hoffmeister',
        at: { day: -60, time: '11:45' },
        text: 'Gut zu wissen. Ich verhandle trotzdem über die 35 Cent, aber nicht, bis die Muster da sind.',
        reactions: { agree: ['matthias-brandt'] },
      },
    ],
  },
  {
    id: 'seal-05',
    audience: 'with:okerberg',
    author: 'jana-hoffmeister',
    at: { day: -58, time: '14:00' },
    text: 'Werkzeug ist bestellt, **36.800 €** wie angeboten. Über den Teilepreis sprechen wir nach dem Dauerversuch.',
    reactions: { thanks: ['heiko-brinkmann'], ok: ['silke-ottens'] },
  },
  {
    id: 'seal-06',
    audience: 'inside',
    author: 'camille-prost',
    at: { day: -52, time: '10:20' },
    text: 'Contact alimentaire : nouvelle formulation, donc **nouvelle déclaration**. Migration globale à l’huile et à l’acide acétique, dix jours à 40 °C. Le labo a un créneau au reçu des premières pièces, résultat sous trois semaines.',
    reactions: { ok: ['lena-aurich'], thanks: ['katrin-seidel'] },
  },
  {
    id: 'seal-07',
    audience: 'inside',
    author: 'chloe-marchand',
    at: { day: -45, time: '16:10' },
    title: 'La force d’ouverture reste à 16 N',
    detail: {
      kind: 'decision',
      decidedBy: ['chloe-marchand', 'lena-aurich'],
      effectiveOn: -45,
      reviewOn: 20,
    },
    text: 'Test à l’aveugle avec 24 personnes sur trois forces d’ouverture. 19 N : « dur ». 16 N : « bien ». 13 N : « **j’ai peur que ça s’ouvre dans le sac** ». Nous restons donc à 16. #midi #dichtung-2',
    reactions: { thanks: ['lena-aurich', 'adrien-coste'], agree: ['katrin-seidel'] },
  },
  {
    id: 'seal-08',
    audience: 'with:okerberg',
    author: 'silke-ottens',
    at: { day: -32, time: '13:20' },
    text: 'Erste Muster aus dem neuen Werkzeug: 200 Stück, Versuch `V1`, 38,5 Shore A. An Nest 3 ist ein Grat von 0,05 mm, den kennen wir und den schleifen wir nach.',
    reactions: { thanks: ['lena-aurich', 'yusuf-aydin'] },
    comments: [
      {
        author: 'yusuf-aydin',
        at: { day: -30, time: '09:40' },
        text: 'Eingegangen und vermessen. Nest 1, 2, 4 in Toleranz, Nest 3 wie angekündigt.',
        reactions: { ok: ['silke-ottens'] },
      },
      {
        author: 'lena-aurich',
        at: { day: -27, time: '15:00' },
        text: 'Öffnungskraft `V1`: **17,5 N**. Dicht nach 100 Spülgängen: 50 von 50.',
        reactions: { thanks: ['silke-ottens', 'heiko-brinkmann'], agree: ['jana-hoffmeister'] },
      },
    ],
  },
  {
    id: 'seal-09',
    audience: 'inside',
    author: 'lena-aurich',
    at: { day: -26, time: '09:30' },
    title: 'Riffelung an der Griffzunge',
    detail: {
      kind: 'idea',
      supportedBy: ['chloe-marchand', 'katrin-seidel', 'jana-hoffmeister'],
      outcome: {
        is: 'adopted',
        by: 'jana-hoffmeister',
        at: { day: -26, time: '10:40' },
        reason:
          'Matthias Brandt gibt die Anmeldung frei. Bis sie eingereicht ist, bleibt die Riffelung unter uns.',
      },
    },
    text: 'Mit einer kleinen Riffelung an der Zunge käme ich auf 16 N. Das wäre ein eigenes **Geschmacksmuster**. Soll ich das vor der Messe anmelden lassen? #dichtung-2',
    reactions: { idea: ['chloe-marchand'], eye: ['matthias-brandt'] },
    comments: [
      {
        author: 'matthias-brandt',
        at: { day: -26, time: '10:15' },
        text: 'Ja, mit Vincent Arnaud. Bis dahin keine Zeichnung nach draußen, auch nicht nach Goslar.',
        reactions: { ok: ['lena-aurich', 'jana-hoffmeister', 'adrien-coste'] },
      },
      {
        author: 'adrien-coste',
        at: { day: -24, time: '14:40' },
        text: 'Les vues pour le dépôt sont prêtes : sept figures, sans cotes.',
        reactions: { thanks: ['lena-aurich'] },
      },
    ],
  },
] as const satisfies readonly RoomPost[];
