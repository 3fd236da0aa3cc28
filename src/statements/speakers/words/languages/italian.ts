import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    `
  portavoce ministro/ministra presidente/presidentessa premier sindaco/sindaca governatore/governatrice deputato/deputata senatore/senatrice assessore/assessora consigliere/consigliera segretario/segretaria sottosegretario/sottosegretaria
  capogruppo direttore/direttrice capo leader procuratore/procuratrice pm giudice magistrato/magistrata avvocato/avvocata avvocatessa legale prefetto/prefetta questore comandante agente esperto/esperta ricercatore/ricercatrice
  professore/professoressa economista storico/storica scienziato/scienziata geologo/geologa medico/medica dottore/dottoressa infermiere/infermiera maestro/maestra insegnante allenatore/allenatrice tecnico/tecnica capitano/capitana giocatore/giocatrice
  portiere attaccante difensore arbitro/arbitra sindacalista agricoltore/agricoltrice falegname pescatore/pescatrice vicino/vicina proprietario/proprietaria gestore imprenditore/imprenditrice armatore/armatrice testimone teste vittima imputato/imputata
  indagato/indagata cliente scrittore/scrittrice autore/autrice regista attore/attrice cantante musicista artista giornalista cronista analista ambasciatore/ambasciatrice generale colonnello re/regina papa vescovo candidato/candidata studente/studentessa
  attivista responsabile fondatore/fondatrice funzionario/funzionaria macchinista ferroviere pendolare padre/madre fratello/sorella figlio/figlia marito/moglie amico/amica uomo/donna ragazzo/ragazza vedovo/vedova collega nonno/nonna zio/zia pensionato/pensionata
  vicepresidente vicesindaco/vicesindaca delegato/delegata tesoriere rettore/rettrice preside bidello/bidella dirigente operaio/operaia impiegato/impiegata dipendente lavoratore/lavoratrice meccanico/meccanica elettricista muratore idraulico fornaio/fornaia panettiere macellaio/macellaia cuoco/cuoca chef cameriere/cameriera
  ristoratore/ristoratrice albergatore/albergatrice barista commerciante ambulante negoziante bottegaio banchiere ragioniere/ragioniera notaio notaia architetto/architetta ingegnere/ingegnera biologo/biologa meteorologo/meteorologa epidemiologo/epidemiologa virologo/virologa infettivologo pediatra chirurgo/chirurga primario/primaria
  farmacista veterinario/veterinaria carabiniere poliziotto/poliziotta vigile militare soldato/soldatessa pilota marinaio allevatore/allevatrice viticoltore/viticoltrice apicoltore pastore cacciatore guida autista camionista tassista fattorino postino/postina passeggero/passeggera utente inquilino/inquilina alunno/alunna
  volontario/volontaria socio/socia tifoso/tifosa calciatore/calciatrice centrocampista mediano terzino ala bomber nuotatore/nuotatrice atleta ciclista tennista pugile selezionatore/selezionatrice romanziere poeta cineasta rapper compositore/compositrice pittore/pittrice scultore/scultrice ballerino/ballerina comico/comica editore/editrice
  libraio/libraia archeologo/archeologa sociologo/sociologa politologo/politologa filosofo/filosofa giurista psicologo/psicologa psichiatra detenuto/detenuta superstite eurodeputato/eurodeputata parlamentare negoziatore/negoziatrice cugino/cugina nipote genero suocera compagno/compagna fidanzato/fidanzata specialista perito/perita
  patron amministratore/amministratrice amministratore-delegato manager penalista gip gup presidentessa segretario-generale caposala coordinatore/coordinatrice abitante residente
`,
    [
      'sindaco: primo-cittadino',
      'politico: governatore capogruppo',
      'ufficiale: comandante capitano',
      'studioso: professore ricercatore geologo storico economista',
      'scienziato: geologo biologo ricercatore epidemiologo',
      'ricercatore: scienziato geologo biologo',
      'esperto: geologo economista biologo',
      'medico: chirurgo primario dottore',
      'dottore: medico',
      'dirigente: presidente direttore amministratore',
      'manager: amministratore presidente direttore',
      'amministratore: manager',
      'parlamentare: deputato senatore',
      'deputato: parlamentare',
      'giudice: magistrato gip gup',
      'giocatore: attaccante portiere difensore capitano',
      'sindacalista: segretario',
      'politico: ministro presidente sindaco deputato senatore assessore consigliere sottosegretario capogruppo',
      'esperto: ricercatore professore geologo economista',
      'allenatore: tecnico',
      'tecnico: allenatore',
      'legale: avvocato avvocata avvocatessa',
      'avvocato: legale',
      'magistrato: pm procuratore giudice',
    ],
  );

