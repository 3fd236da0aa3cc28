import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    `
  woordvoerder/woordvoerster minister premier president/presidente burgemeester wethouder raadslid kamerlid staatssecretaris voorzitter/voorzitster fractievoorzitter partijleider politicus/politica directeur/directrice bestuurder bestuursvoorzitter topman/topvrouw
  officier rechter rechtbankvoorzitter advocaat/advocate agent/agente hoofdverdachte verdachte medeverdachte deskundige onderzoeker/onderzoekster hoogleraar econoom/econome historicus/historica wetenschapper arts chirurg verpleegkundige leraar/lerares trainer/trainster coach bondscoach
  aanvoerder/aanvoerster speler/speelster spits keeper/keepster scheidsrechter schaatser/schaatsster sprinter/sprintster analist/analiste schaatsanalist renner/renster ploeggenoot/ploeggenote zaakwaarnemer zwemmer/zwemster badmeester ondernemer/onderneemster eigenaar/eigenaresse winkelier boer/boerin visser
  bewoner/bewoonster buurtbewoner buurman/buurvrouw getuige slachtoffer cliënt/cliënte klant bezoeker/bezoekster schrijver/schrijfster auteur regisseur/regisseuse acteur/actrice zanger/zangeres muzikant/muzikante kunstenaar/kunstenares journalist/journaliste verslaggever/verslaggeefster ambassadeur generaal
  kolonel koning/koningin paus bisschop kandidaat/kandidate student/studente activist/activiste oprichter/oprichtster vakbondsleider technisch-directeur commissaris vader/moeder broer/zus zoon/dochter man/vrouw echtgenoot/echtgenote vriend/vriendin jongen/meisje weduwnaar/weduwe collega oom/tante opa/oma
  vicevoorzitter locoburgemeester rector/rectrix schooldirecteur conciërge medewerker/medewerkster werknemer/werkneemster arbeider/arbeidster monteur elektricien timmerman bakker slager kok ober/serveerster horecaondernemer hotelier bankier boekhouder notaris architect ingenieur bioloog/biologe geoloog/geologe meteoroloog/meteorologe
  epidemioloog/epidemiologe viroloog/virologe kinderarts huisarts apotheker dierenarts brandweerman/brandweervrouw politieman/politievrouw militair soldaat piloot zeeman veehouder wijnboer imker jager herder gids chauffeur buschauffeur vrachtwagenchauffeur taxichauffeur koerier postbode machinist treinreiziger passagier huurder verhuurder
  leerling vrijwilliger/vrijwilligster lid supporter voetballer/voetbalster middenvelder aanvaller/aanvalster verdediger doelman topscorer atleet/atlete wielrenner/wielrenster tennisser/tennisster bokser romanschrijver dichter/dichteres rapper componist/componiste schilder/schilderes beeldhouwer danser/danseres cabaretier uitgever/uitgeefster
  boekhandelaar archeoloog/archeologe socioloog/sociologe politicoloog/politicologe filosoof/filosofe jurist/juriste psycholoog/psychologe psychiater aangever gedetineerde overlevende europarlementariër onderhandelaar/onderhandelaarster neef/nicht schoonvader/schoonmoeder partner specialist/specialiste kenner omwonende lijsttrekker
  commissaris wachtcommandant gemeentesecretaris griffier korpschef hoofdcommissaris lector teamleider/teamleidster projectleider/projectleidster voorman oud-minister oud-burgemeester marktkoopman standhouder passant/passante reiziger/reizigster
`,
    [
      'bewindsman: minister staatssecretaris',
      'bewindspersoon: minister staatssecretaris',
      'bewindsvrouw: minister staatssecretaris',
      'politicus: minister burgemeester wethouder kamerlid',
      'burgervader: burgemeester',
      'bestuurder: wethouder burgemeester voorzitter',
      'raadsman: advocaat',
      'raadsvrouw: advocaat',
      'advocaat: raadsman raadsvrouw',
      'onderzoeker: hoogleraar professor wetenschapper',
      'wetenschapper: hoogleraar onderzoeker bioloog geoloog',
      'deskundige: hoogleraar onderzoeker econoom',
      'trainer: coach',
      'coach: trainer',
      'arts: chirurg huisarts',
      'agrariër: boer',
      'boer: agrariër',
      'politicus: minister premier burgemeester wethouder kamerlid raadslid',
      'bestuurder: wethouder burgemeester voorzitter directeur',
      'trainer: coach bondscoach',
      'coach: trainer bondscoach',
      'rechter: rechtbankvoorzitter',
      'verdachte: hoofdverdachte medeverdachte',
      'schaatser: sprinter',
      'deskundige: onderzoeker hoogleraar econoom analist',
    ],
  );

