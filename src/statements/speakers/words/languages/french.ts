import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    `
  porte-parole ministre maire président/présidente premier/première député/députée sénateur/sénatrice secrétaire conseiller/conseillère directeur/directrice chef/cheffe patron/patronne dirigeant/dirigeante élu/élue
  préfet/préfète procureur/procureure avocat/avocate avocate juge magistrat/magistrate policier/policière gendarme commissaire enquêteur/enquêtrice expert/experte chercheur/chercheuse professeur/professeure économiste historien/historienne
  sociologue scientifique médecin docteur/docteure infirmier/infirmière enseignant/enseignante entraîneur/entraîneuse sélectionneur/sélectionneuse capitaine joueur/joueuse gardien/gardienne attaquant/attaquante défenseur/défenseuse coureur/coureuse
  grimpeur/grimpeuse cycliste arbitre champion/championne syndicaliste agriculteur/agricultrice pêcheur/pêcheuse commerçant/commerçante habitant/habitante voisin/voisine témoin victime accusé/accusée prévenu/prévenue suspect/suspecte client/cliente
  écrivain/écrivaine auteur/autrice réalisateur/réalisatrice acteur/actrice comédien/comédienne chanteur/chanteuse musicien/musicienne artiste journaliste reporter rédacteur/rédactrice analyste ambassadeur/ambassadrice général/générale colonel/colonelle
  roi/reine prince/princesse pape évêque candidat/candidate étudiant/étudiante lycéen/lycéenne militant/militante responsable fondateur/fondatrice propriétaire gérant/gérante boulanger/boulangère rapporteur/rapporteure commissaire magistrat/magistrate
  père/mère frère/sœur fils/fille mari/femme époux/épouse ami/amie homme/femme garçon/fille veuf/veuve collègue oncle/tante grand-père/grand-mère retraité/retraitée adjoint/adjointe géologue climatologue
  vice-président/vice-présidente délégué/déléguée trésorier/trésorière proviseur/proviseure principal/principale recteur/rectrice inspecteur/inspectrice instituteur/institutrice éducateur/éducatrice animateur/animatrice cadre employé/employée salarié/salariée ouvrier/ouvrière
  technicien/technicienne mécanicien/mécanicienne électricien/électricienne menuisier/menuisière boucher/bouchère cuisinier/cuisinière serveur/serveuse restaurateur/restauratrice hôtelier/hôtelière entrepreneur/entrepreneuse industriel/industrielle banquier/banquière comptable notaire
  architecte ingénieur/ingénieure biologiste météorologue épidémiologiste infectiologue virologue généraliste pédiatre chirurgien/chirurgienne aide-soignant/aide-soignante pharmacien/pharmacienne vétérinaire pompier/pompière policier/policière militaire soldat/soldate pilote marin
  éleveur/éleveuse vigneron/vigneronne maraîcher/maraîchère apiculteur/apicultrice berger/bergère forestier chasseur/chasseuse guide conducteur/conductrice chauffeur/chauffeuse routier livreur/livreuse facteur/factrice cheminot/cheminote passager/passagère usager/usagère riverain/riveraine
  locataire élève bénévole adhérent/adhérente supporter/supportrice footballeur/footballeuse ailier/ailière milieu buteur/buteuse sprinteur/sprinteuse nageur/nageuse athlète skieur/skieuse boxeur/boxeuse manager romancier/romancière poète cinéaste rappeur/rappeuse compositeur/compositrice
  peintre sculpteur/sculptrice danseur/danseuse chorégraphe humoriste éditeur/éditrice libraire conservateur/conservatrice archéologue politologue philosophe juriste constitutionnaliste psychologue psychiatre plaignant/plaignante détenu/détenue rescapé/rescapée survivant/survivante compagnon/compagne
  eurodéputé/eurodéputée parlementaire négociateur/négociatrice cousin/cousine grand-père/grand-mère neveu/nièce spécialiste passant/passante
`,
    [
      'édile: maire',
      'maire: édile',
      'élu: conseiller édile adjoint parlementaire',
      'parlementaire: député sénateur',
      'scientifique: chercheur géologue climatologue biologiste météorologue épidémiologiste virologue archéologue',
      'chercheur: géologue climatologue biologiste météorologue épidémiologiste virologue archéologue politologue sociologue scientifique',
      'expert: économiste géologue climatologue épidémiologiste politologue spécialiste',
      'médecin: généraliste pédiatre chirurgien docteur',
      'praticien: médecin généraliste pédiatre chirurgien',
      'avocat: conseil',
      'conseil: avocat',
      'dirigeant: patron directeur président',
      'patron: dirigeant directeur',
      'syndicaliste: délégué secrétaire',
      'sportif: coureur joueur cycliste athlète nageur skieur',
      'policier: commissaire enquêteur gendarme',
      'magistrat: juge procureur',
      'élu: maire député sénateur président conseiller',
      'ministre: premier',
      'coureur: grimpeur cycliste',
      'avocat: défenseur',
      'magistrat: procureur juge',
      'chercheur: professeur historien sociologue économiste',
      'dirigeant: président directeur patron',
    ],
  );

