import { columns } from '../drawings/charts.ts';
import { weightLabel } from '../drawings/labels.ts';
import { palletPhotograph, screen } from '../drawings/photographs.ts';
import { palletLayer, palletSide } from '../drawings/technical.ts';
import { linesOf } from '../erp/lines.ts';
import { jarsAtNewPrice } from '../erp/orders-glass.ts';
import type { CompanyFile } from './file.ts';

/** What was sent about the orders. */
export const orderFiles = [
  {
    on: 'jars-03',
    name: 'Plan de couche GL-RS-0750.png',
    content: { kind: 'picture', as: 'png', svg: palletLayer(9, 8) },
  },
  {
    on: 'jars-03',
    name: 'Hauteur de palette, 14 couches.png',
    content: { kind: 'picture', as: 'png', svg: palletSide(14) },
  },
  {
    on: 'jars-04',
    name: 'CMR 20419, guia de expedição.pdf',
    content: {
      kind: 'page',
      title: 'Delivery note CMR 20419',
      lines: [
        'Vidros Alcamar, Marinha Grande',
        'To: Halvane, KS01 Kassel, gate 3',
        'Order 4500071832',
        '',
        'GL-RS-0750, 5 pallets, 14 layers of 72',
        'GL-RS-1000, 6 pallets',
        'Loaded by: Carla Brito. Sealed, film intact.',
      ],
    },
  },
  ...[1, 2, 3, 4].map((side): CompanyFile => ({
    on: 'jars-06',
    name: `0713 side ${side}.jpg`,
    content: { kind: 'picture', as: 'jpeg', svg: palletPhotograph(side, 13) },
  })),
  {
    on: 'jars-06',
    name: 'Scale in Kassel, 427.1 kg.jpg',
    content: {
      kind: 'picture',
      as: 'jpeg',
      svg: screen([
        'WAAGE KS01',
        '',
        'BRUTTO   427,1 kg',
        'SOLL     458,0 kg',
        'DIFF     -30,9 kg',
      ]),
    },
  },
  {
    on: 'jars-09',
    name: 'Registo do contador, linha 3.jpg',
    content: {
      kind: 'picture',
      as: 'jpeg',
      svg: screen([
        'LINHA 3   PALETE 0713',
        '05:38  camada 11',
        '05:40  MUDANÇA FORMATO',
        '05:41  camada 12',
        '05:43  camada 13',
        '05:43  camada 14',
        'PALETE COMPLETA',
      ]),
    },
  },
  {
    on: 'jars-14',
    name: '8D relatório 0713.pdf',
    content: {
      kind: 'page',
      title: '8D: pallet 0713, 72 pieces short',
      lines: [
        'D2  13 layers instead of 14, 427.1 kg instead of 458 kg.',
        'D4  The counter counts interlayer pads. After a change of',
        '    format the layer head skips one cycle.',
        'D5  Layer height by laser on lines 3 and 5.',
        'D6  1,140 pallets since, 0 short.',
        'D7  Gross weight printed on each label.',
        '',
        'João Meireles, quality, Vidros Alcamar',
      ],
    },
  },
  {
    on: 'jars-14',
    name: 'Pallets since the laser.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: columns(
        'GL-RS-0750, pallets checked a day',
        'pallets',
        [131, 148, 152, 139, 144, 140, 143, 143].map((value, day) => ({
          name: `day ${day + 1}`,
          value,
        })),
        140,
        'en',
      ),
    },
  },
  {
    on: 'newprice-01',
    name: 'Commande 4500073077, lignes vérifiées.csv',
    content: { kind: 'text', text: linesOf(jarsAtNewPrice) },
  },
  {
    on: 'newprice-01.1',
    name: 'Confirmação OC 2-1262.pdf',
    content: {
      kind: 'page',
      title: 'Confirmation OC 2/1262',
      lines: [
        'Your order 4500073077, prices as agreed.',
        '',
        'GL-RS-0500   6,720 at 32.40   2,177.28',
        'GL-RS-0750  10,080 at 39.05   3,936.24',
        'GL-RS-1000   4,032 at 45.75   1,844.64',
        'Total                       € 7,958.16',
        '',
        '21 pallets, one truck, DAP Kassel {en:12}',
      ],
    },
  },
  {
    on: 'newprice-01.1',
    name: 'Weight label, first proof.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: weightLabel('GL-RS-0750', '1,008 pc', '458.20'),
    },
  },
  {
    on: 'newprice-04.1',
    name: 'Cotação do camião de Leiria.pdf',
    content: {
      kind: 'page',
      title: 'Quotation: Marinha Grande to Kassel',
      lines: [
        'One truck, 21 pallets, unloading at 9:00: no extra charge.',
        'Separate truck, 10 pallets: € 410 more.',
        'Valid for ten days.',
      ],
    },
  },
  {
    on: 'newprice-03',
    name: 'Glasbehälterbedarfsdeckungsberechnung_Linie2_Dreiviertelliterumstellung.csv',
    content: {
      kind: 'text',
      text: 'Artikel;Bestand;Bedarf je Tag;Reichweite in Tagen\r\nGL-RS-0500;11.200;1.400;8\r\nGL-RS-0750;14.300;1.300;11\r\nGL-RS-1000;9.600;1.200;8\r\n',
    },
  },
  {
    on: 'newprice-05',
    name: 'Reichweite der Gläser.png',
    content: {
      kind: 'picture',
      as: 'png',
      svg: columns(
        'Reichweite je Größe',
        'Tage',
        [
          { name: '0,5 l', value: 8 },
          { name: '0,75 l', value: 11 },
          { name: '1 l', value: 8 },
        ],
        10,
        'de',
      ),
    },
  },
  {
    on: 'seals-03',
    name: 'Wareneingangsprüfprotokoll_Silikondichtungshärtemessung_L2417.txt',
    content: {
      kind: 'text',
      text: 'Prüfprotokoll Charge L2417, Position 30\nShore A, abgelesen nach 3 Sekunden, zehn Teile\n\n43,5  44,0  44,0  44,5  44,0\n43,5  44,0  44,5  44,0  44,0\n\nMittel 44,0, zulässig 40 ± 2: gesperrt, 8.000 Stück\n',
    },
  },
  {
    on: 'wire-09.3',
    name: 'PL-2208-B 裝箱單.pdf',
    content: {
      kind: 'page',
      title: 'Packing list PL-2208-B',
      lines: [
        'Kaoline Wire Works, Kaohsiung',
        'Line 20: 32,000 pcs, 672 kg net, steel grade 304',
        'Stamped and signed: Chen Yi-Ting',
      ],
    },
  },
] as const satisfies readonly CompanyFile[];
