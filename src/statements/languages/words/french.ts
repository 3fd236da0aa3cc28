import { once } from '../../once.ts';
import { frenchEr } from '../verbs/romance-verbs.ts';
import { speechWords } from './speech-words.ts';
import { verbLines } from './verb.ts';

const saying = () => [
  ...frenchEr(`affirm déclar annonc ajout expliqu assur soulign précis indiqu rappel/rappell confi racont témoign not
    rapport signal estim constat observ remarqu avou admett révél/révèl martel/martèl insist indiqu relat évoqu
    argument considér/considèr jug concéd/concèd détaill résum analys relev/relèv mentionn confirm regrett déplor lâch
    avanc répliqu rétorqu tranch lanc assén/assèn gliss tempér/tempèr nuanc ironis plaid préconis suggér/suggèr
    recommand conseill jur certifi alert clam proclam réitér/réitèr répét/répèt redout interrog demand
    questionn montr démontr fustig tonn relativis abond rassur tweet/tweet post complét/complèt communiqu rapport
    dénonc accus`),
  ...verbLines(`
    dit disent disait disaient dira diront dirait diraient | dit dite dits dites | disant | dire
    redit redisent redisait | redit | redisant | redire
    répond répondent répondait répondaient répondit répondra | répondu | répondant | répondre
    écrit écrivent écrivait écrivaient écrivit | écrit | écrivant | écrire
    soutient soutiennent soutenait soutenaient soutint | soutenu | soutenant | soutenir
    maintient maintiennent maintenait maintenaient maintint | maintenu | maintenant | maintenir
    reconnaît reconnait reconnaissent reconnaissait reconnaissaient reconnut | reconnu | reconnaissant | reconnaître
    admet admettent admettait admettaient admit | admis | admettant | admettre
    promet promettent promettait promettaient promit | promis | promettant | promettre
    prévient préviennent prévenait prévenaient prévint | prévenu | prévenant | prévenir
    avertit avertissent avertissait avertissaient | averti | avertissant | avertir
    conclut concluent concluait concluaient | conclu | concluant | conclure
    reprend reprennent reprenait reprenaient reprit | repris | reprenant | reprendre
    prétend prétendent prétendait prétendaient | prétendu | prétendant | prétendre
    garantit garantissent garantissait | garanti | garantissant | garantir
    prédit prédisent prédisait | prédit | prédisant | prédire
  `),
];

const thinking = () => [
  ...frenchEr('pens espér/espèr redout dout craign imagin souhait suppos'),
  ...verbLines(`
    croit croient croyait croyaient crut | cru | croyant | croire
    craint craignent craignait craignaient | craint | craignant | craindre
    espère espèrent espérait espéraient | espéré | espérant | espérer
  `),
];

/** Only with words in quotation marks. */
const sounding = () => [
  ...frenchEr(`soupir ironis plaisant exclam cri souffl murmur enrag râl grogn gronde félicit désol inquiét/inquièt amus étonn indign agac alarm emport enthousiasm
    enchaîn commenc commen continu termin souri comment salu cit attaqu dégain raill moqu pest fulmin titr`),
  ...verbLines(`
    poursuit poursuivent poursuivait poursuivaient poursuivit | poursuivi | |
    fait fit | fait | |
    sourit sourient souriait | souri | souriant | sourire
    rit rient riait | ri | riant | rire
    réagit réagissent réagissait | réagi | réagissant | réagir
    surenchérit surenchérissent | surenchéri | |
    renchérit renchérissent | renchéri | |
    rugit rugissent | rugi | |
    supplie supplient suppliait | supplié | |
    interroge interrogent | interrogé | |
    défend défendent défendait | défendu | |
    interpelle interpellent interpellait | interpellé | |
    balaie balaye | balayé | |
  `),
];

