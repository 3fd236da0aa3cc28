import { phrases } from '../furniture/words/language-words.ts';

/** What stands at the edges of mails alone, in a short line or one with a link, in thirteen languages. */
export const EDGE_WORDS: readonly string[] = phrases(`
  unsubscribe | view in browser | view in your browser | view this email | view this newsletter | view online
  view the online version | read online | read in browser | read in app | open in browser | open in app | web version
  email not displaying | mail not displaying | can't see this email | can't see the images | trouble viewing | trouble reading this
  manage preferences | manage your preferences | manage your subscription | manage subscription | update your preferences
  update preferences | update your profile | email preferences | email settings | change your preferences | opt out
  you're receiving this | you are receiving this | you received this | you receive this | you're getting this
  you are getting this | why did i get this | this email was sent | this message was sent | this newsletter was sent
  sent to you because | because you signed up | because you subscribed | because you opted in | privacy policy
  privacy notice | privacy statement | terms of service | terms of use | terms & conditions | our mailing address
  forward this email | forward to a friend | forward this to | forwarded this email | forwarded this newsletter
  was this forwarded | share this newsletter | share this email | share this edition | send to a friend | add us to your address book
  add us to your contacts | contact preferences | no longer wish to receive | stop receiving | sponsor this newsletter
  advertise with us | update subscription | view this post on the web | upgrade to paid | want to advertise
  start writing | get the app | like & restack | powered by | sent with | did someone forward
  abmelden | abbestellen | abbestellung | austragen | im browser ansehen | im browser öffnen | im browser lesen | im browser anzeigen
  online-version | onlineversion | webversion | online ansehen | wird nicht richtig | nicht korrekt angezeigt | nicht korrekt dargestellt
  einstellungen verwalten | einstellungen ändern | profil ändern | newsletter verwalten | sie erhalten diese | sie erhalten diesen
  sie bekommen diese | sie bekommen diesen | diese e-mail wurde | diese mail wurde | dieser newsletter wurde | weil sie sich
  datenschutz | datenschutzerklärung | impressum | nutzungsbedingungen | weiterempfehlen | an freunde | newsletter weiterleiten
  weitergeleitet bekommen | weitergeleitet worden | nicht mehr erhalten
  se désabonner | se désinscrire | désabonnement | désinscription | désabonnez-vous | désinscrivez-vous | vous désabonner | vous désinscrire
  voir dans le navigateur | voir dans votre navigateur | version en ligne | voir en ligne | lire en ligne | consulter en ligne
  s'affiche pas correctement | gérer vos préférences | gérer mes préférences | gérer votre abonnement | modifier vos préférences
  vous recevez ce | vous recevez cet | vous recevez cette | cet e-mail a été envoyé | cet email a été envoyé | ce message a été envoyé
  politique de confidentialité | mentions légales | transférer à un ami | transférez cette | partager cette lettre | ne plus recevoir
  darse de baja | darte de baja | date de baja | cancelar suscripción | cancelar la suscripción | cancelar tu suscripción | anular suscripción
  ver en el navegador | ver en tu navegador | ver en navegador | ver online | versión web | ver en línea | leer en línea
  no se muestra correctamente | no ves bien | no ve bien | no ve correctamente | non visualizzi correttamente | não consegue ver | não visualiza | gestionar preferencias | gestiona tus preferencias | actualizar preferencias
  recibes este | ha recibido este | recibe este | has recibido este | este correo se envió | este correo ha sido enviado | este mensaje se envió
  política de privacidad | aviso legal | reenviar a un amigo | reenvía este | dejar de recibir
  cancelar inscrição | cancelar a inscrição | cancelar subscrição | cancelar a subscrição | cancelar assinatura | descadastrar | descadastre-se | remover inscrição
  ver no navegador | ver no browser | versão online | versão web | ler online | gerir preferências | gerenciar preferências
  atualizar preferências | você recebeu este | você está recebendo | recebe este | está a receber este | este e-mail foi enviado
  este email foi enviado | política de privacidade | termos de uso | encaminhar a um amigo | encaminhe este | deixar de receber
  annulla iscrizione | annulla l'iscrizione | annullare l'iscrizione | disiscriviti | disiscriversi | cancella iscrizione | cancellati | cancella l'iscrizione
  visualizza nel browser | apri nel browser | leggi nel browser | versione online | versione web | gestisci preferenze | gestisci le preferenze
  aggiorna le preferenze | ricevi questa | ricevi questo | hai ricevuto questa | questa email è stata | questa e-mail è stata
  informativa sulla privacy | note legali | inoltra a un amico | inoltra questa | non ricevere più
  uitschrijven | afmelden | schrijf je uit | bekijk in browser | bekijk in je browser | bekijk deze mail | bekijk deze e-mail | bekijk online | webversie | lees online
  voorkeuren beheren | voorkeuren aanpassen | beheer je voorkeuren | je ontvangt deze | u ontvangt deze | deze e-mail is verzonden
  deze mail is verstuurd | deze e-mail is verstuurd | privacybeleid | privacyverklaring | algemene voorwaarden | doorsturen aan | stuur door
  wypisz się | wypisz mnie | zrezygnuj z subskrypcji | anuluj subskrypcję | rezygnacja z | zobacz w przeglądarce | otwórz w przeglądarce
  wyświetl w przeglądarce | wersja online | zarządzaj subskrypcją | zarządzaj preferencjami | zmień ustawienia | otrzymujesz tę
  otrzymujesz ten | otrzymałeś tę | ta wiadomość została | ten e-mail został | polityka prywatności | regulamin | przekaż dalej | prześlij znajomemu
  отписаться | отказаться от рассылки | отказаться от подписки | отменить подписку | открыть в браузере | посмотреть в браузере | смотреть в браузере
  веб-версия | онлайн-версия | версия в браузере | письмо отображается некорректно | настроить рассылку | управление подпиской | управлять подпиской
  изменить настройки | вы получили это | вы получаете это | вы получили эту | вы получаете эту | это письмо отправлено | это письмо было отправлено
  политика конфиденциальности | переслать другу | перешлите другу
  відписатися | відписатись | скасувати підписку | відмовитися від розсилки | відкрити в браузері | переглянути в браузері | дивитися в браузері
  вебверсія | веб-версія | онлайн-версія | керувати підпискою | керування підпискою | змінити налаштування | ви отримали цей | ви отримуєте цей
  ви отримали це | ви отримуєте це | цей лист надіслано | політика конфіденційності | переслати другові | перешліть другу
  إلغاء الاشتراك | ألغ اشتراكك | إلغاء اشتراكك | عرض في المتصفح | افتح في المتصفح | عرض الرسالة في المتصفح | شاهد في المتصفح | اقرأ في المتصفح
  النسخة الإلكترونية | إدارة الاشتراك | إدارة التفضيلات | تحديث التفضيلات | تتلقى هذه الرسالة | وصلتك هذه الرسالة | تصلك هذه الرسالة
  أرسلت هذه الرسالة | تم إرسال هذه الرسالة | سياسة الخصوصية | أرسل إلى صديق | إعادة توجيه
  退订 | 取消订阅 | 取消訂閱 | 退訂 | 在浏览器中查看 | 在浏览器中打开 | 在瀏覽器中查看 | 在瀏覽器中開啟 | 网页版 | 網頁版 | 查看网页版 | 管理订阅 | 管理訂閱 | 更新偏好 | 偏好设置
  您收到此邮件 | 您收到这封 | 您收到此郵件 | 你收到这封 | 此邮件发送 | 本邮件由 | 隐私政策 | 隱私政策 | 隐私声明 | 转发给朋友 | 轉寄給朋友
  配信停止 | 購読解除 | 配信解除 | 登録解除 | メルマガ解除 | ブラウザで表示 | ブラウザで見る | ブラウザで読む | ブラウザで開く | ウェブ版 | web版 | 登録情報の変更 | 配信設定
  このメールは | 本メールは | 当メールは | プライバシーポリシー | 個人情報保護 | 友だちに転送 | 友達に転送
`);

