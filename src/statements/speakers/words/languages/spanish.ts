import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    `
  portavoz vocero/vocera ministro/ministra presidente/presidenta alcalde/alcaldesa intendente/intendenta gobernador/gobernadora diputado/diputada senador/senadora concejal/concejala consejero/consejera secretario/secretaria director/directora jefe/jefa líder
  dirigente fiscal juez/jueza magistrado/magistrada abogado/abogada policía comisario/comisaria agente inspector/inspectora experto/experta investigador/investigadora catedrático/catedrática profesor/profesora economista historiador/historiadora científico/científica
  médico/médica doctor/doctora enfermero/enfermera maestro/maestra entrenador/entrenadora técnico/técnica seleccionador/seleccionadora capitán/capitana jugador/jugadora portero/portera delantero/delantera árbitro/árbitra sindicalista agricultor/agricultora
  pescador/pescadora vecino/vecina anciano/anciana dueño/dueña propietario/propietaria gerente exgerente empresario/empresaria camionero/camionera testigo víctima acusado/acusada detenido/detenida cliente escritor/escritora autor/autora director/directora actor/actriz
  cantante músico/música artista periodista reportero/reportera analista embajador/embajadora general coronel rey/reina papa obispo candidato/candidata estudiante activista responsable fundador/fundadora funcionario/funcionaria regante mariscador/mariscadora
  padre/madre hermano/hermana hijo/hija marido/mujer esposo/esposa amigo/amiga hombre/mujer chico/chica viudo/viuda compañero/compañera cuñado/cuñada tío/tía abuelo/abuela jubilado/jubilada teniente
  vicepresidente/vicepresidenta delegado/delegada tesorero/tesorera rector/rectora conserje celador/celadora operario/operaria obrero/obrera empleado/empleada trabajador/trabajadora técnico mecánico/mecánica electricista carpintero/carpintera panadero/panadera carnicero/carnicera cocinero/cocinera
  camarero/camarera hostelero/hostelera banquero/banquera contable notario/notaria arquitecto/arquitecta ingeniero/ingeniera biólogo/bióloga geólogo/geóloga meteorólogo/meteoróloga epidemiólogo/epidemióloga virólogo/viróloga pediatra cirujano/cirujana farmacéutico/farmacéutica veterinario/veterinaria
  bombero/bombera militar soldado piloto marinero/marinera ganadero/ganadera viticultor/viticultora apicultor/apicultora pastor/pastora cazador/cazadora guía conductor/conductora chófer taxista repartidor/repartidora cartero/cartera maquinista ferroviario/ferroviaria pasajero/pasajera usuario/usuaria
  inquilino/inquilina alumno/alumna voluntario/voluntaria socio/socia aficionado/aficionada futbolista extremo defensa central mediocentro centrocampista lateral guardameta goleador/goleadora nadador/nadadora atleta ciclista tenista boxeador/boxeadora mánager novelista poeta cineasta rapero/rapera compositor/compositora
  pintor/pintora escultor/escultora bailarín/bailarina humorista editor/editora librero/librera arqueólogo/arqueóloga sociólogo/socióloga politólogo/politóloga filósofo/filósofa jurista psicólogo/psicóloga psiquiatra denunciante imputado/imputada preso/presa superviviente sobreviviente eurodiputado/eurodiputada
  parlamentario/parlamentaria negociador/negociadora primo/prima sobrino/sobrina yerno suegra novio/novia comerciante tendero/tendera especialista edil regidor/regidora síndico/síndica perito/perita forense letrado/letrada canciller mandatario/mandataria legislador/legisladora preparador/preparadora
`,
    [
      'alcalde: regidor edil',
      'regidor: alcalde edil',
      'edil: alcalde concejal',
      'mandatario: presidente',
      'presidente: mandatario',
      'político: alcalde presidente diputado ministro concejal consejero',
      'letrado: abogado',
      'abogado: letrado',
      'investigador: científico geólogo biólogo vulcanólogo epidemiólogo',
      'científico: geólogo biólogo vulcanólogo investigador epidemiólogo',
      'experto: geólogo biólogo economista vulcanólogo investigador catedrático',
      'magistrado: juez',
      'juez: magistrado',
      'parlamentario: diputado senador',
      'técnico: entrenador',
      'entrenador: técnico preparador',
      'titular: ministro consejero',
      'agricultor: ganadero',
      'jugador: delantero portero defensa capitán centrocampista',
      'médico: doctor cirujano',
      'doctor: médico cirujano',
      'político: ministro presidente alcalde gobernador diputado senador concejal consejero',
      'experto: investigador catedrático profesor economista científico',
      'entrenador: técnico seleccionador',
      'técnico: entrenador',
      'dirigente: presidente líder director',
      'magistrado: juez',
    ],
  );

