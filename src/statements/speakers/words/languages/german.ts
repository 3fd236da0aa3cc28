import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    `
  sprecher/sprecherin regierungssprecher/regierungssprecherin polizeisprecher/polizeisprecherin pressesprecher/pressesprecherin unternehmenssprecher/unternehmenssprecherin
  minister/ministerin außenminister/außenministerin innenminister/innenministerin finanzminister/finanzministerin verteidigungsminister/verteidigungsministerin
  gesundheitsminister/gesundheitsministerin ministerpräsident/ministerpräsidentin verkehrsminister/verkehrsministerin justizminister/justizministerin umweltminister/umweltministerin
  kanzler/kanzlerin bundeskanzler/bundeskanzlerin präsident,präsidenten/präsidentin bürgermeister/bürgermeisterin oberbürgermeister/oberbürgermeisterin landrat/landrätin stadtrat/stadträtin
  baurat/baurätin stadtbaurat/stadtbaurätin dezernent,dezernenten/dezernentin senator/senatorin abgeordneter,abgeordnete,abgeordneten politiker/politikerin chef/chefin parteichef/parteichefin fraktionschef/fraktionschefin
  vorsitzender,vorsitzende,vorsitzenden vorstand vorständin direktor/direktorin geschäftsführer/geschäftsführerin leiter/leiterin unternehmer/unternehmerin fuhrunternehmer/fuhrunternehmerin
  händler/händlerin gründer/gründerin anwalt,anwalts/anwältin rechtsanwalt/rechtsanwältin verteidiger/verteidigerin staatsanwalt/staatsanwältin oberstaatsanwalt/oberstaatsanwältin richter,richters/richterin
  gutachter/gutachterin sachverständiger,sachverständige,sachverständigen brandsachverständiger experte,experten/expertin forscher/forscherin wissenschaftler/wissenschaftlerin professor/professorin historiker/historikerin
  ökonom,ökonomen/ökonomin soziologe,soziologen/soziologin psychologe,psychologen/psychologin arzt,arztes/ärztin chefarzt/chefärztin virologe,virologen/virologin lehrer/lehrerin schulleiter/schulleiterin trainer/trainerin chefcoach coach
  bundestrainer/bundestrainerin cheftrainer/cheftrainerin kapitän,kapitäns/kapitänin spieler/spielerin stürmer/stürmerin torwart torhüter/torhüterin torschütze,torschützen/torschützin sportchef/sportchefin manager/managerin sportdirektor/sportdirektorin
  schiedsrichter/schiedsrichterin nationalspieler/nationalspielerin fahrer/fahrerin läufer/läuferin zeuge,zeugen/zeugin nachbar,nachbarn/nachbarin angeklagter,angeklagte,angeklagten beschuldigter,beschuldigte,beschuldigten
  mandant,mandanten/mandantin opfer kläger/klägerin mitarbeiter/mitarbeiterin beamter,beamten/beamtin ermittler/ermittlerin kommissar/kommissarin polizist,polizisten/polizistin feuerwehrmann/feuerwehrfrau bewohner/bewohnerin anwohner/anwohnerin
  bürger/bürgerin wirt/wirtin besitzer/besitzerin betreiber/betreiberin bauer,bauern/bäuerin landwirt/landwirtin pfarrer/pfarrerin bischof,bischofs/bischöfin autor/autorin schriftsteller/schriftstellerin regisseur/regisseurin
  schauspieler/schauspielerin sänger/sängerin musiker/musikerin künstler/künstlerin moderator/moderatorin journalist,journalisten/journalistin reporter/reporterin redakteur/redakteurin analyst,analysten/analystin
  berater/beraterin beauftragter,beauftragte,beauftragten betriebsrat,betriebsrats/betriebsrätin betriebsratschef/betriebsratschefin gewerkschafter/gewerkschafterin general,generals botschafter/botschafterin generalsekretär/generalsekretärin staatssekretär/staatssekretärin
  könig,königs/königin papst kandidat,kandidaten/kandidatin student,studenten/studentin schüler/schülerin kunde,kunden/kundin patient,patienten/patientin aktivist,aktivisten/aktivistin gast,gastes dachdecker/dachdeckerin techniker/technikerin
  ingenieur/ingenieurin architekt,architekten/architektin förster/försterin biologe,biologen/biologin meteorologe,meteorologen/meteorologin klimaforscher/klimaforscherin astronom,astronomen/astronomin insider/insiderin
  vater,vaters mutter bruder,bruders schwester sohn,sohnes tochter mann,mannes/frau ehemann/ehefrau witwer/witwe freund,freundes/freundin kollege,kollegen/kollegin junge,jungen/mädchen
  vizepräsident,vizepräsidenten/vizepräsidentin fraktionsvorsitzender,fraktionsvorsitzende,fraktionsvorsitzenden vorstandschef/vorstandschefin konzernchef/konzernchefin firmenchef/firmenchefin klubchef/klubchefin vereinschef/vereinschefin bahnchef gewerkschaftschef/gewerkschaftschefin amtsleiter/amtsleiterin einsatzleiter/einsatzleiterin projektleiter/projektleiterin
  stationsleiter/stationsleiterin rektor/rektorin dekan/dekanin hausmeister/hausmeisterin arbeiter/arbeiterin angestellter,angestellte,angestellten mechaniker/mechanikerin elektriker/elektrikerin tischler/tischlerin bäcker/bäckerin metzger/metzgerin koch/köchin kellner/kellnerin gastwirt/gastwirtin hotelier/hotelière
  kaufmann/kauffrau banker/bankerin notar/notarin geologe,geologen/geologin epidemiologe,epidemiologen/epidemiologin chirurg,chirurgen/chirurgin apotheker/apothekerin tierarzt/tierärztin pfleger/pflegerin soldat,soldaten/soldatin pilot,piloten/pilotin winzer/winzerin imker/imkerin jäger/jägerin schäfer/schäferin busfahrer/busfahrerin
  taxifahrer/taxifahrerin lkw-fahrer zugführer lokführer/lokführerin postbote,postboten/postbotin passagier/passagierin fahrgast mieter/mieterin vermieter/vermieterin helfer/helferin rentner/rentnerin fan fußballer/fußballerin mittelfeldspieler/mittelfeldspielerin verteidiger angreifer/angreiferin keeper schwimmer/schwimmerin athlet,athleten/athletin
  radprofi tennisspieler/tennisspielerin boxer/boxerin dichter/dichterin rapper/rapperin komponist,komponisten/komponistin maler/malerin bildhauer/bildhauerin tänzer/tänzerin kabarettist,kabarettisten/kabarettistin verleger/verlegerin buchhändler/buchhändlerin archäologe,archäologen/archäologin politologe,politologen/politologin
  politikwissenschaftler/politikwissenschaftlerin philosoph,philosophen/philosophin jurist,juristen/juristin psychiater/psychiaterin verdächtiger,verdächtige,verdächtigen häftling überlebender,überlebende,überlebenden unterhändler/unterhändlerin cousin/cousine neffe,neffen/nichte schwiegervater/schwiegermutter lebensgefährte,lebensgefährten/lebensgefährtin
  fachmann/fachfrau spezialist,spezialisten/spezialistin ministerpräsident stadtsprecher/stadtsprecherin vereinssprecher firmensprecher/firmensprecherin ortsvorsteher/ortsvorsteherin bezirksbürgermeister/bezirksbürgermeisterin stadträtin kreisrat parlamentarier/parlamentarierin oppositionsführer/oppositionsführerin regierungschef/regierungschefin
  staatschef/staatschefin außenamtssprecher/außenamtssprecherin wahlleiter/wahlleiterin intendant,intendanten/intendantin kurator/kuratorin museumsdirektor/museumsdirektorin augenzeuge,augenzeugen/augenzeugin
`,
    [
      'bürgermeister: oberbürgermeister rathauschef stadtchef ortsvorsteher',
      'rathauschef: bürgermeister oberbürgermeister',
      'stadtoberhaupt: bürgermeister oberbürgermeister',
      'politiker: ministerpräsident regierungschef staatssekretär',
      'minister: ressortchef',
      'ressortchef: minister',
      'regierungschef: ministerpräsident kanzler',
      'kanzler: bundeskanzler',
      'jurist: anwalt richter staatsanwalt verteidiger',
      'mediziner: arzt chirurg chefarzt oberarzt',
      'arzt: chefarzt oberarzt mediziner',
      'wissenschaftler: forscher professor geologe biologe meteorologe epidemiologe archäologe politologe klimaforscher',
      'forscher: geologe biologe meteorologe epidemiologe archäologe politologe',
      'experte: geologe biologe meteorologe epidemiologe politologe politikwissenschaftler',
      'polizist: kommissar beamter',
      'beamter: polizist kommissar',
      'landwirt: bauer',
      'bauer: landwirt',
      'politiker: minister präsident kanzler bürgermeister senator abgeordneter kandidat',
      'trainer: chefcoach cheftrainer bundestrainer coach',
      'coach: trainer chefcoach cheftrainer',
      'verteidiger: anwalt rechtsanwalt',
      'anwalt: verteidiger rechtsanwalt',
      'experte: forscher professor gutachter ökonom',
      'forscher: professor wissenschaftler klimaforscher',
      'spieler: stürmer torwart kapitän torschütze',
      'unternehmer: fuhrunternehmer gründer geschäftsführer',
    ],
  );

