import type { Person } from './types.ts';

const skafferi = {
  affiliation: 'distributor',
  organization: 'skafferi',
  city: 'Malmö',
  timeZone: 'Europe/Stockholm',
  hostContact: 'sophie-lambrecht',
  endsOn: 148,
  locale: 'en',
} as const;

const wachtlehner = {
  affiliation: 'distributor',
  organization: 'wachtlehner',
  city: 'Linz',
  timeZone: 'Europe/Vienna',
  hostContact: 'florian-eder',
  endsOn: 130,
  locale: 'de',
} as const;

const alcamar = {
  affiliation: 'supplier',
  organization: 'vidros-alcamar',
  city: 'Marinha Grande',
  timeZone: 'Europe/Lisbon',
  hostContact: 'nadia-belkacem',
  endsOn: 210,
  locale: 'en',
} as const;

const okerberg = {
  affiliation: 'supplier',
  organization: 'okerberg',
  city: 'Goslar',
  timeZone: 'Europe/Berlin',
  hostContact: 'jana-hoffmeister',
  endsOn: 95,
  locale: 'de',
} as const;

const kaoline = {
  affiliation: 'supplier',
  organization: 'kaoline',
  city: 'Kaohsiung',
  timeZone: 'Asia/Taipei',
  hostContact: 'mei-dubois',
  endsOn: 60,
  locale: 'en',
} as const;

const vialet = {
  affiliation: 'supplier',
  organization: 'vialet',
  city: 'Oyonnax',
  timeZone: 'Europe/Paris',
  hostContact: 'lucas-ferrand',
  endsOn: 122,
  locale: 'fr',
} as const;

const customer = {
  affiliation: 'customer',
  organization: 'comptoir-des-halles',
  city: 'Dijon',
  timeZone: 'Europe/Paris',
  locale: 'fr',
} as const;

export const peopleOfPartners = [
  {
    id: 'astrid-lundholm',
    name: 'Astrid Lundholm',
    ...skafferi,
    title: 'Category Manager Kitchen',
    languages: ['sv', 'en'],
    expertise: ['Nordic retail', 'planograms'],
  },
  {
    id: 'erik-sandahl',
    name: 'Erik Sandahl',
    ...skafferi,
    title: 'Purchasing',
    languages: ['sv', 'en', 'de'],
    expertise: ['forecasts', 'EDI'],
  },
  {
    id: 'maja-ekstrom',
    name: 'Maja Ekström',
    ...skafferi,
    title: 'Marketing',
    languages: ['sv', 'en'],
    expertise: ['in-store displays'],
  },
  {
    id: 'johan-brolin',
    name: 'Johan Brolin',
    ...skafferi,
    title: 'Warehouse Manager',
    languages: ['sv', 'en'],
    expertise: ['inbound', 'pallet labels'],
  },
  {
    id: 'gerhard-wachtlehner',
    name: 'Gerhard Wachtlehner',
    ...wachtlehner,
    title: 'Geschäftsführer',
    languages: ['de', 'en'],
  },
  {
    id: 'stefanie-moser',
    name: 'Stefanie Moser',
    ...wachtlehner,
    title: 'Einkauf Haushalt',
    languages: ['de', 'en'],
    expertise: ['Sortiment', 'Chargenführung'],
  },
  {
    id: 'lukas-hinterleitner',
    name: 'Lukas Hinterleitner',
    ...wachtlehner,
    title: 'Außendienst',
    languages: ['de'],
    expertise: ['Regalbau', 'Fachhandel'],
  },
  {
    id: 'birgit-aigner',
    name: 'Birgit Aigner',
    ...wachtlehner,
    title: 'Marketing',
    languages: ['de', 'en'],
    expertise: ['Messen'],
  },
  {
    id: 'rui-tavares',
    name: 'Rui Tavares',
    ...alcamar,
    title: 'Commercial Director',
    languages: ['pt', 'en', 'fr'],
  },
  {
    id: 'ana-sofia-pinheiro',
    name: 'Ana Sofia Pinheiro',
    ...alcamar,
    title: 'Key Account Manager',
    languages: ['pt', 'en', 'es'],
    expertise: ['order confirmation', 'transport planning'],
  },
  {
    id: 'joao-meireles',
    name: 'João Meireles',
    ...alcamar,
    title: 'Quality Manager',
    languages: ['pt', 'en'],
    expertise: ['cold end inspection', 'palletizing'],
  },
  {
    id: 'carla-brito',
    name: 'Carla Brito',
    ...alcamar,
    title: 'Dispatch',
    languages: ['pt', 'en'],
    expertise: ['loading', 'CMR'],
  },
  {
    id: 'heiko-brinkmann',
    name: 'Heiko Brinkmann',
    ...okerberg,
    title: 'Vertrieb',
    languages: ['de', 'en'],
  },
  {
    id: 'silke-ottens',
    name: 'Silke Ottens',
    ...okerberg,
    title: 'Qualitätssicherung',
    languages: ['de', 'en'],
    expertise: ['Silikonmischungen', 'Chargenprüfung'],
  },
  {
    id: 'timo-warnecke',
    name: 'Timo Warnecke',
    ...okerberg,
    title: 'Auftragsabwicklung',
    languages: ['de', 'en'],
  },
  {
    id: 'chen-yi-ting',
    name: 'Chen Yi-Ting',
    ...kaoline,
    title: 'Export Sales',
    languages: ['zh', 'en'],
  },
  {
    id: 'lin-wei-han',
    name: 'Lin Wei-Han',
    ...kaoline,
    title: 'Production Planning',
    languages: ['zh', 'en'],
  },
  { id: 'bruno-vialet', name: 'Bruno Vialet', ...vialet, title: 'Gérant', languages: ['fr'] },
  {
    id: 'delphine-sorel',
    name: 'Delphine Sorel',
    ...vialet,
    title: 'Chargée d’affaires',
    languages: ['fr', 'en'],
    expertise: ['formes de découpe', 'calages'],
  },
  {
    id: 'mathilde-rey',
    name: 'Mathilde Rey',
    ...customer,
    title: 'Responsable des rayons maison',
    languages: ['fr'],
  },
  {
    id: 'paul-guerin',
    name: 'Paul Guérin',
    ...customer,
    title: 'Approvisionneur',
    languages: ['fr'],
  },
] as const satisfies readonly Person[];