export const french = once(() =>
  speechWords({
    language: 'fr',
    grammar: {
      verbSecond: false,
      capitalNouns: false,
      chainsNouns: false,
      elides: true,
      incises: true,
      commaBeforeThat: false,
      bareClauses: false,
      dropsSubject: false,
      dotOrdinals: false,
      infinitive: /^\p{Ll}{2,20}(?:er|ir|re)$/u,
      oblique: null,
      capitalAdjective: null,
      verbEnding: /(?:ait|aient|èrent|era|eront|erait|eraient|irent)$/u,
    },
    classes: {
      determiner: `le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos
      plusieurs deux trois quatre cinq six sept huit neuf dix certains certaines quelques chaque aucun aucune tous toutes tout toute
      nombre au aux`,
      pronoun: `il elle ils elles on lui eux celui-ci celle-ci ceux-ci celui celle ceux celles-ci tous beaucoup certains
      d'autres dernier dernière quelqu'un personne `,
      link: `de d' du des de' l'`,
      preposition: `à au aux dans en sur sous par pour avec sans chez vers entre depuis pendant lors après avant devant
      derrière contre selon suivant d'après malgré dès outre hors parmi durant jusque jusqu' via face auprès concernant
      quant afin grâce faute suite suivant voire`,
      coordinator: 'et ou mais ni puis car donc',
      subordinator: `quand lorsque lorsqu' puisque puisqu' comme alors tandis parce afin bien tant dès si quoique où`,
      complementiser: `que qu'`,
      question: `si comment pourquoi quand où quel quelle quels quelles combien lequel laquelle ce`,
      relative: `qui que qu' dont où lequel laquelle lesquels lesquelles auquel duquel`,
      adverb: `aussi également ensuite puis alors encore déjà toujours souvent jamais plus moins bien très trop ainsi
      notamment surtout même seulement cependant toutefois néanmoins pourtant enfin d'abord ailleurs ici là hier
      aujourd'hui demain désormais récemment clairement simplement volontiers ouvertement publiquement longuement vivement
      immédiatement rapidement finalement brièvement franchement sobrement fermement plutôt tout par ailleurs
      parallèlement samedi-même auparavant tôt tard peu presque environ comme quant aussitôt tantôt parfois
      brièvement sèchement prudemment fièrement solennellement catégoriquement`,
      auxiliary: `a ont avait avaient aura auront aurait auraient ait eut`,
      passive: 'été est sont était étaient fut furent sera seront serait seraient',
      verb: `est sont était étaient fut furent sera seront serait seraient peut peuvent pouvait pouvaient pourrait pourraient
      doit doivent devait devaient devra devrait devraient va vont allait allaient veut veulent voulait fait font faut
      faudra faudrait semble semblent reste restent vient viennent devient deviennent avoir être a ont avait avaient aura
      auront aurait auraient`,
      wants: 'veut veulent voulait voulaient souhaite souhaitent souhaitait voudrait',
      negation: `ne n' pas jamais guère point ni`,
      clitic: `se s' l' le la les lui leur y en me m' te t' nous vous`,
      time: `lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi après-midi nuit hier aujourd' hui janvier février mars
      avril mai juin juillet août septembre octobre novembre décembre semaine veille mois année an jour jours heure
      heures matinée soirée lendemain fois`,
      as: 'comme',
      back: `c' ce`,
      head: 'un une',
      own: 'nos notre',
      roleLink: 'pour contre',
      addressee: 'afp reuters ap bfmtv bfm bbc cnn rtl lci tf1 franceinfo efe',
      toward: `de d' à`,
      self: 'même lui-même elle-même eux-mêmes elles-mêmes',
      saying: `fait annonce affirmation idée accusation promesse question rumeur hypothèse déclaration crainte assurance espoir demande plainte critique note annonce analyse compte réponse réaction réplique message commentaire avertissement mise conclusion verdict constat`,
      role: `ministre président présidente maire porte-parole directeur directrice procureur procureure avocat avocate chef cheffe
      police gendarmerie parquet préfecture préfet préfète mairie syndicat association gouvernement député députée sénateur
      sénatrice chercheur chercheuse expert experte médecin entraîneur sélectionneur capitaine élu élue responsable source sources
      témoin témoins autorités juge juges tribunal agence journal quotidien chaîne compagnie entreprise groupe opposition
        secrétaire commissaire général colonel économiste historien historienne professeur professeure
      étude rapport enquête enquêteurs pompiers voisin voisine habitant habitante mère père fils fille frère soeur sœur`,
    },
    verbs: [
      ['clause infinitive', saying()],
      ['clause thinks infinitive object', thinking()],
      ['', sounding()],
      ['object', verbLines('requiert requièrent requérait | requis | requérant | requérir')],
      ['clause needs:savoir', verbLines('fait font faisait faisaient fit | fait | |')],
      [
        'clause object infinitive',
        [...frenchEr('réclam exig demand propos'), ...frenchEr('promett')],
      ],
      [
        'clause object denied',
        [
          ...frenchEr('ni contest confirm rejet/rejett repouss'),
          ...verbLines(`
      dément démentent démentait démentaient | démenti | démentant | démentir
      nie nient niait niaient | nié | niant | nier
      exclut excluent excluait | exclu | excluant | exclure
    `),
        ],
      ],
      [
        'object needs:quotation',
        [
          ...frenchEr('qualifi trait dénonc fustig évoqu point salu baptis'),
          ...verbLines(`
      parle parlent parlait parlaient | parlé | parlant | parler
      voit voient voyait | vu | voyant | voir
    `),
        ],
      ],
      ["clause de d' du des", frenchEr('accus menac')],
      ['clause contre', frenchEr('prévien')],
      ['infinitive', frenchEr('ordonn refus exhort interdi')],
      ['infinitive à', frenchEr('invit exhort')],
      ['infinitive à', frenchEr('appel/appell')],
      [
        "de du des d'",
        [
          ...frenchEr('félicit'),
          ...verbLines(`
      plaint plaignent plaignait | plaint plainte | plaignant | plaindre
    `),
        ],
      ],
    ],
    according: `
    @ selon ses propres mots | @ selon ses propres dires | selon _ | d' après _ | aux dires _ | à en croire _ | de l' avis _ | au dire _ | aux yeux _
    d' après les informations _ | selon les informations _ | selon les mots _ | selon les termes _ | de l' aveu _
    indique on à _ | indique on au _ | indique on chez _ | dit on à _ | dit on au _ | dit on chez _ | dit on dans _ | explique on à _ | explique on au _ | explique on chez _ | précise on à _ | précise on au _ | assure on à _ | assure on au _ | assure on dans _ | confirme on à _ | confirme on au _ | % peut on lire dans _ | % lit on dans _
    de +source _ | de +sources _ | à l' entendre | à l' en croire | à les entendre | à les en croire | ? pour _ ,
  `,
    nobody: `
    dit-on | paraît-il | semble-t-il | on dit | il se dit | le bruit court | la rumeur veut | aurait été dit | prétendument
    il semble | il semblerait | à ce qu' on dit
  `,
    refusals: `
    ni confirmé ni démenti | ne confirme ni ne dément | pas souhaité | pas répondu | pas donné suite | refusé de commenter | refuse de commenter | refusé de s' exprimer
    refusé de répondre | refusé tout commentaire | pas voulu _ commenter | pas voulu _ répondre | pas souhaité réagir
    pas commenté | pas réagi | pas pu être joint | pas pu être jointe | pas pu être joints | injoignable | n' était pas joignable
    se refuse à tout commentaire | refuse de s' exprimer | gardé le silence | n' a fait aucun commentaire | aucun commentaire
    pas voulu réagir | pas voulu parler | pas voulu s' exprimer | décliné toute demande | sans commentaire | reste muet | resté muet | restée muette
  `,
    hearsay: [
      {
        verbs: 'aurait auraient serait seraient',
        followedBy: /(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ert|ort|ait)$/u,
        within: 3,
      },
    ],
    abbreviations:
      'm. mm. mme. mlle. dr. pr. me. st. ste. cf. etc. av. bd. p. n. m mm dr pr me st ste cf av bd',
    noInfinitives: `ministre maire mesure prison affaire terre guerre titre histoire frère père mère nombre membre chambre ordre lettre centre offre livre dernier premier février janvier quartier papier métier atelier chantier policier millier loyer danger hier fier cher mer hiver autre contre entre notre votre propre libre proche victoire mémoire laboratoire territoire salaire anniversaire militaire populaire nucléaire judiciaire notaire commissaire propriétaire heure peinture culture voiture facture ouverture fermeture structure nature future littérature agriculture lumière manière frontière rivière carrière matière dernière première entière affre encre sucre chiffre arbre ombre septembre octobre novembre décembre théâtre mètre kilomètre fenêtre prêtre maître spectre monstre espoir soir noir trottoir couloir miroir`,
    enclitics: 'il elle ils elles on je',
  }),
);
