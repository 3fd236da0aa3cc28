/** What pages ask before they show the rest of an article, in lower case. Only short lines are compared. */
export const PAYWALL_PROMPTS: RegExp = new RegExp(
  [
    // English
    '(?:subscribe|sign up|register|log ?in|join|become a (?:member|subscriber))(?: now| today| here)? (?:to|and) (?:continue|keep|read|unlock|access|finish)',
    '(?:to|want to) (?:continue|keep|read|unlock|access)[^.]{0,40}(?:subscribe|sign (?:up|in)|register|log ?in|membership)',
    '(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) (?:[a-z-]+ ){0,3}(?:subscribers|members|readers)',
    '(?:subscribers?|members?)[- ]only (?:article|story|content|post)',
    'already (?:a |an )?(?:subscriber|subscribed|member|registered)',
    "you (?:have|’ve|'ve) (?:reached|used|read)[^.]{0,30}(?:free articles|article limit|limit)",
    'this post is for (?:paid|paying) subscribers',
    // German
    'weiterlesen mit|jetzt weiterlesen|(?:artikel|text) (?:ist )?(?:nur )?(?:für|mit) (?:abonnenten|abo)|nur für abonnenten|jetzt (?:abonnieren|abo|testen) und (?:weiter)?lesen|sie haben bereits ein (?:abo|konto)|bereits (?:abonnent|registriert|ein abo)|um diesen artikel (?:weiter ?zu ?lesen|zu lesen)',
    // French
    '(?:cet )?article (?:est )?réservé aux abonnés|réservé (?:à nos|aux) abonnés|il vous reste [\\d,]{1,5} ?% de cet article|abonnez-vous pour (?:lire|continuer|accéder)|déjà abonné',
    // Spanish, Portuguese, Italian
    '(?:contenido|artículo|noticia) (?:exclusivo|exclusiva|solo) para suscriptores|suscríbete para (?:leer|seguir|continuar)|ya eres suscriptor|para seguir leyendo',
    'conteúdo (?:exclusivo )?para assinantes|exclusivo para assinantes|assine para (?:ler|continuar)|já é assinante|para continuar (?:a ler|lendo)',
    'articolo riservato agli abbonati|contenuto riservato|abbonati per (?:leggere|continuare)|sei già abbonato|per continuare a leggere',
    // Dutch, Scandinavian, Finnish
    'alleen voor abonnees|word abonnee (?:om|en)|al abonnee|lees verder met',
    'för prenumeranter|redan prenumerant|for abonnenter|allerede abonnent|kun for abonnenter|vain tilaajille|tilaajille',
    // Polish, Czech, Hungarian, Romanian
    'tylko dla (?:prenumeratorów|subskrybentów|abonentów)|dostęp do artykułu|czytaj dalej z|jen pro předplatitele|článek je zamčený|előfizetőknek|doar pentru abonați',
    // Russian, Ukrainian
    'только для подписчиков|доступно по подписке|оформите подписку|лише для передплатників|доступно за передплатою',
    // Greek, Turkish, Arabic, Hindi
    'μόνο για συνδρομητές|sadece abonelere|abonelere özel|للمشتركين فقط|केवल सब्सक्राइबर',
    // Chinese, Japanese, Korean
    '(?:订阅|訂閱|登录|登入)后?(?:继续|繼續)?(?:阅读|閱讀)|付费(?:阅读|内容)|仅限会员|この記事は(?:有料)?会員|会員限定|有料記事|続きを読むには|残り[^。]{0,10}文字|유료 ?회원|구독자 전용',
  ].join('|'),
  'u',
);