/** What stands over an advertisement: a line that begins so and names somebody, or is this alone. */
export const SPONSOR_OPENINGS: readonly string[] = phrases(`
  together with | presented by | sponsored by | in partnership with | brought to you by | powered by our sponsor
  a message from our sponsor | a message from our partner | a message from | a word from our sponsor | a word from
  from our sponsor | from our sponsors | from our partner | from our partners | our sponsor | today's sponsor | this week's sponsor
  sponsored | sponsored content | sponsor | supported by | paid content | paid post | partner content | promoted | promotion
  today's newsletter is brought to you | today's edition is brought to you | this edition is brought to you | this newsletter is sponsored
  anzeige | werbung | gesponsert | gesponsert von | präsentiert von | mit freundlicher unterstützung von | unterstützt von | eine anzeige von
  in zusammenarbeit mit | ein angebot unseres partners
  publicité | sponsorisé | sponsorisé par | présenté par | en partenariat avec | avec le soutien de | un message de notre partenaire | annonce
  contenu sponsorisé | publicidad | patrocinado | patrocinado por | presentado por | en colaboración con | contenido patrocinado
  un mensaje de nuestro patrocinador | publicidade | patrocínio | apresentado por | em parceria com | conteúdo patrocinado | oferecimento
  pubblicità | sponsorizzato | sponsorizzato da | presentato da | in collaborazione con | contenuto sponsorizzato
  advertentie | gesponsord | gesponsord door | aangeboden door | in samenwerking met | mede mogelijk gemaakt door
  reklama | sponsorowane | sponsorowany | materiał sponsorowany | sponsorem | partnerem | partner wydania | artykuł sponsorowany
  реклама | партнёрский материал | партнерский материал | на правах рекламы | спонсор выпуска | при поддержке | совместно с
  партнерський матеріал | на правах реклами | спонсор випуску | за підтримки | спільно з
  إعلان | إعلان مدفوع | برعاية | محتوى مدفوع | بالتعاون مع | بالشراكة مع | رسالة من راعينا
  广告 | 廣告 | 赞助 | 贊助 | 赞助商 | 推广 | 推廣 | 本期赞助 | 広告 | 提供 | スポンサー | pr | [pr] | 協賛 | タイアップ
`);

