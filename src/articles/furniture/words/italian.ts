import { type LanguageWords, phrases } from './language-words.ts';

export const ITALIAN: LanguageWords = {
  pointers: phrases(`
    leggi anche | leggete anche | leggi tutto | leggi di più | leggi qui | leggi ancora | leggi pure
    leggi l'articolo completo | leggi l'articolo | continua a leggere | continua la lettura | per approfondire
    per saperne di più | scopri di più | approfondimenti | da leggere | da non perdere | guarda anche
    guarda il video | vedi anche | ascolta anche | correlati | correlato | notizia correlata
    potrebbe interessarti | ti potrebbe interessare | non perdere | non perderti | segui la diretta | consigliati
    maggiori informazioni
  `),
  kickers: phrases(`
    video | foto | il video | il podcast | podcast | la scheda | il retroscena | l'intervista | guarda | ascolta | in diretta | la diretta | fotogallery | sondaggio
  `),
  lists: phrases(`
    articoli correlati | articoli simili | notizie correlate | contenuti correlati | potrebbe interessarti anche
    potrebbe anche interessarti | potrebbero interessarti | ti potrebbero interessare
    ti potrebbe interessare anche | i più letti | più letti | le più lette | più lette | i più visti
    ultime notizie | ultim'ora | le ultime notizie | altre notizie | altri articoli | altre storie
    articoli recenti | ultimi articoli | consigliati per te | raccomandati per te | in evidenza | tendenze
    di tendenza | articoli consigliati | leggi anche gli altri articoli | dello stesso autore | primo piano
    in primo piano
  `),
  pointerOpenings: phrases(`
    leggi anche | leggi tutto | leggi l'articolo | leggi qui | segui la diretta | guarda il video | clicca qui per
    tutte le notizie su | tutte le notizie di | per saperne di più | continua a leggere su | vai all'articolo
    vai alla diretta | scopri tutte
  `),
  promptOpenings: phrases(`
    iscriviti | iscrivetevi | abbonati | abbonatevi | registrati | effettua il login | effettua l'accesso
    hai già un | sei già abbonato | sei già registrato | sei già iscritto | sei abbonato | seguici | seguiteci
    segui i | segui il canale | segui le | scarica | ricevi | ricevete | condividi | sostieni | sostienici
    fai una donazione | unisciti | annulla iscrizione | annulla l'iscrizione | visualizza nel browser
    iscrivendoti | registrandoti | cliccando su | utilizziamo i cookie | usiamo i cookie | noi e i nostri
    questo sito utilizza | questo sito usa | questo sito è protetto | questo contenuto è
    questo articolo è riservato | contenuto riservato | per continuare a leggere | per commentare
    crea un account | crea il tuo | inserisci la tua | inserisci il tuo | la tua mail | indirizzo email
    password dimenticata | hai dimenticato | lascia un commento | lascia una risposta | scrivi un commento
    commenta | cosa ne pensi | dicci la tua | di' la tua | resta aggiornato | rimani aggiornato | resta informato
    non perderti nessuna | non perdere nessuna | attiva le notifiche | attiva javascript | newsletter
    la newsletter | prova gratis | provalo | scopri le offerte | contattaci | scrivici | inviaci | aiutaci
    vuoi ricevere | vuoi rimanere | ti è piaciuto | attiva ora
  `),
  promptPhrases: phrases(`
    informativa sulla privacy | privacy policy | disdire in qualsiasi | disdici quando | condizioni di utilizzo
    condizioni d'uso | consenso al trattamento
    nostra newsletter | nostre newsletter | alla newsletter | tua casella | casella di posta | tua email
    la tua mail | tuo abbonamento | accesso illimitato | giornalismo indipendente | informazione indipendente
    nostro giornalismo | nostro canale | canale whatsapp | canale telegram | nostri social | nostra app
    uso dei cookie | nostri partner | riservato agli abbonati | contenuti esclusivi
    link di affiliazione | annullare l'iscrizione
    utilizza cookie | utilizziamo i cookie | utilizza i cookie
  `),
  weakPromptPhrases: phrases(`
    abbonamento | abbonati | abbonato | newsletter | la tua email | tuo indirizzo | consenso | cookie | gratis
    gratuita | al mese | iscrizione | iscriviti | whatsapp | telegram | facebook | pubblicità
    termini e condizioni | trattamento dei dati | dati personali | app store | google play | una commissione
  `),
  cutOff: phrases(`
    riservato agli abbonati | riservato ai soli abbonati | per continuare a leggere | abbonati per continuare
    abbonati per leggere | questo articolo è riservato | questo contenuto è riservato
    contenuto riservato agli abbonati | continua a leggere con | solo per abbonati
    leggi l'articolo completo abbonandoti | sblocca l'articolo
  `),
  readerWords: phrases(`
    tu | tuo | tua | tuoi | tue | ti | vi | voi | vostro | vostra | noi | ci | nostro | nostra | nostri | nostre
  `),
  reportingWords: phrases(`
    ha detto | secondo | ha dichiarato | ha spiegato | ha affermato | ha annunciato | ha aggiunto | ha scritto
    ha riferito | spiega | racconta
  `),
  labels: phrases(`
    condividi | condividi su facebook | condividi su twitter | condividi su whatsapp | condividi articolo
    condividi l'articolo | condivisioni | stampa | stampa articolo | commenti | commento | vedi i commenti
    leggi i commenti | nessun commento | commenta | invia | invia per email | salva | salva articolo | salvato
    ascolta | ascolta l'articolo | ascolta articolo | cerca | ricerca | copia link | copia il link | link copiato
    segui | menu | menù | chiudi | apri | indietro | articolo precedente | articolo successivo | torna su
    torna all'inizio | vai al contenuto | salta al contenuto | mostra altro | mostra di più | vedi tutti
    vedi tutto | tag | tags | parole chiave | note legali | privacy | cookie | cookie policy | preferenze cookie
    condizioni d'uso | contattaci | chi siamo | la redazione | pubblicità | mappa del sito | newsletter | abbonati
    accedi | registrati | il mio account | video | foto | galleria | fotogallery | ingrandisci | schermo intero
    tempo di lettura | aggiornato | pubblicato | fonte | rispondi | segnala | in diretta | diretta | ultim'ora
    esclusiva | scarica | riproduci | caricamento | regala questo articolo | regala articolo
    riproduzione riservata | home page
  `),
  advertisements: phrases(`
    pubblicità | annuncio | annunci | continua dopo la pubblicità | l'articolo continua dopo la pubblicità
    continua a leggere dopo la pubblicità | contenuto sponsorizzato | sponsorizzato | informazione pubblicitaria
    messaggio pubblicitario | pubblicità - continua a leggere
  `),
  counted: phrases(`
    commenti | commento | min di lettura | min. di lettura | minuti di lettura | minuto di lettura | minuti
    condivisioni | visualizzazioni
  `),
  legal: phrases(`
    tutti i diritti riservati | riproduzione riservata | © riproduzione riservata | vietata la riproduzione
    riproduzione vietata | copyright ©
  `),
  noteLabels: phrases(`
    nota della redazione | nota dell'editore | nota di redazione | ndr | n.d.r. | rettifica | correzione
    errata corrige | precisazione | nota editoriale
  `),
  noteOpenings: phrases(`
    una versione precedente di questo | questo articolo è stato aggiornato | questo articolo è stato modificato
    questo articolo è stato corretto | in una versione precedente | in una precedente versione
    notizia in aggiornamento | articolo in aggiornamento
  `),
  pictures: phrases(`
    immagine | immagini | foto | fotografia | fotografie | fotografo | credito | crediti | credits | credit | ph
    ph. | ph credit | illustrazione | didascalia | foto d'archivio | immagine d'archivio | foto di repertorio
    immagine di repertorio | frame video | disegno | grafica
  `),
  sources: phrases(`
    questo articolo è stato pubblicato | questo articolo è apparso | questo articolo è uscito
    questo articolo è tratto | articolo pubblicato originariamente | pubblicato originariamente
    originariamente pubblicato | pubblicato per la prima volta | articolo originale | fonte
  `),
  desks: phrases(`
    con agenzie | ha collaborato | hanno collaborato | a cura di | a cura della redazione | traduzione di
    tradotto da | in collaborazione con | redazione ansa | montaggio di
  `),
  sections: phrases(`
    mondo | politica | economia | esteri | cronaca | cronache | scienza | scienze | salute | spettacoli
    spettacolo | cultura | società | sport | calcio | opinioni | commenti | editoriali | editoriale | interni
    italia | europa | regioni | roma | milano | napoli | torino | ambiente | clima | tecnologia | tech | motori
    viaggi | cucina | moda | lifestyle | gossip | televisione | tv | cinema | musica | libri | arte | scuola
    università | giustizia | finanza | lavoro | imprese | mercati | casa | famiglia | storia | attualità | notizie
    primo piano
  `),
};
