/**
 * What stands on pages that are no article, in their titles and short lines, lower case with straight
 * apostrophes. Each pattern is one line's; none of them looks further than 60 characters ahead.
 */
export type TroubleWords = { readonly reason: string; readonly lines: RegExp };

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'u');
}

/** In the order in which they are asked: a bot check names JavaScript and cookies, too. */
export const TROUBLES: readonly TroubleWords[] = [
  {
    reason: 'The server checks whether a person is reading, and shows the article only after that.',
    lines: anyOf(
      "^just a moment$|checking (?:if the site connection is secure|your browser)|verif(?:y|ying) (?:that )?you are (?:a )?human|are you a robot|(?:i am|i'm|you're|you are) not a robot|unusual traffic from|ddos protection by|attention required! \\| cloudflare|please complete the (?:security check|captcha)|press (?:&|and) hold to confirm|solve the captcha|pardon our interruption|human verification|security check(?:point)?$|one more step$|enter the characters you see",
      'bist du ein (?:mensch|roboter)|sind sie ein (?:mensch|roboter)|ich bin kein roboter|sicherheitsüberprüfung|bestätigen sie, dass sie ein mensch sind|ungewöhnlichen datenverkehr',
      "vérifi(?:ez|er) que vous (?:êtes|n'êtes pas) (?:un )?(?:humain|un robot)|je ne suis pas un robot|êtes-vous un robot|vérification de sécurité|comprobar que no eres un robot|no soy un robot|verifi(?:ca|que) que (?:eres|es) humano|não sou um robô|verifi(?:que|car) se (?:você é|é) humano|non sono un robot|verifica (?:di essere|che sei) umano",
      'ik ben geen robot|controleren of u een mens bent|nie jestem robotem|я не робот|проверка браузера|проверка безопасности|докажите, что вы не робот|підтвердьте, що ви не робот|перевірка браузера|ben robot değilim|أنا لست روبوت|人机验证|安全验证|请完成(?:下列)?验证|ロボットではありません|로봇이 아닙니다',
    ),
  },
  {
    reason: 'The page says that its reader is not let in.',
    lines: anyOf(
      "^(?:error )?40[13]\\b|^access (?:to this page (?:has been|is) )?denied|^forbidden$|you don't have permission to access|your (?:ip|access|request) (?:address )?(?:has been|is|was) (?:blocked|denied|banned)|you have been blocked|not available in your (?:country|region|location)|unavailable (?:due to|for) legal reasons|unavailable in most european countries|your browser sent a request that this server could not understand",
      "zugriff verweigert|zugang verweigert|in (?:deinem|ihrem) land nicht verfügbar|accès (?:refusé|interdit)|n'est pas disponible dans votre (?:pays|région)|acceso denegado|no (?:está )?disponible en (?:tu|su) (?:país|región)|acesso negado|indisponível (?:no|em) (?:seu|teu) (?:país|região)|accesso negato|non (?:è )?disponibile nel (?:tuo|suo) paese|toegang geweigerd|brak dostępu|odmowa dostępu|доступ (?:запрещ[её]н|закрыт|ограничен)|доступ заборонено|erişim engellendi|تم رفض الوصول|访问被拒绝|拒绝访问|アクセスが拒否|접근이 거부",
    ),
  },
  {
    reason: 'The page says that the article is not there (not found).',
    lines: anyOf(
      '^(?:error:? )?404\\b|\\b404$|\\berror 404\\b|\\b404 (?:error|not found)',
      "^(?:sorry,? |oops[!,.]* |whoops[!,.]* )?(?:the |this |that |your |we can't find (?:the|that) |we couldn't find (?:the|that) )?(?:requested |web ?)?(?:page|article|story|content|url|post|file|document)\\b[^.]{0,40}(?:not (?:be )?found|can(?:'t|not) be found|could(?:n't| not) be found|does(?:n't| not) exist|no longer (?:exists|available|here)|has been (?:removed|deleted|moved)|is gone|is missing|wasn't found|isn't (?:here|available))|^(?:page|article|story|content|nothing) (?:was )?not found|^nothing (?:was )?found|we (?:can't|cannot|couldn't|could not) find (?:the|that|this) (?:page|article|story)|^not found$",
      "(?:seite|artikel|beitrag|inhalt)\\b[^.]{0,40}(?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|existiert)|existiert nicht)|nichts gefunden$|page (?:introuvable|non trouvée)|(?:page|article)\\b[^.]{0,40}(?:n'existe (?:pas|plus)|introuvable|n'est plus disponible|est introuvable)",
      '(?:página|artículo|contenido|noticia)\\b[^.]{0,40}(?:no (?:se )?(?:ha sido |fue |pudo ser )?(?:encontrad[oa]|encuentra|existe)|ya no (?:existe|está))|no encontrad[oa]$|(?:página|artigo|conteúdo|notícia)\\b[^.]{0,40}(?:não (?:foi |pôde ser )?(?:encontrad[oa]|existe))|(?:pagina|articolo|contenuto)\\b[^.]{0,40}(?:non (?:è stat[oa] )?(?:trovat[oa]|esiste|disponibile))',
      '(?:pagina|artikel)\\b[^.]{0,40}(?:niet (?:gevonden|bestaat)|bestaat niet)|(?:strona|artykuł)\\b[^.]{0,40}(?:nie (?:została |został )?(?:znalezion[ay]|istnieje))|nie znaleziono (?:strony|artykułu)|sidan (?:hittades inte|finns inte)|siden (?:blev ikke fundet|ble ikke funnet|finnes ikke|findes ikke)|sivua ei löyt|stránka (?:nenalezena|nebyla nalezena|neexistuje)|az oldal nem található|pagina nu (?:a fost găsită|există)|η σελίδα δεν (?:βρέθηκε|υπάρχει)|sayfa bulunamadı|halaman tidak ditemukan|không tìm thấy trang',
      '(?:страница|статья|материал)\\b[^.]{0,40}не (?:найден[ао]?|существует)|страница не найдена|страница удалена|(?:сторінк[ау]|статт[яю]|матеріал)\\b[^.]{0,40}не (?:знайдено|існує)|сторінку не знайдено|الصفحة (?:غير موجودة|المطلوبة)|页面(?:不存在|未找到|没有找到)|找不到(?:页面|網頁|该页)|ページが(?:見つかりません|存在しません)|お探しのページ|페이지를 찾을 수 없|पेज नहीं मिला',
    ),
  },
  {
    reason: 'The page shows its text only to browsers that run its programs (JavaScript).',
    lines: anyOf(
      "(?:enable|turn on|activate|requires?|needs?|without|allow) javascript|javascript (?:is|must be|has been|to be|seems to be|appears to be) (?:disabled|enabled|required|turned off|not (?:enabled|available|supported))|your browser (?:does not|doesn't) support javascript|supports? javascript",
      "javascript (?:ist )?(?:deaktiviert|aktivieren|erforderlich|einschalten)|aktivieren sie (?:bitte )?javascript|activer (?:le )?javascript|activez javascript|javascript est (?:désactivé|requis|nécessaire)|(?:habilite|active|activa|habilita|activar|habilitar) (?:o |el )?javascript|javascript (?:está )?(?:desactivado|deshabilitado|desabilitado|desativado)|(?:abilita|attiva|abilitare|attivare) javascript|javascript (?:is uitgeschakeld|inschakelen)|schakel javascript in|włącz(?:yć)? (?:obsługę )?javascript|включите (?:поддержку )?javascript|javascript (?:отключ[её]н|вимкнено)|увімкніть javascript|javascript'i etkinleştir|启用 ?javascript|javascriptを有効|javascript를 (?:활성화|사용)|تفعيل (?:جافا ?سكريبت|javascript)",
    ),
  },
  {
    reason: 'The page asks for consent to cookies before it shows the article.',
    lines: anyOf(
      '^(?:accept|agree to|allow|reject|manage)(?: all)? (?:the )?cookies$|^(?:accept|agree) (?:and|&) (?:continue|close)|before you continue to|we value your privacy|your privacy (?:matters|choices|is important)|(?:we|this (?:web)?site|our partners?)\\b[^.]{0,60}\\b(?:use|uses|store|stores)\\b[^.]{0,30}cookies|cookie (?:consent|preferences|settings|policy)$|consent to (?:the use of )?cookies',
      '(?:alle )?cookies? (?:akzeptieren|zulassen|erlauben)|mit werbung (?:weiterlesen|lesen)|wir (?:und unsere partner )?(?:verwenden|nutzen|setzen)\\b[^.]{0,40}cookies|(?:zustimmen|einwilligen) und weiter|ihre (?:zustimmung|privatsphäre)|datenschutz-?einstellungen$|werbefrei (?:lesen|nutzen)|nutzung mit (?:werbung|tracking)',
      '(?:accepter|refuser)(?: tous)? les cookies|nous (?:et nos partenaires )?utilisons des cookies|continuer sans accepter|aceptar (?:todas )?(?:las )?cookies|(?:utilizamos|usamos) cookies|nosotros y nuestros socios|aceitar (?:todos )?(?:os )?cookies|accetta(?:re)? (?:tutti )?(?:i )?cookie|(?:utilizziamo|usiamo) (?:i )?cookie|cookies (?:accepteren|toestaan)|(?:wij|we) gebruiken cookies|akceptuj(?:ę)? (?:wszystkie )?(?:pliki )?cookies|używamy (?:plików )?cookies|godkänn (?:alla )?(?:cookies|kakor)|accepter (?:alle )?cookies|hyväksy (?:kaikki )?evästeet|souhlas s cookies|přijmout (?:vše|cookies)|принять (?:все )?(?:файлы )?cookie|мы используем (?:файлы )?cookie|прийняти (?:всі )?(?:файли )?cookie|çerezleri kabul et|accept[ăa] (?:toate )?cookie|قبول (?:جميع )?ملفات تعريف الارتباط|接受(?:所有)? ?cookie|cookieを(?:許可|受け入れ)|쿠키(?:를)? (?:모두 )?(?:허용|수락)',
    ),
  },
  {
    reason: 'The page asks to log in or to subscribe before it shows the article.',
    lines: anyOf(
      '^(?:please )?(?:log ?in|sign ?in|subscribe|register|create (?:an|your) account)(?: (?:here|now|to (?:your|my) account|to continue|to read|or (?:register|sign up|subscribe)))?$|(?:log ?in|sign ?in|subscribe|register|sign up)\\b[^.]{0,30}\\b(?:to (?:continue|read|access|view|unlock)|and (?:continue|read))|already (?:a |an )?(?:subscriber|member|registered|have an account)|forgot(?:ten)? (?:your )?password|you (?:must|need to|have to) (?:be logged in|log in|sign in|register)',
      '^(?:anmelden|einloggen|anmeldung|jetzt (?:anmelden|registrieren|abonnieren))$|(?:anmelden|einloggen|registrieren|abonnieren)\\b[^.]{0,30}(?:weiterlesen|zu lesen|um zu|lesen)|passwort vergessen|bereits (?:abonnent|registriert|kunde)|nur für (?:abonnenten|mitglieder)',
      "^(?:se connecter|connexion|s'abonner|identifiez-vous)$|connectez-vous (?:pour|à)|abonnez-vous pour|mot de passe oublié|déjà (?:abonné|inscrit)|réservé aux abonnés|^(?:iniciar sesión|acceder|suscríbete)$|inicia(?:r)? sesión (?:para|con)|olvidaste tu contraseña|suscríbete para|ya eres suscriptor|^(?:entrar|fazer login|assine)$|esquec(?:eu|i) (?:a|sua|minha) senha|faça login (?:para|ou)|já é assinante|^(?:accedi|login|abbonati)$|password dimenticata|accedi (?:per|o)|sei già abbonato",
      '^(?:inloggen|aanmelden)$|wachtwoord vergeten|log in om|al abonnee|^(?:zaloguj się|logowanie)$|nie pamiętasz hasła|zaloguj się,? (?:aby|by|żeby)|glömt lösenord(?:et)?|glemt (?:adgangskode|passord)|unohditko salasanan|zapomenuté heslo|^(?:войти|вход|авторизация)$|забыли пароль|войдите,? чтобы|^(?:увійти|вхід)$|забули пароль|şifremi unuttum|giriş yap(?:ın)?$|نسيت كلمة المرور|تسجيل الدخول$|忘记密码|请(?:先)?登录|パスワードをお忘れ|ログイン(?:してください)?$|비밀번호 찾기|로그인(?:이 필요합니다)?$',
    ),
  },
  {
    reason: 'Nobody uses this address any more: it is for sale, or parked.',
    lines: anyOf(
      '(?:this |the )?domain(?: name)?(?: [\\w.-]{3,60})? (?:is|may be) (?:for sale|available for (?:sale|purchase)|parked|expired)|buy this domain|domain (?:is )?parked|parked (?:free|domain)|this web ?(?:page|site) is parked|inquire about this domain|related searches sponsored|(?:site|account|website) (?:has been )?suspended|default web ?site page|welcome to nginx|apache2? (?:ubuntu |debian )?default page|index of /$|future home of',
      'domain (?:steht zum verkauf|zu verkaufen)|diese domain|ce (?:nom de )?domaine est (?:à vendre|en vente)|este dominio está (?:en venta|a la venta)|este domínio está à venda|questo dominio è in vendita|dit domein is te koop|domena (?:jest )?na sprzedaż|домен (?:прода[её]тся|припаркован|продається)|域名(?:出售|转让)|このドメインは',
    ),
  },
  {
    reason: 'The page says that the site is out of order just now.',
    lines: anyOf(
      "^(?:error )?50[0234]\\b|\\b(?:502 bad gateway|503 service|504 gateway)|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|error establishing a database connection|(?:site|website|page) is (?:currently |temporarily )?(?:down|undergoing|under) (?:for )?(?:maintenance|construction)|(?:down|closed) for maintenance|we'll be back soon|web server is down|something went wrong$|an error (?:has )?occurred",
      'wartungsarbeiten|(?:seite|website) wird gewartet|interner serverfehler|en (?:cours de )?maintenance|erreur interne|en mantenimiento|error interno|em manutenção|erro interno|in manutenzione|errore interno|onderhoud|przerwa techniczna|технические работы|технічні роботи|bakımda|网站维护|メンテナンス中|점검 중',
    ),
  },
];

/** Titles that no article has: what they say goes whatever else stands on the page. */
export const SURE_TITLES: RegExp =
  /^(?:just a moment|attention required! \| cloudflare|access denied|pardon our interruption|403 forbidden|40[034](?: |$).{0,30}|error 40[34]|502 bad gateway|503 service (?:temporarily )?unavailable|404 not found|are you a robot\??|please wait|security check|ddos-guard|human verification|page not found|seite nicht gefunden|page introuvable|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|strona nie została znaleziona|страница не найдена|сторінку не знайдено)(?:$|\s?[-–—|:•·].{0,60}$)/;