export const germanSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('er ihm ihn seinen seiner'),
      female: words('sie ihr'),
      neuter: words('es'),
      plural: words('ihnen'),
      self: words('ich mir mich mein meine'),
      others: words('wir uns unser unsere ihr euch du dir dich'),
      relative: words('der die das welcher welche welches deren dessen'),
      personal: [],
      reflexive: words('selbst sich'),
      single: words('jemand einer eine niemand man'),
      several: words('viele einige manche beide alle mehrere andere'),
    },
    determiners: {
      definite: words('der die das dem den des dieser diese dieses diesem diesen jener jene'),
      indefinite: words('ein eine einer eines einem einen kein keine jeder jede'),
      possessive: words(
        'sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren mein meine unser unsere deren dessen',
      ),
      counting: words(
        'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere viele einige wenige zahlreiche beide alle dutzende hunderte tausende',
      ),
      exact: words('zwei drei vier fünf sechs sieben acht neun zehn'),
      further: words('anderer andere anderen weiterer weitere weiteren zweiter zweite dritte'),
    },
    titles: {
      male: words('herr herrn'),
      female: words('frau'),
      either: words('dr doktor prof'),
      shortRoles: phrases('prof = professor'),
      ranks: words(`
      minister ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bürgermeister bürgermeisterin richter richterin general könig königin papst trainer
      trainerin kapitän professor professorin kommissar
    `),
      suffixes: words('jr sen cdu spd csu fdp afd grüne linke'),
      particles: words('von vom zu zur van de der den di da del bin al'),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      loose: words(
        'stadtoberhaupt mediziner medizinerin wissenschaftler wissenschaftlerin akteur landwirt landwirtin familienvater ressortchef ressortchefin beamter beamtin amtsinhaber amtsinhaberin mann frau junge mädchen person mensch star rentner rentnerin fachmann fachfrau experte expertin politiker politikerin gewerkschafter gewerkschafterin parlamentarier funktionär manager managerin spieler spielerin mittelfeldspieler stürmer stürmerin abwehrspieler künstler künstlerin unternehmer unternehmerin jurist juristin',
      ),
      unnamed: words('insider insiderin quelle quellen'),
      parties: words(
        'staatsanwalt staatsanwältin oberstaatsanwalt oberstaatsanwältin richter richterin anwalt anwältin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin minister ministerin präsident präsidentin direktor direktorin sprecher sprecherin polizeisprecher polizeisprecherin zeuge zeugin opfer angeklagter angeklagte verdächtiger verdächtige nachbar nachbarin arzt ärztin journalist journalistin schiedsrichter torwart kapitän trainer trainerin kandidat kandidatin kunde kundin forscher forscherin chef chefin vorsitzender vorsitzende leiter leiterin',
      ),
      personEndings: words('er erin or orin ist istin ent entin eur eurin loge login'),
      kin: words(
        'vater mutter bruder schwester sohn tochter ehemann ehefrau witwe witwer freund freundin kollege kollegin nachbar anwalt mandant mandantin sprecher sprecherin',
      ),
      telling: words('früherer frühere ehemaliger ehemalige stellvertretender stellvertretende ex'),
      modifiers: words(`
      früherer frühere früheren ehemaliger ehemalige ehemaligen stellvertretender stellvertretende amtierender amtierende langjähriger langjährige bekannter bekannte
      führender führende leitender leitende damaliger damalige neuer neue neuen designierter designierte
    `),
      groups: words(
        'leute menschen publikum bevölkerung öffentlichkeit belegschaft mannschaft familie paar anwohner',
      ),
      pluralEndings: phrases('innen = in | en = | n = | e = | er = | s ='),
      endings: words(
        'sprecher sprecherin chef chefin minister ministerin leiter leiterin meister meisterin experte expertin forscher forscherin trainer trainerin anwalt anwältin',
      ),
      ageEndings: words('-jährige -jähriger -jährigen'),
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads: words(`
      ministerium bundesministerium verkehrsministerium innenministerium außenministerium finanzministerium gesundheitsministerium verteidigungsministerium amt bundesamt landesamt landeskriminalamt kriminalamt
      behörde stadtverwaltung verwaltung rathaus gericht landgericht amtsgericht bundesgericht verfassungsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft polizei feuerwehr regierung
      bundesregierung landesregierung senat bundestag landtag bundesrat kommission partei fraktion union verband bundesverband einzelhandelsverband verein sv fc gewerkschaft institut universität hochschule
      klinik klinikum krankenhaus kirche bistum gmbh ag kg se konzern unternehmen firma bank sparkasse zeitung anzeiger kurier tageblatt rundfunk sender agentur stiftung
      gesellschaft genossenschaft bund bündnis initiative bürgerinitiative ausschuss rat gemeinderat stadtrat aufsicht bundesbank notenbank kammer handwerkskammer zentrale
    `),
      nouns: words(`
      ministerium amt behörde stadtverwaltung verwaltung stadt land bund gericht staatsanwaltschaft polizei feuerwehr regierung bundesregierung landesregierung senat bundestag landtag
      kommission partei fraktion opposition verband verein gewerkschaft institut universität hochschule klinik krankenhaus kirche konzern unternehmen firma betreiber hersteller bank
      zeitung blatt magazin sender agentur nachrichtenagentur stiftung gesellschaft bürgerinitiative initiative ausschuss rat aufsicht klub club mannschaft bahn anklage verteidigung
      jury bundeswehr armee militär universitätsklinik werk rathaus kanzlei ressort einrichtung träger veranstalter plattform behörde dienststelle airline versicherer autobauer energieversorger versorger genossenschaft organisation bündnis magistrat kreis
    `),
      calls: phrases(`
      unternehmen: gmbh ag kg se konzern firma | konzern: ag se konzern | firma: gmbh ag kg firma | zeitung: zeitung anzeiger kurier tageblatt | blatt: zeitung anzeiger kurier tageblatt
      gericht: gericht landgericht amtsgericht oberlandesgericht verwaltungsgericht | ministerium: ministerium verkehrsministerium innenministerium außenministerium finanzministerium
      verband: verband bundesverband einzelhandelsverband | gewerkschaft: gewerkschaft | partei: partei | polizei: polizei | klub: sv fc verein | verein: sv fc verein | institut: institut
    `),
      documents: words(
        'studie bericht gutachten umfrage mitteilung schreiben erklärung medienberichte medienberichten bericht berichte statistik urteil anklage',
      ),
      known: words(
        'ard zdf dpa sid epd kna bnd bka bsi rki who dgb ver.di verdi cdu csu spd fdp afd bsw eu uno nato ezb iwf adac vw bmw sap db ndr wdr mdr br swr hr rbb dfb uefa fifa dpa afp reuters bka bnd eu nato uno who',
      ),
      links: words('für der des und von'),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(`
      von vom für aus in im an am auf bei beim mit nach zu zum zur über unter gegen durch ohne um vor seit während wegen laut gegenüber zwischen bis neben hinter
    `),
      belonging: words('von vom für bei beim der des im in aus an am'),
      inside: words('in im bei beim an am'),
      auxiliaries: words(`
      ist sind war waren sei seien hat haben hatte hatten habe wird werden wurde wurden werde kann können konnte konnten soll sollen will wollen muss müssen darf sagte sagt sagten
      erklärte erklärt teilte warnte forderte kritisierte betonte
    `),
      copulas: words('ist war bleibt wurde'),
      conjunctions: words(
        'und oder aber sondern weil dass wenn als ob obwohl während nachdem bevor',
      ),
      and: words('und sowie'),
      examples: words('wie darunter etwa'),
      openers: words(`
      der die das dem den des ein eine einer einem einen im in am an auf aus bei beim mit nach von vom zu zum zur für über unter vor seit während wegen laut und oder aber doch denn auch noch nun so
      wie wer was wo wann warum wenn als ob obwohl weil da dort hier heute gestern morgen zugleich zudem außerdem allerdings jedoch dagegen er sie es wir ich ihr ihm ihn sein seine ihr ihre
      dieser diese dieses man niemand viele einige mehrere alle beide zwei drei erst nur sogar damit dabei dann danach darauf dafür daher deshalb trotzdem inzwischen mittlerweile
      bereits schon immer nicht kein keine jetzt später zuvor montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember
    `),
      calendar: words(
        'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember',
      ),
      anonymity: phrases(
        'namen nicht nennen | namentlich nicht genannt | anonym | nicht genannt werden | ungenannt',
      ),
      hearsay: words('angeblich gerüchteweise'),
      be: words('ist sind wird werden wurde wurden'),
      hearsayPhrases: phrases(
        'soll | sollen | heißt es | hieß es | es heißt | dem vernehmen nach | gerüchten zufolge | wie es heißt',
      ),
      asking: words('frage fragt fragte fragten gefragt'),
      by: words('von vom'),
      speechNouns: words('aussage aussagen worte äußerung äußerungen erklärung'),
      reportedMood: true,
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
      genitives: words('des der eines einer dieses dieser seines seiner ihres ihrer'),
      maleArticles: [],
      femaleArticles: [],
    },
    places: words(`
    deutschland österreich schweiz frankreich italien spanien polen ukraine russland usa china türkei israel iran berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover bremen
    nürnberg wien zürich bern bayern sachsen hessen thüringen brandenburg niedersachsen europa brüssel moskau kiew washington london paris rom peking
  `),
    peoples: words(
      'deutscher deutsche deutschen russischer russische russischen ukrainischer ukrainische ukrainischen französischer französische amerikanischer amerikanische britischer britische',
    ),
    elisions: [],
    enclitics: [],
    nounsAreCapital: true,
    caseEndings: [],
    nominatives: [],
    femaleNames: words(`
    adelheid agathe agnes alexandra alina almut amelie andrea angela angelika anita anna anna-lena anne annegret anneliese annette antonia astrid barbara beate beatrix bianca brigitta brigitte britta carina carola carolin caroline cäcilie charlotte christa christel christiane christina christine claudia cordula cornelia daniela desiree diana dorothea dorothee elfriede elisabeth elke ella ellen elli elsbeth else elvira emma erika erna esther eva eva-maria evelyn fatma felicitas franziska friederike gabi gabriele gerda gerlinde gertraud gertrud gesine gisela grete hanna hannah hedwig heide heidemarie heidi helene helga helma henriette hermine hertha hilde hildegund ilona ilse ina ines inga inge ingeborg insa irene iris irma isabel isabell isabelle isolde jana janina jasmin jessica johanna josefine jutta karin karla karoline katharina käte kathrin katrin kerstin kirsten klara kristina lara laura lena leni lieselotte lilli lina linda lisa liselotte lotte luisa luise lydia magdalena maike maja mandy marga margarete margit margot margret margrit maria marianne marie marie-luise marina marion marita marlies marta martha martina mathilde mechtild meike melanie melina mia michaela miriam mirjam monika nadine natascha nicola nicole nina nora olga patricia paula petra pia ramona rebecca regina regine reinhild rita romy rosa rosemarie ruth sabine sabrina sandra sara sarah sibylle sigrid silja silvia simone sina sofie sophia sophie stefanie stella susann susanne svea sybille sylvia tamara tanja tatjana teresa theresa theresia thekla tina trude ulla ursula uschi uta valerie vanessa vera verena veronika viktoria waltraut wilma yasemin yvonne zeynep ayşe aylin
    wibke henrike silke gesa heike ute antje anke imke wiebke frauke maren birte svenja nele lotte greta frieda jule marlene annegret hannelore ingrid renate gudrun dörte dagmar edeltraud gerlinde mechthild roswitha sieglinde
    waltraud ulrike heidrun kerstin katja tanja anja sonja manuela bettina steffi mandy grit doreen leonie lea mia emilia hildegard irmgard käthe thea alma
  `),
    maleNames: words(`
    achim adalbert adolf albrecht alfons alois ansgar anton arnd arndt arnold arthur axel bastian benedikt benno bernd bernhard berthold bertram bodo boris burkhard carsten christoph claas claus clemens cornelius daniel diethelm dietmar dietrich eberhard eckart eckhard edgar edmund egbert egon ehrenfried elmar emil engelbert erhard erich ernst erwin eugen ewald fabian felix ferdinand florian frank franz franz-josef friedhelm friedrich friedrich-wilhelm fritz georg gerald gerd gerhard gernot gilbert götz gottfried gottlieb gregor gunnar gunter gunther guido gustav hannes hans hans-georg hans-jürgen hans-peter hanno harald harro hasso heinrich heinz-peter hendrik henner henrik heribert hermann hilmar hinrich hubert hubertus hugo immo ingolf ingolf isidor jakob jasper joachim jobst johann johannes jonas josef jost julian julius justus karl karl-friedrich karsten kaspar kilian klaus klaus-dieter klaus-peter konrad konstantin korbinian kuno leander lennart leonhard leopold lothar ludger ludwig magnus marcel marco marcus mario marius markus martin marvin max maximilian mehmet meinhard meinolf michael moritz mustafa nico nikolaus olav oliver oswald otmar otto pascal patrick paul paulus peter philipp pirmin quirin raimund rainald ralph randolf reimund reiner reinhold richard robert roland roman ronny rudi rudolf rupert ruprecht sascha sebastian sepp severin siegbert siegmar sigmar simon stefan stephan theo theodor thomas thilo tillmann till tilo tim timo tobias traugott ulrich urs utz valentin veit viktor vinzenz volkhard wendelin werner wieland wilhelm willi willy winfried wolf-dieter yannick zacharias cem ali ahmet murat emre
    ulf mats dirk ottmar jannes alwin eike torben lorenz volkmar jan jens jörg uwe rolf ralf detlef dieter günter günther heinz horst hartmut helmut herbert holger jochen jürgen karl-heinz klaus kurt lars lutz manfred matthias
    norbert olaf peer rainer reinhard rüdiger siegfried sören steffen sven thorsten torsten udo volker walter wilfried wolfgang wolfram hauke henning hinnerk arne malte nils ole tjark enno emeka rico björn falk gero heiko ingo kai knut
  `),
  }),
);
