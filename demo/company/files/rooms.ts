import { columns, swatches } from '../drawings/charts.ts';
import { sleeve, weightLabel } from '../drawings/labels.ts';
import { keys, shelf, truck } from '../drawings/photographs.ts';
import { display, jar, sealSection } from '../drawings/technical.ts';
import type { CompanyFile } from './file.ts';

const sage = ['#a9bfa0', '#d8c7a3', '#8ea885'];

/** What was sent in the company's room and in those of its projects. */
export const roomFiles = [
  {
    on: 'network-28',
    name: 'Schlüsselbund.jpg',
    content: { kind: 'picture', as: 'jpeg', svg: keys() },
  },
  {
    on: 'network-39',
    name: 'Nuancier Midi, cinq couleurs.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: swatches([
        ['Tilleul', '#b7c48b'],
        ['Brique', '#a6523a'],
        ['Bleu de four', '#3e6688'],
        ['Aubergine', '#4c2c44'],
        ['Ardoise', '#56606a'],
      ]),
    },
  },
  {
    on: 'network-41',
    name: 'Arrêt de la messagerie, déroulé.txt',
    content: {
      kind: 'text',
      text: 'Arrêt de la messagerie, {fr-day:2}\n\n18 h 00  arrêt, les courriels attendent chez l’hébergeur\n18 h 10  copie des boîtes, vérifiée deux fois\n19 h 20  nouveau serveur, essais à Lyon, Kassel et Saint-Priest\n20 h 00  remise en service\n\nAstreinte : Stéphane Lacombe\n',
    },
  },
  {
    on: 'nordics-11',
    name: 'Första hyllan, Triangeln.jpg',
    content: { kind: 'picture', as: 'jpeg', svg: shelf(sage) },
  },
  {
    on: 'nordics-13',
    name: 'Prognos MD-0600, sex veckor.csv',
    content: {
      kind: 'text',
      text: 'Vecka;Salvia;Sand;Övriga\r\n1;310;240;180\r\n2;320;250;180\r\n3;345;260;175\r\n4;350;270;175\r\n5;360;270;170\r\n6;365;275;170\r\n',
    },
  },
  {
    on: 'nordics-18',
    name: 'Sleeve, four languages.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: sleeve([
        'Öppnas med en hand',
        'Åbnes med én hånd',
        'Åpnes med én hånd',
        'Opens with one hand',
      ]),
    },
  },
  {
    on: 'nordics-18',
    name: 'Counter display.png',
    content: { kind: 'picture', as: 'png', svg: display() },
  },
  {
    on: 'nordics-18',
    name: 'Nordstan, one colour missing.jpg',
    content: { kind: 'picture', as: 'jpeg', svg: shelf(['#d8c7a3', '#cdbfa6', '#56606a']) },
  },
  {
    on: 'glass-15.1',
    name: 'Écart au budget.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: columns(
        'Économie sur le budget, au volume ferme',
        'milliers d’euros',
        [
          { name: 'prix', value: 14 },
          { name: 'délai de paiement', value: 9 },
          { name: 'reste', value: 5 },
        ],
        5,
        'fr',
      ),
    },
  },
  {
    on: 'glass-17',
    name: 'Projet de contrat C-2207, vérifié par le service juridique.pdf',
    content: {
      kind: 'page',
      title: 'Draft contract C-2207',
      lines: [
        'between Halvane, Lyon, and Vidros Alcamar, Marinha Grande',
        '',
        '1. Nine articles, twelve months, firm volume 2.4 million pieces.',
        '4. Every pallet bears its gross weight. It may differ from the',
        '   calculated weight by no more than 1.5 %.',
        '7. Neither side may invoke the price of gas before six months.',
      ],
    },
  },
  {
    on: 'glass-17',
    name: 'Annexe 2, GL-RS-0750.png',
    content: { kind: 'picture', as: 'png', svg: jar() },
  },
  {
    on: 'glass-20.2',
    name: 'Étiquette de pesée, épreuve.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: weightLabel('GL-ON-1000', '384 pc', '312.60'),
    },
  },
  {
    on: 'glass-22',
    name: 'Camião antes de fechar.jpg',
    content: { kind: 'picture', as: 'jpeg', svg: truck() },
  },
  {
    on: 'seal-16',
    name: 'Dichtung 2.0, Schnitt durch V2.png',
    content: { kind: 'picture', as: 'png', svg: sealSection() },
  },
] as const satisfies readonly CompanyFile[];
