import type { Person } from './types.ts';

const kassel = {
  affiliation: 'employee',
  organization: 'halvane',
  city: 'Kassel',
  timeZone: 'Europe/Berlin',
  locale: 'de',
} as const;

export const peopleOfKassel = [
  { id: 'matthias-brandt', name: 'Matthias Brandt', ...kassel, title: 'Werkleiter', department: 'Werkleitung', languages: ['de', 'en', 'fr'], expertise: ['Werksplanung', 'Investitionen'] },
  { id: 'jens-rademacher', name: 'Jens Rademacher', ...kassel, title: 'Produktionsleiter', department: 'Produktion', languages: ['de', 'en'], expertise: ['Linienleistung', 'Rüstzeiten'] },
  { id: 'agnieszka-nowak', name: 'Agnieszka Nowak', ...kassel, title: 'Schichtleiterin Linie 2', department: 'Produktion', languages: ['de', 'pl'], expertise: ['Linie 2', 'Schichtübergabe'] },
  { id: 'murat-celik', name: 'Murat Çelik', ...kassel, title: 'Linienführer Verpackung', department: 'Produktion', languages: ['de', 'tr'], expertise: ['Packlinien', 'Traypacker'] },
  { id: 'tobias-krug', name: 'Tobias Krug', ...kassel, title: 'Instandhaltung', department: 'Produktion', languages: ['de', 'en'], expertise: ['Waagen', 'Fördertechnik', 'Steuerungen'] },
  { id: 'katrin-seidel', name: 'Katrin Seidel', ...kassel, title: 'Leiterin Qualität', department: 'Qualität', languages: ['de', 'en', 'fr'], expertise: ['Rückverfolgung', 'Prüfpläne', 'Rückruf'] },
  { id: 'yusuf-aydin', name: 'Yusuf Aydın', ...kassel, title: 'Prüfer Wareneingang', department: 'Qualität', languages: ['de', 'tr', 'en'], expertise: ['Shore-Härte', 'Stichproben'] },
  { id: 'dennis-vogt', name: 'Dennis Vogt', ...kassel, title: 'Leiter Wareneingang', department: 'Logistik', languages: ['de', 'en'], expertise: ['Wareneingang', 'Palettenwaage'] },
  { id: 'petra-wolters', name: 'Petra Wolters', ...kassel, title: 'Disponentin', department: 'Logistik', languages: ['de', 'en'], expertise: ['Bedarfsplanung', 'Engpassteile'] },
  { id: 'jana-hoffmeister', name: 'Jana Hoffmeister', ...kassel, title: 'Einkäuferin Dichtungen und Metall', department: 'Einkauf', languages: ['de', 'en'], expertise: ['Elastomere', 'Drahtteile'] },
  { id: 'florian-eder', name: 'Florian Eder', ...kassel, title: 'Gebietsleiter DACH', department: 'Vertrieb', languages: ['de', 'en'], expertise: ['Fachhandel', 'Österreich'] },
  { id: 'greta-sommer', name: 'Greta Sommer', ...kassel, title: 'Vertriebsinnendienst', department: 'Vertrieb', languages: ['de', 'en', 'fr'], expertise: ['Auftragsabwicklung', 'Etiketten'] },
  { id: 'ronja-keller', name: 'Ronja Keller', ...kassel, title: 'Trade Marketing', department: 'Marketing', languages: ['de', 'en', 'fr'], expertise: ['Messen', 'Verkaufsdisplays'] },
  { id: 'lena-aurich', name: 'Lena Aurich', ...kassel, title: 'Entwicklungsingenieurin', department: 'Entwicklung', languages: ['de', 'en'], expertise: ['Dichtungen', 'Verschlüsse', 'Dauerversuche'] },
  { id: 'ulrike-petersen', name: 'Ulrike Petersen', ...kassel, title: 'Kreditorenbuchhaltung', department: 'Finanzen', languages: ['de', 'en'], expertise: ['Rechnungsprüfung'] },
  { id: 'nils-obermann', name: 'Nils Obermann', ...kassel, title: 'Projektleiter ERP', department: 'IT', languages: ['de', 'en', 'fr'], expertise: ['Mira', 'Schnittstellen', 'Cutover'] },
  { id: 'anke-thomsen', name: 'Anke Thomsen', ...kassel, title: 'Personalreferentin', department: 'Personal', languages: ['de', 'en'], expertise: ['Arbeitszeit', 'Betriebsvereinbarungen'] },
  { id: 'bernd-hartwig', name: 'Bernd Hartwig', ...kassel, title: 'Betriebsratsvorsitzender', department: 'Betriebsrat', languages: ['de'], expertise: ['Mitbestimmung', 'Schichtmodelle'] },
  { id: 'daniela-fuchs', name: 'Daniela Fuchs', ...kassel, title: 'Fachkraft für Arbeitssicherheit', department: 'Arbeitssicherheit', languages: ['de', 'en'], expertise: ['Lärm', 'Glasbruch', 'Staplerverkehr'] },
] as const satisfies readonly Person[];