export const dutchSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('hij hem'),
      female: words('zij ze haar'),
      neuter: words('het dat dit'),
      plural: words('hen hun'),
      self: words('ik me mij mijn'),
      others: words('wij we ons onze jij je jullie u'),
      relative: words('die dat wie wiens'),
      personal: words('wie'),
      reflexive: words('zelf zich zichzelf'),
      single: words('iemand niemand één'),
      several: words('velen sommigen beiden anderen allen'),
    },
    determiners: {
      definite: words('de het deze dit die dat'),
      indefinite: words("een 'n elke elk iedere ieder geen"),
      possessive: words('zijn haar hun mijn ons onze jouw uw'),
      counting: words(
        'twee drie vier vijf zes zeven acht negen tien enkele meerdere verschillende veel alle beide sommige tientallen honderden',
      ),
      exact: words('twee drie vier vijf zes zeven acht negen tien'),
      further: words('andere ander tweede derde nieuwe'),
    },
    titles: {
      male: words('meneer dhr heer'),
      female: words('mevrouw mevr mw'),
      either: words('dr drs mr ir prof'),
      shortRoles: phrases('mr = advocaat | prof = hoogleraar'),
      ranks: words(
        'minister premier president burgemeester wethouder rechter generaal koning koningin paus trainer coach bondscoach voorzitter officier badmeester kolonel',
      ),
      suffixes: words('vvd pvda cda d66 pvv'),
      particles: words("van de der den ten ter te 't het von la le el al bin"),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      loose: words(
        'bewindsman bewindsvrouw bewindspersoon politicus politica actievoerder actievoerster burgervader agrariër man vrouw jongen meisje persoon veteraan kampioen deskundige kenner specialist politicus politica vakbondsman bestuurder manager speler speelster middenvelder aanvaller verdediger sporter sportster kunstenaar ondernemer jurist oefenmeester',
      ),
      unnamed: words('bron bronnen ingewijde ingewijden getuige'),
      parties: words(
        'officier rechter advocaat advocate burgemeester minister premier president directeur directrice woordvoerder woordvoerster voorzitter wethouder getuige slachtoffer verdachte buurman buurvrouw arts journalist scheidsrechter keeper aanvoerder trainer coach bondscoach kandidaat klant onderzoeker onderzoekster',
      ),
      personEndings: words('er ster ist iste aar oog eur ant ent ier'),
      kin: words(
        'vader moeder broer zus zoon dochter echtgenoot echtgenote vriend vriendin weduwe advocaat woordvoerder buurman buurvrouw collega zaakwaarnemer cliënt',
      ),
      telling: words('voormalig voormalige oud ex'),
      modifiers: words(
        'voormalig voormalige oud ex nieuwe jonge bekende technisch algemeen nationale regionale demissionair plaatsvervangend',
      ),
      groups: words(
        'mensen publiek bevolking ploeg team gezin stel oppositie bewoners kenners fans supporters autoriteiten ploeggenoten',
      ),
      pluralEndings: phrases('sters = ster | ers = er | en = | s ='),
      endings: words('woordvoerder voorzitter directeur leider houder meester kundige oloog'),
      ageEndings: words('-jarige'),
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads: words(`
      ministerie gemeente provincie kabinet regering rechtbank hof openbaar politie brandweer justitie kamer partij vakbond bond federatie vereniging zwemclub club stichting universiteit instituut bureau ziekenhuis kerk bedrijf bank
      persbureau krant omroep tijdschrift radio tv raad commissie comité bestuur dienst inspectie bv nv om fc
    `),
      nouns: words(`
      ministerie gemeente provincie kabinet regering rechtbank hof politie brandweer justitie leger kamer partij vakbond bond federatie vereniging club stichting universiteit instituut ziekenhuis kerk bedrijf onderneming bank
      persbureau krant omroep tijdschrift radio raad commissie bestuur dienst inspectie oppositie verdediging ploeg school stadsbestuur college ministerie gemeentebestuur organisatie instelling maatschappij luchtvaartmaatschappij verzekeraar fabrikant uitbater exploitant platform coöperatie waterschap actiegroep
    `),
      calls: phrases(
        'bedrijf: bv nv bedrijf | krant: krant dagblad | tijdschrift: tijdschrift | omroep: omroep | ministerie: ministerie | partij: partij | club: fc club zwemclub vereniging | bond: bond | gemeente: gemeente',
      ),
      documents: words('rapport onderzoek studie enquête verklaring document brief vonnis'),
      known: words(
        'anp cbs rivm knmi fnv cnv vvd cda pvv d66 nos rtl aivd nvwa ns kpn ing abn uwv ggd who navo eu vn lto vno-ncw knvb knsb nsc anp afp reuters vn navo eu om',
      ),
      links: words('van de het der des voor en'),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(
        'van voor uit in op aan bij met naar om onder over per sinds te tegen tijdens tot tussen vanaf vanwege via volgens zonder na door achter',
      ),
      belonging: words('van voor bij uit in'),
      inside: words('in bij op'),
      auxiliaries: words(
        'is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen zou kan kunnen moet moeten wil willen zegt zei zeiden',
      ),
      copulas: words('is was blijft wordt werd'),
      conjunctions: words('en of maar want dat als omdat terwijl toen hoewel zodat'),
      and: words('en'),
      examples: words('zoals waaronder'),
      openers: words(`
      de het een van voor uit in op aan bij met naar om onder over per sinds te tegen tijdens tot tussen vanaf volgens zonder na door en of maar want dat die dit deze als omdat terwijl toen hoewel hij zij ze het wij ik u zijn haar hun mijn
      ook nog al dan daarna verder bovendien echter nu gisteren vandaag morgen niet geen wel zo hier daar er wie wat waar hoe waarom zelf velen sommige alle beide twee drie maandag dinsdag woensdag donderdag vrijdag zaterdag
      zondag januari februari maart april mei juni juli augustus september oktober november december
    `),
      calendar: words(
        'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december',
      ),
      anonymity: phrases(
        'anoniem | niet met naam | wil niet met zijn naam | niet bij naam genoemd',
      ),
      hearsay: words('vermoedelijk naar-verluidt'),
      be: words('is zijn wordt worden werd werden'),
      hearsayPhrases: phrases(
        'zou | zouden | naar verluidt | naar het schijnt | het gerucht gaat | naar men zegt',
      ),
      asking: words('vraagt vroeg vroegen gevraagd vraag'),
      by: words('door'),
      speechNouns: words('woorden uitspraken verklaring'),
    },
    grammar: {
      hasArticles: true,
      looksAhead: false,
      chainsNouns: false,
      malePast: [],
      femalePast: [],
      smallTitles: true,
      joinsNouns: true,
      bodiesGoOn: true,
      genitives: [],
      maleArticles: [],
      femaleArticles: [],
    },
    places: words(
      'nederland belgië vlaanderen amsterdam rotterdam utrecht groningen friesland brabant limburg antwerpen gent brussel europa duitsland frankrijk rusland oekraïne moskou kiev washington londen',
    ),
    peoples: words(
      'nederlandse nederlander belgische belg vlaamse russische oekraïense franse duitse amerikaanse britse',
    ),
    femaleNames: words(
      'aafke aaltje adriana agnes aleida amber andrea anja anke ankie anna anne anneke annelies annemarie anneloes annet annette annie antje antoinette arina astrid atie baukje bea berdien bernadette berta bertha betty bianca birgit bo brechtje brigitte carin carla carolien caroline charlotte christa christel christien christine claudia coby conny cora corine corrie danielle daphne debbie denise diana dieuwertje dineke dorien doutzen eefje elise elke ella ellen els elsbeth elselien emma erica esmee esther eva evelien evelyn fatima fenna ferdau fieke fien fiona floor floortje frederique gea geke gerda gerdi gerrie gonny grada greet greetje gré griet hanna hanne hanny harriet hedwig heleen helga hendrika henny henriëtte hermien hester hettie hilda hilde ilona inge ingrid irene iris irma isa jacoba jacqueline jannie jantine jantje jasmijn jeanine jeannette jenny jet jikke jip jolanda jolien jopie josefien josje judith julia juul karen karin karlijn katja katinka khadija kim kirsten klaartje lara laura leentje lenie lianne lidy lies liesbeth lieke lieve linda lisa lisette liv loes lonneke lous louise lucie lucy lydia maaike maartje maja manon marga margot margreet margriet maria marian marianne marieke mariëlle marijn marina mariska marit marja marjan marjo marjolein marjolijn marjon marleen marlies marloes marlou marsha marta martha martine maud mechteld merel mieke mien miep mirjam mirre monica monique myrthe nadia nadine nel nelleke nicole nienke nina noor noortje nora olga paula paulien pauline petra pien pietje rachida renate renée renske ria rianne riek rineke rita romy roos rosa roxanne ruth sabine samira sandra sara saskia sigrid silvia simone sofie sophie stefanie suze suzan suzanne sylvia tamara tanja tessa thea tina tjitske tonny toos trees trijntje trudy ursula ulrike vera veerle veronique vivian wendela wendy wil wilhelmina wilma wietske willeke wies yvette yvonne zoë nynke truus carola machteld wiarda ilse femke sanne lotte roos fleur anouk marieke annemiek hanneke janneke marijke willemien geertje sietske froukje tineke ineke joke marga',
    ),
    maleNames: words(
      'aad aart abdel abdul abe abel adriaan ad albert alex alfons andré andreas andries anton antoine arend arie arjan arjen arnold arnoud arno arthur auke barend bart ben bernard bert bertus bob boris bouwe bram brecht chris christiaan christian cas casper cees coen conrad constant cornelis daan daniël dave david dennis derk derek dick diederik dik dimitri dolf douwe ed eddy edwin eelco eelke egbert eildert elmer emiel emile eric erik ernst evert ewout fabian fedde felix ferdi ferry filip flip floris folkert foppe frans fred frederik freek frits geert gerard gerben gerbrand gerhard gert gert-jan gerrit-jan gijsbert govert guus hans harm harmen harry hein heino hendrik herman hessel huub huug hugo ids ivo jaap jacco jack jacob jacques jan-willem jan-peter jannes jasper jeffrey jelte jens jeroen jesse jim joep johan johannes john joep job joeri jonas jonathan joop jorn jorrit jos jouke juriaan jurjen jurgen karel karst klaas-jan krijn laurens lars leen lennart leo leon lex lodewijk lou louis luc lucas ludo luuk maikel manus marc marcel marco marinus mario mark marnix martijn martin mathijs mats matthijs maurice max meindert melle melvin menno michel michiel mick mike milan mohamed mohammed mustafa nanne nico nicolaas niek nick olaf olivier onno oscar otto pascal patrick paul peter peter-jan philip pier pieter pim quinten ralph ramon reinier reinder remco rené reinout rens richard rick rik rinus rob robbert robert robin roel roeland roelof rogier roland rolf ron ronald roy rudy ruud samir sander seb sebastiaan siebe siebren sieger sijmen simon sipke sjaak sjef sjors sören stan stef stefan steven sven sybren teake ted theo thomas tijmen tijn tim timo timon tobias tom ton toon tymen vincent victor vic wessel wiebe wiebren wijnand willem-jan wilfred wim wout ype yorick youssef ytsen bouke jelmer foppe harm-jan ruben jan kees piet joost bas bram daan sjoerd wouter maarten jeroen rutger gijs teun thijs cor henk gerrit willem dirk klaas sietse hidde jelle tjeerd wim hans koen niels',
    ),
    elisions: [],
    enclitics: [],
    nounsAreCapital: false,
    caseEndings: [],
    nominatives: [],
  }),
);
