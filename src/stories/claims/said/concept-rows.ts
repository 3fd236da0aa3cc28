/** The languages of the columns below. */
export const CONCEPT_LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
] as const;

/**
 * What news tells most, a row each: words of a row are taken for the same, in one language ("hurt", "injured") and
 * between languages. Endings are folded, so that one form stands for several; stems that change are listed. A word is in one row only.
 */
export const CONCEPT_ROWS = `
hurt injured injuries injury wounded|verletzt verletzte verletzten verwundet|blessé blessés blessées blessure|herido heridos heridas|ferito feriti ferite|ferido feridos feridas|gewond gewonden|ranny ranni rannych|ранен ранены раненых пострадали пострадавших|поранений поранені поранених постраждали
dead died dies killed death deaths|tot tote toten getötet gestorben starb starben tod ums|mort morts tué tués morte décédé décès|muerto muertos murió murieron muerte fallecidos|morto morti morta uccisi ucciso morte|mortos morto morreu morreram mortes|dood doden gedood overleden stierf|zginęło zginął zginęli zabitych zmarł śmierć|погибли погиб погибших убиты умер смерть|загинули загинув загиблих помер смерть
people persons|menschen personen leute|personnes gens|personas gente|persone gente|pessoas gente|mensen personen|osób osoby ludzi ludzie|человек людей люди|людей люди осіб
percent pct|prozent|pourcent|porcentual|percentuale|percentual|procent|procent proc|процент процента процентов|відсоток відсотків
government|regierung|gouvernement|gobierno|governo|governo|regering overheid|rząd rządu|правительство правительства|уряд уряду
minister|minister ministerin|ministre|ministro ministra|ministro ministra|ministro ministra|minister|minister ministra|министр министра|міністр міністра
ministry|ministerium ministeriums|ministère|ministerio|ministero|ministério|ministerie|ministerstwo|министерство министерства|міністерство міністерства
president|präsident präsidentin|président présidente|presidente presidenta|presidente|presidente|president|prezydent prezydenta|президент президента|президент президента
police officers|polizei polizisten|police policiers|policía policías|polizia|polícia|politie|policja policji|полиция полиции|поліція поліції
court|gericht gerichts|tribunal cour|tribunal juzgado|tribunale corte|tribunal|rechtbank|sąd sądu|суд суда|суд суду
judge|richter richterin|juge|juez jueza|giudice|juiz juíza|rechter|sędzia|судья судьи|суддя судді
lawyer lawyers attorney|anwalt anwältin anwälte verteidiger|avocat avocate|abogado abogada|avvocato avvocati|advogado advogada|advocaat|adwokat|адвокат|адвокат
company firm|unternehmen firma konzern gesellschaft|entreprise société|empresa compañía|azienda società impresa|empresa companhia|bedrijf|firma spółka|компания компании|компанія компанії
bank|bank zentralbank|banque|banco|banca|banco|bank|bank banku|банк банка|банк банку
report|bericht gutachten|rapport|informe|rapporto relazione|relatório|rapport|raport|доклад отчет|звіт доповідь
study|studie untersuchung|étude|estudio|studio|estudo|studie onderzoek|badanie|исследование|дослідження
year years annual|jahr jahre jahren|an ans année années|año años|anno anni|ano anos|jaar jaren|rok roku lat lata|год года лет|рік року років
month months|monat monate monaten|mois|mes meses|mese mesi|mês meses|maand maanden|miesiąc miesiące miesięcy|месяц месяца месяцев|місяць місяці місяців
week weeks|woche wochen|semaine semaines|semana semanas|settimana settimane|semana semanas|week weken|tydzień tygodnie tygodni|неделя недели недель неделю|тиждень тижні тижнів
day days|tag tage tagen|jour jours|día días|giorno giorni|dia dias|dag dagen|dzień dni|день дня дней|день дня днів
hour hours|stunde stunden|heure heures|hora horas|ora ore|hora horas|uur uren|godzina godzin|час часа часов|година годин години
minute minutes|minute minuten|minute minutes|minuto minutos|minuto minuti|minuto minutos|minuut minuten|minuta minut|минута минут минуты|хвилина хвилин хвилини
spring|frühjahr frühling|printemps|primavera|primavera|primavera|voorjaar lente|wiosna wiosną|весна весной|весна навесні
summer|sommer|été|verano|estate|verão|zomer|lato latem|лето летом|літо влітку
autumn fall|herbst|automne|otoño|autunno|outono|herfst|jesień jesienią|осень осенью|осінь восени
winter|winter|hiver|invierno|inverno|inverno|winter|zima zimą|зима зимой|зима взимку
morning|morgen vormittag|matin|mañana|mattina|manhã|ochtend morgen|rano|утро утром|ранок вранці
night|nacht|nuit|noche|notte|noite|nacht|noc nocy|ночь ночью|ніч вночі
war|krieg krieges|guerre|guerra|guerra|guerra|oorlog|wojna wojny|война войны|війна війни
attack attacks|angriff angriffe anschlag|attaque attaques attentat|ataque ataques|attacco attacchi|ataque ataques|aanval aanvallen|atak ataki|атака нападение удар|атака напад удар
army troops military soldiers|armee truppen militär soldaten|armée troupes soldats militaire|ejército tropas soldados militar|esercito truppe soldati militare|exército tropas soldados militar|leger troepen soldaten|armia wojska żołnierze|армия войска военные солдаты|армія війська військові солдати
ship vessel|schiff schiffe|navire bateau|barco buque|nave|navio barco|schip schepen|statek statku|корабль судно|корабель судно
ferry|fähre fährschiff|ferry traversier|transbordador ferri|traghetto|balsa|veerboot veer|prom promu|паром|пором
freighter cargo|frachter frachtschiff|cargo|carguero|mercantile|cargueiro|vrachtschip|frachtowiec|грузовое сухогруз|вантажне суховантаж
crash collision collided|kollision unfall zusammenstoß kollidiert|collision accident|colisión choque accidente|scontro incidente collisione|colisão acidente|botsing ongeluk|zderzenie wypadek|столкновение авария|зіткнення аварія
fog|nebel|brouillard|niebla|nebbia|nevoeiro|mist|mgła mgle|туман|туман
coastguard|küstenwache|gardes-côtes|guardacostas|costiera|costeira|kustwacht|przybrzeżna|береговая|берегова
captain master skipper|kapitän|capitaine|capitán|capitano|capitão|kapitein|kapitan|капитан|капітан
crew|besatzung mannschaft|équipage|tripulación|equipaggio|tripulação|bemanning|załoga|экипаж|екіпаж
lying still stopped|still gestoppt lag|arrêté immobile|detenido parado|fermo fermato|parado|stil gestopt|zatrzymał|стоял остановился|стояв зупинився
answer reply response|antwort antwortete|réponse répondu|respuesta respondió|risposta|resposta|antwoord|odpowiedź|ответ|відповідь
called call|gerufen rief anruf|appelé appel|llamó llamada|chiamato chiamata|chamou chamada|geroepen oproep|wezwał|вызвал звонок|викликав дзвінок
radio|funk funksprüche radio|radio|radio|radio|rádio|radio|radio|радио|радіо
water|wasser|eau|agua|acqua|água|water|woda wody|вода воды воду|вода води воду
miles|meilen seemeilen|milles|millas|miglia|milhas|mijl mijlen|mil|мили миль|милі миль
boat boats|boot boote boot kutter|bateaux|barcos|barche barca|barcos|boot boten|łódź łodzi|лодка катер|човен катер
nets net|netze netz|filets|redes|reti|redes|netten|sieci|сети|сіті мережі
fishing fishermen|fischerei fischer fang|pêche pêcheurs|pesca pescadores|pesca pescatori|pesca pescadores|visserij vissers|połów rybacy|рыбалка рыбаки|рибалка рибалки
fire|feuer brand|feu incendie|fuego incendio|incendio fuoco|incêndio fogo|brand vuur|pożar ogień|пожар огонь|пожежа вогонь
storm|sturm unwetter|tempête|tormenta|tempesta|tempestade|storm|burza|буря шторм|буря шторм
bridge|brücke|pont|puente|ponte|ponte|brug|most mostu|мост моста|міст мосту
car|auto wagen|voiture|coche automóvil|auto macchina|carro|auto|samochód|автомобиль машина|автомобіль машина
road|straße|route|carretera|strada|estrada|weg|droga drogi|дорога|дорога
house home|haus hause|maison domicile|casa|casa|casa|huis|dom domu|дом доме|дім будинок
city town|stadt|ville|ciudad|città|cidade|stad|miasto|город|місто
school|schule|école|escuela|scuola|escola|school|szkoła|школа|школа
hospital clinic|krankenhaus klinik|hôpital|hospital|ospedale|hospital|ziekenhuis|szpital szpitala|больница|лікарня
treated|behandelt|soigné soignés traités|atendidos tratados|curati trattati|tratados atendidos|behandeld|leczeni|лечили|лікували
patients patient|patienten patient|patients patient|pacientes paciente|pazienti paziente|pacientes paciente|patiënten patiënt|pacjenci pacjentów|пациенты пациентов|пацієнти пацієнтів
doctor doctors|arzt ärzte ärztin|médecin médecins|médico médicos|medico medici|médico médicos|arts artsen|lekarz lekarze|врач врачи|лікар лікарі
data records|daten datensätze|données|datos registros|dati|dados registos|gegevens|dane danych|данные данных|дані даних
stolen theft|gestohlen diebstahl|volé volées vol|robado robados robo|rubati rubato furto|roubados roubo|gestolen diefstal|skradziono kradzież|украдены украли кража|викрадено вкрали крадіжка
hackers hacker|hacker|pirates|piratas|pirati|piratas|hackers|hakerzy|хакеры|хакери
password|passwort|passe|contraseña|password|senha|wachtwoord|hasło|пароль|пароль
money|geld|argent|dinero|soldi denaro|dinheiro|geld|pieniądze|деньги|гроші
price prices|preis preise|prix|precio precios|prezzo prezzi|preço preços|prijs prijzen|cena ceny|цена цены|ціна ціни
rate rates|zins zinsen leitzins rate|taux|tasa tasas|tasso tassi|taxa taxas|rente tarief|stopa stopy stawka|ставка ставки|ставка ставки
cut cuts lower lowered reduce reduction|senkung gesenkt senken kürzung|baisse baisser réduction|recorte bajada reducir|taglio tagli riduzione|corte redução|verlaging verlaagd|obniżka obniżył|снижение снизил|зниження знизив
rise rose increase increased|anstieg gestiegen erhöhung stieg|hausse augmentation|aumento subida|aumento rialzo|aumento subida|stijging gestegen|wzrost wzrosła|рост выросли повышение|зростання зросли підвищення
interest|zinsen|intérêt intérêts|interés|interesse interessi|juros|rente|odsetki|процентная|відсоткова
inflation|inflation teuerung|inflation|inflación|inflazione|inflação|inflatie|inflacja|инфляция|інфляція
economy economic|wirtschaft konjunktur|économie|economía|economia|economia|economie|gospodarka|экономика|економіка
tax taxes|steuer steuern|impôt impôts taxe|impuesto impuestos|tassa tasse imposte|imposto impostos|belasting|podatek podatki|налог налоги|податок податки
share shares|aktie aktien anteil|action actions|acción acciones|azione azioni|ações ação|aandeel aandelen|akcja akcje|акция акции|акція акції
offer bid bids offered|angebot gebot bietet geboten offerte|offre|oferta|offerta|oferta|bod aanbod|oferta|предложение|пропозиція
buy purchase takeover bought|kaufen kauf übernahme gekauft übernehmen|achat acheter rachat|comprar compra adquisición|acquisto comprare acquisizione|compra comprar aquisição|kopen overname|kupno przejęcie kupić|покупка купить|купівля купити придбання
sell sale sold|verkaufen verkauf verkauft|vente vendre vendu|venta vender vendido|vendita vendere venduto|venda vender vendido|verkoop verkopen verkocht|sprzedaż|продажа продать|продаж продати
talks negotiations negotiating|gespräche verhandlungen gesprächen verhandelt|négociations pourparlers|negociaciones conversaciones|trattative negoziati colloqui|negociações conversas|gesprekken onderhandelingen|rozmowy negocjacje|переговоры|переговори
contract deal agreement|vertrag abkommen vereinbarung auftrag|contrat accord|contrato acuerdo|contratto accordo|contrato acordo|contract akkoord|umowa porozumienie|контракт соглашение договор|контракт угода договір
rumours rumour|gerüchte gerüchten gerücht|rumeurs rumeur|rumores rumor|voci|rumores boatos|geruchten|plotki|слухи|чутки
nothing|nichts|rien|nada|niente nulla|nada|niets|nic|ничего|нічого
true truth|wahr wahrheit stimmt|vrai vérité|verdad cierto|vero verità|verdade|waar waarheid|prawda|правда|правда
false lie lies wrong|falsch lüge gelogen|faux mensonge|falso mentira|falso bugia|falso mentira|onwaar leugen|fałsz kłamstwo|ложь неправда|брехня неправда
mistake error|fehler irrtum|erreur|error|errore|erro|fout vergissing|błąd|ошибка|помилка
resign resignation quit|rücktritt zurücktreten zurückgetreten|démission démissionner|dimisión dimitir renuncia|dimissioni|demissão renúncia|aftreden ontslag|rezygnacja dymisja|отставка|відставка
lost lose loss losing|verloren verliert verlor verlust|perdu perdre|perdido perder|perso perduto|perdido perder|verloren verliest|stracił utrata|потерял проиграл|втратив програв
win won victory|gewonnen gewinnt sieg gewann|gagné victoire|ganado ganó victoria|vinto vittoria|venceu ganhou vitória|gewonnen overwinning|wygrał zwycięstwo|победил победа|переміг перемога
defeat|niederlage|défaite|derrota|sconfitta|derrota|nederlaag|porażka klęska|поражение|поразка
election elections vote voted votes|wahl wahlen wähler|élection vote voté|elección elecciones voto votó|elezioni voto votato|eleição eleições voto votou|verkiezing stemmen gestemd|wybory głosował głosów|выборы голосовал голосов|вибори голосував голосів
party|partei|parti|partido|partito|partido|partij|partia|партия|партія
leader|führer chef anführer|dirigeant chef|líder|leader|líder|leider|lider przywódca|лидер|лідер
inner|inneren innere engsten|intime rapproché|íntimo interno|interno|íntimo|binnenste|wewnętrzny|ближний внутренний|внутрішній найближче
circle|kreis kreises|cercle|círculo|cerchio|círculo|kring|krąg|круг окружение|коло оточення
aides aide allies advisers close closest|vertraute berater vertrauten|proches conseillers|asesores allegados|consiglieri fedelissimi|assessores aliados|vertrouwelingen adviseurs|współpracownicy doradcy|соратники советники|соратники радники
abandoned deserted left|verlassen|abandonné|abandonado|abbandonato|abandonado|verlaten|opuszczony|покинули|покинули
power|macht|pouvoir|poder|potere|poder|macht|władza|власть|влада
public|öffentlich öffentlichkeit|public publique|público pública|pubblico|público|publiek|publiczny|общественность|громадськість
room|raum zimmer|pièce salle|sala habitación|stanza sala|sala quarto|kamer ruimte|pokój sala|комната|кімната
table|tisch|table|mesa|tavolo|mesa|tafel|stół stole|стол столе|стіл столі
sit sits sat sitting|sitzen sitzt saß|assis assise|sentado sientan|seduto siedono|sentado sentam|zitten zit zat|siedzą siedzi|сидят сидит|сидять сидить
look looks looked looking|schauen schaut sehen sieht sehe blickt|regarde regardent regarder|mira miran mirar|guarda guardano|olha olham|kijken kijkt|patrzą patrzy|смотрят смотрит|дивляться дивиться
woman women|frau frauen|femme femmes|mujer mujeres|donna donne|mulher mulheres|vrouw vrouwen|kobieta kobiety|женщина женщины|жінка жінки
man men|mann männer|homme hommes|hombre hombres|uomo uomini|homem homens|man mannen|mężczyzna|мужчина мужчины|чоловік чоловіки
child children|kind kinder kindern|enfant enfants|niño niños|bambino bambini|criança crianças|kind kinderen|dziecko dzieci|ребенок дети детей|дитина діти дітей
family families|familie familien|famille familles|familia familias|famiglia famiglie|família famílias|gezin familie|rodzina rodziny|семья семьи|родина родини сім’я
mother|mutter|mère|madre|madre|mãe|moeder|matka|мать|мати
father|vater|père|padre|padre|pai|vader|ojciec|отец|батько
daughter|tochter|fille|hija|figlia|filha|dochter|córka|дочь|дочка
son|sohn|fils|hijo|figlio|filho|zoon|syn|сын|син
voice|stimme|voix|voz|voce|voz|stem|głos|голос|голос
country land nation|land staat nation|pays nation|país nación|paese nazione|país nação|land natie|kraj państwo|страна страны|країна країни
window|fenster|fenêtre|ventana|finestra|janela|raam|okno|окно|вікно
door|tür|porte|puerta|porta|porta|deur|drzwi|дверь|двері
open opened|offen geöffnet offenem|ouvert ouverte|abierto abierta|aperto aperta|aberto aberta|open|otwarty|открыто|відкрито
closed close shut|geschlossen schließung|fermé fermée fermeture|cerrado cierre|chiuso chiusura|fechado encerramento|gesloten sluiting|zamknięty|закрыто закрыли|закрито закрили
applauded applause|applaudiert applaus geklatscht|applaudi applaudissements|aplaudieron aplausos|applaudito applausi|aplaudiram aplausos|applaus|oklaski|аплодировали|аплодували
wrong|falschen|mauvais mauvaise|equivocado|sbagliato|errado|verkeerde|zły|неправильно|неправильно
place places|stelle stellen ort orte|endroit lieu endroits|lugar lugares|posto luogo|lugar lugares|plaats plaatsen|miejsce miejsca|место места|місце місця
right|recht richtig|raison|razón|ragione|razão|gelijk|rację|прав право|право
big large great|groß große großer|grand grande gros|grande gran|grande|grande|groot grote|duży wielki|большой|великий
small little|klein kleine|petit petite|pequeño pequeña|piccolo piccola|pequeno pequena|klein kleine|mały|маленький|маленький
step move decision decided|schritt entscheidung beschluss entschieden entschied|décision décidé mesure|decisión decidió medida|decisione deciso|decisão decidiu|besluit beslissing|decyzja|решение|рішення
half|halber halbe hälfte|demi moitié|medio mitad|mezzo metà|meio metade|half helft|pół połowa|половина|половина
quarter|viertel viertelpunkt|quart|cuarto|quarto|quarto|kwart|ćwierć kwartał|четверть квартал|чверть квартал
point points|punkt punkte punkten|point points|punto puntos|punto punti|ponto pontos|punt punten|punkt punkty|пункт пункта|пункт пункти
fear afraid|angst furcht|peur crainte|miedo temor|paura timore|medo receio|angst vrees|strach obawa|страх боится|страх боїться
brave courageous|mutig|courageux|valiente|coraggioso|corajoso|moedig|odważny|смелый|сміливий
nervous rattled|nervös|nerveux|nervioso|nervoso|nervoso|nerveus|nerwowy|нервный|нервовий
stubborn|stur sturste|têtu|terco|testardo|teimoso|koppig|uparty|упрямый|впертий
survey poll|umfrage|sondage|encuesta|sondaggio|sondagem pesquisa|peiling enquête|sondaż|опрос|опитування
pressure|druck|pression|presión|pressione|pressão|druk|presja|давление|тиск
goal|tor treffer|but|gol|gol|gol golo|doelpunt|gol bramka|гол|гол
ball|ball bälle|ballon balle|balón pelota|pallone palla|bola|bal|piłka|мяч|м'яч
hand|hand|main|mano|mano|mão|hand|ręka ręką|рука рукой|рука рукою
chest|brust|poitrine|pecho|petto|peito|borst|pierś klatka|грудь|груди
shoot shot shots|schießen schießt schuss geschossen|tirer tir|disparar tiro|tirare tiro|chutar tiro|schieten schot|strzał strzelać|стрелять выстрел|стріляти постріл
pass passing|passen pass|passe passer|pase pasar|passaggio passare|passe passar|pass|podanie|пас|пас
coach trainer|trainer trainerin|entraîneur|entrenador|allenatore|treinador|coach trainer|trener|тренер|тренер
referee|schiedsrichter|arbitre|árbitro|arbitro|árbitro|scheidsrechter|sędzia|арбитр|арбітр
saw see seen|gesehen sah|vu voir|visto vio|visto vedere|visto viu|gezien zag|widział|видел видели|бачив бачили
bone|knochen|os|hueso|osso|osso|bot|kość|кость|кістка
animal|tier tiere|animal|animal|animale|animal|dier|zwierzę|животное|тварина
fly flown flying|fliegen flog geflogen|voler vol|volar|volare|voar|vliegen|latać|летать|літати
young|jungen junge jungtiere|jeune jeunes|joven jóvenes|giovane giovani|jovem jovens|jong jonge|młody|молодой|молодий
wingspan|spannweite flügelspannweite|envergure|envergadura|apertura|envergadura|spanwijdte|rozpiętość|размах|розмах
scientists researchers|wissenschaftler forscher|scientifiques chercheurs|científicos investigadores|scienziati ricercatori|cientistas pesquisadores|wetenschappers onderzoekers|naukowcy|ученые|вчені
strike|streik|grève|huelga|sciopero|greve|staking|strajk|забастовка|страйк
pilots pilot|lotsen lotse piloten|pilotes pilote|pilotos prácticos piloto|piloti pilota|pilotos piloto|loodsen piloten|piloci|лоцманы пилоты|лоцмани пілоти
union|gewerkschaft|syndicat|sindicato|sindacato|sindicato|vakbond|związek|профсоюз|профспілка
port harbour harbor|hafen|port|puerto|porto|porto|haven|port|порт|порт
work job jobs|arbeit arbeitsplätze stellen|travail emploi emplois|trabajo empleo empleos|lavoro posti|trabalho empregos|werk banen|praca miejsc|работа работы|робота роботи
workers employees staff|mitarbeiter beschäftigte angestellte|employés salariés|empleados trabajadores|dipendenti lavoratori|funcionários trabalhadores|werknemers medewerkers|pracownicy|сотрудники работники|працівники
missing unaccounted|vermisst vermisste|disparus disparu|desaparecidos|dispersi|desaparecidos|vermist|zaginieni|пропали|зникли
found|gefunden|trouvé trouvés|encontrado encontrados|trovato trovati|encontrado encontrados|gevonden|znaleziono|найдены нашли|знайдені знайшли
households|haushalte|foyers ménages|hogares|famiglie|domicílios|huishoudens|gospodarstw|домохозяйств|домогосподарств
electricity|strom elektrizität|électricité courant|electricidad|elettricità corrente|eletricidade|stroom elektriciteit|prąd|электричество|електрика світло
evidence proof|beweis beweise beleg|preuve preuves|prueba pruebas|prova prove|prova provas|bewijs|dowód dowody|доказательства|докази
accused accusation|vorwurf vorwürfe beschuldigt|accusé accusation|acusado acusación|accusato accusa|acusado acusação|beschuldigd|oskarżony|обвинил обвинение|звинуватив звинувачення
investigation inquiry|ermittlung ermittlungen untersuchung|enquête|investigación|indagine inchiesta|investigação inquérito|onderzoek|śledztwo|расследование следствие|розслідування слідство
guilty convicted|schuldig verurteilt|coupable condamné|culpable condenado|colpevole condannato|culpado condenado|schuldig veroordeeld|winny skazany|виновен осужден|винен засуджений
prison jail|gefängnis haft|prison|prisión cárcel|prigione carcere|prisão|gevangenis|więzienie|тюрьма|в'язниця
appeal|berufung revision|appel recours|apelación recurso|appello ricorso|recurso apelação|beroep|apelacja|апелляция|апеляція
letter|brief schreiben|lettre|carta|lettera|carta|brief|list|письмо|лист
statement|erklärung mitteilung|communiqué déclaration|comunicado declaración|comunicato dichiarazione|comunicado declaração|verklaring|oświadczenie|заявление|заява
permission approved approval|genehmigt genehmigung zustimmung|autorisation approuvé|permiso aprobado|autorizzazione approvato|autorização aprovado|toestemming goedgekeurd|zgoda|разрешение одобрил|дозвіл схвалив
ban banned|verbot verboten|interdiction interdit|prohibición prohibido|divieto vietato|proibição proibido|verbod verboden|zakaz|запрет|заборона
border|grenze|frontière|frontera|confine|fronteira|grens|granica|граница|кордон
peace|frieden|paix|paz|pace|paz|vrede|pokój|мир|мир
ceasefire truce|waffenruhe waffenstillstand|cessez-le-feu trêve|tregua|tregua|trégua|bestand wapenstilstand|rozejm|перемирие|перемир'я
missile rocket missiles rockets|rakete raketen|missile missiles|misil misiles|missile missili|míssil mísseis|raket raketten|rakieta rakiety|ракета ракеты|ракета ракети
drone drones|drohne drohnen|drone drones|dron drones|drone droni|drone drones|drone drones|dron drony|дрон беспилотник|дрон безпілотник
weapons arms|waffen|armes|armas|armi|armas|wapens|broń|оружие|зброя
sanctions|sanktionen|sanctions|sanciones|sanzioni|sanções|sancties|sankcje|санкции|санкції
oil|öl erdöl|pétrole|petróleo|petrolio|petróleo|olie|ropa|нефть|нафта
gas|gas erdgas|gaz|gas|gas|gás|gas|gaz|газ|газ
dam|damm staudamm talsperre|barrage|presa|diga|barragem|dam|zapora tama|плотина дамба|гребля дамба
danger dangerous risk|gefahr gefährlich risiko|danger dangereux risque|peligro peligroso riesgo|pericolo pericoloso rischio|perigo perigoso risco|gevaar gevaarlijk risico|niebezpieczeństwo ryzyko|опасность опасный риск|небезпека небезпечний ризик
safe safety|sicher sicherheit|sûr sécurité|seguro seguridad|sicuro sicurezza|seguro segurança|veilig veiligheid|bezpieczny bezpieczeństwo|безопасность безопасный|безпека безпечний
ready|bereit|prêt|listo dispuesto|pronto|pronto|klaar bereid|gotowy|готов|готовий
end ended|ende beendet|fin fini|fin final|fine finito|fim|einde|koniec|конец|кінець
begin began start started|beginn begann begonnen|début commencé|comienzo comenzó|inizio iniziato|início começou|begin begonnen|początek zaczął|начало начал|початок почав
today|heute|aujourd'hui|hoy|oggi|hoje|vandaag|dziś dzisiaj|сегодня|сьогодні
yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj|вчера|вчора
tomorrow|morgen|demain|mañana|domani|amanhã|morgen|jutro|завтра|завтра
`;
