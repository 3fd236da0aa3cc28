import { once } from '../../once.ts';
import { spanishAr, spanishErIr } from '../verbs/romance-verbs.ts';
import { speechWords } from './speech-words.ts';
import { verbLines } from './verb.ts';

const saying = () => [
  ...spanishAr(`afirm señal asegur explic indic inform declar manifest coment cont/cuent relat recalc subray destac apunt
    agreg avis asever confes/confies dict/dict mostr/muestr demostr/demuestr prob/prueb matiz resalt puntualiz precis detall anunci revel confirm alert observ
    argument expres reiter reproch lament denunci critic acus conden pregunt contest remarc enfatiz adelant vaticin
    pronostic razon sostuv opin aclar valor repas ironiz zanj sentenci censur record/recuerd celebr insinu mencion
    reclam reivindic ratific rechaz desliz plante estim consider aleg repli especific apostill acot ahond augur defend abog remat`),
  ...spanishErIr('insist respond coincid admit resum repit/repit discut añad'),
  ...verbLines(`
    dijo dice dijeron dicen decía decían dirá diría | dicho | diciendo | decir
    añadió añade añadieron añaden añadía | añadido | añadiendo | añadir
    sostuvo sostiene sostuvieron sostienen sostenía | sostenido | sosteniendo | sostener
    advirtió advierte advirtieron advierten advertía | advertido | advirtiendo | advertir
    mantuvo mantiene mantienen mantuvieron mantenía | mantenido | manteniendo | mantener
    reconoció reconoce reconocieron reconocen reconocía | reconocido | reconociendo | reconocer
    escribió escribe escribieron escriben escribía | escrito | escribiendo | escribir
    expuso expone expusieron exponen exponía | expuesto | exponiendo | exponer
    concluyó concluye concluyeron concluyen | concluido | concluyendo | concluir
    refirió refiere refirieron refieren | referido | refiriendo | referir
    prosiguió prosigue | proseguido | |
    esgrimió esgrime esgrimieron | esgrimido | esgrimiendo | esgrimir
    arguyó arguye | argüido | arguyendo | argüir
    repuso repone | repuesto | reponiendo |
    
    
    replicó replica replicaron | replicado | replicando | replicar
    predijo predice | predicho | prediciendo | predecir
    repitió repite repitieron repiten | repetido | repitiendo | repetir
    evaluó evalúa | evaluado | evaluando |
    enfatizó enfatiza | enfatizado | enfatizando |
    garantizó garantiza | garantizado | garantizando | garantizar
    recordó recuerda recordaron recuerdan recordaba | recordado | recordando | recordar
    atribuyó atribuye | atribuido | atribuyendo | atribuir
    sugirió sugiere sugirieron | sugerido | sugiriendo | sugerir
    comunicó comunica comunicaron | comunicado | comunicando | comunicar
    avanzó avanza | avanzado | avanzando | avanzar
    publicó publica | publicado | publicando |
    tuiteó tuitea | tuiteado | tuiteando |
    relató relata | relatado | relatando |
  `),
];

const thinking = () => [
  ...spanishAr('pens/piens esper dud confi lament sospech imagin supus'),
  ...verbLines(`
    cree creen creía creían creyó creyeron | creído | creyendo | creer
    teme temen temía temió | temido | temiendo | temer
    entiende entienden entendía entendió | entendido | entendiendo | entender
    prevé prevén preveía | previsto | previendo | prever
    supone suponen | supuesto | suponiendo | suponer
    espera esperan esperaba | esperado | esperando | esperar
    confía confían confió | confiado | confiando | confiar
  `),
];

const sounding = () => [
  ...spanishAr(`brome grit exclam suspir murmur lanz protest salud comenz/comienz empez/empiez termin finaliz cerr/cierr festej
    coron susurr bram titul clam continu/continú`),
  ...verbLines(`
    reaccionó reacciona reaccionaron | reaccionado | |
    ríe ríen rió | | |
    sonríe sonríen | | |
    rezaba reza rezan | | |
  `),
];

