import { type LanguageWords, phrases } from './language-words.ts';

export const PORTUGUESE: LanguageWords = {
  pointers: phrases(`
    leia também | leia mais | leia ainda | leia aqui | leia a seguir | leia mais sobre | ler também | ler mais
    saiba mais | saiba mais sobre | veja também | veja mais | veja ainda | veja aqui | confira | confira também
    não perca | não deixe de ler | continue lendo | continue a ler | continuar a ler | continuar lendo
    relacionado | relacionada | relacionadas | relacionados | assista também | assista ao vídeo | ouça também
    acompanhe ao vivo | mais sobre | mais informações | matéria relacionada | leia a matéria completa
    leia a íntegra | leia na íntegra | reveja | recomendamos | pode também ler | artigo relacionado
  `),
  kickers: phrases(`
    vídeo | ao vivo | em vídeo | entenda | podcast | galeria | assista | ouça | opinião | análise | veja
  `),
  lists: phrases(`
    mais lidas | mais lidos | as mais lidas | os mais lidos | mais vistos | mais vistas | notícias relacionadas
    artigos relacionados | matérias relacionadas | conteúdo relacionado | conteúdos relacionados
    posts relacionados | últimas notícias | últimas | mais notícias | outras notícias | veja outras notícias
    você pode gostar | você também pode gostar | talvez você goste | recomendados para você
    recomendado para você | recomendadas para você | pode interessar | também pode gostar | tendências | destaques
    em destaque | mais populares | populares | mais recentes | mais artigos | o mais lido | sugestões
    pode ser do seu interesse
  `),
  pointerOpenings: phrases(`
    leia também | leia mais | leia a íntegra | leia aqui | veja mais | veja também | saiba mais sobre
    clique aqui e | clique aqui para | confira as últimas | acompanhe as notícias | mais notícias sobre
    mais notícias de | siga as notícias
  `),
  promptOpenings: phrases(`
    assine | assine já | inscreva-se | cadastre-se | registe-se | subscreva | faça login | faça seu | faça o seu
    faça parte | já é assinante | já tem conta | já sou assinante | é assinante | não é assinante | ainda não é
    siga-nos | siga o | siga a | siga nosso | siga as | baixe o | baixe nosso | descarregue | receba | compartilhe
    partilhe | compartilhar no | apoie | participe do canal | participe do grupo | entre no grupo | entre no canal
    entre para | junte-se | torne-se | ao se inscrever | ao se cadastrar | ao subscrever | ao clicar
    usamos cookies | utilizamos cookies | nós e os nossos | este site usa | este site utiliza
    este site é protegido | este conteúdo é | este artigo é exclusivo | esta matéria é exclusiva
    para continuar lendo | para continuar a ler | para comentar | você atingiu | crie uma conta | crie sua conta
    crie a sua | digite seu | insira seu | seu e-mail | seu email | o seu e-mail | o seu email
    endereço de e-mail | esqueceu | deixe um comentário | deixe seu comentário | deixe uma resposta | deixe a sua
    o que você acha | dê a sua opinião | fique por dentro | fique a par | fique ligado | mantenha-se
    não perca nenhuma | ative as notificações | ative o javascript | newsletter | fale conosco | contacte-nos
    cancelar inscrição | cancelar a subscrição | ver no navegador
  `),
  promptPhrases: phrases(`
    política de privacidade | políticas de privacidade | cancelar a qualquer | cancele quando | termos de uso
    nossa newsletter | a nossa newsletter | nossas newsletters | sua caixa | caixa de entrada
    seu e-mail | seu email | acesso ilimitado | jornalismo independente | nosso jornalismo
    jornalismo profissional | canal no whatsapp | canal do whatsapp | grupo no whatsapp | nossas redes
    nosso app | nosso aplicativo | uso de cookies | nossos parceiros
    exclusivo para assinantes | sua assinatura | seja assinante | siga o canal | clique aqui | links de afiliados
    utilizamos cookies | utiliza cookies | usamos cookies | usa cookies
  `),
  weakPromptPhrases: phrases(`
    assinatura | assinante | assinantes | boletim | newsletter | seu e-mail | seu email | consentimento | cookies
    grátis | gratuitamente | cadastro | por mês | whatsapp | telegram | facebook | publicidade | inscreva-se
    notícias
    termos e condições | dados pessoais | redes sociais | app store | google play | uma comissão
  `),
  cutOff: phrases(`
    para continuar lendo | para continuar a ler | assine para continuar | assine para ler
    conteúdo exclusivo para assinantes | exclusivo para assinantes | este conteúdo é exclusivo
    esta matéria é exclusiva | este artigo é exclusivo | apenas para assinantes | só para assinantes
    continue lendo com | leia a matéria completa com
  `),
  readerWords: phrases(
    'você | vocês | seu | sua | seus | suas | te | ti | lhe | nós | nosso | nossa | nossos | nossas',
  ),
  reportingWords: phrases(`
    disse | segundo | afirmou | informou | declarou | explicou | anunciou | acrescentou | contou | relatou
    de acordo com
  `),
  labels: phrases(`
    compartilhar | compartilhe | compartilhar no facebook | compartilhar no twitter | compartilhar no whatsapp
    compartilhar notícia | partilhar | partilhar artigo | partilhe | imprimir | comentários | comentário
    ver comentários | sem comentários | comentar | enviar | enviar por e-mail | salvar | guardar | salvo
    guardar artigo | ouvir | ouvir notícia | ouvir artigo | ouça este conteúdo | início | página inicial | buscar
    busca | pesquisar | copiar link | copiar ligação | link copiado | seguir | seguindo | menu | fechar | abrir
    voltar | anterior | próximo | próxima | seguinte | voltar ao topo | ir para o conteúdo | pular para o conteúdo
    ver mais | mostrar mais | carregar mais | ver tudo | ver todos | tópicos | tags | palavras-chave
    política de privacidade | privacidade | cookies | termos de uso | fale conosco | quem somos | sobre nós
    expediente | anuncie | newsletter | newsletters | assine | assinar | assinaturas | cadastre-se | minha conta
    vídeo | vídeos | fotos | galeria | ampliar | ampliar imagem | tela cheia | tempo de leitura | atualizado
    publicado | fonte | responder | denunciar | ao vivo | urgente | exclusivo | baixar | reproduzir | carregando
    edição impressa | oferecer artigo | ofereça este artigo | receba alertas | a carregar
  `),
  advertisements: phrases(`
    publicidade | anúncio | anúncios | pub | continua após a publicidade | continua depois da publicidade
    continua após o anúncio | conteúdo patrocinado | patrocinado | conteúdo de marca
    continue lendo após a publicidade | a matéria continua após a publicidade | propaganda | informe publicitário
  `),
  counted: phrases(`
    comentários | comentário | min de leitura | min. de leitura | minutos de leitura | minuto de leitura
    min leitura | compartilhamentos | visualizações | partilhas | curtidas
  `),
  legal: phrases(`
    todos os direitos reservados | direitos reservados | é proibida a reprodução | proibida a reprodução
    reprodução proibida | as opiniões expressas | este texto não reflete
  `),
  noteLabels: phrases(`
    nota do editor | nota da redação | nota da redacção | nota de redação | nota da editora | correção | correcção
    errata | retificação | rectificação | esclarecimento | nota editorial | erramos
  `),
  noteOpenings: phrases(`
    uma versão anterior deste | uma versão anterior desta | esta reportagem foi atualizada
    este artigo foi atualizado | este artigo foi corrigido | esta matéria foi atualizada
    esta matéria foi corrigida | este texto foi atualizado | notícia atualizada | notícia em atualização
    matéria em atualização | versão anterior deste texto
  `),
  pictures: phrases(`
    imagem | imagens | crédito | créditos | crédito da foto | crédito da imagem | foto | fotos | foto de
    fotografia | fotógrafo | ilustração | legenda | captura de tela | foto de arquivo | imagem ilustrativa
    imagem de arquivo | crédito foto
  `),
  sources: phrases(`
    este artigo foi publicado originalmente | este artigo foi originalmente publicado
    este texto foi publicado originalmente | este texto foi originalmente publicado | publicado originalmente
    originalmente publicado | esta reportagem foi publicada originalmente
    esta matéria foi publicada originalmente | publicado primeiro | fonte | matéria original | artigo original
  `),
  desks: phrases(`
    com informações de | com informações da | com informações do | com informações das | com agências | com lusa
    com reuters | com afp | reportagem de | reportagem adicional de | por agências | com agência
    *com informações | tradução de | supervisão de | sob supervisão de | colaborou | colaboraram
  `),
  sections: phrases(`
    mundo | política | economia | sociedade | cultura | esportes | esporte | desporto | ciência | tecnologia | tec
    saúde | opinião | internacional | brasil | portugal | país | nacional | cotidiano | polícia | segurança
    justiça | educação | meio ambiente | ambiente | clima | negócios | mercado | finanças | empresas | dinheiro
    carros | viagem | turismo | gente | famosos | celebridades | entretenimento | televisão | tv | cinema | música
    livros | estilo | moda | gastronomia | futebol | local | cidades | cidade | são paulo | rio de janeiro | geral
    eleições | ilustrada | poder | lusofonia | europa | áfrica | editorial | editoriais | colunas | colunistas
    notícias | últimas notícias | variedades | lifestyle | história | ciência e saúde
  `),
};
