import type { Organization } from './types.ts';

export const organizations = [
  { id: 'halvane', name: 'Halvane', affiliation: 'employee', city: 'Lyon', country: 'France' },
  {
    id: 'skafferi',
    name: 'Skafferi Handel',
    affiliation: 'distributor',
    city: 'Malmö',
    country: 'Sweden',
  },
  {
    id: 'wachtlehner',
    name: 'Wachtlehner Vertrieb',
    affiliation: 'distributor',
    city: 'Linz',
    country: 'Austria',
  },
  {
    id: 'vidros-alcamar',
    name: 'Vidros Alcamar',
    affiliation: 'supplier',
    city: 'Marinha Grande',
    country: 'Portugal',
  },
  {
    id: 'okerberg',
    name: 'Okerberg Dichtungen',
    affiliation: 'supplier',
    city: 'Goslar',
    country: 'Germany',
  },
  {
    id: 'kaoline',
    name: 'Kaoline Wire Works',
    affiliation: 'supplier',
    city: 'Kaohsiung',
    country: 'Taiwan',
  },
  {
    id: 'vialet',
    name: 'Cartonnages Vialet',
    affiliation: 'supplier',
    city: 'Oyonnax',
    country: 'France',
  },
  {
    id: 'comptoir-des-halles',
    name: 'Comptoir des Halles',
    affiliation: 'customer',
    city: 'Dijon',
    country: 'France',
  },
] as const satisfies readonly Organization[];