export const frenchSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('il lui celui-ci'),
      female: words('elle celle-ci'),
      neuter: words('cela ça ce'),
      plural: words('ils elles eux ceux-ci'),
      self: words("je j' moi me m' mon ma mes"),
      others: words('nous vous tu toi notre votre'),
      relative: words('qui que dont lequel laquelle'),
      personal: words('qui'),
      reflexive: words('lui-même elle-même'),
      single: words("quelqu'un personne on chacun"),
      several: words("beaucoup certains plusieurs tous d'autres"),
    },
    determiners: {
      definite: words("le la les l' ce cet cette ces du des au aux"),
      indefinite: words('un une chaque aucun aucune'),
      possessive: words('son sa ses leur leurs mon ma mes notre nos votre vos'),
      counting: words(
        'deux trois quatre cinq six sept huit neuf dix plusieurs quelques certains certaines tous toutes',
      ),
      exact: words('deux trois quatre cinq six sept huit neuf dix'),
      further: words('autre autres second seconde deuxième troisième'),
    },
    titles: {
      male: words('m monsieur mm'),
      female: words('mme madame mlle mademoiselle'),
      either: words('me maître dr docteur pr professeur'),
      shortRoles: phrases('me = avocat | pr = professeur | dr = médecin'),
      ranks: words(
        'président présidente ministre maire général colonel commandant capitaine juge roi reine prince princesse pape père sœur mère',
      ),
      suffixes: words('lr ps rn lfi eelv'),
      particles: words("de du des d' la le les van von der den di da del bin ben el al"),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      loose: words(
        'praticien praticienne édile scientifique policier policière militant militante agriculteur agricultrice quadragénaire septuagénaire octogénaire nonagénaire homme femme garçon fille personne retraité retraitée champion championne star quadragénaire quinquagénaire sexagénaire trentenaire technicien technicienne spécialiste élu élue syndicaliste parlementaire dirigeant dirigeante responsable joueur joueuse sportif sportive ailier attaquant attaquante défenseur milieu buteur intéressé intéressée père mère artiste commerçant commerçante',
      ),
      unnamed: words('source sources témoin proche'),
      parties: words(
        'procureur procureure juge avocat avocate maire préfet préfète ministre président présidente directeur directrice porte-parole secrétaire commissaire témoin victime accusé accusée prévenu prévenue suspect suspecte voisin voisine médecin journaliste arbitre gardien capitaine entraîneur sélectionneur candidat candidate client cliente expert experte chercheur chercheuse',
      ),
      personEndings: words('eur euse rice iste icien icienne ier ière ogue aire ant ante'),
      kin: words(
        'père mère frère sœur fils fille mari épouse époux ami amie veuve avocat avocate porte-parole collègue voisin voisine client entourage',
      ),
      telling: words('ancien ancienne ex adjoint adjointe'),
      modifiers: words(
        'ancien ancienne ex premier première jeune célèbre nouveau nouvelle général générale adjoint adjointe national nationale régional régionale sportif sportive',
      ),
      groups: words(
        'gens public foule équipe famille couple opposition habitants parents riverains autorités',
      ),
      pluralEndings: phrases('aux = al | s ='),
      endings: words('logue iste eur euse rice ien ienne'),
      ageEndings: ['-ans'],
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads:
        words(`chambre ligue ordre conseil cercle centre observatoire comptoir caisse musée théâtre bureau service caserne 
      ministère mairie préfecture parquet tribunal cour police gendarmerie gouvernement assemblée sénat parlement parti syndicat fédération association collectif union université école institut hôpital
      église compagnie société groupe banque agence commission comité conseil rectorat région département journal quotidien chaîne radio écho dépêche club fc olympique fondation ligue office autorité direction inspection cabinet
    `),
      nouns: words(`
      ministère mairie préfecture parquet tribunal cour police gendarmerie gouvernement assemblée sénat parlement parti syndicat fédération association collectif université école institut hôpital
      entreprise compagnie société groupe banque agence commission comité rectorat région département ville commune journal quotidien hebdomadaire chaîne radio club opposition majorité défense accusation direction
      cabinet exécutif armée état organisation opérateur fabricant constructeur constructeur collectivité intercommunalité établissement firme marque enseigne formation institution juridiction municipalité région bailleur promoteur exploitant gestionnaire plateforme constructeur association ong organisateur
    `),
      calls: phrases(
        'entreprise: société groupe compagnie | société: société | quotidien: journal quotidien écho dépêche | journal: journal quotidien écho dépêche | syndicat: syndicat union fédération | ministère: ministère | parti: parti | club: fc olympique club',
      ),
      documents: words(
        'rapport étude enquête sondage communiqué document note lettre informations',
      ),
      known: words(
        'ansm sncf ratp edf onf ars cnrs inserm medef cftc fo unsa fnsea lr ps rn lfi eelv bfmtv rtl rfi tf1 ue oms ue unicef unesco afp ap reuters insee onu otan cgt cfdt',
      ),
      links: words("l' de du des d' et pour à la les"),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(
        "de du des d' à au aux en dans sur sous par pour avec sans chez vers entre depuis pendant lors après avant contre selon malgré dès",
      ),
      belonging: words("de du des d' à au aux en chez"),
      inside: words('à au aux en dans chez'),
      auxiliaries: words(
        'est sont était étaient a ont avait avaient sera seront serait fut peut peuvent doit doivent va vont dit disent déclare affirme estime',
      ),
      copulas: words('est était fut reste devient'),
      conjunctions: words("et ou mais que qu' si comme quand lorsque puisque car donc"),
      and: words('et'),
      examples: words('comme dont notamment'),
      openers: words(`
      le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos à au aux en dans sur sous par pour avec sans chez depuis pendant lors après avant contre selon malgré dès et ou mais donc car
      si comme quand lorsque il elle ils elles on nous vous je qui que où aussi encore déjà ainsi enfin puis alors pourtant cependant toutefois hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre interrogé interrogée contacté contactée trois deux plusieurs certains tous beaucoup
    `),
      calendar: words(
        'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
      ),
      anonymity: phrases(
        "requis l'anonymat | sous couvert d'anonymat | taire son nom | préfère rester anonyme | sous anonymat | ne souhaite pas être cité",
      ),
      hearsay: words('prétendument'),
      be: words('est sont était étaient fut'),
      hearsayPhrases: phrases(
        'aurait | auraient | serait | seraient | dit-on | paraît-il | on dit | il se dit | le bruit court | la rumeur veut | semble-t-il',
      ),
      asking: words('demande demandé demandent interroge interrogé question'),
      reportedMood: true,
      by: words('par'),
      speechNouns: words('propos paroles déclaration déclarations mots'),
    },
    grammar: {
      hasArticles: true,
      looksAhead: false,
      chainsNouns: false,
      malePast: [],
      femalePast: [],
      smallTitles: true,
      joinsNouns: false,
      bodiesGoOn: true,
      genitives: [],
      maleArticles: words('le un'),
      femaleArticles: words('la une'),
    },
    places: words(
      'france paris lyon marseille lille bordeaux nantes toulouse strasbourg bretagne corse belgique suisse allemagne italie espagne ukraine russie europe bruxelles moscou kiev washington londres rome chine israël québec canada',
    ),
    peoples: words(
      'français française russe ukrainien ukrainienne allemand allemande américain américaine britannique belge suisse néerlandais néerlandaise',
    ),
    femaleNames: words(
      'adélaïde adèle adeline agathe agnès aïcha aimée alexandra alexandrine alice aline alix amandine amélie anastasia andréa andrée angèle angélique anissa anna annabelle anne anne-marie anne-sophie annick annie antoinette apolline ariane arlette armelle astrid aude audrey augustine aurore axelle babette barbara béatrice bénédicte bernadette berthe blandine camille capucine carine carole caroline catherine cécile célestine célia chantal charlène charlotte christelle christiane christine claire clara clarisse claudette claudine clémence clémentine colette constance coralie corentine cosette dalila danièle danielle daphné débora delphine denise diane dominique dorothée édwige éléonore éliane élisa élisabeth élise ella ellen elsa elvire emma emmanuelle erika estelle esther eugénie eva ève évelyne fabienne fanny fatima fatou faustine félicité fernande flavie fleur flore florence floriane france francine gabrielle gaëlle geneviève georgette géraldine germaine ghislaine gilberte ginette gisèle gwenaëlle gwendoline hélène héloïse henriette hermine hortense huguette ida inès ingrid irène iris isabelle isaure jacqueline jade jeanne jeannine jennifer jessica joëlle josée josette josiane judith julia julie juliette justine karima karine kenza laetitia lætitia laura laure laurence léna léonie léopoldine leïla liliane lina lise lola lorraine lou louise louisette lucette lucie lucienne ludivine lydie mado madeleine magali maëlle maëva malika manuela marcelle marguerite maria marianne marie marie-christine marie-claude marie-france marie-hélène marie-laure marie-line marie-thérèse marielle marilyne marine marion marjorie marlène marthe martine maryse maryvonne maud mélanie mélissa mélodie michèle micheline mireille monique morgane muriel myriam nadège nadia nadine natacha nathalie nelly nicole nina noëlle nora océane odile olga olivia ophélie pascale patricia paule paulette pauline perrine pierrette prune raphaëlle raymonde rebecca régine reine renée roberte rolande romane rosalie rose roseline roxane sabine sabrina salomé samia samira sandra sandrine sara sarah séverine sibylle sidonie simone sofia sonia sophie stéphanie suzanne suzette sylvaine sylviane tatiana thérèse thaïs tiphaine ursule valentine vanessa victoire victorine vinciane violaine violette virginie viviane yasmine yolande yvette yvonne zélie zoé solène maïwenn odette nolwenn clotilde delphine océane manon léa chloé élodie aurélie émilie céline noémie anaïs mathilde margaux élise véronique sylvie brigitte françoise ségolène valérie agnès corinne édith rachida',
    ),
    maleNames: words(
      'abdel abel achille adam adrien ahmed aimé albert alexandre alexis alfred ali alphonse amaury ambroise amédée anatole andré ange anselme anthime anthony antoine antonin aristide armand arnaud arthur auguste augustin axel aymeric balthazar barthélemy basile bastien baudouin benjamin bernard bertrand blaise boris brice bruno camille cédric célestin césar charles charly christian christophe claude clément côme constant constantin corentin cyprien cyril cyrille damien daniel david denis désiré didier dimitri dominique dylan edgar edmond edouard elie éloi emmanuel enzo ernest erwan esteban ethan eudes eugène évariste fabien farid félicien félix ferdinand fernand firmin flavien florent florentin florian francis franck françois-xavier frank fulbert gabin gabriel gaétan gaspard gaston gauthier gautier geoffrey geoffroy georges gérald géraud germain germinal ghislain gilbert gonzague grégoire grégory guilhem guillaume gustave guy habib hector henri hippolyte honoré horace hubert isaac isidore ismaël ivan jacky jacques jean-baptiste jean-charles jean-jacques jean-louis jean-michel jean-noël jean-paul jean-philippe jean-yves jérémie jérémy joachim joël jonas jonathan joseph josselin jules julien justin karim kamel kévin khaled lambert laurent lazare léandre léon léonard léopold lionel louis louis-marie loup luc lucas lucien ludovic malo manuel marc marc-antoine marcel marceau marien marin marius martial martin mathéo mathias mathieu mathis matthieu maurice max maxence maxime médéric mehdi melchior michel miguel milan mohamed mohammed morgan mounir moussa narcisse nassim nicolas noé noël norbert octave odilon omar oscar pablo paco patrice patrick paul paul-henri paulin philémon philibert philippe pierre pierre-yves placide prosper quentin rachid raoul raymond régis rémy renaud rené richard robert robin rodolphe rodrigue roger roland romain romaric romuald ronan ruben sacha salomon sami samir samuel saïd sébastien séraphin serge séverin siméon simon stanislas stéphane steve sylvain sylvère tanneguy théodore théophile thibaud thibault thibaut thomas timothée titouan tom toussaint tristan ulysse urbain valentin valéry victor vincent vivien vladimir walter wilfried william xavier yannick yannis yohan yohann youssef yvan yvon zacharie tanguy loïc baptiste gérard hugues alain rémi mattia joris thierry yves yann gaël gwenaël mickaël benoît aurélien jérôme cédric fabrice gilles hervé didier olivier pascal bruno éric frédéric françois jean jean-luc jean-marc jean-pierre jean-claude jean-françois étienne édouard émile léo théo hugo nathan raphaël',
    ),
    elisions: words("l' d' qu' n' s' j' m' t' c' jusqu' lorsqu' puisqu'"),
    enclitics: words('-t-il -t-elle -t-on -t-ils -t-elles -il -elle -ils -elles -on -je'),
    nounsAreCapital: false,
    caseEndings: [],
    nominatives: [],
  }),
);
