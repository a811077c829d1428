import type { Person } from './types.ts';

const lyon = {
  affiliation: 'employee',
  organization: 'halvane',
  city: 'Lyon',
  timeZone: 'Europe/Paris',
  locale: 'fr',
} as const;

const warehouse = { ...lyon, city: 'Saint-Priest' } as const;

export const peopleOfLyon = [
  { id: 'helene-vasseur', name: 'Hélène Vasseur', ...lyon, title: 'Directrice générale', department: 'Direction', languages: ['fr', 'en', 'de'] },
  { id: 'olivier-castan', name: 'Olivier Castan', ...lyon, title: 'Directeur des opérations', department: 'Direction', languages: ['fr', 'en'], expertise: ['planification industrielle', 'énergie'] },
  { id: 'sabine-roth', name: 'Sabine Roth', ...lyon, title: 'Directrice financière', department: 'Finance', languages: ['fr', 'de', 'en'], expertise: ['trésorerie', 'couverture de change'] },
  { id: 'thibault-girard', name: 'Thibault Girard', ...lyon, title: 'Responsable achats', department: 'Achats', languages: ['fr', 'en', 'es'], expertise: ['négociation', 'verre creux'] },
  { id: 'nadia-belkacem', name: 'Nadia Belkacem', ...lyon, title: 'Acheteuse verre', department: 'Achats', languages: ['fr', 'en', 'ar'], expertise: ['verre creux', 'palettisation', 'incoterms'] },
  { id: 'lucas-ferrand', name: 'Lucas Ferrand', ...lyon, title: 'Acheteur emballages', department: 'Achats', languages: ['fr', 'en'], expertise: ['carton ondulé', 'films'] },
  { id: 'mei-dubois', name: 'Mei Dubois', ...lyon, title: 'Approvisionneuse import', department: 'Achats', languages: ['fr', 'en', 'zh'], expertise: ['import Asie', 'suivi maritime'] },
  { id: 'antoine-lescure', name: 'Antoine Lescure', ...lyon, title: 'Responsable qualité fournisseurs', department: 'Qualité', languages: ['fr', 'en'], expertise: ['audits', 'réclamations 8D', 'plans de contrôle'] },
  { id: 'camille-prost', name: 'Camille Prost', ...lyon, title: 'Ingénieure contact alimentaire', department: 'Qualité', languages: ['fr', 'en', 'de'], expertise: ['règlement 1935/2004', 'migration globale', 'rappels'] },
  { id: 'pauline-mercier', name: 'Pauline Mercier', ...warehouse, title: 'Responsable logistique', department: 'Logistique', languages: ['fr', 'en'], expertise: ['entrepôt', 'prestataires de transport'] },
  { id: 'karim-ouazani', name: 'Karim Ouazani', ...warehouse, title: 'Chef de quai', department: 'Logistique', languages: ['fr', 'ar'], expertise: ['réception', 'chargement mixte'] },
  { id: 'ines-carvalho', name: 'Inês Carvalho', ...lyon, title: 'Chargée de transport et douane', department: 'Logistique', languages: ['pt', 'fr', 'en'], expertise: ['dédouanement', 'CMR', 'affrètement'] },
  { id: 'marc-antoine-roux', name: 'Marc-Antoine Roux', ...lyon, title: 'Directeur commercial', department: 'Ventes', languages: ['fr', 'en'] },
  { id: 'sophie-lambrecht', name: 'Sophie Lambrecht', ...lyon, title: 'Responsable export Nord', department: 'Ventes', languages: ['fr', 'en', 'nl'], expertise: ['référencement', 'pays nordiques', 'prévisions'], locale: 'en' },
  { id: 'leila-haddad', name: 'Leïla Haddad', ...lyon, title: 'Administration des ventes', department: 'Ventes', languages: ['fr', 'en', 'ar'], expertise: ['EDI', 'conditions de vente'] },
  { id: 'elise-fontanel', name: 'Élise Fontanel', ...lyon, title: 'Service consommateurs', department: 'Ventes', languages: ['fr', 'en', 'de'], expertise: ['réclamations', 'avis en ligne'] },
  { id: 'chloe-marchand', name: 'Chloé Marchand', ...lyon, title: 'Cheffe de produit Midi', department: 'Marketing', languages: ['fr', 'en'], expertise: ['gamme Midi', 'études consommateurs'] },
  { id: 'baptiste-nogues', name: 'Baptiste Noguès', ...lyon, title: 'Responsable de marque', department: 'Marketing', languages: ['fr', 'en', 'es'], expertise: ['charte graphique', 'photographie'] },
  { id: 'julie-pasquier', name: 'Julie Pasquier', ...lyon, title: 'Communication interne', department: 'Ressources humaines', languages: ['fr', 'en', 'de'], expertise: ['intranet', 'animation de réseau'] },
  { id: 'emmanuel-tissot', name: 'Emmanuel Tissot', ...lyon, title: 'Responsable emballage et éco-conception', department: 'Développement', languages: ['fr', 'en'], expertise: ['essais de chute', 'ACV', 'carton'] },
  { id: 'adrien-coste', name: 'Adrien Coste', ...lyon, title: 'Designer produit', department: 'Développement', languages: ['fr', 'en'], expertise: ['CAO', 'prototypage'] },
  { id: 'yann-kerbrat', name: 'Yann Kerbrat', ...lyon, title: 'Comptable fournisseurs', department: 'Finance', languages: ['fr', 'en'], expertise: ['rapprochement à trois voies', 'TVA intracommunautaire'] },
  { id: 'farid-benali', name: 'Farid Benali', ...lyon, title: 'Contrôleur de gestion', department: 'Finance', languages: ['fr', 'en'], expertise: ['prix de revient', 'budget'] },
  { id: 'stephane-lacombe', name: 'Stéphane Lacombe', ...lyon, title: 'Directeur des systèmes d’information', department: 'Informatique', languages: ['fr', 'en'] },
  { id: 'clara-vidal', name: 'Clara Vidal', ...lyon, title: 'Responsable des données ERP', department: 'Informatique', languages: ['fr', 'en', 'es'], expertise: ['données articles', 'reprise de données', 'Mira'] },
  { id: 'amadou-diallo', name: 'Amadou Diallo', ...lyon, title: 'Support utilisateurs', department: 'Informatique', languages: ['fr', 'en'], expertise: ['douchettes', 'postes de travail', 'comptes'] },
  { id: 'marion-delattre', name: 'Marion Delattre', ...lyon, title: 'Directrice des ressources humaines', department: 'Ressources humaines', languages: ['fr', 'en', 'de'] },
  { id: 'sylvie-faure', name: 'Sylvie Faure', ...warehouse, title: 'Préparatrice, secrétaire du CSE', department: 'Logistique', languages: ['fr'], expertise: ['CSE', 'préparation de commandes'] },
  { id: 'vincent-arnaud', name: 'Vincent Arnaud', ...lyon, title: 'Juriste', department: 'Juridique', languages: ['fr', 'en'], expertise: ['contrats fournisseurs', 'marques'] },
  { id: 'hugo-perrin', name: 'Hugo Perrin', ...lyon, title: 'Chargé de salons (alternance)', department: 'Marketing', languages: ['fr', 'en'], expertise: ['logistique de stand'] },
] as const satisfies readonly Person[];