export const italianSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('lui egli costui'),
      female: words('lei ella costei'),
      neuter: words('ciò questo quello'),
      plural: words('loro essi esse'),
      self: words('io mi me mio mia miei mie'),
      others: words('noi ci voi vi tu ti nostro nostra'),
      relative: words('che chi cui quale'),
      personal: words('chi'),
      reflexive: words('stesso stessa'),
      single: words('qualcuno nessuno uno una'),
      several: words('molti alcuni entrambi tutti altri'),
    },
    determiners: {
      definite: words(
        "il lo la i gli le l' questo questa questi queste quel quello quella quei quegli del dello della dell' dei degli delle al alla all' ai",
      ),
      indefinite: words("un uno una un' nessun nessuno nessuna ogni qualche"),
      possessive: words('suo sua suoi sue loro mio mia miei mie nostro nostra nostri nostre'),
      counting: words(
        'due tre quattro cinque sei sette otto nove dieci alcuni alcune molti molte diversi diverse tutti tutte',
      ),
      exact: words('due tre quattro cinque sei sette otto nove dieci'),
      further: words('altro altra altri altre secondo seconda terzo terza'),
    },
    titles: {
      male: words('signor sig don'),
      female: words('signora signorina donna'),
      either: words('dott dottor dottoressa avv ing on onorevole prof'),
      shortRoles: phrases('avv = avvocato | prof = professore'),
      ranks: words(
        'presidente ministro ministra sindaco sindaca generale colonnello capitano giudice re regina papa padre suor professore professoressa pm premier avvocato avvocata sottosegretario',
      ),
      suffixes: words('pd lega fdi m5s'),
      particles: words("de di del della dei degli d' da dal la lo van von al el bin"),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      // Offices keep their man's word beside a woman's name.
      male: words(
        'padre fratello figlio marito uomo ragazzo vedovo nonno zio re papa vescovo cugino genero compagno fidanzato pensionato vicino amico cameriere infermiere maestro calciatore attore scrittore pescatore',
      ),
      loose: words(
        'ufficiale studioso studiosa scienziato scienziata politico politica manager dirigente parlamentare uomo donna ragazzo ragazza persona pensionato pensionata anziano anziana campione campionessa giovane veterano tecnico specialista politico politica sindacalista parlamentare esponente dirigente responsabile giocatore giocatrice calciatore centrocampista bomber artista commerciante legale',
      ),
      unnamed: words('fonte fonti testimone'),
      parties: words(
        'procuratore procuratrice giudice pm avvocato avvocata sindaco sindaca prefetto ministro ministra presidente direttore direttrice portavoce segretario segretaria questore testimone vittima imputato imputata indagato indagata vicino vicina medico giornalista arbitro portiere capitano allenatore allenatrice candidato candidata cliente esperto esperta ricercatore ricercatrice',
      ),
      personEndings: words('ore rice ista iere iera ante ente aio aia ologo ologa'),
      kin: words(
        'padre madre fratello sorella figlio figlia marito moglie amico amica vedova legale avvocato portavoce vicino vicina collega nonno',
      ),
      telling: words('ex vice'),
      modifiers: words(
        'ex vice nuovo nuova giovane noto nota generale nazionale regionale comunale primo prima anziano anziana',
      ),
      groups: words(
        'gente pubblico folla squadra famiglia coppia opposizione residenti abitanti autorità comitati sindacati',
      ),
      pluralEndings: phrases('che = ca | ghi = go | ri = re | i = o | i = e | e = a | i = a'),
      endings: words('ista ologo ologa tore trice'),
      ageEndings: words('-anni enne'),
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads:
        words(`capitaneria protezione camera ordine lega croce corte consulta corpo federazione consorzio unione 
      ministero comune provincia regione governo procura tribunale corte questura prefettura polizia carabinieri parlamento camera senato partito sindacato federazione associazione confederazione unione università istituto
      ospedale chiesa compagnia società azienda gruppo banca agenzia commissione comitato consiglio giornale quotidiano gazzetta corriere radio tv televisione club fondazione lega ufficio autorità protezione cantieri palazzo spa srl
    `),
      nouns: words(`
      ministero comune provincia regione governo procura tribunale corte questura prefettura polizia esercito parlamento partito sindacato federazione associazione università istituto ospedale chiesa compagnia società azienda
      gruppo banca agenzia commissione comitato consiglio giornale quotidiano radio tv club opposizione maggioranza difesa accusa direzione stato organizzazione ditta impresa giunta amministrazione ateneo municipio esecutivo ente gestore azienda compagnia piattaforma consorzio istituzione ong ditta cooperativa casa multinazionale costruttore ministero dicastero asl arma
    `),
      calls: phrases(
        'azienda: spa srl società azienda gruppo | società: spa srl società | giornale: giornale gazzetta corriere quotidiano | quotidiano: giornale gazzetta corriere quotidiano | ministero: ministero | partito: partito | sindacato: sindacato federazione',
      ),
      documents: words(
        'rapporto studio sondaggio comunicato documento nota lettera sentenza relazione',
      ),
      known: words(
        'ansa agi adnkronos istat cgil cisl uil onu nato ue oms bce fmi enel eni rai inps inail lega pd cnr aifa ingv unesco unicef ansa adnkronos afp reuters onu nato ue cgil cisl uil',
      ),
      links: words("di del dello della dell' dei degli delle e per"),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(
        "di del dello della dell' dei degli delle a al allo alla all' ai agli alle da dal dalla in nel nella nell' con su sul sulla per tra fra contro durante dopo secondo",
      ),
      belonging: words("di del dello della dell' dei degli delle in nel a al alla all'"),
      inside: words('in nel nella a al'),
      auxiliaries: words(
        'è sono era erano ha hanno aveva avevano sarà saranno può possono deve devono va vanno viene vengono dice ha',
      ),
      copulas: words('è era fu resta diventa'),
      conjunctions: words('e ed o ma che se perché quando come anche mentre dove'),
      and: words('e ed'),
      examples: words('come tra'),
      openers: words(`
      il lo la i gli le l' un uno una un' di del della dei a al alla da dal in nel nella con su per tra fra contro durante dopo secondo stando e ed o ma che se perché quando come mentre lui lei loro suo sua suoi sue questo questa
      non sì anche poi quindi allora adesso ora già ancora oggi ieri domani così alcuni molti tutti lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
      agosto settembre ottobre novembre dicembre due tre
    `),
      calendar: words(
        'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
      ),
      anonymity: phrases(
        'non essere citat | anonim | restare anonimo | anonimato | non vuole essere nominat',
      ),
      hearsay: words('presumibilmente'),
      be: words('è sono era erano viene vengono'),
      hearsayPhrases: phrases(
        'a quanto si apprende | si apprende | secondo indiscrezioni | stando a indiscrezioni | avrebbe | avrebbero | sarebbe | sarebbero | pare | pare che | sembra | sembra che | si dice | si vocifera | a quanto pare | si mormora | sembrerebbe | dicono',
      ),
      asking: words('domanda domandato chiede chiesto'),
      dropsSubjects: true,
      sharingEndings: ['ndo'],
      reportedMood: true,
      by: words('da dal dalla dai'),
      speechNouns: words('parole dichiarazioni affermazioni'),
    },
    grammar: {
      hasArticles: true,
      looksAhead: false,
      chainsNouns: false,
      malePast: [],
      femalePast: [],
      pluralVerbs: /no$/u,
      smallTitles: true,
      joinsNouns: false,
      bodiesGoOn: true,
      genitives: [],
      maleArticles: words('il lo un uno'),
      femaleArticles: words('la una'),
    },
    places: words(
      'italia roma milano napoli torino genova bologna firenze venezia palermo sicilia sardegna lombardia veneto francia germania spagna russia ucraina europa bruxelles mosca kiev washington londra',
    ),
    peoples: words(
      'italiano italiana russo russa ucraino ucraina francese tedesco tedesca americano americana',
    ),
    femaleNames: words(
      'ada adele adriana agata agnese alba alberta alessandra alessia alice alida amalia amelia anna annalisa annamaria annarita antonia arianna armida asia aurora barbara beatrice benedetta bianca bice bruna camilla carla carlotta carolina caterina catia cecilia celeste chiara cinzia clara claudia clelia cristiana cristina daniela debora delia diana dina dora edvige elda elena eleonora elettra elisa elisabetta elvira emanuela emilia emma enrica erica ester eva fabiana fabiola federica felicita fernanda francesca franca gabriella gaia gemma giada gianna gigliola gilda gina gioia giorgia giovanna gisella giuditta giulia giuseppina giusi gloria grazia greta ilaria ilda imelda ines irene iris irma isa isabella ivana katia lara laura lavinia lea lia liana lidia liliana lina linda livia lisa loretta lorena lorenza lucia luciana lucilla lucrezia luigia luisa maddalena mafalda manuela mara marcella margherita maria mariagrazia marianna marica marilena marina marisa maristella marta martina marzia matilde maura mercedes michela milena mirella miriam mirna moira monia monica morena nadia natalia nella nicoletta nicole nives noemi nora norma novella olga olimpia oriana ornella orsola palmira paola patrizia penelope pia pierina rachele raffaella ramona rebecca regina renata rina rita roberta romina rosa rosalba rosalia rosanna rosella rosetta rossana rossella sabina sabrina samanta samantha sandra santa sara serena silvana silvia sofia sonia stefania stella susanna sveva tamara tania teresa tiziana tonia tosca tullia valentina valeria vanda vanessa vera veronica vilma viola virginia vittoria viviana wanda zaira loredana ermelinda flavia ginevra ottavia iolanda piera donatella ornella mariangela rosaria immacolata assunta concetta graziella nunzia fiorella antonella simonetta letizia giuliana',
    ),
    maleNames: words(
      'achille adamo adelmo adolfo adriano agostino alberto aldo alessandro alessio alfio alfonso alfredo alvaro amato ambrogio amilcare angelo aniello annibale anselmo antonello antonino antonio armando arnaldo arrigo arturo attilio augusto aurelio baldassarre bartolomeo basilio battista benedetto benito beniamino bernardo biagio bonifacio bruno camillo carlo carmelo cataldo celestino celso cesare claudio clemente corrado cosimo costantino cristian cristiano cristoforo damiano dario davide demetrio diego dino domenico donato edgardo edmondo edoardo egidio eligio eliseo emanuele emilio ennio enrico enzo ercole ernesto ettore eugenio ezio fabio fabrizio fausto federico ferdinando fermo ferruccio filiberto filippo fiorenzo flavio folco fortunato francesco franco fulvio furio gaspare gavino gerardo germano giacinto giacomo giampaolo giampiero gian giancarlo gianfranco gianluca gianluigi gianmarco gianni gianpaolo gigi gilberto giorgio giordano giovanni girolamo giuliano giulio giuseppe giustino goffredo graziano gregorio gualtiero guglielmo guido iacopo ignazio igor italo ivan ivano ivo jacopo lamberto lapo lauro lazzaro leandro leo leonardo leone leopoldo liborio lino livio lorenzo loris luciano lucio ludovico luigi manfredi manlio marcello marco mariano marino mario martino massimiliano massimo mattia maurizio mauro michelangelo mimmo mirco mirko modesto natale nello nerio nicolò nino nunzio oliviero onofrio orazio oreste orlando oscar osvaldo ottaviano ottavio ottone palmiro paolo paride piero pierluigi piergiorgio pierfrancesco pietro pino pio pompeo quirino raimondo raul remo renato renzo riccardo rinaldo roberto rodolfo romano romeo romolo rosario ruggero ruggiero sabino samuele sandro santo saverio savino sebastiano serafino sergio settimio severino silvano silvestro silvio siro stanislao stefano tancredi teodoro tito tobia tommaso tonino tullio ubaldo uberto ugo ulisse umberto urbano valentino valerio vasco vincenzo virgilio virginio vittorio walter ermes duilio gino tazio amedeo onorio calogero elio luca andrea nicola simone gabriele daniele raffaele michele pasquale salvatore gennaro ciro carmine rocco vito gaetano matteo giuseppe giovanni francesco lorenzo mattia',
    ),
    elisions: words("l' d' un' c' dell' all' nell' sull' dall' quell' quest' coll' s' m' t' v' n'"),
    enclitics: [],
    nounsAreCapital: false,
    caseEndings: [],
    nominatives: [],
  }),
);
