/** Words by which pages introduce who wrote an article, in many languages. Data only: the rules are in read-names.ts. */

/** Words that introduce names wherever they stand in a short line, and nothing else. Lower case. */
export const BYLINE_OPENINGS: readonly string[] = [
  'alles von',
  'eingestellt von',
  'gespeichert von',
  'pressemitteilung von',
  'im wortlaut von',
  'kommentar von',
  'eine kolumne von',
  'kolumne von',
  'essay von',
  'reportage von',
  'rezension von',
  'analyse von',
  'gastbeitrag von',
  'von unserem redaktionsmitglied',
  'von unserer korrespondentin',
  'escribe',
  'texto',
  'text & fotos',
  'text und fotos',
  'text & foto',
  'text und bild',
  'testo di',
  'texte',
  'text',
  'di redazione',
  'signé',
  'by',
  'written by',
  'words by',
  'story by',
  'posted by',
  'published by',
  'authored by',
  'reported by',
  'article by',
  'created by',
  'submitted by',
  'report by',
  'text by',
  'review by',
  'medically written by',
  'author',
  'authors',
  'about the author',
  'meet the author',
  'the author',
  'geschrieben von',
  'verfasst von',
  'veröffentlicht von',
  'erstellt von',
  'gepostet von',
  'ein beitrag von',
  'ein artikel von',
  'ein gastbeitrag von',
  'beitrag von',
  'artikel von',
  'text von',
  'aufgezeichnet von',
  'interview von',
  'autor',
  'autorin',
  'autoren',
  'verfasser',
  'verfasserin',
  'ein kommentar von',
  'eine analyse von',
  'écrit par',
  'rédigé par',
  'publié par',
  'posté par',
  'auteur',
  'auteurs',
  'autrice',
  'propos recueillis par',
  'un article de',
  'article de',
  'escrito por',
  'publicado por',
  'redactado por',
  'autora',
  'autores',
  'texto por',
  'texto de',
  'enviado por',
  'postado por',
  'reportagem de',
  'scritto da',
  'pubblicato da',
  'a cura di',
  'autore',
  'autori',
  'articolo di',
  'geschreven door',
  'gepubliceerd door',
  'geplaatst door',
  'skriven av',
  'skrevet av',
  'skrevet af',
  'publicerad av',
  'tekst',
  'kirjoittaja',
  'kirjoittanut',
  'toimittaja',
  'forfatter',
  'författare',
  'napisany przez',
  'opublikowane przez',
  'autorka',
  'autorzy',
  'napsal',
  'napsala',
  'autoři',
  'szerző',
  'írta',
  'scris de',
  'publicat de',
  'автор',
  'авторы',
  'автор текста',
  'автор статьи',
  'автори',
  'автор публикации',
  'текст',
  'συντάκτης',
  'γράφει ο',
  'γράφει η',
  'του',
  'yazan',
  'yazar',
  'oleh',
  'penulis',
  'ditulis oleh',
  'tác giả',
  'bởi',
  'بقلم',
  'كتب',
  'كتبت',
  'الكاتب',
  'نویسنده',
  'מאת',
  'लेखक',
  'द्वारा',
  'written',
  '作者',
  '文／',
  '文/',
  '记者',
  '記者',
  '執筆者',
  '著者',
  '文',
  '글',
  '작성자',
  '기자',
  'โดย',
];

/** Openings that are small words of a language, too: names and nothing else must follow. */
export const WEAK_OPENINGS: readonly string[] = [
  'von',
  'par',
  'por',
  'di',
  'da',
  'de',
  'door',
  'av',
  'af',
  'od',
  'przez',
  'per',
  'text',
  'with',
  'mit',
  'photos by',
  'from',
  'tekst:',
  'fra',
  'από',
];

