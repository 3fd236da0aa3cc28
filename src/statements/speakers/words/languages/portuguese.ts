import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    `
  porta-voz ministro/ministra presidente/presidenta prefeito/prefeita autarca governador/governadora deputado/deputada senador/senadora vereador/vereadora parlamentar conselheiro/conselheira secretário/secretária diretor/diretora chefe líder dirigente relator/relatora
  promotor/promotora procurador/procuradora juiz/juíza magistrado/magistrada advogado/advogada delegado/delegada policial agente inspetor/inspetora especialista perito/perita pesquisador/pesquisadora investigador/investigadora professor/professora economista historiador/historiadora
  cientista politólogo/politóloga médico/médica doutor/doutora enfermeiro/enfermeira treinador/treinadora técnico/técnica selecionador/selecionadora capitão/capitã jogador/jogadora goleiro/goleira guarda-redes atacante zagueiro/zagueira defesa árbitro/árbitra veterano/veterana
  sindicalista agricultor/agricultora pescador/pescadora morador/moradora vizinho/vizinha dono/dona proprietário/proprietária empresário/empresária comerciante taxista testemunha vítima acusado/acusada réu/ré cliente escritor/escritora autor/autora ator/atriz cantor/cantora
  músico/música artista jornalista repórter analista embaixador/embaixadora general coronel rei/rainha papa bispo candidato/candidata estudante ativista responsável fundador/fundadora funcionário/funcionária pai/mãe irmão/irmã filho/filha marido/mulher esposo/esposa amigo/amiga
  homem/mulher rapaz/rapariga menino/menina viúvo/viúva colega avô/avó tio/tia aposentado/aposentada reformado/reformada
  vice-presidente vice-prefeito/vice-prefeita delegado/delegada tesoureiro/tesoureira reitor/reitora diretor-geral operário/operária empregado/empregada trabalhador/trabalhadora auxiliar mecânico/mecânica eletricista pedreiro carpinteiro padeiro/padeira açougueiro cozinheiro/cozinheira garçom garçonete banqueiro/banqueira contador/contadora
  notário/notária arquiteto/arquiteta engenheiro/engenheira biólogo/bióloga geólogo/geóloga meteorologista epidemiologista virologista infectologista pediatra cirurgião/cirurgiã farmacêutico/farmacêutica veterinário/veterinária bombeiro/bombeira militar soldado piloto marinheiro pecuarista produtor/produtora apicultor pastor/pastora
  caçador guia motorista condutor/condutora caminhoneiro/caminhoneira entregador/entregadora carteiro passageiro/passageira usuário/usuária utente inquilino/inquilina aluno/aluna voluntário/voluntária sócio/sócia torcedor/torcedora adepto/adepta futebolista lateral volante meia artilheiro/artilheira centroavante extremo avançado/avançada médio
  nadador/nadadora atleta ciclista tenista pugilista empresário romancista poeta cineasta rapper compositor/compositora pintor/pintora escultor/escultora bailarino/bailarina humorista editor/editora livreiro/livreira arqueólogo/arqueóloga sociólogo/socióloga filósofo/filósofa jurista psicólogo/psicóloga psiquiatra denunciante arguido/arguida detido/detida
  preso/presa sobrevivente eurodeputado/eurodeputada negociador/negociadora primo/prima sobrinho/sobrinha genro sogra namorado/namorada companheiro/companheira feirante lojista vendedor/vendedora ambulante gestor/gestora gerente coordenador/coordenadora desembargador/desembargadora ex-presidente bastonário/bastonária
  dirigente cartola mandatário/mandatária legislador/legisladora camisa zelador/zeladora porteiro/porteira ribeirinho/ribeirinha pároco
`,
    [
      'autarca: prefeito presidente',
      'prefeito: gestor',
      'gestor: prefeito',
      'parlamentar: deputado vereador senador',
      'político: deputado vereador prefeito ministro senador governador',
      'especialista: engenheiro economista professor pesquisador cientista',
      'pesquisador: cientista professor investigador biólogo geólogo',
      'cientista: biólogo geólogo pesquisador',
      'magistrado: juiz desembargador',
      'juiz: magistrado',
      'treinador: técnico',
      'técnico: treinador',
      'médico: doutor cirurgião',
      'jogador: atacante zagueiro goleiro volante',
      'político: ministro presidente prefeito governador deputado senador vereador parlamentar',
      'parlamentar: deputado senador vereador',
      'autarca: presidente prefeito',
      'especialista: pesquisador investigador professor economista cientista',
      'cientista: pesquisador professor',
      'treinador: técnico selecionador',
      'técnico: treinador',
      'jogador: atacante goleiro zagueiro capitão veterano',
    ],
  );

