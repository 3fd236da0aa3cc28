import { once } from '../../once.ts';
import { portugueseAr, portugueseErIr } from '../verbs/romance-verbs.ts';
import { speechWords } from './speech-words.ts';
import { verbLines } from './verb.ts';

const saying = () => [
  ...portugueseAr(`afirm declar explic inform indic coment cont relat acrescent destac ressalt salient frisa fris sublinh apont
    agreg avis anunci revel confirm alert observ argument reiter lament critic acus denunci pergunt contest enfatiz
    adiant garant consider avali comunic afianç assegur desabaf confess mostr demonstr pondera ponder reforç lembr ressalv not cobr
    reclam justific assinal retruc especific detalh cit propal sugest estim disp replic
    arremat encerr complet reclam consider constat reivindic sentenci conclam conden elogi aleg`),
  ...portugueseErIr(
    `respond reconhec escrev esclarec defend insist admit resum conclu refer discut repet assum divulg`,
  ),
  ...verbLines(`
    disse diz disseram dizem dizia diziam dirá diria | dito | dizendo | dizer
    garantiu garante garantiram garantem | garantido | garantindo | garantir
    advertiu adverte advertiram | advertido | advertindo | advertir
    concluiu conclui concluíram concluem | concluído | concluindo | concluir
    sustentou sustenta sustentaram | sustentado | sustentando | sustentar
    propôs propõe propuseram | proposto | propondo | propor
    expôs expõe | exposto | expondo | expor
    previu prevê preveem | previsto | prevendo | prever
    sugeriu sugere sugeriram | sugerido | sugerindo | sugerir
    referiu refere referiram referem | referido | referindo | referir
    noticiou noticia noticiaram | noticiado | noticiando | noticiar
    anunciou anuncia anunciaram anunciam | anunciado | anunciando | anunciar
    avaliou avalia avaliaram avaliam | avaliado | avaliando | avaliar
    reconheceu reconhece reconheceram | reconhecido | reconhecendo | reconhecer
    publicou publica | publicado | publicando | publicar
    apelou apela | apelado | apelando | apelar
    repetiu repete | repetido | repetindo | repetir
    postou posta | postado | postando | postar
    tuitou tuíta | tuitado | |
  `),
];

const thinking = () => [
  ...portugueseAr('pens esper duvid confi lament acredit ach suspeit imagin'),
  ...verbLines(`
    crê creem cria acreditava | crido | crendo | crer
    teme temem temia temeu | temido | temendo | temer
    entende entendem entendia entendeu | entendido | entendendo | entender
  `),
];

const sounding = () => [
  ...portugueseAr(
    'brinc grit exclam suspir murmur protest comemor festej ironiz dispar celebr comec começ desconvers continu termin finaliz',
  ),
  ...portugueseErIr('sorri reag agradec'),
  ...verbLines(`
    ri riu | rido | rindo |
    queixou queixa | queixado | |
  `),
];