export const spanish = once(() =>
  speechWords({
    language: 'es',
    grammar: {
      verbSecond: false,
      capitalNouns: false,
      chainsNouns: false,
      elides: false,
      incises: true,
      commaBeforeThat: false,
      bareClauses: false,
      dropsSubject: true,
      dotOrdinals: false,
      infinitive: /^\p{Ll}{1,20}(?:ar|er|ir|ír)(?:se|lo|la|los|las|le|les)?$/u,
      oblique: null,
      capitalAdjective: null,
      verbEnding: /(?:ó|aron|ieron|aba|aban|ará|arán|erá|irá|iendo|ando)$/u,
    },
    classes: {
      determiner: `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis tu tus
      nuestro nuestra nuestros nuestras dos tres cuatro cinco seis siete ocho nueve diez varios varias algunos algunas
      algún alguna ningún ninguna muchos muchas otro otra otros otras cada todo toda todos todas ambos ambas del al
      numerosos numerosas cuyo cuya`,
      pronoun: `él ella ellos ellas usted ustedes quien quienes éste ésta éstos alguien nadie muchos algunos varios ambos
      ambas este esta aquel uno una ello`,
      link: `de del       `,
      preposition: `a al ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras de
      del vía frente junto respecto debido luego además antes después dentro fuera encima cerca pese gracias`,
      coordinator: 'y e o u pero sino ni mas',
      subordinator: `cuando mientras aunque porque pues si como donde tras luego apenas conforme ya`,
      complementiser: 'que',
      question: `si cómo cuándo dónde quién quiénes cuál cuáles cuánto cuántos qué`,
      relative: `que quien quienes cual cuales cuyo cuya donde`,
      adverb: `también además luego después entonces ahora ya aún todavía siempre nunca más menos muy así aquí ahí allí hoy
      ayer mañana anoche asimismo igualmente finalmente posteriormente previamente recientemente claramente tajantemente
      solo sólo tampoco incluso apenas sí no obstante embargo inicialmente públicamente textualmente tranquilamente
      rotundamente categóricamente previamente entre tanto bien mal pronto antes casi visiblemente oficialmente ayer`,
      auxiliary: `ha han había habían habrá habrán habría habrían haya hubo he`,
      passive: 'fue fueron es son era eran ser sido será serán está están estaba',
      verb: `fue fueron es son era eran será serán sería serían está están estaba estaban estuvo ha han había habían habrá
      puede pueden podía podrá podría podrían debe deben debía debería va van iba iban hay hubo tiene tienen tenía tuvo
      quiere quieren quería hace hizo hacen sigue siguen queda quedó llegó llegaron pasa parece parecen ser estar haber
      haya tener`,
      wants: 'quiere quieren quería querían desea desean pretende pretenden',
      negation: 'no nunca jamás tampoco',
      clitic: 'se le les lo la los las me nos te os',
      time: `lunes martes miércoles jueves viernes sábado domingo mañana tarde noche mediodía madrugada ayer hoy anoche enero febrero
      marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre semana víspera mes año día pasado próximo veces vez`,
      as: 'como según conforme',
      back: 'así ello',
      roleLink: 'para contra',
      toward: 'a de en',
      self: 'mismo misma mismos mismas',
      head: 'uno una ninguno alguno alguna',
      own: 'nuestro nuestra nuestros nuestras',
      saying: `hecho afirmación acusación promesa pregunta rumor idea versión temor denuncia informe anuncio aviso declaración
      posibilidad advertencia comunicado queja demanda reclamo cuenta nota crítica acuerdo respuesta reacción réplica mensaje conclusión comentario palabras`,
      role: `ministro ministra presidente presidenta alcalde alcaldesa portavoz vocero vocera director directora fiscal juez jueza
      abogado abogada jefe jefa policía ejército gobierno oposición diputado diputada senador senadora concejal concejala
      consejero consejera experto experta investigador investigadora médico médica entrenador entrenadora técnico capitán
      capitana fuente fuentes testigo testigos vecino vecina vecinos gobernador gobernadora secretario secretaria
      general coronel economista profesor profesora informe estudio sindicato asociación organización empresa compañía
      diario periódico agencia cadena víctima víctimas madre padre hijo hija hermano hermana acusado acusada defensa
      fiscalía tribunal ayuntamiento junta comisión partido líder dirigente autoridades bomberos delantero portero`,
    },
    verbs: [
      ['clause infinitive', saying()],
      ['clause thinks infinitive object', thinking()],
      ['', sounding()],
      [
        'clause object infinitive',
        [
          ...spanishAr('exig reclam demand'),
          ...verbLines(`
      pidió pide pidieron piden pedía | pedido | pidiendo | pedir
      exigió exige exigieron exigen exigía | exigido | exigiendo | exigir
      prometió promete prometieron prometen | prometido | prometiendo | prometer
      propuso propone propusieron proponen | propuesto | proponiendo | proponer
    `),
        ],
      ],
      [
        'clause object denied',
        [
          ...spanishAr('neg/nieg descart rechaz confirm'),
          ...verbLines(`
      desmintió desmiente desmintieron desmienten desmentía | desmentido | desmintiendo | desmentir
      excluyó excluye | excluido | excluyendo | excluir
      niega niegan negó negaron negaba | negado | negando | negar
    `),
        ],
      ],
      [
        'object needs:quotation',
        [
          ...spanishAr('calific tild tach llam denunci critic defin'),
          ...verbLines(`
      describió describe | descrito | describiendo | describir
      definió define | definido | definiendo | definir
    `),
        ],
      ],
      ['de', spanishAr('acus alert habl')],
      [
        'clause de contra',
        verbLines(
          'advirtió advierte advirtieron advierten advertía | advertido | advirtiendo | advertir',
        ),
      ],
      ['de', verbLines('habló habla hablaron hablan hablaba | hablado | hablando | hablar')],
      [
        'de del',
        verbLines('quejó queja quejaron quejan quejaba | quejado | quejándose | quejarse'),
      ],
      [
        'clause infinitive con',
        verbLines('amenazó amenaza amenazaron amenazan | amenazado | amenazando | amenazar'),
      ],
    ],
    according: `
    % se lee en _ | % se puede leer en _ | a juicio _ | en opinión _ | en palabras _ | a decir _ | @ según sus propias palabras | según _ | de acuerdo con _ | de acuerdo a _ | en palabras de _ | en palabras del _ | a juicio de _ | a juicio del _
    a su juicio | a su entender | en su opinión | según su versión | a _ juicio | en opinión de _ | en opinión del _ | en _ opinión | en _ palabras | ? para _ , | ? conforme a _
    a decir de _ | a decir del _ | en _ versión | con palabras de _ | de acuerdo al _ | en _ criterio
  `,
    nobody: `
    al parecer | supuestamente | presuntamente | se dice | dicen | se cree | según se dice | corre el rumor | se rumorea
    se comenta | según parece | aparentemente | trascendió
  `,
    refusals: `
    no confirmó ni desmintió | no confirma ni desmiente | ni confirma ni desmiente | no quiso _ comentar | no quiso comentar | no quiso pronunciarse | no quiso responder | no quiso hablar | no ha querido hablar | no quiso hacer declaraciones
    no ha querido _ comentar | no ha querido hacer declaraciones | no quiso _ declaraciones | declinó hacer | declinó comentar | declinó responder
    declinó pronunciarse | rehusó _ comentar | rehusó comentar | rehusó hacer | se negó a comentar | se negó a responder
    se negó a hacer | se negó a declarar | no respondió | no respondieron | no ha respondido | no contestó | no ha contestado | no contestaron
    sin respuesta | no hizo comentarios | no hizo declaraciones | guardó silencio | guarda silencio | rechazó hacer | se acogió a _ derecho
    ni lo confirma ni lo desmiente | ni confirma ni desmiente | ni confirmó ni desmintió | no se ha pronunciado | no se pronunció | no quiso dar | no quiso entrar | evitó pronunciarse | evitó responder | no atendió
    no ha atendido | no fue posible contactar | no hay comentarios | sin comentarios | no aclaró | no precisó | no quiso aclarar
    no quiso precisar | no devolvió
  `,
    hearsay: [
      { verbs: 'habría habrían', followedBy: /(?:ado|ido|ada|ida|sto|cho|rto|sido)$/u, within: 3 },
    ],
    abbreviations:
      'sr. sra. srta. dr. dra. d. da. ee. uu. núm. pág. etc. av. gral. lic. ing. prof. sr sra srta dr dra núm pág av gral lic ing prof ee uu',
    noInfinitives: `mujer taller poder alquiler lugar hogar mar par bar militar popular similar ayer deber placer carácter líder póster cáncer dólar celular familiar particular regular nuclear escolar titular pilar altar azar ejemplar tercer primer cualquier alfiler chófer porvenir`,
    enclitics: '',
  }),
);