/** Openings of the line with which programs begin what was forwarded. */
export const FORWARD_MARKS: readonly string[] = phrases(`
  forwarded message | begin forwarded message | original message | forwarded mail | weitergeleitete nachricht | anfang der weitergeleiteten
  ursprüngliche nachricht | message transféré | début du message transféré | message d'origine | mensaje reenviado
  inicio del mensaje reenviado | mensaje original | mensagem encaminhada | mensagem reencaminhada | mensagem original | messaggio inoltrato
  inizio messaggio inoltrato | messaggio originale | doorgestuurd bericht | begin doorgestuurd bericht | oorspronkelijk bericht
  wiadomość przekazana | przekazana wiadomość | początek przekazywanej | wiadomość oryginalna | пересылаемое сообщение
  пересланное сообщение | начало переадресованного | исходное сообщение | переслане повідомлення | пересилається повідомлення
  початок переадресованого | رسالة معاد توجيهها | الرسالة المعاد توجيهها | رسالة أعيد توجيهها | 转发的邮件 | 轉寄的郵件 | 转发邮件 | 原始邮件
  転送されたメッセージ | 転送メッセージ | 元のメッセージ
`);

/** The labels of a forwarded mail's header, in the languages of mail programs. */
export const HEADER_LABELS: Readonly<
  Record<'from' | 'date' | 'subject' | 'other', readonly string[]>
> = {
  from: phrases(
    'from | von | de | da | van | od | od kogo | от | от кого | від | від кого | من | 发件人 | 寄件者 | 差出人 | 送信元 | expéditeur',
  ),
  date: phrases(
    'date | sent | datum | gesendet | gesendet am | envoyé | envoyé le | fecha | enviado | enviado el | data | enviada em | inviato | verzonden | wysłano | дата | отправлено | надіслано | التاريخ | تاريخ الإرسال | 日期 | 发送时间 | 發送時間 | 時間 | 日付 | 日時 | 送信日時',
  ),
  subject: phrases(
    'subject | betreff | objet | sujet | asunto | assunto | oggetto | onderwerp | temat | тема | الموضوع | 主题 | 主旨 | 主題 | 件名',
  ),
  other: phrases(
    'to | an | à | para | a | aan | do | кому | до | إلى | 收件人 | 宛先 | cc | kopie | reply-to | antwort an | répondre à',
  ),
};
