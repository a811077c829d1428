import type { RoomPost } from '../types.ts';

export const sealPosts = [
  {
    id: 'seal-01', audience: 'inside', author: 'lena-aurich', at: { day: -76, time: '09:10' },
    text: 'Ausgangslage: 0,7 % Reklamationen bei Midi, zwei Drittel davon „Deckel schwer zu öffnen“ oder „läuft nach Spülmaschine“. Beides ist die **Dichtung**, nicht das Scharnier. Ziel: 16 N Öffnungskraft, dicht nach 500 Spülgängen.',
    reactions: { agree: ['jana-hoffmeister', 'katrin-seidel'], thanks: ['chloe-marchand'] },
    comments: [
      { author: 'adrien-coste', at: { day: -75, time: '10:40' }, text: 'Je peux affiner la lèvre à 0,8 mm, mais il faut alors une languette de prise. J’ai deux croquis.', reactions: { idea: ['lena-aurich'] } },
      { author: 'matthias-brandt', at: { day: -75, time: '11:30' }, text: 'Werkzeugbudget 42.000 €, mehr nicht in diesem Jahr.', reactions: { ok: ['lena-aurich', 'jana-hoffmeister'] } },
    ],
  },
  {
    id: 'seal-02', audience: 'with:okerberg', author: 'jana-hoffmeister', at: { day: -70, time: '10:00' },
    text: 'Willkommen @Silke Ottens und @Heiko Brinkmann. Lastenheft `LH-MD-2` hängt an. Kern: 40 Shore A, Lippe 0,8 mm, Griffzunge, **kein** Gleitmittel. Was haltet ihr für machbar?',
    mentions: ['silke-ottens', 'heiko-brinkmann'],
    comments: [
      { author: 'silke-ottens', at: { day: -69, time: '11:20' }, text: 'Machbar. Bei 0,8 mm wird das Entformen heikel; ich rate zu 0,9 mit einer Entlüftung an der Zunge.', reactions: { thanks: ['lena-aurich'], idea: ['jana-hoffmeister'] } },
      { author: 'lena-aurich', at: { day: -69, time: '13:45' }, text: '0,9 nehmen wir, wenn die Härte auf 38 gehen darf. Dann bleibt die Öffnungskraft gleich.', reactions: { agree: ['silke-ottens'] } },
    ],
  },
  {
    id: 'seal-03', audience: 'with:okerberg', author: 'heiko-brinkmann', at: { day: -62, time: '15:30' },
    text: 'Angebot `A-5518`: Werkzeug vier Nester **36.800 €**, Muster in sechs Wochen, Teilepreis bei 200.000 Stück 9,60 € je 100.',
    reactions: { thanks: ['jana-hoffmeister'] },
    comments: [
      { author: 'jana-hoffmeister', at: { day: -61, time: '09:15' }, text: 'Danke. Der Teilepreis liegt 35 Cent über heute. Woher kommt das, weniger Material ist es ja?' },
      { author: 'heiko-brinkmann', at: { day: -61, time: '10:50' }, text: 'Längere Heizzeit wegen der dünnen Lippe, zwölf Sekunden mehr je Zyklus.', reactions: { ok: ['jana-hoffmeister'] } },
    ],
  },
  {
    id: 'seal-04', audience: 'inside', author: 'farid-benali', at: { day: -60, time: '11:00' },
    text: 'Rechnung dazu: eine Reklamation kostet im Schnitt 11,40 €. Von 0,7 auf 0,4 % spart bei 900.000 Deckeln rund **30.800 €** im Jahr. Die 35 Cent je 100 kosten 3.150 €. Das Werkzeug ist also nach etwa 16 Monaten bezahlt.',
    reactions: { thanks: ['lena-aurich', 'jana-hoffmeister', 'matthias-brandt'] },
    comments: [
      { author: 'jana-hoffmeister', at: { day: -60, time: '11:45' }, text: 'Gut zu wissen. Ich verhandle trotzdem über die 35 Cent, aber nicht, bis die Muster da sind.', reactions: { agree: ['matthias-brandt'] } },
    ],
  },
  {
    id: 'seal-05', audience: 'with:okerberg', author: 'jana-hoffmeister', at: { day: -58, time: '14:00' },
    text: 'Werkzeug ist bestellt, **36.800 €** wie angeboten. Über den Teilepreis sprechen wir nach dem Dauerversuch.',
    reactions: { thanks: ['heiko-brinkmann'], ok: ['silke-ottens'] },
  },
  {
    id: 'seal-06', audience: 'inside', author: 'camille-prost', at: { day: -52, time: '10:20' },
    text: 'Contact alimentaire : nouvelle formulation, donc **nouvelle déclaration**. Migration globale à l’huile et à l’acide acétique, dix jours à 40 °C. Le labo a un créneau au reçu des premières pièces, résultat sous trois semaines.',
    reactions: { ok: ['lena-aurich'], thanks: ['katrin-seidel'] },
  },
  {
    id: 'seal-07', audience: 'inside', author: 'chloe-marchand', at: { day: -45, time: '16:10' },
    text: 'Test à l’aveugle avec 24 personnes sur trois forces d’ouverture. 19 N : « dur ». 16 N : « bien ». 13 N : « **j’ai peur que ça s’ouvre dans le sac** ». Restons à 16.',
    reactions: { thanks: ['lena-aurich', 'adrien-coste'], agree: ['katrin-seidel'] },
  },
  {
    id: 'seal-08', audience: 'with:okerberg', author: 'silke-ottens', at: { day: -32, time: '13:20' },
    text: 'Erste Muster aus dem neuen Werkzeug: 200 Stück, Versuch `V1`, 38,5 Shore A. An Nest 3 ist ein Grat von 0,05 mm, den kennen wir und den schleifen wir nach.',
    reactions: { thanks: ['lena-aurich', 'yusuf-aydin'] },
    comments: [
      { author: 'yusuf-aydin', at: { day: -30, time: '09:40' }, text: 'Eingegangen und vermessen. Nest 1, 2, 4 in Toleranz, Nest 3 wie angekündigt.', reactions: { ok: ['silke-ottens'] } },
      { author: 'lena-aurich', at: { day: -27, time: '15:00' }, text: 'Öffnungskraft `V1`: **17,5 N**. Dicht nach 100 Spülgängen: 50 von 50.', reactions: { thanks: ['silke-ottens', 'heiko-brinkmann'], agree: ['jana-hoffmeister'] } },
    ],
  },
  {
    id: 'seal-09', audience: 'inside', author: 'lena-aurich', at: { day: -26, time: '09:30' },
    text: 'Noch ein Gedanke: mit einer kleinen Riffelung an der Zunge käme ich auf 16 N. Das wäre ein eigenes **Geschmacksmuster**. Soll ich das vor der Messe anmelden lassen?',
    reactions: { idea: ['chloe-marchand'], eye: ['matthias-brandt'] },
    comments: [
      { author: 'matthias-brandt', at: { day: -26, time: '10:15' }, text: 'Ja, mit Vincent Arnaud. Bis dahin keine Zeichnung nach draußen, auch nicht nach Goslar.', reactions: { ok: ['lena-aurich', 'jana-hoffmeister', 'adrien-coste'] } },
      { author: 'adrien-coste', at: { day: -24, time: '14:40' }, text: 'Les vues pour le dépôt sont prêtes : sept figures, sans cotes.', reactions: { thanks: ['lena-aurich'] } },
    ],
  },
  {
    id: 'seal-10', audience: 'with:okerberg', author: 'lena-aurich', at: { day: -20, time: '10:10' },
    text: '`V2` bitte mit nachgeschliffenem Nest 3 und Härte 38. Zur Griffzunge schicke ich später noch eine Änderung; das Werkzeug bitte so auslegen, dass sie als **Einsatz** getauscht werden kann.',
    comments: [
      { author: 'timo-warnecke', at: { day: -20, time: '13:25' }, text: 'Wechseleinsatz ist vorgesehen. `V2` mit 600 Stück, Presse 6, Abgang {de:-15}.', reactions: { thanks: ['lena-aurich', 'jana-hoffmeister'] } },
    ],
  },
  {
    id: 'seal-11', audience: 'inside', author: 'lena-aurich', at: { day: -14, time: '09:00' },
    text: 'Dauerversuch mit `V2` läuft: drei Spülmaschinen, 500 Gänge, 24 Stunden am Tag. Ergebnis in gut zwei Wochen. Wer die Maschinen im Technikum ausräumt, bekommt Besuch von mir.',
    reactions: { eye: ['katrin-seidel'], ok: ['yusuf-aydin'] },
    comments: [
      { author: 'katrin-seidel', at: { day: -14, time: '09:25' }, text: 'Schild hängt, dreisprachig.', reactions: { thanks: ['lena-aurich'] } },
    ],
  },
  {
    id: 'seal-12', audience: 'inside', author: 'camille-prost', at: { day: -9, time: '11:50' },
    text: 'Résultat migration globale sur `V1` : **3,1 mg/dm²**, limite 10. Conforme dans les deux simulants. La déclaration peut être rédigée, sous réserve que `V2` garde la même formulation.',
    reactions: { thanks: ['lena-aurich', 'katrin-seidel', 'jana-hoffmeister'], agree: ['chloe-marchand'] },
  },
  {
    id: 'seal-13', audience: 'with:okerberg', author: 'camille-prost', at: { day: -8, time: '10:00' },
    text: 'Gute Nachricht: `V1` besteht die Gesamtmigration mit 3,1 mg/dm² (Grenze 10). Für die Erklärung brauche ich von euch die Bestätigung, dass `V2` **dieselbe Rezeptur** hat, gleiche Farbpaste, gleicher Vernetzer.',
    comments: [
      { author: 'silke-ottens', at: { day: -8, time: '13:15' }, text: 'Dieselbe Rezeptur, Mischung `M-921`. Nur die Nachtemperung ist kürzer, vier statt sechs Stunden.', reactions: { eye: ['camille-prost'] } },
      { author: 'camille-prost', at: { day: -7, time: '09:10' }, text: 'Kürzere Temperung kann mehr flüchtige Anteile lassen. Bitte einmal Massenverlust nach 4 h bei 200 °C messen, unter 0,5 % ist alles gut.', reactions: { ok: ['silke-ottens'], thanks: ['lena-aurich'] } },
      { author: 'silke-ottens', at: { day: -4, time: '14:45' }, text: '**0,31 %**, Mittel aus fünf Proben. Protokoll hängt an.', reactions: { thanks: ['camille-prost', 'katrin-seidel', 'lena-aurich'] } },
    ],
  },
  {
    id: 'seal-14', audience: 'inside', author: 'jana-hoffmeister', at: { day: -3, time: '15:10' },
    text: 'Heiko hat mich auf die Serie angesprochen. Ich nenne noch **keine** Menge: solange das Geschmacksmuster nicht eingereicht ist, gibt es keinen Serienstart. Sagen darf ich, dass der Dauerversuch gut läuft.',
    reactions: { agree: ['matthias-brandt', 'lena-aurich'] },
    comments: [
      { author: 'farid-benali', at: { day: -3, time: '16:00' }, text: 'Für die Verhandlung: ab 300.000 Stück wären 9,30 € ein vernünftiges Ziel.', reactions: { thanks: ['jana-hoffmeister'] } },
    ],
  },
  {
    id: 'seal-15', audience: 'with:okerberg', author: 'heiko-brinkmann', at: { day: -2, time: '10:30' },
    text: 'Wir planen gerade die Pressen fürs nächste Quartal. Könnt ihr eine Größenordnung für die Serie nennen? Es muss nicht verbindlich sein.',
    comments: [
      { author: 'jana-hoffmeister', at: { day: -2, time: '13:40' }, text: 'Noch nicht. Der Dauerversuch läuft gut, die Freigabe ist für {de:20} geplant. Vorher nenne ich keine Zahl, nach der ihr Pressen belegt.', reactions: { ok: ['heiko-brinkmann'] } },
    ],
  },
  {
    id: 'seal-16', audience: 'with:okerberg', author: 'lena-aurich', at: 330,
    text: 'Zwischenstand Dauerversuch `V2`: 410 Spülgänge, **97 von 100** Deckeln dicht. Die drei undichten stammen alle aus Nest 3. Öffnungskraft im Mittel 17,1 N.',
    reactions: { thanks: ['heiko-brinkmann'], eye: ['silke-ottens', 'katrin-seidel'] },
    comments: [
      { author: 'silke-ottens', at: 280, text: 'Nest 3 wieder. Könnt ihr mir die drei Teile schicken? Ich schneide sie auf.', reactions: { agree: ['lena-aurich'] } },
      { author: 'yusuf-aydin', at: 240, text: 'Gehen heute mit dem Pendel mit, beschriftet `V2-N3`.', reactions: { thanks: ['silke-ottens'] } },
    ],
  },
  {
    id: 'seal-17', audience: 'inside', author: 'lena-aurich', at: 126,
    text: 'Ohne Nest 3 wären wir bei 75 von 75. Ich würde die Freigabe mit drei Nestern nicht ausschließen. Bei der Kraft steht `V2` bei 17,1 N, die Riffelung sollte den letzten Newton bringen.',
    reactions: { idea: ['jana-hoffmeister'], eye: ['matthias-brandt'] },
    comments: [
      { author: 'matthias-brandt', at: 79, text: 'Drei Nester reichen bis zum Sommer. Entscheidung in der Durchsprache am {de:5}.', reactions: { ok: ['lena-aurich'] } },
    ],
  },
] as const satisfies readonly RoomPost[];