/** What a line goes on with behind the names. Lower case. */
export const BYLINE_STOPS: readonly string[] = [
  'views',
  'просмотров',
  'просмотры',
  'переглядів',
  'перегляди',
  'комментарии',
  'комментариев',
  'обновлено',
  'опубликовано',
  'оновлено',
  'опубліковано',
  'время чтения',
  'час читання',
  'visualizzazioni',
  'vistas',
  'visualizações',
  'odsłon',
  'المشاهدات',
  'مشاهدات',
  'ein kommentar',
  'kommentar',
  'hinterlasse',
  'schreibe einen',
  'lesedauer',
  'telefon',
  'tel',
  'gespeichert',
  'under',
  'unter',
  'sagt',
  'filed under',
  'tagged',
  'categories',
  'category',
  'deja un comentario',
  'laisser un commentaire',
  'lascia un commento',
  'updated',
  'published',
  'posted',
  'reviewed by',
  'medically reviewed',
  'fact checked',
  'fact-checked',
  'edited by',
  'last updated',
  'min read',
  'minute read',
  'minutes read',
  'read time',
  'reading time',
  'photo by',
  'photos by',
  'photography by',
  'on',
  'in',
  'for',
  'at',
  'comments',
  'comment',
  'leave a comment',
  'share',
  'follow',
  'following',
  'verified',
  'is a',
  'is the',
  'has',
  'view bio',
  'bio',
  'more by',
  'see full bio',
  'author',
  'see more',
  'updated on',
  'published on',
  'contact',
  'am',
  'vom',
  'um',
  'uhr',
  'aktualisiert',
  'veröffentlicht',
  'kategorien',
  'kategorie',
  'stand',
  'geprüft',
  'lesezeit',
  'kommentare',
  'ist',
  'le',
  'publié',
  'mis à jour',
  'modifié',
  'el',
  'publicado',
  'actualizado',
  'atualizado',
  'em',
  'em:',
  'il',
  'pubblicato',
  'aggiornato',
  'op',
  'gepubliceerd',
  'dnia',
  'опубликовано',
  'обновлено',
  'дата',
  'tarih',
  'pada',
  'den',
  'tarihinde',
];

/** Words that names of bodies are made of: teams, desks, firms, outlets. Whole words, lower case. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'team staff desk editors editorial editor contributors contributor newsroom news media press agency magazine blog online online-redaktion radio tv studio studios group company inc inc. llc ltd ltd. limited gmbh ag corp corp. co. foundation association institute institution university college school clinic hospital center centre society council committee department office ministry authority network partners solutions services systems technologies software consulting insurance bank marketing digital agency community support admin bureau board union federation program programme project international publishing publications times post journal herald tribune guardian gazette daily weekly today reuters associated ' +
    'redaktion redakteure webteam presse pressestelle pressedienst verlag zeitung nachrichten verein stiftung bundesverband verband institut universität hochschule agentur autoren gmbh & ' +
    'rédaction redaction redacción redaccion redação redazione redactie redakcja redakce toimitus redaksi redaksjonen редакция редакція агентство газета новости التحرير هيئة وكالة 編集部 编辑部 编辑 編輯 本报 新华社 연합뉴스'
  ).split(' '),
);

/** Accounts under which nobody in particular writes. Lower case. */
export const NOBODIES: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda-feira terça-feira quarta-feira quinta-feira sexta-feira poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье date datum fecha source quelle text foto fotos photo photos autor: by admin administrator adminn webmaster root user username unknown anonymous anonym anonymous author guest gast gastautor gastbeitrag author authors autor editor wordpress system test default null undefined none n/a website web site owner superuser super-user writer staff-writer manager content marketing publisher contributor mod moderator login wpadmin siteadmin blogadmin redactor'.split(
    ' ',
  ),
);

/** Words of links and buttons that stand beside names and are marked like them. Lower case. */
export const BUTTON_WORDS: ReadonlySet<string> = new Set(
  (
    'link login log-in more subscribe view all posts post bio profile follow followers email e-mail about learn see share comments articles article website archive archives contact click here menu newsletter this your my by author authors author’s about: reviewed edited updated published photo photos image images written signup sign-up ' +
    'mehr alle beiträge beitrag artikel über folgen kontakt startseite profil weitere ' +
    'voir tous les articles suivre lire ver todos todas las los más artículos seguir leggi tutti gli alle artikelen wszystkie artykuły все статьи записи ещё подробнее'
  ).split(' '),
);

/** Words of a calling: they stand behind a name, and are no part of it. Lower case. */
export const CALLING_WORDS: ReadonlySet<string> = new Set(
  (
    'former reporter reporters correspondent editor editor-in-chief editorial columnist writer journalist producer presenter commentator analyst director manager head chief ceo cto cfo coo cmo founder co-founder cofounder president vp vice senior junior associate assistant executive managing contributing contributor staff special guest freelance freelancer specialist expert strategist consultant engineer developer designer scientist researcher professor lecturer fellow student dietitian nutritionist coach therapist physician doctor nurse attorney lawyer advisor adviser planner author blogger photographer critic lead officer partner owner marketer copywriter intern host teacher instructor trainer veterinarian veterinary psychologist ' +
    'redakteur redakteurin redaktor korrespondent korrespondentin journalist journalistin volontär volontärin autorin geschäftsführer geschäftsführerin chefredakteur chefredakteurin leiter leiterin pressesprecher pressesprecherin ressortleiter ressortleiterin reporterin ' +
    'journaliste correspondant correspondante rédacteur rédactrice redactor redactora corresponsal periodista columnista editora correspondente repórter jornalista colunista redattore redattrice corrispondente giornalista inviato inviata verslaggever redacteur dziennikarz dziennikarka redaktorka toimittaja kirjeenvaihtaja muhabir gazeteci wartawan корреспондент кореспондент журналист журналистка журналіст журналістка редактор обозреватель оглядач 记者 記者 기자'
  ).split(' '),
);