export const spanishSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('él éste'),
      female: words('ella ésta'),
      neuter: words('ello eso esto'),
      plural: words('ellos ellas'),
      self: words('yo me mi mis mí'),
      others: words('nosotros nosotras nos usted ustedes tú te nuestro nuestra'),
      relative: words('que quien quienes cuyo cuya'),
      personal: words('quien quienes'),
      reflexive: words('mismo misma'),
      single: words('alguien nadie uno una'),
      several: words('muchos algunos varios ambos todos otros'),
    },
    determiners: {
      definite: words('el la los las este esta estos estas ese esa esos esas aquel aquella del al'),
      indefinite: words('un una unos unas algún alguna ningún ninguna cada'),
      possessive: words('su sus mi mis tu tus nuestro nuestra nuestros nuestras'),
      counting: words(
        'dos tres cuatro cinco seis siete ocho nueve diez varios varias algunos algunas muchos muchas ambos ambas todos todas',
      ),
      exact: words('dos tres cuatro cinco seis siete ocho nueve diez'),
      further: words('otro otra otros otras segundo segunda tercer tercera'),
    },
    titles: {
      male: words('señor sr don'),
      female: words('señora sra doña señorita srta'),
      either: words('dr dra doctor doctora lic licenciado licenciada ing'),
      shortRoles: phrases('dr = médico | gral = general'),
      ranks: words(
        'presidente presidenta ministro ministra alcalde alcaldesa general coronel capitán juez jueza rey reina papa padre profesor profesora fiscal',
      ),
      suffixes: words('pp psoe vox'),
      particles: words('de del la las los y e van von da di el al bin'),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      loose: words(
        'dirigente político política mandatario mandataria regidor regidora edil titular científico científica vulcanólogo vulcanóloga geólogo geóloga investigador investigadora hombre mujer chico chica persona anciano anciana jubilado jubilada veterano veterana joven técnico técnica especialista edil político política sindicalista parlamentario parlamentaria mandatario mandataria legislador legisladora dirigente responsable jugador jugadora futbolista centrocampista extremo lateral central goleador artista comerciante preparador letrado letrada hombre mujer',
      ),
      unnamed: words('fuente fuentes testigo allegado'),
      parties: words(
        'fiscal juez jueza abogado abogada alcalde alcaldesa ministro ministra presidente presidenta director directora portavoz secretario secretaria comisario comisaria testigo víctima acusado acusada detenido detenida vecino vecina médico médica periodista árbitro portero capitán entrenador entrenadora seleccionador candidato candidata cliente experto experta investigador investigadora',
      ),
      personEndings: words('or ora ista ero era ante ente ólogo óloga'),
      kin: words(
        'padre madre hermano hermana hijo hija marido mujer esposo esposa amigo amiga viuda viudo abogado abogada portavoz vecino vecina cuñado compañero',
      ),
      telling: words('ex exministro anterior'),
      modifiers: words(
        'ex anterior actual nuevo nueva joven conocido conocida general nacional regional local provincial autonómico autonómica primer primera',
      ),
      groups: words(
        'gente público afición equipo familia pareja oposición vecinos regantes autoridades jueces magistrados',
      ),
      pluralEndings: phrases('es = | s ='),
      endings: words('ista ólogo óloga dor dora'),
      ageEndings: ['-años'],
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads:
        words(`capitanía colegio cámara cruz guardia protección cabildo diputación junta consejería orden 
      ministerio ayuntamiento consejería gobierno junta generalitat xunta audiencia tribunal juzgado fiscalía policía guardia parlamento congreso senado partido sindicato federación asociación confederación comunidad
      cooperativa unión universidad instituto hospital iglesia compañía empresa grupo banco agencia comisión comité consejo diputación diario periódico voz radio cadena televisión club real atlético fundación
      liga oficina autoridad dirección cámara corte
    `),
      nouns: words(`
      ministerio ayuntamiento consejería gobierno junta audiencia tribunal juzgado fiscalía policía ejército parlamento congreso senado partido sindicato federación asociación confederación cooperativa universidad
      instituto hospital iglesia compañía empresa firma grupo banco agencia comisión comité consejo diputación diario periódico radio cadena televisión club organismo oposición defensa acusación dirección estado corte cámara
      fabricante operadora organización consistorio cartera ejecutivo entidad consistorio alcaldía institución plataforma municipalidad organización promotora constructora aerolínea aseguradora distribuidora formación colectivo ong concesionaria
    `),
      calls: phrases(
        'organismo: confederación agencia instituto comisión autoridad | empresa: empresa compañía grupo | firma: empresa compañía grupo | diario: diario periódico voz | periódico: diario periódico voz | ministerio: ministerio | partido: partido | club: club real atlético | tribunal: audiencia tribunal corte',
      ),
      documents: words('informe estudio encuesta comunicado documento nota carta sentencia sondeo'),
      known: words(
        'efe cgt ugt ccoo pp psoe vox onu otan ue oms fmi bce rtve ser cope aemet ine dgt sepla fifa uefa csic unesco unicef efe afp reuters onu otan pp psoe',
      ),
      links: words('de del la los las y para'),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(
        'de del a al en por para con sin sobre ante tras según desde hasta entre hacia durante mediante contra bajo',
      ),
      belonging: words('de del en para'),
      inside: words('en'),
      auxiliaries: words(
        'es son era eran fue fueron ha han había habían está están será serán sería puede pueden debe deben va van dijo dice afirmó',
      ),
      copulas: words('es era fue sigue'),
      conjunctions: words('y e o u pero que si porque cuando como aunque mientras donde pues sino'),
      and: words('y e'),
      examples: words('como incluido'),
      openers: words(`
      el la los las un una unos unas lo al del de a en por para con sin sobre ante tras según desde hasta entre durante contra y o pero que si cuando como aunque mientras él ella ellos ellas su sus este esta
      estos estas ese esa aquel no sí también además luego después entonces ahora ya hoy ayer mañana así tampoco varios algunos muchos todos lunes martes miércoles jueves viernes sábado domingo
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre preguntado preguntada dos tres
    `),
      calendar: words(
        'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
      ),
      anonymity: phrases(
        'no dar su nombre | anonimato | no ser identificad | no quiso identificarse | prefiere no dar | bajo reserva',
      ),
      hearsay: words('presuntamente supuestamente aparentemente'),
      be: words('es son era eran fue fueron'),
      hearsayPhrases: phrases(
        'habría | habrían | al parecer | se dice | dicen | se rumorea | corre el rumor | se cree | según se dice | se comenta | trascendió',
      ),
      asking: words('preguntó pregunta preguntaron preguntado'),
      dropsSubjects: true,
      sharingEndings: ['ndo'],
      reportedMood: true,
      by: words('por'),
      speechNouns: words('palabras declaraciones afirmaciones'),
    },
    grammar: {
      hasArticles: true,
      looksAhead: false,
      chainsNouns: false,
      malePast: [],
      femalePast: [],
      pluralVerbs: /(?:^han|\p{L}{3}[aeo]n)$/u,
      smallTitles: true,
      joinsNouns: false,
      bodiesGoOn: true,
      genitives: [],
      maleArticles: words('el un'),
      femaleArticles: words('la una'),
    },
    places: words(
      'españa madrid barcelona valencia sevilla zaragoza bilbao galicia cataluña andalucía méxico argentina colombia chile perú uruguay venezuela ecuador bolivia paraguay cuba europa bruselas rusia ucrania moscú kiev washington francia italia alemania',
    ),
    peoples: words(
      'español española ruso rusa ucraniano ucraniana mexicano mexicana argentino argentina colombiano colombiana francés francesa estadounidense',
    ),
    femaleNames: words(
      'adela adelaida adoración agustina aitana aída alba alejandra alexia alicia alma almudena amalia amparo ana anabel andrea ángela ángeles antonia araceli aránzazu ariadna arantxa aurora azucena bárbara beatriz belén berta blanca brenda candela caridad carla carlota carmela carmen carolina catalina cecilia celia clara claudia consuelo cristina daniela débora delia diana elena elisa elvira emilia encarna esperanza estefanía estela ester eugenia eulalia eva fabiola fátima felisa fernanda flor francisca gabriela gema genoveva gisela gloria gracia graciela guadalupe helena herminia hortensia inés irene iris isabel isidora jacinta jimena josefa josefina juana judith julia juliana laia laura lidia lola lorena lourdes lucía luisa luz macarena magdalena malena manuela mar marcela margarita maría mariana marina marisa marisol marta matilde mayra mercedes micaela milagros mireia míriam mónica natalia natividad nadia nieves noelia noemí olga olivia paloma paola pastora patricia paula paulina paz petra pilar purificación raquel rebeca regina reyes rocío rosa rosalía rosana rosaura ruth salomé sandra sara silvia sofía sol soledad sonia susana tamara tatiana teresa úrsula valentina valeria vanesa verónica victoria violeta virginia viviana ximena yaiza yolanda zulema amparo nuria remedios casilda leire garazi dori begoña itziar maite ainhoa nerea edurne concha encarnación inmaculada rosario montserrat asunción dolores trinidad angustias lucía sofía martina jimena maría maría-josé',
    ),
    maleNames: words(
      'abel abraham adolfo agapito aitor alberto aldo alejandro alejo alfonso alfredo alonso álex amadeo amador ambrosio ángel aníbal antonio aquilino aristides armando arnaldo arsenio arturo augusto aurelio baltasar bartolomé basilio bautista benigno benito benjamín bernabé bernardo blas borja bruno calixto camilo carlos carmelo casimiro cayetano cecilio celestino ciriaco claudio conrado cosme cristian cristóbal dámaso daniel darío david demetrio diego dionisio domingo eduardo efraín eladio elías eliseo eloy emiliano emilio enrique ernesto esteban eugenio evaristo ezequiel fabián facundo faustino federico felipe félix fernando fidel florencio florentino francisco froilán gabriel gaspar genaro gerardo gervasio gilberto ginés gonzalo gregorio guillermo gustavo héctor heriberto hilario hipólito horacio hugo humberto ignacio ildefonso isaac isaías isidoro isidro ismael israel jacinto jacobo jaime javier jerónimo jonás jordi jorge josep joel juan-carlos juanjo julián julio lázaro leandro leonardo leopoldo lisandro lorenzo lucas luciano luis manolo manuel marcelino marcelo marcial marco marcos mariano mario martín mateo matías mauricio maximiliano melchor miguel modesto moisés narciso nicolás octavio omar óliver oriol orlando pablo paco pascual patricio pau paulino pedro pelayo pepe pío plácido porfirio prudencio quique rafael raimundo ramiro reinaldo ricardo roberto rodolfo rodrigo rogelio román romualdo roque salvador samuel sancho santiago santos sebastián serafín sergi sergio severino silvestre silvio simón sixto tadeo teodoro teófilo timoteo tomás ulises urbano valentín valeriano vicente víctor virgilio vladimiro wilfredo yago zacarías fermín eusebio saturnino anselmo íñigo iker asier xabier unai gorka josé juan jesús joaquín ramón andrés adrián álvaro óscar rubén iván raúl germán hernán césar agustín ángel martín sebastián valentín vicente nicanor evaristo celestino',
    ),
    elisions: [],
    enclitics: [],
    nounsAreCapital: false,
    caseEndings: [],
    nominatives: [],
  }),
);
