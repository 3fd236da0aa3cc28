import type { SiteWords } from './site-words.ts';

const GERMAN = {
  by: 'Von ',
  published: 'Stand:',
  updated: 'Aktualisiert:',
  moreLabel: 'Lesen Sie auch: ',
  creditLabel: 'Foto: ',
} as const;

/** By outlet id. */
export const GERMAN_WORDS: Readonly<Record<string, SiteWords>> = {
  'der-kuestenbote': {
    ...GERMAN,
    accent: '#00507a',
    font: 'serif',
    menu: ['Hafenkalender', 'Wetter und Tide', 'E-Paper', 'Anzeigen', 'Traueranzeigen'],
    cookies: {
      text: 'Wir benötigen Ihre Zustimmung. Wir verwenden Cookies, um unser Angebot zu finanzieren und die Reichweite zu messen.',
      buttons: ['Alle akzeptieren', 'Nur notwendige', 'Einstellungen'],
    },
    newsletter: {
      title: 'Kurs Küste',
      text: 'Unser Newsletter, jeden Morgen um sechs. Mit Ihrer Anmeldung stimmen Sie unseren Datenschutzhinweisen zu.',
      button: 'Jetzt anmelden',
    },
    appeal: ['Den Küstenboten schon am Vorabend lesen: mit dem E-Paper, vier Wochen kostenlos.'],
    share: ['Artikel vorlesen', 'Drucken', 'Teilen', 'Merken'],
    related: 'Lesen Sie auch',
    popular: 'Meistgelesen',
    footer: ['Impressum', 'Datenschutz', 'Abo kündigen', 'Kontakt zur Redaktion'],
    legal:
      'Alle Rechte vorbehalten. Vervielfältigung nur mit Genehmigung der Küstenbote Verlags-GmbH.',
  },
  'tagblatt-morgen': {
    ...GERMAN,
    accent: '#8c1515',
    font: 'serif',
    menu: ['Zur Startseite', 'Plus', 'Meinung', 'Podcasts', 'Rätsel', 'Abo'],
    cookies: {
      text: 'Mit Werbung weiterlesen oder werbefrei im Plus-Abo. Ihre Einwilligung können Sie jederzeit widerrufen.',
      buttons: ['Akzeptieren und weiter', 'Plus-Abo ab 2,99 Taler'],
    },
    newsletter: {
      title: 'Newsletter »Der Morgen«',
      text: 'Was Norrland heute wissen muss: unser Chefredakteur schreibt Ihnen.',
      button: 'Abonnieren',
    },
    appeal: [
      'Sie lesen diesen Artikel kostenlos. Mit Morgen-Plus lesen Sie alles: einen Monat testen.',
    ],
    share: ['Merkliste', 'Drucken', 'Teilen', 'Zur Startseite'],
    related: 'Mehr zum Thema',
    popular: 'Meistgelesene Artikel',
    footer: ['Impressum', 'Datenschutz', 'Mediadaten', 'Leserbriefe', 'Verträge hier kündigen'],
    legal: '© Morgen-Tagblatt Verlag. Quellen: eigene, Agenturen.',
  },
};
