import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `nega negam negou negaram negado desmente desmentiu desmentem rejeita rejeitou refuta refutou descarta descartou contesta contestou
      rebate rebateu`,
    confirmation:
      'confirma confirmam confirmou confirmaram reconhece reconhecem reconheceu admite admitem admitiu assume assumiu confessa confessou',
    demand: `pede pedem pediu pediram exige exigem exigiu exigiram cobra cobrou solicita solicitou apela apelou ordena ordenou reivindica
      reivindicam recomenda recomendou aconselha aconselhou gritou gritaram determina determinou`,
    question: 'pergunta perguntam perguntou questiona questionou indaga indagou',
    threat: 'ameaça ameaçam ameaçou',
    prediction: 'prevê preveem previu projeta projetou',
    correction: 'corrige corrigiu retifica retificou',
    attitude: `acredita acreditam acreditava crê pensa pensam acha acham espera esperam esperava teme temem temia quer querem queria deseja desejam
      duvida duvidam confia`,
  },
  hearsay: 'supostamente alegadamente aparentemente',
  cueForces: {
    refusal: `não quis | não quiseram | não comenta | não comentou | não confirma | nem confirma | sem falar | sem comentar | recusou-se | se recusou | recusa-se
      preferiu não | remeteu esclarecimentos | escusou-se | evitou comentar | não se pronunciou`,
    'no reply':
      'não respondeu | não responderam | não retornou | não foi possível contactar | não foi localizado | sem resposta | não atendeu',
  },
  contentForces: {
    denial:
      'é falso | é mentira | não é verdade | não existe | é falsa | sem fundamento | nunca disse | jamais',
    refusal: 'não comentamos | sem comentários | não vou comentar | nada a declarar',
  },
  hedges: `talvez | provavelmente | possivelmente | pode/podem | poderia/poderiam | poderá/poderão | teria/teriam | seria/seriam | parece/parecem
    supostamente | alegadamente | aparentemente | deve/devem | é possível | ao que tudo indica | ao que parece`,
  reports: 'disse diz afirmou afirma',
  times: {
    names: `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março
      abril maio junho julho agosto setembro outubro novembro dezembro`,
    alone: 'ontem hoje anteontem amanhã recentemente depois posteriormente',
    units: `minuto minutos hora horas dia dias semana semanas mês meses ano anos manhã tarde noite madrugada fim verão inverno outono primavera
      véspera`,
    placing: 'esta este nesta neste na no passada passado próxima há última último desta deste à',
    behind: 'depois antes atrás',
    leading: 'esta este nesta neste desta deste na no à às em há ao desde durante a o',
    inside:
      'a o as os da de do das dos feira passada passado dois duas três quatro cinco seis sete oito nove dez fim última último',
    yearLeads: 'em',
  },
  places: {
    leads: 'em no na nos nas num numa durante à ao por pelo pela via perante',
    nouns: `entrevista carta comunicado nota declaração discurso conferência coletiva imprensa sessão audiência julgamento tribunal plenário comissão
      congresso senado parlamento assembleia reunião programa podcast artigo coluna mensagem postagem publicação rede redes porta
      delegacia televisão rádio telefone relatório despacho vídeo live ato protesto comício`,
    bare: 'televisão rádio nota comunicado facebook instagram twitter x telegram youtube tiktok tribunal plenário',
    media: `rádio televisão jornal diário agência canal revista semanário tv folha correio público notícias portal site rede podcast emissora
      gazeta`,
    mediaKinds:
      'jornal diário agência canal revista semanário rádio televisão portal site rede podcast emissora',
    addressing: 'a à ao aos às para',
    listeners:
      'jornalistas repórteres deputados colegas torcedores adeptos moradores policiais juízes trabalhadores',
  },
  grammar: {
    prepositions: `a à ao aos às de do da dos das em no na nos nas num numa com por pelo pela para sobre sob entre até desde durante após antes contra
      sem segundo perante via conforme`,
    determiners:
      'o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas meu minha nosso nossa todo toda cada',
    indefinite: 'um uma',
    genitive: 'de',
    objectPronouns: 'lhe lhes me nos ele ela eles mim',
    pronouns: 'ele ela eles elas eu nós você se',
    subordinators: 'que quem quando onde porque se como embora enquanto cujo qual pois',
    conjunctions: 'e ou mas nem',
    auxiliaries: `tem têm tinha tinham teria teriam há havia é são era eram foi foram será seria está estão estava ser estar ter sido pode podem deve vai
      vão`,
    being: 'é são era eram foi foram sido',
    adverbs: 'também já ainda só apenas depois',
    negations: 'não nunca jamais nem',
    complementisers: 'que',
    asking: 'se',
    functionWords: `o a os as um uma uns umas de do da dos das em no na nos nas a à ao por pelo pela para com e ou mas que quem seu sua seus suas se lhe é são
      era foi tem têm tinha ser estar está este esta como mais já me nos também`,
  },
});

export const portugueseDetails = once(() => detailWordsOf(table()));