/** Words between or before the parts of a name that are written small. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del della di du des la le el al van von der den ter ten te zu zur bin ibn ben bint al- d' da' af av y e san st. vom zum o' mc mac ap abu".split(
    ' ',
  ),
);

/** What people write behind their names: degrees, licences, orders. Lower case, without stops. */
export const DEGREES: ReadonlySet<string> = new Set(
  'md phd drph pharmd psyd edd msc bsc llm llb ba ma ms bs mba jd cpa cfa cfp crpc chfc ricp dvm vmd dds dmd do rn np pa lpc lcsw lmft pt dpt cpt cscs cissp shrm pmp pe mph msn bsn facp facc facs faap facog facl faclm fand rd rdn ld cdces cde cepf dacvb dacvim vts lvt foma dabom ea csp cpp psp esq jr sr ii iii iv mfa med frcs mrcp frsa obe mbe cbe kc qc mp mep phr sphr cfe cia cisa cism aif clu cdfa e-ryt ryt lac nd dc od ot otr slp ccc-slp aprn crnp fnp faan mls cns ccn'.split(
    ' ',
  ),
);

/** Given names that many people bear: a line that opens with one is likelier a name than a heading. Lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abby abdul abdullah abigail adam adrian adriana agatha agnes ahmad ahmed aidan aisha alan alana ' +
    'albert alberto alejandra alejandro alessandra alessandro alex alexander alexandra alexandre alexis alfred ali alice alicia alina ' +
    'alison allan allen allison alyssa amanda amber amelia amit amy ana anastasia anders andre andrea andreas ' +
    'andrei andrew andrey andré angela angelica angelina angelo angie anil anita anja ann anna annabel anne ' +
    'annette annie anthony antoine anton antonia antonio anu april ariana ariel arjun arno arthur arturo arun ' +
    'ashley ashish astrid aubrey audrey augustin aurora austin ava axel barbara barry bart bastian beatrice beatriz ' +
    'becky ben benedict benedikt benjamin bernard bernd bernhard bert beth bethany betty bianca bill billy birgit ' +
    'blake bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian bridget britta brittany ' +
    'brooke bruce bruno bryan caitlin caleb calvin cameron camila camille candice carina carl carla carlos carmen ' +
    'carol carolina caroline carolyn carrie carsten casey caspar cassandra catalina catherine cathy cecilia cedric celia chad ' +
    'chandra charles charlie charlotte chelsea cheryl chen chloe chris christa christian christiane christina christine christoph christophe ' +
    'christopher cindy claire clara clare clarissa claudia claudio clemens colin connie connor conor constance constantin corey ' +
    'cornelia cornelius craig cristian cristina crystal curtis cynthia daisy dale damian damien dan dana daniel daniela ' +
    'daniele danielle danny daphne darcy darren dave david davide dawn dean debbie deborah debra deepak denis ' +
    'denise dennis derek diana diane diego dieter dimitri dina dirk dmitri dmitry dominic dominik dominique don ' +
    'donald donna doris dorothea dorothy doug douglas duncan dustin dylan earl ed eddie edgar eduard eduardo ' +
    'edward edwin eileen elaine elena eleanor eli elias elijah elisa elisabeth elise eliza elizabeth ella ellen ' +
    'ellie emil emilia emilie emilio emily emma emmanuel enrico enrique eric erica erich erik erika erin ' +
    'ernest ernst esther ethan eugene eva evan evelyn fabian fabio faith fatima federica federico felicia felicity ' +
    'felipe felix fernanda fernando filip fiona florence florian frances francesca francesco francis francisco franck frank franz ' +
    'fred frederic frederick frederik friedrich gabriel gabriela gabriele gabrielle gareth gary gavin gemma gene geoff geoffrey ' +
    'georg george georgia georgina gerald gerard gerd gerhard gertrud giacomo gianni gina giorgio giovanni giulia giulio ' +
    'giuseppe glen glenn gloria gordon grace graham grant greg gregor gregory greta guido guillaume guillermo gunnar ' +
    'gustav gustavo guy günter günther gwen hannah hanna hans harald harold harriet harry harvey hassan heather ' +
    'hector heidi heike heiko heinrich heinz helen helena helene helga henning henri henrik henry herbert hermann ' +
    'hilary holger holly horst howard hubert hugh hugo hussein ian ibrahim ignacio igor ilona ines inga ' +
    'inge ingo ingrid irene irina iris isaac isabel isabell isabella isabelle ismail ivan ivy jack jackie ' +
    'jackson jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janet janice janine ' +
    'jared jasmin jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy ' +
    'jerome jerry jess jesse jessica jesus jill jim jimena jimmy jo joachim joan joana joann joanna ' +
    'joanne joao jochen jodi jody joe joel joerg johan johann johanna johannes john johnny jon jonas ' +
    'jonathan jordan jordi jorge joris josef josefine joseph josephine josh joshua josé joy joyce juan juana ' +
    'judith judy julia julian juliana julie julien juliet julieta juliette julio julius jun justin justine jutta ' +
    'jörg jürgen kai kara karen karin karina karl karla karolina karsten kasia kate katharina katherine kathleen ' +
    'kathrin kathryn kathy katie katja katrin katrina kay kayla keith kelly kelsey ken kendall kendra kenneth ' +
    'kent kerry kevin khalid kim kimberly kirsten kirstin klaus konrad konstantin kristen kristin kristina kristine krystyna ' +
    'kumar kurt kyle lara larissa larry lars laura lauren laurence laurent laurie lawrence lea leah leanne ' +
    'lee leila lena leo leon leonard leonardo leonie leslie lewis liam lidia lili lillian lily lina ' +
    'linda lindsay lindsey lisa lise liv liz lizzie lois lola lorena lorenzo loretta lori lothar lou ' +
    'louis louisa louise luc luca lucas lucia lucie lucy luigi luis luisa lukas luke luna lutz ' +
    'lydia lynn mackenzie maddie madeleine madeline madison magdalena maggie mahmoud malcolm mandy manfred manuel manuela mara ' +
    'marc marcel marcela marcelo marco marcos marcus margaret margarita margot maria mariah mariam marian mariana marianne ' +
    'marie marina mario marion marissa marjorie mark marko markus marlene marta martha martin martina marvin mary ' +
    'maria mason mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice mauricio max maxim maximilian ' +
    'maxine maya megan mei melanie melinda melissa mercedes mia michael michaela michal michel michele michelle miguel ' +
    'mika mike mikhail milan mila milena miles mina miranda miriam mitchell mohamed mohammad mohammed moira molly ' +
    'mona monica monika morgan moritz muhammad mustafa myriam nadia nadine nancy naomi natalia natalie natasha nathalie ' +
    'nathan nathaniel neal neil nelson nia nicholas nick nicola nicolas nicole nicoletta niels nigel nikita nikki ' +
    'niklas nikolai nikolas nils nina noah noel nora norbert norma norman olaf oleg olga oliver olivia ' +
    'olivier omar oscar oskar otto owen pablo paige pam pamela paola paolo pascal pat patricia patrick ' +
    'patrik patty paul paula pauline paulo pavel pedro peggy penelope penny perry pete peter petra phil ' +
    'philip philipp philippa philippe phillip phoebe pia pierre piotr priya rachel rafael rainer raj rajesh ralf ' +
    'ralph ramon randall randy raphael raquel raul ravi ray raymond rebecca regina reiner reinhard renata rene ' +
    'renee rené ricardo richard rick ricky riley rita rob robert roberta roberto robin rodrigo roger roland ' +
    'rolf roman ron ronald rosa rosalie rosanna rose rosemary ross roy ruben rudolf rupert russell ruth ' +
    'ryan sabina sabine sabrina sadie sally salma sam samantha samir samuel sandra sandy sanjay santiago sara ' +
    'sarah sascha sasha saskia saul savannah scott sean sebastian selena selin serena serge sergei sergio seth ' +
    'shane shannon sharon shaun shauna shawn sheila shelby shelley sherry shirley sidney siegfried sigrid silke silvia ' +
    'simon simona simone sina sofia sofie sonia sonja sophia sophie spencer stacey stacy stan stanislav stanley ' +
    'stefan stefania stefanie steffen stella stephan stephanie stephen sterling steve steven stewart stuart sue sunil susan ' +
    'susana susanna susanne susie suzanne sven svetlana sven sydney sylvia sylvie tamara tammy tanja tanya tara ' +
    'tatiana tatjana taylor ted teresa terry tess theodor theodore theresa therese thierry thomas thorsten tiffany till ' +
    'tim timo timothy tina tobias toby todd tom tomas tommaso tommy toni tony tracey tracy travis ' +
    'trevor tricia tristan troy tyler uli ulrich ulrike ursula uta ute uwe valentin valentina valeria valerie ' +
    'vanessa vera verena veronica veronika vicky victor victoria vijay vikram viktor viktoria vincent vincenzo violet virginia ' +
    'vivian viviana vladimir volker walter wanda wayne wendy werner wesley whitney wilfried wilhelm will willem william ' +
    'willy wolfgang xavier yasmin yolanda yuri yusuf yvette yvonne zach zachary zoe zuzana '
  )
    .trim()
    .split(' '),
);
