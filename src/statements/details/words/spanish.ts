import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `niega niegan negó negaron negado niegue desmiente desmienten desmintió desmentido rechaza rechazan rechazó rechazado descarta descartó
      refuta refutó`,
    confirmation: `confirma confirman confirmó confirmado reconoce reconocen reconoció reconocido admite admiten admitió admitido confiesa confesó`,
    demand: `pide piden pidió pidieron pedido exige exigen exigió exigieron exigido reclama reclaman reclamó reclamado solicita solicitó insta instó
      ordena ordenó ruega rogó urge urgió recomienda recomendó aconseja aconsejó llama llamó gritan gritaron`,
    question: 'pregunta preguntan preguntó preguntaron preguntado preguntada',
    threat: 'amenaza amenazan amenazó amenazado',
    prediction: 'prevé prevén previó pronostica pronosticó vaticina vaticinó augura auguró',
    correction: 'corrige corrigió rectifica rectificó',
    attitude: `cree creen creía creyó piensa piensan espera esperan esperaba teme temen temía quiere quieren quería confía confían
      duda dudan desea desean ven sospecha sospechan encuentra`,
  },
  hearsay: 'supuestamente presuntamente aparentemente',
  cueForces: {
    refusal: `rehusó | rehusaron | evitó pronunciarse | evita pronunciarse | no quiso | no quiere hacer | se negó a | se niega a | declinó | sin comentarios
      ni confirma | ni lo confirma | no comenta | eludió | no hizo declaraciones | no ha querido`,
    'no reply':
      'no respondió | no ha respondido | no contestó | no ha contestado | no respondieron | sin respuesta | no atendió',
    question: 'preguntó si | pregunta si',
  },
  contentForces: {
    denial:
      'es falso | es mentira | no es cierto | no es verdad | falso que | sin fundamento | nunca dije | jamás he',
    refusal: 'no comentamos | sin comentarios | no vamos a comentar | no haré declaraciones',
  },
  hedges: `quizá | quizás | tal vez | probablemente | posiblemente | podría/podrían | puede que | al parecer | aparentemente
    supuestamente | presuntamente | habría/habrían | parece/parecen | es posible | a lo mejor | seguramente | sería/serían`,
  reports: 'dijo dice afirmó afirma aseguró asegura',
  times: {
    names: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
      diciembre`,
    alone: 'ayer hoy anteayer anoche recientemente después luego posteriormente mañana',
    units: `minuto minutos hora horas día días semana semanas mes meses año años mañana tarde noche madrugada fin verano invierno otoño primavera
      mediodía víspera`,
    placing: 'este esta el la pasado pasada próximo próxima hace por último última',
    behind: 'después antes',
    leading: 'este esta el la hace en por al a durante desde los las',
    inside:
      'el la los las de del este esta pasado pasada por a dos tres cuatro cinco seis siete ocho nueve diez último última fin mismo',
    yearLeads: 'en',
  },
  places: {
    leads: 'en durante ante por a al mediante tras',
    nouns: `entrevista carta comunicado declaración discurso rueda conferencia prensa concentración manifestación juicio vista pleno sesión comisión
      congreso senado parlamento mitin acto reunión programa podcast artículo columna informe mensaje tuit publicación red correo
      teléfono televisión radio red redes tribunal`,
    bare: 'televisión radio facebook instagram twitter x telegram youtube tiktok teléfono correo',
    media: `radio televisión diario periódico agencia cadena canal revista semanario gaceta tv correo mundo país vanguardia red portal podcast medio`,
    mediaKinds:
      'diario periódico agencia cadena canal revista semanario radio televisión red portal podcast',
    addressing: 'a al ante',
    listeners:
      'periodistas reporteros medios diputados aficionados vecinos jueces policía trabajadores',
  },
  grammar: {
    prepositions:
      'a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras mediante',
    determiners:
      'el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra todo toda',
    indefinite: 'un una',
    genitive: 'de',
    objectPronouns: 'le les me nos él ella ellos',
    pronouns: 'él ella ellos ellas yo nosotros usted se',
    subordinators:
      'que quien quienes cual donde cuando porque si como aunque mientras cuyo qué por',
    conjunctions: 'y e o u pero ni sino',
    auxiliaries: `ha han había habían habría habrían es son era eran fue fueron sería está están estaba ser estar sido haber puede pueden podría debe
      va van he`,
    being: 'es son era fue fueron sido',
    adverbs: 'también ya aún todavía además tampoco sólo solo',
    negations: 'no nunca jamás tampoco ni',
    complementisers: 'que',
    asking: 'si',
    functionWords: `el la los las un una unos unas de del a al en por para con y e o u pero que quien su sus se lo le les es son era fue ha han había ser
      estar está este esta como si más ya me nos te muy también`,
  },
});

export const spanishDetails = once(() => detailWordsOf(table()));
