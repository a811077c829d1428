import type { Canteen, NewsItem, SiteFigure } from './types.ts';

export const news = [
  {
    id: 'news-mira',
    at: { day: -1, time: '09:00' },
    language: 'fr',
    section: 'Informatique',
    title: 'Mira : second essai à blanc la semaine {week:9}',
    text: 'Le premier essai a tenu en 9 h 40. Le second se déroule sur les trois sites, douchettes neuves comprises. La bascule reste prévue le {fr:28}.',
  },
  {
    id: 'news-nacht',
    at: { day: -1, time: '13:30' },
    language: 'de',
    section: 'Kassel',
    title: 'Linie 2: Betriebsvereinbarung vor der Unterschrift',
    text: 'Werkleitung und Betriebsrat sind sich einig. Der Probebetrieb mit drei Schichten soll am {de:18} beginnen, die Teilnahme ist freiwillig.',
  },
  {
    id: 'news-fair',
    at: { day: -2, time: '11:00' },
    language: 'en',
    section: 'Sales',
    title: 'Cologne, hall 10.2: the stand is fully booked',
    text: 'One stand, three teams: Halvane and two distributors share 84 m² at Tisch & Vorrat from {en:16} to {en:19}.',
  },
  {
    id: 'news-film',
    at: { day: -5, time: '10:00' },
    language: 'fr',
    section: 'Environnement',
    title: 'Le plateau carton décidé ou non le {fr:9}',
    text: 'Trois essais de ligne, un essai en rayon : le film rétractable des bocaux Réserve pourrait disparaître. Il pèse 38 tonnes par an.',
  },
  {
    id: 'news-solar',
    at: { day: -12, time: '08:30' },
    language: 'de',
    section: 'Kassel',
    title: 'Halle 2: 96.000 kWh vom eigenen Dach',
    text: 'Seit der Inbetriebnahme hat die Anlage 96.000 kWh geliefert. Der beste Tag brachte 2.140 kWh.',
  },
  {
    id: 'news-cse',
    at: { day: -20, time: '15:00' },
    language: 'fr',
    section: 'Vie sociale',
    title: 'Le CSE ouvre sa permanence du mardi',
    text: 'Sylvie Faure et Karim Ouazani reçoivent chaque mardi de 12 h à 13 h à Saint-Priest, salle Bugey. Sans rendez-vous.',
  },
] as const satisfies readonly NewsItem[];

export const figures = [
  { site: 'Kassel', name: 'Photovoltaik gestern', value: '1.310 kWh', note: 'Halle 2' },
  { site: 'Kassel', name: 'Tage ohne Ausfallunfall', value: '341', note: 'Rekord 412' },
  { site: 'Saint-Priest', name: 'Palettes expédiées hier', value: '94', note: '0 litige' },
  { site: 'Lyon', name: 'Formés à Mira', value: '96 / 143', note: 'objectif dans quatre semaines' },
] as const satisfies readonly SiteFigure[];

export const canteens = [
  {
    site: 'Lyon',
    language: 'fr',
    hours: '11 h 45 – 13 h 45',
    days: [
      {
        weekday: 1,
        dishes: [
          { name: 'Blanquette de veau, riz', kind: 'meat' },
          { name: 'Tarte aux poireaux et comté', kind: 'vegetarian' },
        ],
      },
      {
        weekday: 2,
        dishes: [
          { name: 'Filet de lieu, fenouil braisé', kind: 'fish' },
          { name: 'Dahl de lentilles corail', kind: 'vegan' },
        ],
      },
      {
        weekday: 3,
        dishes: [
          { name: 'Poulet rôti, gratin dauphinois', kind: 'meat' },
          { name: 'Ravioles du Dauphiné, crème de courge', kind: 'vegetarian' },
        ],
      },
      {
        weekday: 4,
        dishes: [
          { name: 'Saucisson brioché, salade verte', kind: 'meat' },
          { name: 'Couscous de légumes', kind: 'vegan' },
        ],
      },
      {
        weekday: 5,
        dishes: [
          { name: 'Brandade de morue', kind: 'fish' },
          { name: 'Risotto aux champignons', kind: 'vegetarian' },
        ],
      },
    ],
  },
  {
    site: 'Kassel',
    language: 'de',
    hours: '11:30 – 13:30',
    days: [
      {
        weekday: 1,
        dishes: [
          { name: 'Linseneintopf mit Räucherwurst', kind: 'meat' },
          { name: 'Gemüselasagne', kind: 'vegetarian' },
        ],
      },
      {
        weekday: 2,
        dishes: [
          { name: 'Hähnchenschnitzel, Kartoffelsalat', kind: 'meat' },
          { name: 'Kichererbsencurry mit Reis', kind: 'vegan' },
        ],
      },
      {
        weekday: 3,
        dishes: [
          { name: 'Pellkartoffeln mit grüner Soße und Ei', kind: 'vegetarian' },
          { name: 'Rindergulasch, Spätzle', kind: 'meat' },
        ],
      },
      {
        weekday: 4,
        dishes: [
          { name: 'Seelachs in Senfsoße', kind: 'fish' },
          { name: 'Ofengemüse mit Hummus', kind: 'vegan' },
        ],
      },
      {
        weekday: 5,
        dishes: [
          { name: 'Käsespätzle, Röstzwiebeln', kind: 'vegetarian' },
          { name: 'Matjes nach Hausfrauenart', kind: 'fish' },
        ],
      },
    ],
  },
] as const satisfies readonly Canteen[];