export const portugueseSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('ele dele'),
      female: words('ela dela'),
      neuter: words('isso isto aquilo'),
      plural: words('eles elas deles delas'),
      self: words('eu me mim meu minha meus minhas'),
      others: words('nós nos você vocês tu te nosso nossa'),
      relative: words('que quem cujo cuja'),
      personal: words('quem'),
      reflexive: words('mesmo mesma próprio própria'),
      single: words('alguém ninguém um uma'),
      several: words('muitos alguns vários ambos todos outros'),
    },
    determiners: {
      definite: words(
        'o a os as este esta estes estas esse essa esses essas aquele aquela do da dos das ao à aos às no na nos nas pelo pela',
      ),
      indefinite: words('um uma uns umas algum alguma nenhum nenhuma cada'),
      possessive: words('seu sua seus suas meu minha meus minhas nosso nossa nossos nossas'),
      counting: words(
        'dois duas três quatro cinco seis sete oito nove dez vários várias alguns algumas muitos muitas ambos ambas todos todas',
      ),
      exact: words('dois duas três quatro cinco seis sete oito nove dez'),
      further: words('outro outra outros outras segundo segunda terceiro terceira'),
    },
    titles: {
      male: words('senhor sr dom'),
      female: words('senhora sra dona'),
      either: words('dr dra doutor doutora eng'),
      shortRoles: phrases('dr = médico'),
      ranks: words(
        'presidente ministro ministra prefeito prefeita general coronel capitão juiz juíza rei rainha papa padre professor professora delegado delegada',
      ),
      suffixes: words('pt psdb mdb psd ps pp'),
      particles: words('de do da dos das e van von di del el al'),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      loose: words(
        'político política gestor gestora autarca homem mulher rapaz pessoa veterano veterana jovem aposentado aposentada craque técnico técnica especialista político política sindicalista parlamentar dirigente responsável jogador jogadora atleta volante meia artilheiro artista comerciante autarca mandatário gestor gestora',
      ),
      unnamed: words('fonte fontes testemunha'),
      parties: words(
        'promotor promotora procurador procuradora juiz juíza advogado advogada prefeito prefeita ministro ministra presidente presidenta diretor diretora porta-voz secretário secretária delegado delegada testemunha vítima acusado acusada arguido arguida réu ré vizinho vizinha médico médica jornalista árbitro goleiro capitão treinador treinadora candidato candidata cliente pesquisador pesquisadora',
      ),
      personEndings: words('or ora ista eiro eira ante ente ólogo óloga'),
      kin: words(
        'pai mãe irmão irmã filho filha marido mulher esposa amigo amiga viúva advogado advogada porta-voz vizinho vizinha colega empresário aliado aliados',
      ),
      telling: words('ex vice'),
      modifiers: words(
        'ex vice atual novo nova jovem geral nacional regional municipal federal estadual primeiro primeira político política',
      ),
      groups: words(
        'gente público torcida equipe equipa família casal oposição moradores comerciantes testemunhas autoridades aliados',
      ),
      pluralEndings: phrases('ões = ão | ães = ão | ais = al | es = | s ='),
      endings: words('ista ólogo óloga dor dora'),
      ageEndings: ['-anos'],
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads: words(`câmara prefeitura ordem cruz corpo defesa liga capitania junta 
      ministério prefeitura câmara governo tribunal procuradoria polícia guarda parlamento assembleia congresso senado partido sindicato federação associação confederação frente aliança universidade instituto laboratório hospital
      igreja companhia empresa grupo banco agência comissão comitê conselho diário jornal rádio rede tv televisão clube fundação liga autoridade direção secretaria departamento infraestruturas supremo corte
    `),
      nouns: words(`
      ministério prefeitura câmara governo tribunal procuradoria polícia exército parlamento assembleia congresso senado partido sindicato federação associação universidade instituto laboratório hospital igreja companhia empresa
      grupo banco agência comissão comitê conselho diário jornal rádio emissora clube oposição defesa acusação direção estado autarquia organização bancada pasta secretaria órgão entidade fabricante operadora construtora concessionária companhia executivo autarquia instituição plataforma organização ong montadora varejista seguradora corporação coletivo município administração
    `),
      calls: phrases(
        'empresa: empresa companhia grupo infraestruturas | companhia: companhia empresa | jornal: jornal diário | diário: jornal diário | ministério: ministério | partido: partido frente aliança | clube: clube | autarquia: câmara',
      ),
      documents: words(
        'relatório estudo pesquisa comunicado documento nota carta sentença ata parecer',
      ),
      known: words(
        'lusa ibge onu nato ue oms psp gnr pj inem cgtp ugt pt psd ps cds pcp be stf stj pf mp mpf usp fiocruz anvisa ibama petrobras globo cnn unesco lusa afp reuters onu otan stf ibge',
      ),
      links: words('de do da dos das e para'),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(
        'de do da dos das a ao à aos às em no na nos nas por pelo pela para com sem sobre ante após até desde entre durante contra segundo',
      ),
      belonging: words('de do da dos das em no na'),
      inside: words('em no na'),
      auxiliaries: words(
        'é são era eram foi foram tem têm tinha tinham está estão será serão pode podem deve devem vai vão disse diz afirmou',
      ),
      copulas: words('é era foi segue'),
      conjunctions: words('e ou mas que se porque quando como embora enquanto onde pois'),
      and: words('e'),
      examples: words('como incluindo'),
      openers: words(`
      o a os as um uma uns umas ao à aos às de do da dos das em no na nos nas por pelo pela para com sem sobre após até desde entre durante contra segundo e ou mas que se quando como embora enquanto ele ela eles elas seu sua seus suas
      este esta esse essa aquele não sim também além depois então agora já hoje ontem amanhã assim alguns muitos todos segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho
      agosto setembro outubro novembro dezembro procurado procurada perguntado dois três fonte testemunhas
    `),
      calendar: words(
        'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
      ),
      anonymity: phrases(
        'não ser identificad | sob reserva | anonimato | sob anonimato | não quis se identificar | pediu para não',
      ),
      hearsay: words('supostamente alegadamente aparentemente'),
      be: words('é são era eram foi foram'),
      hearsayPhrases: phrases(
        'teria | teriam | diz-se | dizem | consta que | consta | ao que parece | comenta-se | acredita-se',
      ),
      asking: words('perguntou pergunta perguntaram perguntado'),
      dropsSubjects: true,
      sharingEndings: ['ndo'],
      reportedMood: true,
      by: words('por pelo pela pelos pelas'),
      speechNouns: words('palavras declarações afirmações'),
    },
    grammar: {
      hasArticles: true,
      looksAhead: false,
      chainsNouns: false,
      malePast: [],
      femalePast: [],
      pluralVerbs: /m$/u,
      smallTitles: true,
      joinsNouns: false,
      bodiesGoOn: true,
      genitives: [],
      maleArticles: words('o um'),
      femaleArticles: words('a uma'),
    },
    places: words(
      'brasil portugal lisboa porto coimbra braga brasília rio são-paulo salvador recife angola moçambique europa bruxelas rússia ucrânia moscou moscovo kiev washington frança itália alemanha espanha',
    ),
    peoples: words(
      'brasileiro brasileira português portuguesa russo russa ucraniano ucraniana americano americana francês francesa',
    ),
    femaleNames: words(
      'adelaide adélia adriana albertina alda alessandra alexandra alice aline alzira amália amanda amélia ana anabela andreia angélica antónia antônia armanda aurora beatriz benedita berenice bianca branca bruna camila carina carla carlota carmo carolina catarina cecília célia celeste clara clarice clotilde cristina dalila daniela débora denise diana dina dora dulce edite eduarda elaine elenice eliana elisa elisabete elsa emília erica ester eugénia eunice eva fabiana fabíola fernanda filipa filomena flávia flora francisca gabriela gilda gisele glória graziela helena heloísa hortênsia idalina ilda inês ingrid iracema irene íris isabel isaura ivone jacinta janaína jandira jéssica joana joaquina jocelina josefa judite juliana jurema karina larissa laura leandra leila leonor lídia lígia lívia lorena lourdes lúcia luciana lucinda luana luísa luzia madalena mafalda magda maísa manuela mara marcela margarida maria mariana marina marisa marlene marta matilde mayara mercedes milena miriam mónica mônica nair natália natércia nélia nilza noémia odete olga olívia palmira paula piedade priscila rafaela raquel rebeca regina renata rita roberta rosa rosalina rosana rosário ruth sabrina salomé sandra sara selma silvana sílvia simone sofia solange sueli susana suzana tamara tatiana telma teresa tereza thaís valentina valéria vanda vanessa vera verónica verônica violeta virgínia viviane yara zélia zilda zulmira jussara neide deolinda graça conceição aparecida fátima lurdes sônia sónia márcia cláudia patrícia letícia luíza júlia vitória tânia rosângela ivete cármen',
    ),
    maleNames: words(
      'abel abílio adão adelino adriano afonso agostinho albano alberto alcides alexandre alfredo almir álvaro amadeu amaro américo amílcar anacleto anderson andré ângelo aníbal anselmo arlindo armando arnaldo arthur artur augusto aurélio baltazar bartolomeu benedito benjamim bento bernardino bernardo boaventura breno bruno caetano caio camilo carlos cassiano celestino célio celso césar cícero cláudio cristiano cristóvão custódio damião daniel danilo dário david davi delfim diego dinis diogo domingos edgar edmundo edson eduardo elias eliseu élio emanuel emílio enzo erasmo erick ernesto estêvão eugénio eusébio evaristo everton ezequiel fabiano fabrício faustino feliciano felipe félix fernando fernão filipe flávio florêncio francisco frederico gabriel gaspar geraldo germano gerson gil gilberto gilmar gilson guilherme gustavo heitor hélder hélio henrique hermínio horácio hugo humberto igor inácio isaac isaías isidoro ivan ivo jacinto jaime jair jeferson jerónimo jerônimo joel jonas jorge jorginho josias josué júlio juvenal laércio leandro leonardo leonel leopoldo lourenço lucas luciano lúcio luisinho manoel manuel marcelino marcelo marco marcos mariano mário martim mateus matias maurício mauro maximiano miguel milton moacir moisés murilo narciso natanael nélson nelson nicolau nilson nilton norberto octávio olavo olegário olímpio orlando oscar osmar osvaldo otávio pascoal patrício plínio pompeu querubim quintino rafael ramiro raul reginaldo reinaldo renan renato ricardo roberto robson rodolfo rodrigo rogério romão romeu ronaldo rubens ruben salvador samuel sandro santiago saulo sebastião serafim sidney silas silvano silvestre silvino sílvio simão tadeu teodoro teófilo thiago timóteo tobias tomás tomé ubiratan ulisses valdemar valdir valentim valter vicente vicenzo victor vinícius virgílio vítor vitor wagner waldemar walter washington wellington william xavier zacarias zeca zé otacílio raimundo wesley valdiney cleber sálvio genésio adérito ilídio joão josé antónio antônio luís luiz paulo pedro tiago nuno rui vasco duarte gonçalo fábio márcio sérgio cláudio vinícius thiago joaquim manuel edson wilson',
    ),
    elisions: [],
    enclitics: [],
    nounsAreCapital: false,
    caseEndings: [],
    nominatives: [],
  }),
);