export const portuguese = once(() =>
  speechWords({
    language: 'pt',
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
      infinitive: /^\p{Ll}{1,20}(?:ar|er|ir|pôr|[mis]por)$/u,
      oblique: null,
      capitalAdjective: null,
      verbEnding: /(?:ou|aram|eram|iram|ava|avam|ará|arão|ando|endo|indo)$/u,
    },
    classes: {
      determiner: `o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas meu
      minha meus minhas nosso nossa nossos nossas dois duas três quatro cinco seis sete oito nove dez vários várias alguns
      algumas algum alguma nenhum nenhuma muitos muitas outro outra outros outras cada todo toda todos todas ambos ambas
      cujo cuja`,
      pronoun: `ele ela eles elas você vocês quem alguém ninguém muitos alguns vários ambos este esta aquele um uma dele dela deles delas`,
      link: `de do da dos das d'           `,
      preposition: `a à ao às aos ante após até com contra desde durante em no na nos nas entre mediante para por pelo pela pelos
      pelas perante segundo sem sob sobre via num numa neste nesta nesse nessa naquele naquela deste desta conforme de do
      da dos das diante junto além antes depois dentro fora devido`,
      coordinator: 'e ou mas nem  ',
      subordinator: `quando enquanto embora porque pois se como onde após logo caso já`,
      complementiser: 'que',
      question: `se como quando onde quem qual quais quanto quantos porque por-que`,
      relative: `que quem qual quais cujo cuja onde`,
      adverb: `também além depois então agora já ainda sempre nunca mais menos muito assim aqui ali lá hoje ontem amanhã
      igualmente finalmente posteriormente anteriormente recentemente claramente só somente apenas inclusive sim tampouco
      inicialmente publicamente oficialmente entretanto todavia bem mal antes quase logo cedo tarde porém porém contudo`,
      auxiliary: `tem têm tinha tinham terá terão teria teriam tenha havia haviam há`,
      passive: 'foi foram é são era eram ser sido será serão está estão estava',
      verb: `foi foram é são era eram será serão seria seriam está estão estava estavam esteve tem têm tinha tinham terá teria
      pode podem podia poderá poderia poderiam deve devem devia deveria vai vão ia iam há houve faz fez fazem fica ficou
      ficam segue seguem continua continuam parece parecem ser estar ter haver quer querem quis chegou`,
      wants: 'quer querem queria queriam quis pretende pretendem deseja desejam',
      negation: 'não nunca jamais tampouco nem',
      clitic: 'se lhe lhes o a os as me nos te vos',
      time: `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta quinta sexta manhã tarde
      noite madrugada ontem hoje janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
      semana véspera mês ano dia passado próximo vezes vez`,
      as: 'como conforme segundo',
      back: 'isso',
      roleLink: 'para contra',
      toward: 'a de em por',
      self: 'mesmo mesma próprio própria',
      head: 'um uma nenhum algum alguma',
      own: 'nosso nossa nossos nossas',
      saying: `fato afirmação acusação promessa pergunta boato ideia versão temor denúncia relatório anúncio aviso declaração
      possibilidade alerta nota denúncia nota conta crítica informe denuncia resposta reação réplica mensagem conclusão comentário recado palavras`,
      role: `ministro ministra presidente presidenta prefeito prefeita porta-voz diretor diretora promotor promotora juiz juíza
      advogado advogada chefe delegado delegada polícia exército governo oposição deputado deputada senador senadora
      vereador vereadora secretário secretária especialista pesquisador pesquisadora médico médica treinador treinadora
      técnico técnica capitão capitã fonte fontes testemunha testemunhas morador moradora moradores vizinho vizinha
      governador governadora general coronel economista professor professora relatório estudo sindicato associação
      empresa companhia jornal agência emissora vítima vítimas mãe pai filho filha irmão irmã acusado acusada defesa
      ministério tribunal prefeitura câmara comissão partido líder dirigente autoridades bombeiros atacante goleiro
      relator relatora autarquia autarca`,
    },
    verbs: [
      ['clause infinitive', saying()],
      ['clause thinks infinitive object', thinking()],
      ['', sounding()],
      [
        'clause object infinitive',
        [
          ...portugueseAr('reivindic cobr'),
          ...portugueseErIr('promet'),
          ...verbLines(`
      pediu pede pediram pedem pedia | pedido | pedindo | pedir
      exigiu exige exigiram exigem exigia | exigido | exigindo | exigir
      propôs propõe propuseram | proposto | propondo | propor
    `),
        ],
      ],
      [
        'clause object denied',
        [
          ...portugueseAr('neg descart rejeit recus afast confirm'),
          ...verbLines(`
      desmentiu desmente desmentiram desmentem | desmentido | desmentindo | desmentir
      excluiu exclui | excluído | excluindo | excluir
      rebateu rebate rebateram rebatem | rebatido | rebatendo | rebater
    `),
        ],
      ],
      [
        'object needs:quotation',
        [
          ...portugueseAr(
            'classific cham tach denunci critic lament anunci celebr consider apelid',
          ),
          ...portugueseErIr('descrev defin'),
        ],
      ],
      ['de', portugueseAr('acus')],
      ['em de sobre', portugueseAr('fal')],
      ['clause para sobre contra', portugueseAr('alert')],
      ['infinitive', portugueseAr('recus orden recomend convid aconselh')],
      ['infinitive clause', portugueseAr('ameaç')],
      [
        'de do da',
        verbLines(
          'queixou queixa queixaram queixam reclamou reclama reclamaram | queixado reclamado | |',
        ),
      ],
    ],
    according: `
    % lê se em _ | % lê se no _ | % lê se na _ | % pode ler se em _ | segundo _ | de acordo com _ | ? conforme _ | nas palavras de _ | nas palavras do _ | nas palavras da _ | na opinião de _ | na opinião do _
    na opinião da _ | na avaliação de _ | na avaliação do _ | na avaliação da _ | na sua opinião | em sua opinião | no seu entender | a seu ver | ? para _ , | no entender de _ | no entender do _
    a crer em _ | na visão de _ | na visão do _ | na visão da _ | nas contas de _ | nas contas do _ | nas contas da _
  `,
    nobody: `
    ao que parece | supostamente | alegadamente | diz se | sabe se | teme se | dizem | acredita se | consta que | comenta se | fala se | ao que consta | especula se | se diz que | se comenta que | se acredita que | há rumores | segundo rumores | segundo boatos | circula que
    aparentemente | corre o boato | pelo que se diz
  `,
    refusals: `
    não confirmou nem negou | não confirmou nem desmentiu | não quis _ comentar | não quis comentar | não quis se pronunciar | não quis falar | não quis responder | não quis prestar
    não respondeu | não responderam | não se manifestou | não se manifestaram | recusou-se a comentar | se recusou a comentar
    recusou comentar | recusou responder | se recusou a responder | recusou-se a responder | preferiu não comentar | preferiu não se manifestar | optou por não comentar
    não confirma nem nega | não confirmou nem negou | não confirma nem desmente | sem falar com a imprensa | sem falar com _ jornalistas | remeteu esclarecimentos | não comentou | não comentaram | não foi localizado | não foi localizada | não foi encontrado | não deu retorno | não retornou | não retornaram
    sem comentários | ficou em silêncio | manteve silêncio | permaneceu em silêncio | não quis dar | não atendeu | não se pronunciou | não comenta | não havia respondido
    não esclareceu | não quis dizer | escusou-se a comentar | remeteu-se ao silêncio
  `,
    hearsay: [
      { verbs: 'teria teriam', followedBy: /(?:ado|ido|ada|ida|sto|ito|rto|sido)$/u, within: 3 },
    ],
    abbreviations:
      'sr. sra. dr. dra. d. eng. prof. profa. etc. av. núm. pág. exmo. sr sra dr dra eng prof profa av núm pág exmo',
    noInfinitives: `mulher mar lugar lar militar popular qualquer particular regular nuclear escolar titular familiar similar exemplar celular pilar altar hangar poder dever lazer prazer bar par caráter líder`,
    enclitics: 'se lhe lhes me nos',
  }),
);
